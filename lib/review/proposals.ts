import { inTime, type TimedVote } from '@/lib/record/deciding-vote';
import type { Sitting, Vote } from '@/lib/record/schema';
import type { AmendmentStanding } from '@/lib/words';
import type { Assembled, Wording } from './amendments';
import { inSentence } from './pieces';

/** What is stored of it: what its vote made of it follows from the vote. */
export const amendmentStates = [
  'proposed',
  'withdrawn',
  'accepted',
  'declined',
  'to_vote',
] as const satisfies readonly AmendmentStanding[];
export type AmendmentState = (typeof amendmentStates)[number];

/** An amendment as its readers see it. */
export type Proposal = Wording & {
  readonly resolutionId: string;
  /** «Khoản 2 Điều 1», as the piece was called when it was proposed. */
  readonly about: string;
  /** The number of the released version it was written against. */
  readonly version: number;
  readonly reason: string | null;
  readonly authorId: string;
  readonly authorName: string;
  /** UTC instants. */
  readonly writtenAt: string;
  /** Sent after the deadline for comments. */
  readonly isLate: boolean;
  readonly state: AmendmentState;
  readonly answer: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly voteId: string | null;
};

export type StandingProposal = Proposal & { readonly standing: AmendmentStanding };

/** The same as the desk sees it: whether the draft says it already. */
export type DeskProposal = StandingProposal & { readonly isInDraft: boolean };

export type Assembly = {
  readonly proposals: readonly DeskProposal[];
  /** What votes passed, in the order of the votes, and what putting it into the draft would do; nothing is taken over anything. */
  readonly passed: readonly DeskProposal[];
  readonly assembled: Assembled;
};

type Votes = { readonly votes: readonly (TimedVote & Pick<Vote, 'id' | 'outcome'>)[] };

/** Whether it passed is what the one rule makes of its vote; nobody says so by hand. */
export function standingOf(
  { state, voteId }: Pick<Proposal, 'state' | 'voteId'>,
  { votes }: Votes,
): AmendmentStanding {
  if (state !== 'to_vote') return state;
  const vote = votes.find(({ id }) => id === voteId);
  if (!vote) return 'vote_gone';
  if (vote.outcome === 'adopted') return 'passed';
  return vote.outcome === 'rejected' ? 'rejected' : 'to_vote';
}

/** The amendments a vote passed, in the order of their votes. */
export function passedInOrder<One extends Proposal>(
  proposals: readonly One[],
  record: Votes & { readonly sittings: readonly Pick<Sitting, 'id' | 'startsAt'>[] },
): One[] {
  const order = inTime(record.votes, record.sittings).map(({ id }) => id);
  const at = ({ voteId }: One) => order.indexOf(voteId ?? '');
  return proposals
    .filter((one) => standingOf(one, record) === 'passed')
    .sort((a, b) => at(a) - at(b) || (a.id < b.id ? -1 : 1));
}

const DOES = { replace: 'Sửa đổi', insert_after: 'Bổ sung sau', delete: 'Bỏ' } as const;

/** «Sửa đổi khoản 2 Điều 1 của dự thảo»: what is proposed, in words a vote is put in. */
export const proposalName = ({ kind, about }: Pick<Proposal, 'kind' | 'about'>): string =>
  `${DOES[kind]} ${inSentence(about)} của dự thảo`;

/** What the vote on it is called. */
export const proposalSubject = (one: Pick<Proposal, 'kind' | 'about' | 'authorName'>): string =>
  `${proposalName(one)}, theo đề nghị của đại biểu ${one.authorName}`.slice(0, 500);
