import { numbersFrom } from '@/lib/record/next-number';
import { itemOf } from '@/lib/rules/resolution-line';
import type { ResolutionRow } from './articles';

/** What many resolutions are given at once; empty for what is left as it is. */
export type Given = {
  first: string;
  adoptedOn: string;
  issuedOn: string;
  signer: string;
  /** What a source says became of all of them that nobody is said to have voted on, and its words. */
  outcome: '' | 'adopted' | 'rejected';
  words: string;
};

/** What of the rows is empty and could be given: those put to the vote, in order. */
export const isIssued = ({ status }: ResolutionRow): boolean =>
  status !== 'withdrawn' && status !== 'postponed';

const isEmpty = (value: unknown): boolean => String(value ?? '').trim() === '';

/** The rows that have no number yet, and the numbers they would be given; `null` where the first is no number. */
export function numbersFor(
  rows: readonly ResolutionRow[],
  first: string,
): ReadonlyMap<string, string> | null {
  const open = rows.filter((row) => isIssued(row) && isEmpty(row.number));
  if (isEmpty(first)) return new Map();
  const taken = rows.flatMap(({ number }) => (isEmpty(number) ? [] : [String(number)]));
  const numbers = numbersFrom(first, open.length, taken);
  return numbers && new Map(open.map(({ id }, at) => [id, numbers[at] ?? '']));
}

/** For rows of no item of the agenda, the one that their names fit, by the row's id. */
export function itemsFor(
  rows: readonly ResolutionRow[],
  items: readonly { id: string; title: string }[],
): ReadonlyMap<string, { id: string; title: string }> {
  const used = new Set(rows.map(({ agendaItemId }) => agendaItemId));
  const found = rows.flatMap((row) => {
    // Looked for among all: what fits a taken one best must not fall to the next best.
    const item = row.agendaItemId ? null : itemOf(row.title ?? '', items);
    return item && !used.has(item.id) ? [[row.id, item] as const] : [];
  });
  const many = (id: string) => found.filter(([, item]) => item.id === id).length;
  return new Map(found.filter(([, { id }]) => many(id) === 1));
}

/**
 * The rows with what is given where they have nothing; what stands there stays.
 *
 * @param items the links to make
 * @param voted whether a vote on it is recorded: then that decides
 */
export function withGiven(
  rows: readonly ResolutionRow[],
  given: Given,
  items: ReadonlyMap<string, { id: string }> = new Map(),
  voted: (id: string) => boolean = () => false,
): ResolutionRow[] {
  const numbers = numbersFor(rows, given.first) ?? new Map<string, string>();
  const filled = (value: string | null | undefined, with_: string) =>
    isEmpty(value) && with_ ? with_ : (value ?? null);
  return rows.map((row) =>
    isIssued(row)
      ? {
          ...row,
          number: filled(row.number, numbers.get(row.id) ?? ''),
          adoptedOn: filled(row.adoptedOn, given.adoptedOn),
          issuedOn: filled(row.issuedOn, given.issuedOn),
          signer: filled(row.signer, given.signer.trim()),
          ...(given.outcome && row.status === 'draft' && !voted(row.id) && statedBy(row, given)),
          agendaItemId: row.agendaItemId ?? items.get(row.id)?.id ?? null,
        }
      : row,
  );
}

const statedBy = (row: ResolutionRow, { outcome, words }: Given) => ({
  status: outcome || row.status,
  outcomePrinted: row.outcomePrinted || words.trim() || null,
});

/** Whether two or more rows still lack one of these. */
export const asksForIssue = (rows: readonly ResolutionRow[]): boolean =>
  rows.filter((row) => isIssued(row) && [row.number, row.adoptedOn, row.issuedOn, row.signer].some(isEmpty))
    .length > 1;
