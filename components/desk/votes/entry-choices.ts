import { terms } from '@/lib/vi/terms';
import { uncountedResults } from '@/lib/words';
import type { VoteRow } from './typed-vote';

type Entry = Pick<VoteRow, 'entry' | 'uncounted'>;
type EntryChoice = Entry & { readonly label: string };

/** Every way a result can have been recorded: by what the source says without numbers, in totals, or by name. */
export const entryChoices: readonly EntryChoice[] = [
  { entry: 'unanimous_uncounted', uncounted: null, label: terms.voteEntry.unanimous_uncounted },
  ...uncountedResults.map((uncounted) => ({
    entry: 'unanimous_uncounted' as const,
    uncounted,
    label: terms.uncountedResult[uncounted],
  })),
  { entry: 'totals', uncounted: null, label: terms.voteEntry.totals },
  { entry: 'by_name', uncounted: null, label: terms.voteEntry.by_name },
];

/** Whether a vote was recorded in that way. */
export const isEntry = (row: Entry, { entry, uncounted }: Entry): boolean =>
  row.entry === entry && (row.uncounted ?? null) === uncounted;

/**
 * Whether choosing that way is no statement yet: totals without a number. It waits for the first of them, so that nothing
 * is called wrong before somebody typed.
 */
export const waitsForNumbers = (row: VoteRow, { entry }: Entry): boolean =>
  entry === 'totals' &&
  [
    row.forCount,
    row.againstCount,
    row.notVotingCount,
    row.otherOpinionCount,
    row.blankCount,
    row.absentCount,
  ].every((count) => (count ?? '') === '');
