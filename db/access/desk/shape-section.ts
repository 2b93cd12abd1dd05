import 'server-only';
import type { Row, Tables } from '@/lib/changes';
import { orderKeys } from '@/lib/list-order';
import { isOfBody } from '@/lib/rules/meeting-kinds';
import { isNumbered } from '@/lib/rules/session-slug';
import { beforeTerm } from '@/lib/rules/session-term';
import type { Section } from '@/lib/words';
import { sectionTables } from './section-tables';
import { addressFor } from './session-address';
import type { DeskSession } from './standing';

/** Gives parsed rows the columns a form does not carry: order, and the address while it is still free. */
export async function shape(
  desk: DeskSession,
  section: Section,
  parsed: Tables,
  before: Tables,
): Promise<Tables | null> {
  const specs = sectionTables[section];
  const shaped = Object.fromEntries(
    Object.entries(parsed).map(([name, rows]) => [
      name,
      specs[name]?.ordered ? inOrder(rows, before[name] ?? []) : rows,
    ]),
  );
  if (section !== 'general') return shaped;
  const [session] = shaped.councilSessions ?? [];
  if (!session || session.id !== before.councilSessions?.[0]?.id) return null;
  const { meetingKind } = desk.session;
  // A body meets, and only a body; what the file is of stays as it was founded.
  const founded = { meetingKind, ...(isOfBody(meetingKind) ? {} : { bodyId: null, bodyName: null }) };
  return { ...shaped, councilSessions: [{ ...session, ...founded, ...(await address(desk, session)) }] };
}

/** The rows with the order keys that keep them as they are; those that were not moved keep theirs. */
function inOrder(rows: readonly Row[], stored: readonly Row[]): Row[] {
  const keys = orderKeys(
    stored.map(({ id, position }) => ({ id, position: Number(position) })),
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({ ...row, position: keys.get(row.id) }));
}

/** The sentence for a session moved to before its term began. */
export function earlyError({ term }: DeskSession, section: Section, { councilSessions = [] }: Tables) {
  const startsOn = section === 'general' ? councilSessions[0]?.startsOn : undefined;
  return typeof startsOn === 'string' ? beforeTerm(startsOn, term) : null;
}

async function address({ standing, council, term, session: stored }: DeskSession, session: Row) {
  const { ordinal, series, startsOn } = session as unknown as typeof stored;
  const { meetingKind } = stored;
  const isSame = stored.ordinal === ordinal && stored.startsOn === startsOn;
  // One that came with a file stays while what it would be made of does.
  if (standing.everPublished || (isSame && (meetingKind || !isNumbered({ term, ordinal })))) return {};
  return { slug: await addressFor(council.id, stored.id, { term, series, ordinal, startsOn, meetingKind }) };
}
