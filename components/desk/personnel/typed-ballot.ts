import { personnelInput } from '@/lib/forms/personnel';
import { decideDraftPersonnel } from '@/lib/record/build-personnel';
import { spansOf } from '@/lib/record/build-sittings';
import type { PersonnelVote } from '@/lib/record/schema-personnel';
import { needsTime } from '@/lib/rules/mandates';
import { momentOf } from '../votes/typed-vote';
import type { PersonnelContext } from './context';
import type { BallotRow, PersonRow } from './new-ballot';

/** What follows from a ballot as typed so far; `null` while a field of it cannot be read. */
export function decideTyped(
  context: PersonnelContext,
  row: BallotRow,
  people: readonly PersonRow[],
): PersonnelVote | null {
  // What it repeats is no part of what decides it.
  const read = personnelInput.safeParse({
    personnelVotes: [{ ...row, earlierId: null }],
    personnelPeople: people,
    personnelTellers: [],
  });
  const [typed] = read.data?.personnelVotes ?? [];
  if (!typed || !read.data) return null;
  const { personnelPeople } = read.data;
  return decideDraftPersonnel({ ...context, personnelPeople, personnelTellers: [] }, typed);
}

type Decided = {
  readonly context: PersonnelContext;
  readonly people: readonly PersonRow[];
  readonly vote: PersonnelVote | null;
};

/** The same for every ballot of the section, each worked out anew only where it or its people have changed. */
export function decideAllTyped(
  context: PersonnelContext,
  rows: readonly BallotRow[],
  everybody: readonly PersonRow[],
  known: WeakMap<BallotRow, Decided>,
): (PersonnelVote | null)[] {
  return rows.map((row) => {
    const people = everybody.filter(({ personnelVoteId }) => personnelVoteId === row.id);
    const before = known.get(row);
    const isSame =
      before?.context === context &&
      before.people.length === people.length &&
      before.people.every((one, at) => one === people[at]);
    if (before && isSame) return before.vote;
    const vote = decideTyped(context, row, people);
    known.set(row, { context, people, vote });
    return vote;
  });
}

/** A mandate ends within that day, so without its hour the base of the ballot is not certain. */
export function asksForTime(context: PersonnelContext, row: BallotRow): boolean {
  const { days, time } = momentOf(context, row);
  const isStated = String(row.statedTotal ?? '').trim() !== '';
  return (
    time === null && !isStated && days.from === days.to && needsTime(spansOf(context.delegates), days.from)
  );
}
