import { everybodyIn, peopleOf } from './body-seats';
import type { SessionDraft } from './draft';
import { known } from './known';
import type { Guest, SessionRole } from './schema';

/** Guests as the record has them: without a name it is a body that came, or a number of people. */
export function buildGuests({ guests }: Pick<SessionDraft, 'guests'>): Guest[] {
  return guests.map(({ id, kind, name, title, body, people, peopleBound }) => {
    const guest = { id, kind, name: name || null, title, body };
    return people === null ? guest : { ...guest, count: { people, bound: peopleBound } };
  });
}

/**
 * Who presided, kept the minutes, opened and closed; left out where nobody is named. A delegate whose mandate does not touch
 * the session's days is no delegate of its record, and stands by name.
 */
export function buildRoles(draft: SessionDraft): { roles?: SessionRole[] } {
  if (draft.sessionRoles.length === 0) return {};
  const here = new Set(peopleOf(draft).map(({ id }) => id));
  const roles = draft.sessionRoles.map(({ id, role, printed, mandateId, name, office, sittingId }) => {
    const isHere = mandateId !== null && here.has(mandateId);
    const register = everybodyIn(draft).find((one) => one.id === mandateId)?.name ?? null;
    const who = isHere ? { delegate: mandateId } : known('name', register ?? name);
    return {
      id,
      role,
      ...known('printed', printed),
      ...who,
      ...known('office', office),
      ...known('sitting', sittingId),
    };
  });
  return { roles };
}
