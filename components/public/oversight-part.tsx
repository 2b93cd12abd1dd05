import { citing } from '@/lib/public/cited';
import { oversightLines } from '@/lib/public/oversight-text';
import type { WithheldFiles } from '@/lib/public/withheld-text';
import type { SessionRecord } from '@/lib/record/schema';
import { BySource } from './by-source';
import { DocumentLine } from './document-line';
import { Part } from './part';
import { TextLines } from './text-lines';

type OversightPartProps = { record: SessionRecord; withheld: WithheldFiles };

/** Giám sát: what was overseen, by whom, over which bodies, and what it came to. */
export function OversightPart({ record, withheld }: OversightPartProps) {
  const { oversight = [] } = record;
  if (oversight.length === 0) return null;
  const cite = citing(record);
  return (
    <Part id="giam-sat" title="Giám sát">
      <ul className="max-w-3xl">
        {oversight.map((row) => (
          <li key={row.id} className="border-t border-line py-6">
            <h3 data-speak="" className="max-w-text font-serif text-lg leading-snug font-semibold">
              {row.subject}
            </h3>
            <dl className="mt-2">
              {oversightLines({ ...row, document: undefined }).map(([label, text]) => (
                <div key={label} data-speak="" className="py-1 sm:grid sm:grid-cols-[12rem_1fr] sm:gap-x-6">
                  <dt className="text-soft">{label}</dt>
                  <dd className="max-w-text whitespace-pre-line">{text}</dd>
                </div>
              ))}
            </dl>
            <DocumentLine document={row.document} withheld={withheld} />
            <TextLines table="oversights" row={row} />
            {cite(row) && (
              <p className="text-sm text-soft">
                <BySource cited={cite(row)} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </Part>
  );
}
