import type { SectionInput } from '@/lib/forms/sections';

type Personnel = SectionInput<'personnel'>;
type PersonnelVote = Personnel['personnelVotes'][number];
type Person = Personnel['personnelPeople'][number];
type Teller = Personnel['personnelTellers'][number];
type Question = SectionInput<'questions'>['questions'][number];
type Turn = SectionInput<'questions'>['questionTurns'][number];
type Petition = SectionInput<'petitions'>['petitions'][number];
type PetitionCount = SectionInput<'petitions'>['petitionCounts'][number];
type Oversight = SectionInput<'oversight'>['oversights'][number];

/** Ballots printed, issued, collected, valid, invalid. */
type Ballots = readonly [printed: number, issued: number, collected: number, valid: number, invalid: number];

/** The rows of what few sessions hold, called as `rowsOf` calls the others. */
export function rareRowsOf(prefix: string) {
  const id = (name: string) => `${prefix}-${name}`;
  return {
    /** A secret ballot on paper, every ballot stamped; what was not issued was destroyed before the hall. */
    ballot: (
      name: string,
      kind: PersonnelVote['kind'],
      { item, sitting, ...more }: Partial<PersonnelVote> & Record<'item' | 'sitting', string>,
      [printed, issued, collected, valid, invalid]: Ballots,
    ): PersonnelVote => ({
      ...{ id: id(name), kind, method: 'secret', agendaItemId: id(item), sittingId: id(sitting) },
      ...{ printedBallots: printed, stampedBallots: printed, issuedBallots: issued },
      ...{ collectedBallots: collected, validBallots: valid, invalidBallots: invalid },
      ...{ unusedBallots: printed - issued, destroyedBallots: printed - issued },
      ...more,
    }),
    /** @param name short, the ballot's own name before it: `n1-1`. */
    candidate: (
      ballot: string,
      name: string,
      who: Partial<Person>,
      counts?: readonly [inFavour: number, against: number],
    ): Person => ({
      ...{ id: id(`${ballot}-${name}`), personnelVoteId: id(ballot) },
      ...{ forCount: counts?.[0], againstCount: counts?.[1] },
      ...who,
    }),
    /** Lấy phiếu tín nhiệm: three levels of one person. */
    trusted: (
      ballot: string,
      name: string,
      who: Partial<Person>,
      [high, medium, low]: readonly [number, number, number],
    ): Person => ({
      ...{ id: id(`${ballot}-${name}`), personnelVoteId: id(ballot) },
      ...{ highCount: high, mediumCount: medium, lowCount: low },
      ...who,
    }),
    /** Who counted them, the head first. */
    tellers: (ballot: string, mandates: readonly string[]): Teller[] =>
      mandates.map((mandateId, index) => ({
        ...{ id: id(`${ballot}-kp${index + 1}`), personnelVoteId: id(ballot) },
        ...{ mandateId, isHead: index === 0 },
      })),
    question: (
      name: string,
      mandateId: string,
      { item, sitting, ...more }: Partial<Question> & Record<'item' | 'sitting', string> & { matter: string },
    ): Question => ({
      ...{ id: id(name), mandateId, how: 'hall', agendaItemId: id(item), sittingId: id(sitting) },
      ...more,
    }),
    turn: (name: string, question: string, kind: Turn['kind'], more: Partial<Turn>): Turn => ({
      ...{ id: id(name), questionId: id(question), kind, how: 'hall' },
      ...more,
    }),
    petition: (name: string, body: string, more: Partial<Petition>): Petition => ({
      ...{ id: id(name), body },
      ...more,
    }),
    petitionCount: (
      name: string,
      axis: PetitionCount['axis'],
      matters: number,
      more: Partial<PetitionCount> = {},
    ): PetitionCount => ({ ...{ id: id(name), axis, matters }, ...more }),
    oversight: (name: string, subject: string, more: Partial<Oversight>): Oversight => ({
      ...{ id: id(name), subject },
      ...more,
    }),
  };
}
