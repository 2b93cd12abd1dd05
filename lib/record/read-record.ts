import { sectionInputs } from '@/lib/forms/sections';
import { normalizeText } from '@/lib/vi/fold';
import { sections } from '@/lib/words';
import { buildRecord } from './build';
import { withoutClosed } from './closed';
import { type DraftRows, listsOf, type SessionDraft } from './draft';
import { differences, type Fault, schemaFaults } from './faults';
import { record1Schema } from './format-1';
import { jsonFault } from './json-bounds';
import { liftRecord } from './lift';
import { referenceFaults } from './reference-faults';
import { PUBLICATION_FORMAT, RECORD_FORMAT, type SessionRecord, sessionRecordSchema } from './schema';
import { sheetsOf } from './sheets';

export type ReadRecord =
  | { readonly ok: true; readonly record: SessionRecord; readonly rows: DraftRows }
  | { readonly ok: false; readonly faults: readonly Fault[] };

const refused = (...faults: Fault[]): NotFound => ({ ok: false, faults });

/**
 * Reads a record file of either format: a session record, or a publication that carries one. It is taken apart into what a
 * clerk would have typed and put together again; whatever then reads differently is a fault, so a record that was read is one
 * the app could have written itself.
 *
 * Not compared, because they depend on the council or the law and not on the record: the quorum, the rule of a vote, reasons.
 */
export function readRecord(json: string): ReadRecord {
  const tooMuch = jsonFault(json);
  if (tooMuch) return refused({ path: '', text: tooMuch });
  let raw: unknown;
  try {
    raw = normalized(JSON.parse(json.replace(/^\uFEFF/, '')));
  } catch (error) {
    const detail = error instanceof Error ? error.message : '';
    return refused({ path: '', text: `Tệp không phải JSON đúng dạng (${detail}).` });
  }
  const found = recordIn(raw);
  if (!found.ok) return found;
  const { record, written } = found;
  const wrong = referenceFaults(record);
  if (wrong.length > 0) return refused(...wrong);
  const rows = rowsOf(record);
  if (!rows.ok) return rows;
  const rebuilt = rebuild(record, rows.rows);
  const changed = differences(openFacts(written, record), rebuilt, isNoFact);
  return changed.length > 0 ? refused(...changed) : { ok: true, record, rows: rows.rows };
}

/**
 * The record as the app would write it. Words beside counts without a base decided nothing in earlier versions: where a record
 * says so, they do not here either.
 */
function rebuild(record: SessionRecord, rows: DraftRows): SessionRecord {
  const isUnread = (at: number) => {
    const vote = record.votes[at];
    return vote?.outcome === 'undetermined' && vote.counts !== null && vote.total === null;
  };
  const votes = rows.votes.votes.map((row, at) => (isUnread(at) ? { ...row, printed: null } : row));
  const rebuilt = buildRecord({ ...draftOf(record, rows), votes }, record);
  const printed = new Map(record.votes.map((vote) => [vote.id, vote.printed]));
  return {
    ...rebuilt,
    votes: rebuilt.votes.map((vote) => ({ ...vote, printed: printed.get(vote.id) ?? vote.printed })),
  };
}

/** Earlier versions of the app told more of what is closed; a record they wrote is read without it. */
function openFacts(written: unknown, record: SessionRecord): unknown {
  const open = withoutClosed(record);
  return JSON.stringify(open) === JSON.stringify(record) ? written : open;
}

const NO_FACTS = new Set(['quorumRequired', 'quorumMet', 'quorumArticle', 'threshold', 'because']);
/** What follows from who could vote at the moment of a vote, and whether anybody did. */
const OF_THE_MOMENT = new Set(['total', 'present', 'required', 'shareOfTotal', 'shareOfPresent', 'counts']);
const OF_THE_ROLL = new Set(['present', 'shareOfPresent']);

/** How white space is stored where a text is one line. */
const oneSpaced = (text: string): string => text.replace(/\s+/g, ' ');

/** What is not known is left out or null; a list that may be left out is so where it is empty. */
const isNothing = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);

/**
 * A moment that was not recorded leaves open today what earlier versions of the app took for certain, and a vote without a
 * sitting had no roll for them. Records they wrote are still read; nothing they state is taken over into the draft.
 * White space is no fact either: a line that was typed with two spaces is read with one.
 */
function isNoFact(key: string, written: unknown, derived: unknown): boolean {
  if (isNothing(written) && isNothing(derived)) return true;
  if (typeof written === 'string' && typeof derived === 'string' && oneSpaced(written) === derived)
    return true;
  if (NO_FACTS.has(key)) return true;
  if (key === 'outcome') return derived === 'undetermined';
  return (OF_THE_MOMENT.has(key) && derived === null) || (OF_THE_ROLL.has(key) && written === null);
}

/** Text in the one form in which it is stored, wherever the file came from; an address in other letters is another one. */
function normalized(value: unknown): unknown {
  if (typeof value === 'string') return normalizeText(value);
  if (Array.isArray(value)) return value.map(normalized);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, key === 'url' ? inner : normalized(inner)]),
  );
}

type Found = { readonly ok: true; readonly record: SessionRecord; readonly written: unknown };
type NotFound = Extract<ReadRecord, { ok: false }>;

/** The record a file carries, and its facts as they are to be compared. */
function recordIn(raw: unknown): Found | NotFound {
  const file = typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>) : {};
  const [, kind, number = ''] =
    /^nghi-truong\/(session-record|publication)\/(\d+)$/.exec(String(file.format)) ?? [];
  const read = Object.hasOwn(readers, number) ? readers[number] : undefined;
  if (!kind || !read) {
    const known = `Chỉ đọc được «${RECORD_FORMAT}», «${PUBLICATION_FORMAT}» và bản 1 của hai dạng ấy.`;
    return refused({ path: 'format', text: `Không biết dạng hồ sơ này. ${known}` });
  }
  if (kind === 'session-record') return read(raw);
  const text = 'Bản thu hồi không mang hồ sơ. Lấy phiên bản trước đó.';
  return file.record === null ? refused({ path: 'record', text }) : read(file.record);
}

const readers: Readonly<Record<string, (value: unknown) => Found | NotFound>> = {
  '1': (value) => {
    const parsed = record1Schema.safeParse(value);
    if (!parsed.success) return refused(...schemaFaults(parsed.error, value, record1Schema));
    // What format 1 has no place for would be lost without a word.
    const unknown = differences(value, parsed.data, () => false);
    if (unknown.length > 0) return refused(...unknown);
    const record = liftRecord(parsed.data);
    return { ok: true, record, written: record };
  },
  '2': (value) => {
    const parsed = sessionRecordSchema.safeParse(value);
    if (!parsed.success) return refused(...schemaFaults(parsed.error, value, sessionRecordSchema));
    return { ok: true, record: parsed.data, written: value };
  },
};

/** What a form calls a value → what the record calls it. */
const called: Readonly<Record<string, string>> = {
  agendaItemId: 'agendaItem',
  resolutionId: 'resolution',
  sittingId: 'sitting',
  mandateId: 'delegate',
  fromTime: 'from',
  toTime: 'to',
  fileDigest: 'file.digest',
  fileName: 'file.name',
  forCount: 'counts.for',
  againstCount: 'counts.against',
  notVotingCount: 'counts.notVoting',
  statedTotal: 'stated.total',
  statedPresent: 'stated.present',
  statedVoting: 'stated.voting',
  parentId: 'parent',
  plannedPosition: 'order.planned',
  adoptedPosition: 'order.adopted',
  change: 'change.kind',
  changeNote: 'change.note',
  changeVoteId: 'change.vote',
  people: 'count.people',
  peopleBound: 'count.bound',
};

function rowsOf(record: SessionRecord): { ok: true; rows: DraftRows } | { ok: false; faults: Fault[] } {
  const sheets = sheetsOf(record);
  const faults: Fault[] = [];
  const rows = sections.map((section) => {
    const tables = sheets[section] as Record<string, readonly { path: string; row: unknown }[]>;
    const input = Object.fromEntries(
      Object.entries(tables).map(([name, located]) => [name, located.map(({ row }) => row)]),
    );
    const parsed = sectionInputs[section].safeParse(input);
    for (const issue of parsed.error?.issues ?? []) {
      const [table, index, ...rest] = issue.path;
      const row = tables[String(table)]?.[Number(index)]?.path ?? section;
      const tail = rest.map((part) => called[String(part)] ?? String(part));
      faults.push({ path: [row, ...tail].join('.'), text: issue.message });
    }
    return [section, parsed.data] as const;
  });
  return faults.length > 0
    ? { ok: false, faults }
    : { ok: true, rows: Object.fromEntries(rows) as DraftRows };
}

/** The draft a record was built of, as far as the record tells. */
function draftOf(record: SessionRecord, rows: DraftRows): SessionDraft {
  const [session] = rows.general.councilSessions;
  if (!session) throw new Error('A record has one session.');
  return {
    council: { ...record.council, quorum: { num: 2, den: 3 } },
    term: record.term,
    delegates: record.delegates,
    session: { ...session, slug: record.session.slug },
    unusableFiles: new Map(),
    ...listsOf(rows),
  };
}
