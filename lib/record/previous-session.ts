import { type NamedOfficer, officesOn } from '@/lib/rules/role-person';
import { addDays, daysBetween } from '@/lib/vi/date';
import { foldForSearch } from '@/lib/vi/fold';
import { isDay, type KnownDate } from '@/lib/vi/partial-date';
import type { SessionDraft } from './draft';

type General = Pick<SessionDraft, 'session' | 'sittings' | 'sessionRoles' | 'guests'>;
type Sitting = SessionDraft['sittings'][number];
type Guest = SessionDraft['guests'][number];
type Item = SessionDraft['agendaItems'][number];
type Role = SessionDraft['sessionRoles'][number];

/** Who led the session before; `sitting` is the place of a sitting in the list, null for the whole session. */
type LedBefore = Pick<Role, 'role' | 'printed' | 'mandateId' | 'name' | 'office'> & {
  readonly sitting: number | null;
  readonly heldOn: KnownDate;
};

/** What of the session before can be copied into a new one: how it was arranged, never what came of it. */
export type PreviousSession = {
  readonly label: string;
  readonly place: string | null;
  readonly purpose: string | null;
  /** `day` counts from the first of the session; null where either is not known. */
  readonly sittings: readonly (Pick<Sitting, 'label' | 'isClosed'> & { day: number | null })[];
  readonly roles: readonly LedBefore[];
  readonly guests: readonly Pick<Guest, 'kind' | 'name' | 'title' | 'body'>[];
  /** `parent` is the place of the item it belongs to in this list. */
  readonly agendaItems: readonly (Pick<Item, 'kind' | 'title' | 'presenter' | 'isClosed'> & {
    readonly parent: number | null;
  })[];
};

type Task = SessionDraft['tasks'][number];

/** What the session before set out to do, in the state it left it in. */
export type PreviousTasks = { readonly label: string; readonly tasks: readonly Task[] };

const wordsOf = ({ body }: { readonly body?: string | null }): string => foldForSearch(body ?? '').trim();

/** Those of them that are not done, as far as is known, and do not stand in this session already. */
export const notCarriedOver = (
  { tasks }: PreviousTasks,
  here: readonly { readonly body?: string | null }[],
): Task[] => {
  const there = new Set(here.map(wordsOf));
  return tasks.filter((task) => task.status !== 'done' && wordsOf(task) !== '' && !there.has(wordsOf(task)));
};

/** A task as it goes on in the next session: the line that gave it is the former one's, and what became of it here is said anew. */
export const goingOn = (task: Task, id: string): Task => ({
  ...task,
  ...{ id, doneOn: null, evidence: null, entryId: null },
});

/** The place of a row in its list; null where it is not there. */
const placeOf = (rows: readonly { readonly id: string }[], id: string | null): number | null => {
  const at = rows.findIndex((row) => row.id === id);
  return at < 0 ? null : at;
};

/** Hours, attendance and all that was said and decided stay where they are: they are facts of that session alone. */
export function previousSession(
  { session, sittings, sessionRoles, guests }: General,
  agendaItems: readonly Item[],
): PreviousSession {
  return {
    label: session.label,
    place: session.place,
    purpose: session.purpose,
    sittings: sittings.map(({ label, isClosed, heldOn }) => ({
      label,
      isClosed,
      day: dayIn(session.startsOn, heldOn),
    })),
    roles: sessionRoles.map(({ role, printed, mandateId, name, office, sittingId }) => {
      const sitting = placeOf(sittings, sittingId);
      const heldOn = (sitting === null ? null : sittings[sitting]?.heldOn) ?? session.startsOn;
      return { role, printed, mandateId, name, office, sitting, heldOn };
    }),
    guests: guests.map(({ kind, name, title, body }) => ({ kind, name, title, body })),
    agendaItems: agendaItems.map(({ kind, title, presenter, isClosed, parentId }) => ({
      ...{ kind, title, presenter, isClosed },
      parent: placeOf(agendaItems, parentId),
    })),
  };
}

/**
 * Those who led the session before and can lead this one: a delegate while still one, with the offices of the new day; an office
 * that was the register's then and is not now is left out, one that only a source printed stays. Others stay as they were.
 *
 * @param delegates those who are delegates in the new session.
 */
export const stillLeading = (
  roles: PreviousSession['roles'],
  delegates: readonly NamedOfficer[],
  day: KnownDate,
): LedBefore[] =>
  roles.flatMap((role) => {
    if (role.mandateId === null) return [role];
    const delegate = delegates.find(({ id }) => id === role.mandateId);
    if (!delegate) return [];
    const wasRegistered = role.office === officesOn(delegate, role.heldOn ?? '');
    return [{ ...role, office: officesOn(delegate, day ?? '') ?? (wasRegistered ? null : role.office) }];
  });

const dayIn = (startsOn: KnownDate, heldOn: KnownDate): number | null =>
  isDay(startsOn) && isDay(heldOn) ? daysBetween(startsOn, heldOn) : null;

/** The day so many days after the first, no later than the last; null where one of them is not known. */
export const dayOf = (startsOn: KnownDate, endsOn: KnownDate, day: number | null): string | null => {
  if (day === null || !isDay(startsOn) || !isDay(endsOn)) return null;
  const on = addDays(startsOn, Math.max(0, day));
  return on > endsOn ? endsOn : on;
};
