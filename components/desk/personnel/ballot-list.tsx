import { StatusMark } from '@/components/ui/status-mark';
import { personnelName, personnelOutcomeText } from '@/lib/public/personnel-text';
import type { PersonnelVote } from '@/lib/record/schema-personnel';
import { lowerFirst } from '@/lib/vi/case';
import type { PersonnelOutcome } from '@/lib/words-of-personnel';
import { ChooseList } from '../editor/choose-list';
import type { PersonnelContext } from './context';
import type { BallotRow, PersonRow } from './new-ballot';

type BallotListProps = {
  rows: readonly BallotRow[];
  people: readonly PersonRow[];
  context: PersonnelContext;
  decided: readonly (PersonnelVote | null)[];
  selectedId: string | null;
  onSelect: (id: string) => void;
  onMove: (index: number, step: 1 | -1) => void;
};

const COLUMNS = 'grid grid-cols-[1.25rem_minmax(0,1fr)] sm:grid-cols-[1.25rem_minmax(0,1fr)_12rem]';
const MOST_NAMES = 3;

/** Every ballot on people in order, with what became of each. */
export function BallotList({ rows, people, context, decided, ...list }: BallotListProps) {
  const nameOf = ({ mandateId, name }: PersonRow) =>
    context.officers.find(({ id }) => id === mandateId)?.name ?? name ?? '';
  const namesOf = (row: BallotRow) =>
    people
      .filter(({ personnelVoteId }) => personnelVoteId === row.id)
      .map(nameOf)
      .filter(Boolean);
  return (
    <ChooseList label="Các việc về nhân sự" most={100} rows={rows} className={COLUMNS} {...list}>
      {(row, index) => (
        <>
          <span>
            {ballotName(row)}
            {namesOf(row).length > 0 && (
              <span className="block text-sm text-soft">{shortened(namesOf(row))}</span>
            )}
          </span>
          <span className="col-start-2 sm:col-start-3">
            <Standing vote={decided[index] ?? null} />
          </span>
        </>
      )}
    </ChooseList>
  );
}

/** «Bầu Chủ tịch HĐND, lần 2»: what a ballot is called as typed. */
export function ballotName({ kind, subject, post, round }: BallotRow): string {
  const name = personnelName({ kind, subject: subject ?? '', post: post ?? '' });
  return Number(round) > 1 ? `${name}, lần ${round}` : name;
}

const shortened = (names: readonly string[]): string =>
  names.length > MOST_NAMES
    ? `${names.slice(0, MOST_NAMES).join(', ')} và ${names.length - MOST_NAMES} người nữa`
    : names.join(', ');

function Standing({ vote }: { vote: PersonnelVote | null }) {
  if (!vote || vote.people.length === 0) return <span className="text-sm text-soft">Chưa đủ số liệu</span>;
  if (vote.annulled) return <StatusMark outcome="undetermined" word="Đã hủy kết quả" />;
  const outcomes = [...new Set(vote.people.map(({ outcome }) => outcome))];
  const [only] = outcomes;
  if (only && vote.people.length === 1)
    return <StatusMark outcome={MARKS[only]} word={personnelOutcomeText(vote.kind, only)} />;
  return (
    <span className="text-sm">
      {outcomes
        .map((outcome) => {
          const count = vote.people.filter((one) => one.outcome === outcome).length;
          return `${count} ${lowerFirst(personnelOutcomeText(vote.kind, outcome))}`;
        })
        .join(' · ')}
    </span>
  );
}

/** How each outcome is drawn: a shape beside its word. */
export const MARKS: Readonly<Record<PersonnelOutcome, 'adopted' | 'rejected' | 'undetermined'>> = {
  passed: 'adopted',
  kept: 'adopted',
  failed: 'rejected',
  no_confidence: 'rejected',
  tied: 'undetermined',
  withdrawn: 'undetermined',
  may_resign: 'undetermined',
  confidence_vote: 'undetermined',
  undetermined: 'undetermined',
};
