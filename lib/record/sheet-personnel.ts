import type { SectionInput } from '@/lib/forms/sections';
import { accountNames } from '@/lib/rules/personnel/ballot-account';
import { pathOf } from './faults';
import { knownTexts } from './row-texts';
import type { SessionRecord } from './schema';
import type { PersonnelPerson, PersonnelVote } from './schema-personnel';
import { voteDay } from './vote-moments';

type Rows = SectionInput<'personnel'>;
type Located<Row> = { readonly path: string; readonly row: Row };

/** Ballots on people taken apart again into what a clerk would have typed. */
export function personnelSheet(record: SessionRecord): {
  [Table in keyof Rows]: Located<Rows[Table][number]>[];
} {
  const { personnel = [] } = record;
  const at = (index: number, ...rest: (string | number)[]) => pathOf('personnel', index, ...rest);
  return {
    personnelVotes: personnel.map((vote, index) => ({ path: at(index), row: voteRow(record, vote) })),
    personnelPeople: personnel.flatMap(({ id, people }, index) =>
      people.map((person, place) => ({ path: at(index, 'people', place), row: personRow(person, id) })),
    ),
    personnelTellers: personnel.flatMap(({ id: personnelVoteId, tellers = [] }, index) =>
      tellers.map(({ delegate, head, ...row }, place) => ({
        path: at(index, 'tellers', place),
        row: { ...row, personnelVoteId, mandateId: delegate ?? null, isHead: head ?? false },
      })),
    ),
  };
}

function voteRow(record: SessionRecord, vote: PersonnelVote): Rows['personnelVotes'][number] {
  const { account, stated, effective, approval, annulled, heldOn, heldAt = null } = vote;
  const { kind, post, seats, dismissedFrom, method, round, printed } = vote;
  const ballots = accountNames.map((name) => [`${name}Ballots`, account?.[name] ?? null]);
  const isFollowing = heldOn === voteDay(record, { sittingId: vote.sitting ?? null, heldAt });
  return {
    ...{ id: vote.id, kind, post, seats, dismissedFrom, method, round, printed },
    ...knownTexts('personnelVotes', vote),
    subject: vote.subject ?? '',
    heldOn: isFollowing ? null : heldOn,
    heldAt,
    agendaItemId: vote.agendaItem ?? null,
    sittingId: vote.sitting ?? null,
    earlierId: vote.earlier ?? null,
    tellersVoteId: vote.tellersVote ?? null,
    resolutionId: vote.resolution ?? null,
    sourceId: vote.source ?? null,
    ...(Object.fromEntries(ballots) as Record<`${(typeof accountNames)[number]}Ballots`, number | null>),
    invalidCauses: account?.causes ?? [],
    statedTotal: stated?.total ?? null,
    statedPresent: stated?.present ?? null,
    effectiveOn: effective?.on ?? null,
    effectiveAt: effective?.at ?? null,
    approvalTo: approval?.to ?? null,
    approvalSentOn: approval?.sentOn ?? null,
    isAnnulled: annulled !== undefined,
    annulledReason: annulled?.reason ?? null,
  };
}

function personRow(person: PersonnelPerson, personnelVoteId: string): Rows['personnelPeople'][number] {
  const { delegate, withdrew, counts, stated, approval, outcome: _, because: __, ...row } = person;
  return {
    ...row,
    personnelVoteId,
    mandateId: delegate ?? null,
    isWithdrawn: withdrew ?? false,
    forCount: counts?.for ?? null,
    againstCount: counts?.against ?? null,
    noOpinionCount: counts?.noOpinion ?? null,
    highCount: counts?.high ?? null,
    mediumCount: counts?.medium ?? null,
    lowCount: counts?.low ?? null,
    statedResult: stated ?? null,
    approvalAnswer: approval?.answer ?? null,
    approvalAnsweredOn: approval?.on ?? null,
    approvalNumber: approval?.number ?? null,
  };
}
