import { Disclosure } from '@/components/ui/disclosure';
import type { Cite } from '@/lib/public/cited';
import {
  petitionCountLines,
  petitionLines,
  petitionOrigin,
  petitionStanding,
} from '@/lib/public/petition-text';
import type { SessionRecord } from '@/lib/record/schema';
import type { Petition } from '@/lib/record/schema-petitions';
import { formatInteger } from '@/lib/vi/number';
import { BySource } from './by-source';
import { Part } from './part';

/** Matters that stand open; of a session with more the rest is folded. */
const MOST_AT_ONCE = 20;

type PetitionsPartProps = { record: Pick<SessionRecord, 'petitions' | 'petitionCounts'>; cite: Cite };

/** What voters asked for: how many and about what, then each matter with its answer. No resident is named. */
export function PetitionsPart({ record, cite }: PetitionsPartProps) {
  const { petitions = [], petitionCounts = [] } = record;
  if (petitions.length === 0 && petitionCounts.length === 0) return null;
  const rest = petitions.length - MOST_AT_ONCE;
  return (
    <Part id="kien-nghi" title="Kiến nghị của cử tri">
      {petitionCounts.length > 0 && (
        <div className="mb-5 flex max-w-text flex-col gap-1">
          {petitionCountLines(petitionCounts).map((line) => (
            <p key={line} data-speak="">
              {line}
            </p>
          ))}
        </div>
      )}
      <Matters rows={petitions.slice(0, MOST_AT_ONCE)} cite={cite} />
      {rest > 0 && (
        <Disclosure summary={`Còn ${formatInteger(rest)} kiến nghị`}>
          <Matters rows={petitions.slice(MOST_AT_ONCE)} cite={cite} />
        </Disclosure>
      )}
    </Part>
  );
}

const Matters = ({ rows, cite }: { rows: readonly Petition[]; cite: Cite }) => (
  <ul>
    {rows.map((row) => (
      <Matter key={row.id} row={row} cite={cite} />
    ))}
  </ul>
);

function Matter({ row, cite }: { row: Petition; cite: Cite }) {
  const standing = petitionStanding(row);
  const origin = petitionOrigin(row);
  return (
    <li
      id={`kien-nghi-${row.id}`}
      className="flex max-w-text scroll-mt-4 flex-col gap-1 border-t border-line py-4"
    >
      {(standing || origin) && (
        <p className="text-sm text-soft">
          {standing && <strong className="text-ink">{standing}</strong>}
          {standing && origin && ' · '}
          {origin}
        </p>
      )}
      <h3 data-speak="" className="font-medium whitespace-pre-line">
        {row.body}
      </h3>
      {petitionLines(row).map((line) => (
        <p key={line} data-speak="" className="whitespace-pre-line text-soft">
          {line}
        </p>
      ))}
      {row.answerUrl && (
        <p>
          <a href={row.answerUrl} rel="nofollow noopener">
            Văn bản trả lời
          </a>
        </p>
      )}
      <BySource cited={cite(row)} />
    </li>
  );
}
