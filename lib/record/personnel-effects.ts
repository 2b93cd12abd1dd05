import { isDay, type KnownDate } from '@/lib/vi/partial-date';
import type { PersonnelPerson, PersonnelVote } from './schema-personnel';

/**
 * What a decision about a delegate would change in the register: nothing changes by itself, whoever keeps the register is offered
 * it. `mandate` is the delegate's id; a day or an hour that is not stated stays null.
 */
export type MandateEffect = {
  readonly vote: string;
  readonly person: string;
  readonly mandate: string;
  readonly endedOn: KnownDate;
  readonly endedAt: string | null;
  readonly endReason: 'released' | 'dismissed';
};

/** Whether a ballot ends the mandate of those it is about: a release, or the dismissal of a delegate. */
const endsMandates = ({ kind, dismissedFrom, annulled }: PersonnelVote): boolean =>
  annulled === undefined && (kind === 'release' || (kind === 'dismissal' && dismissedFrom === 'mandate'));

/**
 * The mandates that end by what was decided, in the order of the ballots. A ballot that was annulled ends none. It takes effect when it
 * is stated to; where that is not stated, on its own day, at an hour nobody knows.
 */
export const mandateEffects = (personnel: readonly PersonnelVote[] = []): MandateEffect[] =>
  personnel.filter(endsMandates).flatMap((vote) => vote.people.flatMap((person) => effectOf(vote, person)));

function effectOf(vote: PersonnelVote, { id, delegate, outcome }: PersonnelPerson): MandateEffect[] {
  if (outcome !== 'passed' || !delegate) return [];
  const endedOn = vote.effective?.on ?? vote.heldOn;
  const endedAt = vote.effective && isDay(endedOn) ? (vote.effective.at ?? null) : null;
  const endReason = vote.kind === 'release' ? 'released' : 'dismissed';
  return [{ vote: vote.id, person: id, mandate: delegate, endedOn, endedAt, endReason }];
}
