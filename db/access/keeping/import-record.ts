import 'server-only';
import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { Change } from '@/lib/changes';
import { differenceFrom } from '@/lib/record/council-then';
import type { DraftRows } from '@/lib/record/draft';
import type { Fault } from '@/lib/record/faults';
import { type ReadRecord, readRecord } from '@/lib/record/read-record';
import { type Result, refuse } from '@/lib/refusal';
import { isNumbered, sessionSlug } from '@/lib/rules/session-slug';
import { foldForSearch } from '@/lib/vi/fold';
import { formatInteger } from '@/lib/vi/number';
import { holds, isOfCouncil, type Viewer } from '@/lib/viewer';
import { type Section, sections } from '@/lib/words';
import type { NewEvent } from '../../chain';
import { Broken, commit, db } from '../../client';
import { councils } from '../../schema/councils';
import { councilSessions } from '../../schema/sessions';
import { closedColumns } from '../desk/closed-rows';
import { councilOf } from '../desk/draft';
import { sectionTables } from '../desk/section-tables';
import { addressFor } from '../desk/session-address';
import { wholeRow } from '../desk/whole-row';
import type { councilFounding } from '../register/councils';
import { registerStatements } from '../register/register-changes';
import { importedSignings } from '../signing/import-signed';
import { event } from '../trail/event';
import { hideInChanges, keepStatements } from '../trail/private-texts';
import { planBody } from './import-body';
import { handInFiles, planFiles } from './import-files';
import { meetingFaults } from './import-meeting';
import { planRegister, type RegisterPlan } from './import-register';

export type Imported = { sessionId: string; slug: string };

/** A council that does not exist yet, with what founds it in the same commit. */
type Founding = Pick<ReturnType<typeof councilFounding>, 'event' | 'statement'>;

/**
 * Makes a draft from a record file, with the term, people, mandates and offices the council does not have yet, in one
 * commit. Every row gets a name of its own here. Nothing is written when anything is wrong.
 *
 * @param input.json the file: a session record, or a publication that carries one.
 * @param input.of the council the record must be of; a record of any council is taken where it is left out.
 * @param input.folder where files lie that the record names and the council does not have yet.
 * @returns a refusal whose `fields` give the path and sentence of each fault; `null` when the council is not theirs.
 */
export async function importRecord(
  viewer: Viewer,
  input: { councilId: string; json: string; folder?: string | null; of?: CouncilName },
  now: string,
): Promise<Result<Imported> | null> {
  const { councilId } = input;
  if (!isOfCouncil(viewer, councilId)) return null;
  if (!holds(viewer, councilId, 'clerk') || !holds(viewer, councilId, 'admin')) return refuse('role.missing');
  const read = readRecord(input.json);
  if (!read.ok) return refused(read.faults);
  const there = nameOf(read, input.of);
  if (input.of && !isSameCouncil(input.of, there)) return refused([otherCouncil(input.of, there)]);
  return bringIn(viewer, { councilId, read, folder: input.folder ?? null }, now);
}

/** A file that does not say the address of its council is told by its name. */
const nameOf = ({ record: { council }, made }: Read, of?: CouncilName): CouncilName =>
  made.council && of ? { name: council.name, slug: of.slug } : council;

/**
 * Writes what was read as a draft of a council, all or nothing. Only after the viewer was asked, or found to be the operator.
 *
 * @param founding there where the council is founded with it.
 */
export async function bringIn(
  viewer: Viewer,
  what: { councilId: string; read: Read; folder: string | null; founding?: Founding },
  now: string,
): Promise<Result<Imported>> {
  const { councilId, read, founding } = what;
  const { record, rows } = read;
  const sessionId = randomUUID();
  const slug = await slugOf(councilId, sessionId, read);
  const plan = await planRegister(councilId, record);
  const body = await planBody(record, plan);
  plan.changes.push(...body.changes);
  const files = await planFiles(councilId, record, what.folder);
  const faults = [
    ...plan.faults,
    ...(await slugFaults(councilId, slug)),
    ...meetingFaults(read, slug),
    ...body.faults,
    ...files.faults,
  ];
  if (faults.length > 0) return refused(faults);

  const tables = renamed(rows, plan.mandateOf);
  const councilThen = await councilThenOf(councilId, read);
  const { bodyId } = body;
  const own = { id: sessionId, councilId, termId: plan.termId, slug, councilThen, bodyId };
  const row = sessionRow(rows, bodyId === null ? own : { ...own, bodyName: null });
  const filled = sections.map((section) => ({ section, changes: changesOf(section, tables[section]) }));
  const ids = [tables.agenda.agendaItems, tables.general.sittings]
    .flatMap((list) => (list ?? []) as AnyRow[])
    .filter((one) => one.isClosed === true)
    .map(({ id }) => id);
  const told = filled.map(({ section, changes }) => {
    const closed = closedColumns(row.isClosed ?? false, ids, tables[section]);
    return { section, ...hideInChanges(section, sessionId, changes, closed) };
  });
  const handedIn = await handInFiles(viewer, councilId, files, now);
  const idOf = new Map(
    rows.resolutions.resolutions.map(({ id }, at) => [id, tables.resolutions.resolutions?.[at]?.id ?? id]),
  );
  const signed = await importedSignings(viewer, { sessionId, councilId }, record, idOf, now);
  try {
    await commit(
      [
        ...(founding ? [founding.event] : []),
        ...handedIn.events,
        ...eventsOf(viewer, now, { row, plan, told }),
        ...signed.events,
      ],
      [
        ...(founding ? [founding.statement] : []),
        ...handedIn.statements,
        ...registerStatements(plan.changes),
        db.insert(councilSessions).values(row),
        ...filled.flatMap(({ section, changes }) => rowStatements(section, changes, sessionId)),
        ...signed.statements,
        ...told.flatMap((one) => keepStatements(one.rows)),
      ],
    );
  } catch (error) {
    if (error instanceof Broken && error.kind === 'unique') return refuse('session.exists');
    throw error;
  }
  return { ok: true, sessionId, slug };
}

type Read = Extract<ReadRecord, { ok: true }>;
type CouncilName = { readonly slug: string; readonly name: string };

/** Whether two are one council: by address and by name, however that is written. */
export const isSameCouncil = (one: CouncilName, other: CouncilName): boolean =>
  one.slug === other.slug && foldForSearch(one.name) === foldForSearch(other.name);

function otherCouncil(here: CouncilName, there: CouncilName): Fault {
  const named = ({ name, slug }: CouncilName) => `«${name}» (${slug})`;
  const text = `Hồ sơ này của ${named(there)}, không phải của ${named(here)}. Nếu đúng là muốn nhập vào ${here.slug}, dùng --into ${here.slug} thay cho --council.`;
  return { path: 'council', text };
}

/** More than these nobody reads; the rest is counted. */
const MOST_FAULTS = 200;

/** A refusal that names each fault by its path; of one place the first. */
export function refused(faults: readonly Fault[]) {
  const told = faults.slice(0, MOST_FAULTS);
  // A path is whatever the file calls its parts, `__proto__` included.
  const fields = Object.fromEntries(told.toReversed().map(({ path, text }) => [path, text]));
  const more = faults.length - told.length;
  return refuse('input.invalid', {
    fields: more > 0 ? { ...fields, '…': `Còn ${formatInteger(more)} chỗ nữa.` } : fields,
  });
}

async function slugOf(councilId: string, sessionId: string, { record, made }: Read): Promise<string> {
  const { term, session } = record;
  const meetingKind = session.meeting?.kind ?? null;
  if (!meetingKind && isNumbered({ term, ordinal: session.ordinal }))
    return sessionSlug({ term, ...session });
  // Without term or number an address says what only its own council can know to be free.
  return made.session ? addressFor(councilId, sessionId, { term, ...session, meetingKind }) : session.slug;
}

async function slugFaults(councilId: string, slug: string): Promise<Fault[]> {
  if (!/^[a-z0-9-]{2,80}$/.test(slug))
    return [{ path: 'session.slug', text: 'Địa chỉ chỉ gồm chữ thường không dấu, số và dấu nối.' }];
  const [taken] = await db
    .select({ state: councilSessions.state })
    .from(councilSessions)
    .where(and(eq(councilSessions.councilId, councilId), eq(councilSessions.slug, slug)));
  if (!taken) return [];
  const where = taken.state === 'deleted' ? 'một bản nháp đã xóa' : 'một kỳ họp khác';
  return [{ path: 'session.slug', text: `Địa chỉ «${slug}» đã thuộc về ${where} của hội đồng này.` }];
}

type AnyRow = Readonly<Record<string, unknown>> & { readonly id: string };
type Renamed = Readonly<Record<Section, Readonly<Record<string, readonly AnyRow[]>>>>;

/** The same rows under names of their own, links included; the session's row itself is left out. */
function renamed(rows: DraftRows, mandateOf: ReadonlyMap<string, string>): Renamed {
  const names = new Map(mandateOf);
  const own = (id: unknown): string => {
    const old = String(id);
    const name = names.get(old) ?? randomUUID();
    names.set(old, name);
    return name;
  };
  const links = [
    ...['id', 'agendaItemId', 'resolutionId', 'sittingId', 'sourceId', 'voteId', 'mandateId'],
    ...['partOfId', 'parentId', 'changeVoteId', 'answersId', 'entryId', 'questionId'],
    ...['personnelVoteId', 'earlierId', 'tellersVoteId', 'revoteOfId'],
  ];
  const rename = (row: AnyRow, position: number): AnyRow => {
    const fresh = links.filter((key) => typeof row[key] === 'string').map((key) => [key, own(row[key])]);
    const several = ['refersTo', 'alsoResolutionIds'].flatMap((key) => {
      const ids = row[key];
      return Array.isArray(ids) ? [[key, ids.map(own)]] : [];
    });
    const recused = Array.isArray(row.recused)
      ? {
          recused: row.recused.map((one: { mandateId: string }) => ({
            ...one,
            mandateId: own(one.mandateId),
          })),
        }
      : {};
    return { ...row, ...Object.fromEntries([...fresh, ...several]), ...recused, position };
  };
  const kept = sections.map((section) => {
    const tables = Object.entries(rows[section] as Readonly<Record<string, readonly AnyRow[]>>);
    return [section, tables.filter(([name]) => name !== 'councilSessions')] as const;
  });
  // Every row has its name before any link is followed. Marks and ballots have no place of their own and keep their order by
  // their ids, so these are made in order.
  for (const [, list] of kept.flatMap(([, tables]) => tables)) {
    const ids = list.map(() => randomUUID()).sort();
    list.forEach(({ id }, at) => void names.set(id, ids[at] ?? ''));
  }
  const entries = kept.map(([section, tables]) => [
    section,
    Object.fromEntries(tables.map(([name, list]) => [name, list.map((row, at) => rename(row, at + 1))])),
  ]);
  return Object.fromEntries(entries);
}

/** The rows of a section as the changes that add them, parents first: what its event tells, and what is written. */
function changesOf(section: Section, tables: Renamed[Section]): Change[] {
  return Object.entries(sectionTables[section]).flatMap(([table, { ordered }]) =>
    (tables[table] ?? []).map(({ position, ...row }) => ({
      ...{ table, id: row.id, before: null },
      after: { ...row, ...(ordered ? { position } : {}) },
    })),
  );
}

const rowStatements = (section: Section, changes: readonly Change[], sessionId: string) =>
  changes.flatMap(({ table, after }) => {
    const spec = sectionTables[section][table];
    return spec ? [db.insert(spec.table).values({ ...after, sessionId } as never)] : [];
  });

type Known = Pick<
  typeof councilSessions.$inferInsert,
  'id' | 'councilId' | 'termId' | 'slug' | 'councilThen' | 'bodyId' | 'bodyName'
>;

/** What the file says of the council that is not so today; of what it leaves out it says nothing. */
async function councilThenOf(councilId: string, { councilSaid }: Read) {
  const [row] = await db.select().from(councils).where(eq(councils.id, councilId));
  if (!row) return null;
  const now = councilOf(row);
  return differenceFrom(now, { ...now, ...councilSaid });
}

function sessionRow(rows: DraftRows, known: Known) {
  const [session] = rows.general.councilSessions;
  if (!session) throw new Error('A record has one session.');
  return wholeRow(councilSessions, { ...session, ...known });
}

/** One event for each aggregate that begins or changes: the session, its sections that have rows, and the term. */
function eventsOf(
  viewer: Viewer,
  now: string,
  what: {
    row: typeof councilSessions.$inferInsert;
    plan: RegisterPlan;
    told: readonly { section: Section; changes: readonly Change[] }[];
  },
): NewEvent[] {
  const { row, plan, told } = what;
  const { id: aggregateId, councilId, label, slug } = row;
  const imported = { verb: 'imported' as const, councilId };
  const term = { aggregate: 'term', aggregateId: plan.termId, seq: plan.version + 1, ...imported };
  const session = { aggregate: 'session', aggregateId, seq: 1, ...imported };
  return [
    ...(plan.changes.length > 0 ? [event(viewer, now, { ...term, detail: { changes: plan.changes } })] : []),
    event(viewer, now, { ...session, detail: { label, slug, row } }),
    ...told
      .filter(({ changes }) => changes.length > 0)
      .map(({ section: aggregate, changes }) =>
        event(viewer, now, { ...session, aggregate, detail: { changes } }),
      ),
  ];
}
