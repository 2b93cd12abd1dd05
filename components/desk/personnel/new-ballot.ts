import type { SectionInput } from '@/lib/forms/sections';
import type { PersonnelVote } from '@/lib/record/schema-personnel';
import type { PersonnelKind } from '@/lib/words-of-personnel';
import { newRowId } from '../editor/new-row-id';

type Rows = SectionInput<'personnel'>;
export type BallotRow = Rows['personnelVotes'][number];
export type PersonRow = Rows['personnelPeople'][number];
export type TellerRow = Rows['personnelTellers'][number];

/** A ballot nobody has said anything of but what it is for. */
export const newBallot = (kind: PersonnelKind, sittings: readonly { readonly id: string }[]): BallotRow => ({
  ...{ id: newRowId(), kind, subject: '', post: null, seats: null, dismissedFrom: null, agendaItemId: null },
  sittingId: sittings.length === 1 ? (sittings[0]?.id ?? null) : null,
  ...{ heldOn: null, heldAt: null, method: null, round: null, earlierId: null },
  ...{ tellersVoteId: null, resolutionId: null, printedBallots: null, stampedBallots: null },
  ...{ issuedBallots: null, collectedBallots: null, validBallots: null, invalidBallots: null },
  ...{ unusedBallots: null, destroyedBallots: null, invalidCauses: [] },
  ...{ statedTotal: null, statedPresent: null, effectiveOn: null, effectiveAt: null },
  ...{ approvalTo: null, approvalSentOn: null, isAnnulled: false, annulledReason: null },
  ...{ printed: null, sourceId: null, heldOnInferredFrom: null, note: null },
});

export const newPerson = (personnelVoteId: string): PersonRow => ({
  ...{ id: newRowId(), personnelVoteId, mandateId: null, name: null, office: null, post: null },
  ...{ nominatedBy: null, nominatedByPrinted: null, isWithdrawn: false },
  ...{ forCount: null, againstCount: null, noOpinionCount: null },
  ...{ highCount: null, mediumCount: null, lowCount: null, shares: [] },
  ...{ statedResult: null, approvalAnswer: null, approvalAnsweredOn: null, approvalNumber: null, note: null },
});

export const newTeller = (personnelVoteId: string): TellerRow => ({
  ...{ id: newRowId(), personnelVoteId, mandateId: null, name: null, isHead: false },
});

/** Who a ballot taken again is about: those tied where some are, else whoever stood and was not elected. */
export function runnersOf({ people }: Pick<PersonnelVote, 'people'>): ReadonlySet<string> {
  const of = (...outcomes: readonly string[]) =>
    people.filter(({ outcome }) => outcomes.includes(outcome)).map(({ id }) => id);
  const tied = of('tied');
  return new Set(tied.length > 0 ? tied : of('failed'));
}

/** How many seats an election leaves open; null where that is not known. */
export function seatsLeft({ people, seats }: Pick<PersonnelVote, 'people' | 'seats'>): number | null {
  if (typeof seats !== 'number') return null;
  return Math.max(0, seats - people.filter(({ outcome }) => outcome === 'passed').length);
}

type Again = {
  readonly row: BallotRow;
  readonly people: readonly PersonRow[];
  readonly tellers: readonly TellerRow[];
};

/**
 * The same ballot taken anew: what was counted stays with the one before, which it names.
 * @param over what is otherwise than before: the next round, the seats that are left
 * @param isIn who stands again
 */
export function takenAgain(
  { row, people, tellers }: Again,
  over: Partial<BallotRow>,
  isIn: (id: string) => boolean,
): Again {
  const { kind, subject, post, seats, dismissedFrom, agendaItemId, sittingId, method, tellersVoteId } = row;
  const { round = null } = row;
  const next: BallotRow = {
    ...newBallot(kind, []),
    ...{ subject, post, seats, dismissedFrom, agendaItemId, sittingId, method, tellersVoteId },
    ...{ round, earlierId: row.id },
    ...over,
  };
  return {
    row: next,
    people: people
      .filter(({ id, isWithdrawn }) => isIn(id) && !isWithdrawn)
      .map(({ mandateId, name, office, post, nominatedBy, nominatedByPrinted }) => ({
        ...newPerson(next.id),
        ...{ mandateId, name, office, post, nominatedBy, nominatedByPrinted },
      })),
    tellers: tellers.map((one) => ({ ...one, id: newRowId(), personnelVoteId: next.id })),
  };
}
