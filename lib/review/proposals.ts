import { inTime, type TimedVote } from '@/lib/record/deciding-vote';
import type { Sitting, Vote } from '@/lib/record/schema';
import { lowerFirst } from '@/lib/vi/case';
import { terms } from '@/lib/vi/terms';
import type { AmendmentStanding, ProposerKind } from '@/lib/words';
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
  /** The first piece of the amendment it is a further piece of. */
  readonly partOf: string | null;
  /** Who put it forward where it is not the author's own: then the author entered it at the desk. */
  readonly proposerKind: ProposerKind | null;
  readonly proposer: string | null;
  /** Who signed with them, a line each. */
  readonly coSigners: string | null;
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

type Cast = TimedVote & Pick<Vote, 'id' | 'outcome'> & Partial<Pick<Vote, 'revoteOf'>>;
type Votes = { readonly votes: readonly Cast[] };

/** The vote an amendment was put to, or the last that repeated it; none where that was deleted. */
function voteOf({ voteId }: Pick<Proposal, 'voteId'>, votes: readonly Cast[]): Cast | undefined {
  const seen = new Set<string>();
  let last = votes.find(({ id }) => id === voteId);
  for (
    let next = last;
    next && !seen.has(next.id);
    next = votes.find(({ revoteOf }) => revoteOf === last?.id)
  ) {
    last = next;
    seen.add(next.id);
  }
  return last;
}

/** Whether it passed is what the one rule makes of its vote; nobody says so by hand. */
export function standingOf(
  { state, voteId }: Pick<Proposal, 'state' | 'voteId'>,
  { votes }: Votes,
): AmendmentStanding {
  if (state !== 'to_vote') return state;
  const vote = voteOf({ voteId }, votes);
  if (!vote) return 'vote_gone';
  // Declared void and not repeated: nothing was decided yet.
  if (vote.annulled) return 'to_vote';
  if (vote.outcome === 'adopted') return 'passed';
  return vote.outcome === 'rejected' ? 'rejected' : 'to_vote';
}

/** The amendments a vote passed, in the order of their votes. */
export function passedInOrder<One extends Proposal>(
  proposals: readonly One[],
  record: Votes & { readonly sittings: readonly Pick<Sitting, 'id' | 'startsAt'>[] },
): One[] {
  const order = inTime(record.votes, record.sittings).map(({ id }) => id);
  const at = (one: One) => order.indexOf(voteOf(one, record.votes)?.id ?? '');
  return proposals
    .filter((one) => standingOf(one, record) === 'passed')
    .sort((a, b) => at(a) - at(b) || (a.id < b.id ? -1 : 1));
}

/** Amendments as they were put forward: each with every piece it reaches, in the order they were added. */
export function wholesOf<One extends Pick<Proposal, 'id' | 'partOf'>>(proposals: readonly One[]): One[][] {
  const wholes = new Map<string, One[]>();
  for (const one of proposals) {
    const first = one.partOf ?? one.id;
    wholes.set(first, [...(wholes.get(first) ?? []), one]);
  }
  return [...wholes.values()];
}

/** Amendments nobody decided on, which may reach further pieces yet, by their first piece and what they are called. */
export const growingOf = (proposals: readonly Proposal[]): { id: string; name: string }[] =>
  wholesOf(proposals).flatMap((parts) => {
    const [first] = parts;
    const isGrowing = first && parts.every(({ state }) => state === 'proposed');
    return isGrowing ? [{ id: first.partOf ?? first.id, name: proposalName(...parts) }] : [];
  });

const DOES = { replace: 'Sửa đổi', insert_after: 'Bổ sung sau', delete: 'Bỏ' } as const;
/** So many pieces are named one by one; the rest are counted, so that a vote's name can be read out. */
const NAMED = 4;

type Does = Pick<Proposal, 'kind' | 'about'>;

/** «Sửa đổi khoản 2 Điều 1», without the draft it belongs to. */
export const pieceProposal = ({ kind, about }: Does): string => `${DOES[kind]} ${inSentence(about)}`;

/** «Sửa đổi khoản 2 Điều 1, bỏ Điều 3 của dự thảo»: what is proposed, in words a vote is put in. */
export function proposalName(...parts: readonly Does[]): string {
  const named = parts.length > NAMED + 1 ? parts.slice(0, NAMED) : parts;
  const names = named.map((one, at) => (at === 0 ? pieceProposal(one) : lowerFirst(pieceProposal(one))));
  const rest = parts.length > named.length ? ` và ${parts.length - named.length} chỗ khác` : '';
  return `${names.join(', ')}${rest} của dự thảo`;
}

type Proposer = Pick<Proposal, 'proposerKind' | 'proposer' | 'authorName'>;

/** Who put it forward: «Ban Kinh tế - Xã hội», «Đoàn thư ký», or who signed in and wrote it. */
export const proposerName = ({ proposerKind, proposer, authorName }: Proposer): string =>
  proposerKind ? (proposer ?? terms.proposerKind[proposerKind]) : authorName;

/** The same within a sentence: a person is called a delegate. */
const byProposer = (one: Proposer): string =>
  one.proposerKind === null || one.proposerKind === 'delegate'
    ? `đại biểu ${proposerName(one)}`
    : one.proposer
      ? proposerName(one)
      : lowerFirst(proposerName(one));

/** What the vote on these pieces of one amendment is called. */
export const proposalSubject = (...parts: readonly [Does & Proposer, ...(Does & Proposer)[]]): string =>
  `${proposalName(...parts)}, theo đề nghị của ${byProposer(parts[0])}`.slice(0, 500);
