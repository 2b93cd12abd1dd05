import { guestText } from '@/lib/public/guest-text';
import { personnelName } from '@/lib/public/personnel-text';
import { roleName } from '@/lib/public/role-text';
import { sourceName } from '@/lib/public/row-names';
import type { Section } from '@/lib/words';
import { catalogue } from './catalogue';
import { type FieldChange, fieldChanges } from './field-changes';
import type { NameOf, Thing } from './field-writing';
import { comparable } from './lift';
import type { Guest, SessionRecord, SessionRole, Source } from './schema';
import type { PersonnelVote } from './schema-personnel';

/** One difference between two versions, as a resident reads it. Values are short texts, `null` where there was none. */
export type VersionChange = {
  readonly section: Section | 'delegates';
  readonly what: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly fields: readonly FieldChange[];
};

type Row = { readonly id: string } & Readonly<Record<string, unknown>>;
type Lists =
  | 'sittings'
  | 'roles'
  | 'guests'
  | 'sources'
  | 'agenda'
  | 'minutes'
  | 'papers'
  | 'resolutions'
  | 'resolutionGroups'
  | 'votes'
  | 'personnel'
  | 'figures'
  | 'indicators'
  | 'tasks'
  | 'petitions'
  | 'petitionCounts'
  | 'questions'
  | 'oversight'
  | 'followUps'
  | 'photos'
  | 'delegates';

/** Which kind of row each list of the record holds, and the section its changes are told under. */
const lists: Readonly<Record<Lists, { thing: Thing; section: VersionChange['section'] }>> = {
  sittings: { thing: catalogue.sittings, section: 'attendance' },
  roles: { thing: catalogue.sessionRoles, section: 'general' },
  guests: { thing: catalogue.guests, section: 'general' },
  sources: { thing: catalogue.sources, section: 'general' },
  agenda: { thing: catalogue.agendaItems, section: 'agenda' },
  papers: { thing: catalogue.papers, section: 'agenda' },
  minutes: { thing: catalogue.minuteEntries, section: 'minutes' },
  resolutions: { thing: catalogue.resolutions, section: 'resolutions' },
  resolutionGroups: { thing: catalogue.resolutionGroups, section: 'resolutions' },
  votes: { thing: catalogue.votes, section: 'votes' },
  personnel: { thing: catalogue.personnelVotes, section: 'personnel' },
  figures: { thing: catalogue.budgetFigures, section: 'budget' },
  indicators: { thing: catalogue.indicators, section: 'indicators' },
  tasks: { thing: catalogue.keyTasks, section: 'tasks' },
  petitions: { thing: catalogue.petitions, section: 'petitions' },
  petitionCounts: { thing: catalogue.petitionCounts, section: 'petitions' },
  questions: { thing: catalogue.questions, section: 'questions' },
  oversight: { thing: catalogue.oversights, section: 'oversight' },
  followUps: { thing: catalogue.followUps, section: 'followUps' },
  photos: { thing: catalogue.photos, section: 'photos' },
  delegates: { thing: catalogue.delegates, section: 'delegates' },
};

/** What stands once in a record, and what its changes are told of. */
const singles = [
  { key: 'session', thing: catalogue.councilSessions, what: 'Thông tin chung' },
  { key: 'council', thing: catalogue.council, what: 'Hội đồng' },
  { key: 'term', thing: catalogue.term, what: 'Khóa' },
] as const;

/** Everything that differs between two versions of one record; nothing when they say the same. */
export function describeChanges(...versions: readonly [SessionRecord, SessionRecord]): VersionChange[] {
  const [before, after] = comparable(...versions);
  const nameOf = namesIn(before, after);
  const general = singles.flatMap(({ key, thing, what }) =>
    changed({ thing, section: 'general' }, what, before[key], after[key], nameOf),
  );
  const names = Object.keys(lists) as Lists[];
  return [...general, ...names.flatMap((key) => compareLists(key, before, after, nameOf))];
}

/** A list that is there only where it has rows is empty elsewhere. */
const rowsOf = (record: SessionRecord, key: Lists) => (record[key] ?? []) as readonly Row[];

/** What each row is called, as the newer version has it. */
function namesIn(...records: readonly SessionRecord[]): NameOf {
  const names = new Map(
    records.flatMap((record) =>
      (Object.keys(lists) as Lists[]).flatMap((key) =>
        rowsOf(record, key).map((row): [string, string] => [row.id, nameIn(key, row)]),
      ),
    ),
  );
  return (id) => names.get(id) ?? null;
}

const titleOf = ({ name, titledBy }: Thing, row: Row): string => {
  const title = row[titledBy] ?? row.caption;
  return typeof title === 'string' && title ? title : name;
};

/** What a link to a row is told by: a source without a title by who published it, or where it stands. */
const nameIn = (key: Lists, row: Row): string =>
  key === 'sources'
    ? sourceName(row as unknown as Source)
    : key === 'personnel'
      ? personnelName(row as unknown as PersonnelVote)
      : titleOf(lists[key].thing, row);

/** What a change is told of. Of people and sources it is said what they are. */
const whatOf = (key: Lists, row: Row, nameOf: NameOf): string => {
  const title = titleOf(lists[key].thing, row);
  if (key === 'guests') return `Khách mời ${guestText(row as unknown as Guest).head}`;
  if (key === 'personnel') return nameIn(key, row);
  if (key === 'roles') return roleTitle(row as unknown as SessionRole, nameOf);
  return key === 'sources' ? `Nguồn «${nameIn(key, row)}»` : title;
};

const roleTitle = (row: SessionRole, nameOf: NameOf): string =>
  `${roleName(row)}: ${(row.delegate && nameOf(row.delegate)) ?? row.name}`;

function compareLists(
  key: Lists,
  before: SessionRecord,
  after: SessionRecord,
  nameOf: NameOf,
): VersionChange[] {
  const { section } = lists[key];
  const [was, is] = [rowsOf(before, key), rowsOf(after, key)];
  const old = new Map(was.map((row) => [row.id, row]));
  const kept = new Set(is.map((row) => row.id));
  const written = is.flatMap((row): VersionChange[] => {
    const earlier = old.get(row.id);
    return earlier
      ? changed(lists[key], whatOf(key, row, nameOf), earlier, row, nameOf)
      : [{ section, what: whatOf(key, row, nameOf), kind: 'added', fields: [] }];
  });
  const removed = was
    .filter((row) => !kept.has(row.id))
    .map((row): VersionChange => ({ section, what: whatOf(key, row, nameOf), kind: 'removed', fields: [] }));
  const moved = isReordered(was, is)
    ? [{ section, what: 'Thứ tự', kind: 'changed', fields: [] } satisfies VersionChange]
    : [];
  return [...written, ...removed, ...moved];
}

function isReordered(before: readonly Row[], after: readonly Row[]): boolean {
  const common = new Set(after.map((row) => row.id));
  const old = before.filter((row) => common.has(row.id)).map((row) => row.id);
  const oldSet = new Set(old);
  const now = after.filter((row) => oldSet.has(row.id)).map((row) => row.id);
  return old.join() !== now.join();
}

function changed(
  { thing, section }: { thing: Thing; section: VersionChange['section'] },
  what: string,
  before: object,
  after: object,
  nameOf: NameOf,
): VersionChange[] {
  const fields = fieldChanges(
    thing.fields,
    before as Readonly<Record<string, unknown>>,
    after as Readonly<Record<string, unknown>>,
    nameOf,
  );
  return fields.length > 0 ? [{ section, what, kind: 'changed', fields }] : [];
}
