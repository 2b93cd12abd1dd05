import { paths } from '@/lib/paths';
import type { Cite } from '@/lib/public/cited';
import { followUpOrigin, followUpStanding } from '@/lib/public/promise-text';
import type { FollowUp } from '@/lib/record/schema-promises';
import { BySource } from './by-source';
import { Part } from './part';
import { TextLines } from './text-lines';

type FollowUpsPartProps = {
  council: string;
  followUps: readonly FollowUp[] | undefined;
  cite: Cite;
  /** Addresses of the published sessions they are about; a preview leads nowhere. */
  promisedIn: readonly string[] | undefined;
};

/** What the session was told of earlier promises. */
export function FollowUpsPart({ council, followUps = [], cite, promisedIn = [] }: FollowUpsPartProps) {
  if (followUps.length === 0) return null;
  return (
    <Part id="viec-da-hua" title="Kết quả những việc đã hứa trước đây">
      <ul>
        {followUps.map((row) => {
          const origin = followUpOrigin(row);
          return (
            <li key={row.id} className="flex max-w-text flex-col gap-1 border-t border-line py-4">
              <p data-speak="" className="text-sm text-soft">
                <strong className="text-ink">{followUpStanding(row)}</strong>
                {origin && ` · ${origin}`}
              </p>
              <h3 data-speak="" className="font-medium whitespace-pre-line">
                {row.body}
              </h3>
              <TextLines table="followUps" row={row} />
              {row.of && promisedIn.includes(row.of.session) && (
                <p className="text-sm print:hidden">
                  <a href={paths.session(council, row.of.session)}>Hồ sơ nơi việc được hứa, được giao</a>
                </p>
              )}
              <BySource cited={cite(row)} />
            </li>
          );
        })}
      </ul>
    </Part>
  );
}
