import type { Majority } from '@/lib/rules/majorities';
import { firstDay, lastDay } from '@/lib/vi/partial-date';
import { bodyIn, seated } from './body-seats';
import { buildRecord } from './build';
import { withoutClosed } from './closed';
import { type DraftRows, listsOf, type SessionDraft } from './draft';
import { differences, type Fault } from './faults';
import type { FileRecord } from './file-record';
import type { SessionRecord } from './schema';

/** A record that was put together again, and where it reads otherwise than it was written. */
export type Rebuilt = { readonly record: SessionRecord; readonly changed: readonly Fault[] };

/**
 * Puts a record together again from the rows it was taken apart into.
 *
 * @param file the facts as it has them. Somebody who writes by hand leaves out what follows from others, or means it.
 */
export function rebuild(
  record: SessionRecord,
  rows: DraftRows,
  file: Pick<FileRecord, 'written' | 'isByHand'>,
): Rebuilt {
  const { written, isByHand } = file;
  const facts = openFacts(written, record, isByHand);
  const by = (isRegisterComplete: boolean | null | undefined): Rebuilt => {
    const rebuilt = rebuiltAs(
      record,
      draftOf(record, rows, isRegisterComplete),
      written as Partial<SessionRecord>,
    );
    const changed = differences(facts, rebuilt, isByHand ? isNothing : isNoFact);
    return { record: rebuilt, changed: isByHand ? changed.map(withHint) : changed };
  };
  const said = record.term.isRegisterComplete;
  const first = by(said);
  if (said !== undefined || first.changed.length === 0) return first;
  // It was not asked yet, or nobody had answered: a record does not tell which, and either may be how it was written.
  const unanswered = by(null);
  return unanswered.changed.length === 0 ? unanswered : first;
}

/**
 * The record as the app would write it. Words beside counts without a base, or of moments that come out differently, decided
 * nothing in earlier versions: where a record says so, they do not here either.
 */
function rebuiltAs(
  record: SessionRecord,
  draft: SessionDraft,
  written: Partial<SessionRecord>,
): SessionRecord {
  const isUnread = (at: number) => {
    const vote = written.votes?.[at];
    const isOpen = vote?.total === null || vote?.because?.some(({ code }) => code === 'answers_differ');
    return vote?.outcome === 'undetermined' && vote.counts !== null && isOpen;
  };
  const votes = draft.votes.map((row, at) => (isUnread(at) ? { ...row, printed: null } : row));
  // An address that was not written is made as any other.
  const kept = record.resolutions.filter((_, at) => written.resolutions?.[at]?.slug !== undefined);
  const rebuilt = buildRecord({ ...draft, votes }, { ...record, resolutions: kept });
  const signed = new Map(record.resolutions.map((one) => [one.id, one.signed]));
  const { signedMinutes } = record.session;
  const printed = new Map(record.votes.map((vote) => [vote.id, vote.printed]));
  return {
    ...rebuilt,
    // What came back signed is no row of a section: it stands beside them.
    session: { ...rebuilt.session, ...(signedMinutes && { signedMinutes }) },
    resolutions: rebuilt.resolutions.map((one) => {
      const copy = signed.get(one.id);
      return copy ? { ...one, signed: copy } : one;
    }),
    votes: rebuilt.votes.map((vote) => ({ ...vote, printed: printed.get(vote.id) ?? vote.printed })),
  };
}

/** Earlier versions of the app told more of what is closed; a record they wrote is read without it. */
function openFacts(written: unknown, record: SessionRecord, isByHand: boolean): unknown {
  const open = withoutClosed(record);
  if (JSON.stringify(open) === JSON.stringify(record)) return written;
  return isByHand ? openPart(written, record, open) : open;
}

/** As much of what somebody wrote as is open; `whole` is the same completed, `open` that without what is closed. */
function openPart(written: unknown, whole: unknown, open: unknown): unknown {
  if (written === undefined || written === null || JSON.stringify(whole) === JSON.stringify(open))
    return written;
  if (Array.isArray(written) && Array.isArray(whole) && Array.isArray(open)) {
    const left = new Map(open.map((row) => [(row as { id?: unknown }).id, row]));
    return written.flatMap((row, at) => {
      const { id } = whole[at] as { id?: unknown };
      return left.has(id) ? [openPart(row, whole[at], left.get(id))] : [];
    });
  }
  if (!isGroup(written) || !isGroup(whole) || !isGroup(open)) return open;
  const kept = Object.entries(written).filter(([key]) => Object.hasOwn(open, key));
  return Object.fromEntries(kept.map(([key, value]) => [key, openPart(value, whole[key], open[key])]));
}

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const NO_FACTS = new Set(['quorumRequired', 'quorumMet', 'quorumArticle', 'threshold', 'because']);
/** What follows from who could vote at the moment of a vote, and whether anybody did. */
const OF_THE_MOMENT = new Set(['total', 'present', 'required', 'shareOfTotal', 'shareOfPresent', 'counts']);
/** The day of a vote follows from its sitting or session, that of an adoption from its vote. */
const FOLLOWING_DAYS = new Set(['heldOn', 'adoptedOn']);
const OF_THE_ROLL = new Set(['present', 'shareOfPresent']);

/** Whether two lines are stored alike, or say one hour: an hour on the minute has no seconds. */
const isSameLine = (key: string, written: string, derived: string): boolean =>
  oneSpaced(written) === derived || (HOURS.has(key) && written === `${derived}:00`);

const HOURS = new Set(['startsAt', 'endsAt', 'heldAt', 'postedAt', 'endedAt', 'from', 'to']);
/** What is read out of printed figures: where a record holds none, an earlier version of the app, or a person, read less. */
const READINGS = new Set([
  ...['valueDong', 'qualifier', 'percentPpm', 'percentQualifier', 'basisDong'],
  ...['fromDong', 'toDong', 'byDong', 'countValue', 'ratio', 'unit'],
]);

/** How white space is stored where a text is one line. */
const oneSpaced = (text: string): string => text.replace(/\s+/g, ' ');

/**
 * A moment that was not recorded leaves open today what earlier versions of the app took for certain, and a vote without a
 * sitting had no roll for them. Records they wrote are still read; nothing they state is taken over into the draft.
 */
function isNoFact(key: string, written: unknown, derived: unknown): boolean {
  if (isNothing(key, written, derived)) return true;
  if (key === 'outcome') return derived === 'undetermined';
  return (OF_THE_MOMENT.has(key) && derived === null) || (OF_THE_ROLL.has(key) && written === null);
}

/**
 * What is no fact in a file of whomever: what is said there of nothing known, what depends on the council or the law, and white
 * space: a line that was typed with two spaces is read with one.
 */
function isNothing(key: string, written: unknown, derived: unknown): boolean {
  // What is not known is left out or null; so is a group of nothing known, and an empty list that may be left out.
  if (saysNothing(written) && (derived ?? null) === null) return true;
  if (typeof written === 'string' && typeof derived === 'string' && isSameLine(key, written, derived))
    return true;
  if (READINGS.has(key) && (written ?? null) === null) return true;
  // A day may follow from others of the record, nearer than it is written.
  if (FOLLOWING_DAYS.has(key)) return (written ?? null) === null || String(derived).startsWith(`${written}-`);
  // Who is marked follows from a roll that nobody added up.
  if (key === 'knownMarks' && written === undefined) return true;
  return NO_FACTS.has(key) || (key === 'attendance' && derived === null && isOnlyMarks(written));
}

/** Where somebody who wrote down what would be computed may put it as what a source says. */
const HINTS: Readonly<Record<string, string>> = {
  outcome: 'Lời nguồn nói về kết quả ghi ở «printed».',
  total: 'Số nguồn nêu ghi ở «stated».',
  present: 'Số nguồn nêu ghi ở «stated».',
};

function withHint(fault: Fault): Fault {
  const hint = HINTS[fault.path.split('.').at(-1) ?? ''];
  return hint ? { ...fault, text: `${fault.text} ${hint}` } : fault;
}

function saysNothing(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return (value ?? null) === null;
  return Array.isArray(value) ? value.length === 0 : Object.values(value).every(saysNothing);
}

/** A roll that nobody added up: its marks are in the draft, whether or not the register lets them be added up. */
const isOnlyMarks = (written: unknown): boolean =>
  typeof written === 'object' && written !== null && Object.keys(written).every((key) => key === 'marks');

/** The draft a record was built of, as far as the record tells. */
function draftOf(
  record: SessionRecord,
  rows: DraftRows,
  isRegisterComplete: boolean | null | undefined,
): SessionDraft {
  const [session] = rows.general.councilSessions;
  if (!session) throw new Error('A record has one session.');
  const { isRegisterComplete: _, ...term } = record.term;
  const draft: SessionDraft = {
    council: { ...record.council, quorum: { num: 2, den: 3 }, majorities: majoritiesIn(record) },
    term: { ...term, ...(isRegisterComplete !== undefined && { isRegisterComplete }) },
    delegates: record.delegates,
    session: { ...session, slug: record.session.slug },
    unusableFiles: new Map(),
    ...listsOf(rows),
  };
  return seated(draft, bodyIn(record.session.meeting));
}

/** The majorities a council under another law decided by, as they stand with its votes: each holds on the day of its vote. */
function majoritiesIn({ votes, personnel = [] }: SessionRecord): Majority[] {
  const ballots = personnel.map(({ threshold, kind, dismissedFrom, heldOn }) => {
    const isDismissal = kind === 'dismissal' && dismissedFrom === 'mandate';
    return { threshold, heldOn, rule: isDismissal ? ('dismissal' as const) : ('ordinary' as const) };
  });
  const found = [...votes, ...ballots].flatMap(({ threshold, rule: kind, heldOn }): Majority[] => {
    if (!threshold || !('printed' in threshold.article)) return [];
    const { numerator, denominator, strict, base, article } = threshold;
    if (base === 'all_members') return [];
    const days = { from: heldOn && firstDay(heldOn), to: heldOn && lastDay(heldOn) };
    return [{ numerator, denominator, strict, base, kind, article: article.printed, ...days }];
  });
  return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()];
}
