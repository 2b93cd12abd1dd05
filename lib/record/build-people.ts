import type { SessionDraft } from './draft';
import { known } from './known';
import type { Guest, SessionRole } from './schema';
import { whoIn } from './who';

/** Guests as the record has them: without a name it is a body that came, or a number of people. */
export function buildGuests({ guests }: Pick<SessionDraft, 'guests'>): Guest[] {
  return guests.map(({ id, kind, name, title, body, people, peopleBound }) => {
    const guest = { id, kind, name: name || null, title, body };
    return people === null ? guest : { ...guest, count: { people, bound: peopleBound } };
  });
}

/** Who presided, kept the minutes, opened and closed; left out where nobody is named. */
export function buildRoles(draft: SessionDraft): { roles?: SessionRole[] } {
  if (draft.sessionRoles.length === 0) return {};
  const who = whoIn(draft);
  const roles = draft.sessionRoles.map((row) => ({
    id: row.id,
    role: row.role,
    ...known('printed', row.printed),
    ...who(row),
    ...known('office', row.office),
    ...known('sitting', row.sittingId),
  }));
  return { roles };
}
