import { StatusMark } from '@/components/ui/status-mark';
import { personCountsText, personName, personnelOutcomeText } from '@/lib/public/personnel-text';
import type { PersonnelVote } from '@/lib/record/schema-personnel';
import type { PersonnelReason } from '@/lib/rules/personnel/personnel-reasons';
import { personnelArticle, personnelReasonText } from '@/lib/say-personnel';
import { MARKS } from './ballot-list';
import type { PersonnelContext } from './context';

type BallotResultProps = { context: PersonnelContext; vote: PersonnelVote | null };

/** What the ballot comes to for each under the law of its day, with every reason; follows the typing. */
export function BallotResult({ context, vote }: BallotResultProps) {
  const nameOf = (id: string) => context.delegates.find((one) => one.id === id)?.name ?? null;
  return (
    <section
      aria-label="Kết quả"
      className="flex flex-col gap-3 rounded-lg border border-line bg-card p-4 text-sm"
    >
      {!vote || vote.people.length === 0 ? (
        <p role="status">Chưa đủ số liệu để xác định kết quả.</p>
      ) : (
        <div role="status">
          <ul className="flex flex-col gap-3">
            {vote.people.map((person) => (
              <li key={person.id} className="flex flex-col gap-1">
                <span className="font-medium">{personName(person, nameOf)}</span>
                <StatusMark
                  outcome={MARKS[person.outcome]}
                  word={personnelOutcomeText(vote.kind, person.outcome)}
                />
                {person.counts && <span>{personCountsText(person.counts, vote.kind)}</span>}
                <Reasons of={person.because} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {vote?.annulled && <p>Kết quả lần này đã bị hủy.</p>}
      {vote && vote.because.length > 0 && (
        <div className="border-t border-line pt-3">
          <Reasons of={vote.because} />
        </div>
      )}
    </section>
  );
}

function Reasons({ of }: { of: readonly PersonnelReason[] }) {
  return (
    <ul className="flex flex-col gap-2">
      {of.map((reason) => (
        <li key={personnelReasonText(reason)}>
          {personnelReasonText(reason)}
          <Article of={personnelArticle(reason)} />
        </li>
      ))}
    </ul>
  );
}

function Article({ of }: { of: string | null }) {
  return of === null ? null : <span className="block text-soft">{of}</span>;
}
