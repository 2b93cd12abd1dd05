import { addDays, daysBetween } from '@/lib/vi/date';
import { isDay, type KnownDate } from '@/lib/vi/partial-date';
import type { SessionDraft } from './draft';

type General = Pick<SessionDraft, 'session' | 'sittings' | 'guests'>;
type Sitting = SessionDraft['sittings'][number];
type Guest = SessionDraft['guests'][number];
type Item = SessionDraft['agendaItems'][number];

/** Who led a sitting, under the names of its texts. */
type Roles = Partial<Record<Extract<keyof Sitting, `${string}By`>, string | null>>;

/** What of the session before can be copied into a new one: how it was arranged, never what came of it. */
export type PreviousSession = {
  readonly label: string;
  readonly place: string | null;
  readonly purpose: string | null;
  /** `day` counts from the first of the session; null where either is not known. */
  readonly sittings: readonly (Pick<Sitting, 'label' | 'isClosed'> & { day: number | null; roles: Roles })[];
  readonly guests: readonly Pick<Guest, 'kind' | 'name' | 'title' | 'body'>[];
  readonly agendaItems: readonly Pick<Item, 'kind' | 'title' | 'presenter' | 'isClosed'>[];
};

const isRole = (name: string): name is keyof Roles => name.endsWith('By');

/** Hours, attendance and all that was said and decided stay where they are: they are facts of that session alone. */
export function previousSession(
  { session, sittings, guests }: General,
  agendaItems: readonly Item[],
): PreviousSession {
  return {
    label: session.label,
    place: session.place,
    purpose: session.purpose,
    sittings: sittings.map((sitting) => ({
      label: sitting.label,
      isClosed: sitting.isClosed,
      day: dayIn(session.startsOn, sitting.heldOn),
      roles: Object.fromEntries(Object.entries(sitting).filter(([name]) => isRole(name))) as Roles,
    })),
    guests: guests.map(({ kind, name, title, body }) => ({ kind, name, title, body })),
    agendaItems: agendaItems.map(({ kind, title, presenter, isClosed }) => ({
      kind,
      title,
      presenter,
      isClosed,
    })),
  };
}

const dayIn = (startsOn: KnownDate, heldOn: KnownDate): number | null =>
  isDay(startsOn) && isDay(heldOn) ? daysBetween(startsOn, heldOn) : null;

/** The day so many days after the first, no later than the last; null where one of them is not known. */
export const dayOf = (startsOn: KnownDate, endsOn: KnownDate, day: number | null): string | null => {
  if (day === null || !isDay(startsOn) || !isDay(endsOn)) return null;
  const on = addDays(startsOn, Math.max(0, day));
  return on > endsOn ? endsOn : on;
};
