import 'server-only';
import { type Change, invert } from '@/lib/changes';
import { isPrivateText } from '@/lib/private-text';
import { type Section, sections } from '@/lib/words';
import { raw } from '../../client';
import { loadRows } from '../desk/sections';
import { read, textsOf } from './private-texts';
import type { Found } from './verify-check';
import { type Detail, KnownRows, type Told, toldOf } from './verify-told';

type Session = { id: string; councilId: string; address: string };
type AnyRows = Readonly<Record<string, readonly ({ id: string } & Readonly<Record<string, unknown>>)[]>>;

const SESSIONS = `select s.id, s.council_id as councilId, coalesce(c.slug, s.council_id) || '/' || s.slug as address
  from council_sessions s left join councils c on c.id = s.council_id order by 3`;
const UNKNOWN = `aggregate in ('session', '${sections.join("', '")}')
  and aggregate_id not in (select id from council_sessions)`;

/** The state of every session, and every row of its draft, against what its events made of nothing. */
export async function draftFaults(): Promise<Found> {
  const sessions = raw().prepare(SESSIONS).all() as Session[];
  const faults = [...new Set(toldOf(UNKNOWN).map(({ aggregateId }) => aggregateId))].map(
    (id) => `Kỳ họp ${id}: sự kiện nói có, nhưng không còn.`,
  );
  let counted = sessions.length;
  for (const session of sessions) {
    const found = await sessionFaults(session);
    counted += found.counted;
    faults.push(...found.faults.map((fault) => `${session.address}: ${fault}`));
  }
  return { counted, faults };
}

async function sessionFaults({ id, councilId }: Session): Promise<Found> {
  const told = toldOf('aggregate_id = ?', id).filter(({ aggregate }) => isOfSession(aggregate));
  if (told.length === 0) return { counted: 0, faults: ['không có sự kiện nào nói đến kỳ họp này.'] };
  const faults: string[] = told.some((event) => event.councilId !== councilId)
    ? ['có sự kiện của hội đồng khác.']
    : [];
  const replay = replayed(told);
  let counted = 0;
  for (const section of sections) {
    const rows = (await loadRows(section, id)) as unknown as AnyRows;
    const known = replay[section];
    for (const [table, list] of Object.entries(rows)) {
      counted += list.length;
      await forgetErased(table, known);
      faults.push(...known.faultsOf(table, list));
    }
  }
  return { counted, faults };
}

const isOfSession = (aggregate: string) =>
  aggregate === 'session' || (sections as readonly string[]).includes(aggregate);

/** The rows of each section after all events, one after another. */
function replayed(told: readonly Told[]): Readonly<Record<Section, KnownRows>> {
  const known = Object.fromEntries(sections.map((section) => [section, new KnownRows()])) as Record<
    Section,
    KnownRows
  >;
  for (const event of told) {
    if (event.aggregate === 'session') takeStep(known.general, event);
    else {
      const section = event.aggregate as Section;
      const changes = changesOf(event, told);
      if (changes) for (const change of changes) known[section].apply(change);
      else known[section].isPartial = true;
    }
  }
  return known;
}

/** What a section's event changed; `null` where older code did not say. */
function changesOf({ aggregate, verb, detail }: Told, told: readonly Told[]): readonly Change[] | null {
  if (Array.isArray(detail.changes)) return detail.changes as Change[];
  const step = told.find((one) => one.aggregate === aggregate && one.seq === detail.of);
  if (!step || !Array.isArray(step.detail.changes)) return null;
  const made = step.detail.changes as Change[];
  return verb === 'undone' ? invert(made) : made;
}

const DRAFT = { state: 'draft', submittedBy: null };
const OUT = { submittedBy: null, correctionReason: null, returnNote: null, reviewOpen: false };

/** What each step of a session's file sets in its row, as `session-moves` and `publishing` do. */
const steps: Readonly<Record<string, (event: Told) => Readonly<Record<string, unknown>>>> = {
  created: begun,
  imported: begun,
  submitted: ({ actorId }) => ({ state: 'submitted', submittedBy: actorId, returnNote: null }),
  recalled: () => DRAFT,
  returned: ({ detail }) => ({ ...DRAFT, returnNote: detail.reason ?? null }),
  reopened: ({ detail }) => ({ state: 'draft', correctionReason: detail.reason ?? null }),
  published: () => ({ ...OUT, state: 'published' }),
  correction_dropped: ({ detail }) => ({
    state: detail.isWithdrawn === true ? 'withdrawn' : 'published',
    correctionReason: null,
    returnNote: null,
  }),
  withdrawn: () => ({ ...OUT, state: 'withdrawn' }),
  deleted: () => ({ state: 'deleted' }),
  restored: () => ({ state: 'draft' }),
};

function begun({ councilId, detail }: Told): Detail {
  const { label, slug, row } = detail as { label?: unknown; slug?: unknown; row?: Detail };
  return { ...row, councilId, label, slug, state: 'draft', submittedBy: null };
}

function takeStep(general: KnownRows, event: Told): void {
  const columns = steps[event.verb]?.(event);
  if (columns) general.set('councilSessions', event.aggregateId, columns);
}

/**
 * Puts private text that is still kept where events point at it; what was erased is no longer known. How somebody voted is
 * erased only together with the ballot: one that is still there without it is not as its event says.
 */
async function forgetErased(table: string, known: KnownRows): Promise<void> {
  for (const [id, row] of known.of(table)) {
    const hidden = Object.values(row).flatMap((value) => (isPrivateText(value) ? [value.private] : []));
    if (hidden.length === 0) continue;
    const texts = await textsOf(hidden);
    const after = Object.entries(row).flatMap(([column, value]) => {
      if (!isPrivateText(value)) return [[column, value]];
      const body = read(value, texts.get(value.private));
      return body === undefined ? (table === 'ballots' ? [[column, value]] : []) : [[column, body]];
    });
    known.apply({ table, id, before: null, after: Object.fromEntries(after) });
  }
}
