import type { BallotAccount } from '@/lib/rules/personnel/ballot-account';
import { accountNames } from '@/lib/rules/personnel/ballot-account';
import { decidePersonnel } from '@/lib/rules/personnel/decide-personnel';
import {
  countOfPersonnelChoice,
  type PersonCounts,
  type PersonDecision,
} from '@/lib/rules/personnel/personnel-input';
import { personnelChoices } from '@/lib/words-of-personnel';
import { delegatesOf } from './build-sittings';
import { electedOf } from './build-votes';
import type { SessionDraft } from './draft';
import { known } from './known';
import { momentsOnce } from './moments-once';
import { knownTexts } from './row-texts';
import type { PersonnelPerson, PersonnelTeller, PersonnelVote } from './schema-personnel';
import { sourceOf } from './sourced';
import { type MomentBase, voteDay } from './vote-moments';

type VoteRow = SessionDraft['personnelVotes'][number];
type PersonRow = SessionDraft['personnelPeople'][number];

/** As much of a draft as a ballot on people is decided from. */
export type PersonnelBase = MomentBase &
  Pick<SessionDraft, 'personnelPeople' | 'personnelTellers'> & {
    readonly council?: Pick<SessionDraft['council'], 'level' | 'majorities'>;
  };

/** Every ballot on people with what the law makes of it; left out where there is none. */
export function buildPersonnel(draft: SessionDraft): { personnel?: PersonnelVote[] } {
  if (draft.personnelVotes.length === 0) return {};
  const naming = namerOf(draft);
  const votes = new Set(draft.votes.map(({ id }) => id));
  const resolutions = new Set(draft.resolutions.map(({ id }) => id));
  return {
    personnel: draft.personnelVotes.map((row) => {
      const { tellersVote, resolution, ...rest } = decideDraftPersonnel(draft, row, naming);
      return {
        ...rest,
        ...known('tellersVote', tellersVote && votes.has(tellersVote) ? tellersVote : null),
        ...known('resolution', resolution && resolutions.has(resolution) ? resolution : null),
      };
    }),
  };
}

/**
 * One ballot on people decided under the rule of its day, of all delegates in office at its moment, as every vote is.
 *
 * @param naming who stands by which name; worked out once for all ballots of a session.
 */
export function decideDraftPersonnel(
  draft: PersonnelBase,
  row: VoteRow,
  naming: Naming = namerOf(draft),
): PersonnelVote {
  const mine = draft.personnelPeople.filter(({ personnelVoteId }) => personnelVoteId === row.id);
  const account = accountOf(row);
  // What is of another kind was typed before the kind was chosen anew.
  const seats = row.kind === 'election' ? row.seats : null;
  const dismissedFrom = row.kind === 'dismissal' ? row.dismissedFrom : null;
  const { moments, doubts } = momentsOnce(draft, row);
  const heldOn = voteDay(draft, row);
  const decision = decidePersonnel({
    ...{ kind: row.kind, dismissedFrom, seats },
    ...{ moments, doubts, heldOn, time: row.heldAt, account },
    term: draft.term ?? null,
    isUnderOtherLaw: draft.council?.level === 'other',
    majorities: draft.council?.majorities ?? [],
    ...electedOf(draft),
    people: mine.map((person) => ({
      id: person.id,
      isWithdrawn: person.isWithdrawn,
      counts: countsOf(person),
      shares: sharesOf(person),
      stated: person.statedResult,
    })),
  });
  const { total, present, required, threshold, because } = decision;
  const outcomes = new Map(decision.people.map((one) => [one.id, one]));
  const tellers = draft.personnelTellers
    .filter(({ personnelVoteId }) => personnelVoteId === row.id)
    .map((one): PersonnelTeller => ({ id: one.id, ...naming(one), ...(one.isHead && { head: true }) }));
  return {
    id: row.id,
    kind: row.kind,
    ...known('subject', row.subject),
    ...known('post', row.post),
    ...numbered('seats', seats),
    ...known('dismissedFrom', dismissedFrom),
    ...known('agendaItem', row.agendaItemId),
    ...known('sitting', row.sittingId),
    heldOn,
    ...known('heldAt', row.heldAt),
    ...known('method', row.method),
    ...numbered('round', row.round),
    ...known('earlier', row.earlierId),
    ...(tellers.length > 0 && { tellers }),
    ...known('tellersVote', row.tellersVoteId),
    ...accountFacts(row, account),
    ...statedOf(row),
    people: mine.map((person) => personOf(person, naming(person), outcomes.get(person.id))),
    ...{ total, present, required, threshold, because: [...because] },
    ...effectOf(row),
    ...known('resolution', row.resolutionId),
    ...approvalOf(row),
    ...(row.isAnnulled && { annulled: { reason: row.annulledReason } }),
    ...known('printed', row.printed),
    ...knownTexts('personnelVotes', row),
    ...sourceOf(row),
  } as PersonnelVote;
}

const numbered = <Key extends string>(key: Key, value: number | null) =>
  (value === null ? {} : { [key]: value }) as { [K in Key]?: number };

/** What was counted of the ballots, as far as it was. */
function accountOf(row: VoteRow): BallotAccount {
  const counts = accountNames.map((name) => [name, row[`${name}Ballots`]] as const);
  return Object.fromEntries(counts.filter(([, count]) => count !== null));
}

function accountFacts({ invalidCauses }: VoteRow, account: BallotAccount) {
  const causes = invalidCauses.filter(({ cause }) => cause !== '');
  const isSilent = Object.keys(account).length === 0 && causes.length === 0;
  return isSilent ? {} : { account: { ...account, ...(causes.length > 0 && { causes }) } };
}

/** The column of each choice. */
const COLUMNS = {
  for: 'forCount',
  against: 'againstCount',
  no_opinion: 'noOpinionCount',
  high: 'highCount',
  medium: 'mediumCount',
  low: 'lowCount',
} as const satisfies Record<(typeof personnelChoices)[number], keyof PersonRow>;

const countsOf = (person: PersonRow): PersonCounts =>
  Object.fromEntries(
    personnelChoices.flatMap((choice) => {
      const count = person[COLUMNS[choice]];
      return count === null ? [] : [[countOfPersonnelChoice[choice], count]];
    }),
  );

const sharesOf = ({ shares }: PersonRow) => shares.filter(({ printed }) => printed !== '');

type Naming = (row: { readonly mandateId: string | null; readonly name: string | null }) => {
  delegate?: string;
  name?: string;
};

/** A delegate of the record, or a name: of a delegate whose mandate does not touch the session's days the register's. */
function namerOf(draft: PersonnelBase): Naming {
  const here = new Set(delegatesOf(draft as SessionDraft).map(({ id }) => id));
  return ({ mandateId, name }) => {
    if (mandateId !== null && here.has(mandateId)) return { delegate: mandateId };
    const register = draft.delegates.find(({ id }) => id === mandateId)?.name ?? null;
    return known('name', register ?? name);
  };
}

function personOf(
  row: PersonRow,
  who: ReturnType<Naming>,
  decided: PersonDecision | undefined,
): PersonnelPerson {
  const [counts, shares] = [countsOf(row), sharesOf(row)];
  const { approvalAnswer: answer, approvalAnsweredOn: on, approvalNumber: number } = row;
  const approval = { ...known('answer', answer), ...known('on', on), ...known('number', number) };
  return {
    id: row.id,
    ...who,
    ...known('office', row.office),
    ...known('post', row.post),
    ...known('nominatedBy', row.nominatedBy),
    ...known('nominatedByPrinted', row.nominatedByPrinted),
    ...(row.isWithdrawn && { withdrew: true }),
    ...(Object.keys(counts).length > 0 && { counts }),
    ...(shares.length > 0 && { shares }),
    ...known('stated', row.statedResult),
    ...(Object.keys(approval).length > 0 && { approval }),
    ...knownTexts('personnelPeople', row),
    outcome: decided?.outcome ?? 'undetermined',
    because: [...(decided?.because ?? [])],
  } as PersonnelPerson;
}

function statedOf({ statedTotal: total, statedPresent: present }: VoteRow) {
  return total === null && present === null ? {} : { stated: { total, present } };
}

const effectOf = ({ effectiveOn: on, effectiveAt: at }: VoteRow) =>
  on === null && at === null ? {} : { effective: { on, ...known('at', at) } };

function approvalOf({ approvalTo: to, approvalSentOn: sentOn }: VoteRow) {
  const approval = { ...known('to', to), ...known('sentOn', sentOn) };
  return Object.keys(approval).length > 0 ? { approval } : {};
}
