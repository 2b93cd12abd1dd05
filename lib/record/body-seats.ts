import { mayBeInOffice } from '@/lib/rules/mandates';
import { isOfBody } from '@/lib/rules/meeting-kinds';
import { compareDates, isSurelyBefore, type KnownDate } from '@/lib/vi/partial-date';
import { daysOn, delegatesOf, spanOf } from './build-sittings';
import type { SessionDraft } from './draft';
import type { MeetingBody, Membership } from './meeting-body';
import type { Delegate } from './schema';
import type { Meeting } from './schema-meeting';

const later = (one: KnownDate, other: KnownDate): KnownDate => (compareDates(one, other) >= 0 ? one : other);

/** A delegate for as long as both a delegate and a member; who is no delegate any more is no member. */
function seatOf(delegate: Delegate, { startedOn, endedOn }: Membership): Delegate {
  const isLeftFirst = endedOn !== null && !isSurelyBefore(delegate.endedOn, endedOn);
  return {
    ...delegate,
    // A first day nobody knows leaves open whether they were in it yet.
    startedOn: startedOn === null ? null : later(startedOn, delegate.startedOn),
    ...(isLeftFirst ? { endedOn, endedAt: null, endReason: 'term_ended' as const } : {}),
  };
}

/**
 * A draft as its votes and roll are counted: of a meeting of a body its members are all there are to ask, of any other meeting
 * nobody knows of how many. A session stays as it is. Whoever else is in the register stands in `register`.
 */
export function seated(draft: SessionDraft, body: MeetingBody | null): SessionDraft {
  const { meetingKind } = draft.session;
  if (!meetingKind) return draft;
  const { delegates, term } = draft;
  const register = { delegates, isRegisterComplete: term.isRegisterComplete };
  const unknown = { ...draft, register, term: { ...term, isRegisterComplete: false } };
  if (!isOfBody(meetingKind) || !body) return unknown;
  const days = daysOn(draft, null);
  const seats = delegates.flatMap((delegate) => {
    const all = body.members
      .filter(({ mandateId }) => mandateId === delegate.id)
      .map((member) => seatOf(delegate, member));
    // Who left and came back is one person: of those days, or the newest.
    return all.find((seat) => mayBeInOffice(spanOf(seat), days, null)) ?? all.at(-1) ?? [];
  });
  return { ...unknown, body, delegates: seats, term: { ...term, isRegisterComplete: body.isComplete } };
}

/** Everybody who was a delegate on the days of a meeting, whether in the body that met or not. */
export const peopleOf = (draft: SessionDraft): Delegate[] =>
  delegatesOf(draft.register ? { ...draft, delegates: draft.register.delegates } : draft);

/** The name of anybody in the register. */
export const everybodyIn = ({ register, delegates }: SessionDraft): readonly Delegate[] =>
  register?.delegates ?? delegates;

/** Who was in the body on those days, as a record tells it; nothing where not everybody is known. */
export function membersOf(draft: SessionDraft): Meeting['members'] {
  const { body } = draft;
  if (!body?.isComplete) return undefined;
  const here = new Set(delegatesOf(draft).map(({ id }) => id));
  const members = body.members
    .filter(
      ({ mandateId, endedOn }) => here.has(mandateId) && !isSurelyBefore(endedOn, draft.session.startsOn),
    )
    .map(({ mandateId, role, startedOn, endedOn }) => ({ delegate: mandateId, role, startedOn, endedOn }));
  return members.length > 0 ? members : undefined;
}

/** The body of a record that was brought in, as its draft has it. */
export const bodyIn = (meeting: Meeting | undefined): MeetingBody | null =>
  meeting?.members
    ? {
        name: meeting.body ?? '',
        isComplete: true,
        members: meeting.members.map(({ delegate, ...rest }) => ({ mandateId: delegate, ...rest })),
      }
    : null;
