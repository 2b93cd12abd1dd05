import { type ChamberSeat, type SeatCounts, type SeatKind, seatsFromCounts } from '@/lib/charts/seats';
import { decidingVote, inTime, votesOnWhole } from '@/lib/record/deciding-vote';
import type { NamedChoice } from '@/lib/record/named-vote';
import type { Resolution, SessionRecord, Vote } from '@/lib/record/schema';
import { isSecret } from '@/lib/rules/secret-vote';
import { isBaseStated } from '@/lib/rules/vote-base';
import { shareText } from '@/lib/say';
import { lowerFirst } from '@/lib/vi/case';
import { terms } from '@/lib/vi/terms';
import { choices } from '@/lib/words';
import { BY_SOURCE, statedVoteText } from './stated-text';

export type VoteText = {
  /** The finding in one sentence, printed strong. */
  finding: string;
  /** Shares, method and hour; empty where none is recorded. */
  rest: string;
};

/** What the drawing of a counted vote needs; only where the base and the threshold are known. */
export type VoteChart = {
  inFavour: number;
  total: number;
  needed: number;
  counts: SeatCounts;
  seats: ChamberSeat[];
};

export type Decision = {
  resolution: Resolution;
  /** The vote that decided: the last in time on the whole; those before it are in `earlier`, in time. */
  vote: Vote | null;
  earlier: Vote[];
  /** Votes on a part of it, such as an article, in time. */
  parts: Vote[];
};

/** Each resolution of the record with its votes, in the order of the record. */
export function decisionsOf(record: Pick<SessionRecord, 'resolutions' | 'votes' | 'sittings'>): Decision[] {
  return record.resolutions.map((resolution) => {
    const whole = votesOnWhole(record, resolution);
    const parts = record.votes.filter((vote) => vote.resolution === resolution.id && !whole.includes(vote));
    return {
      resolution,
      vote: decidingVote(record, resolution),
      earlier: whole.slice(0, -1),
      parts: inTime(parts, record.sittings),
    };
  });
}

/** Votes on something other than a resolution: the agenda, an election, a procedure. */
export function otherVotes(record: Pick<SessionRecord, 'resolutions' | 'votes'>): Vote[] {
  const known = new Set(record.resolutions.map(({ id }) => id));
  return record.votes.filter((vote) => vote.resolution === null || !known.has(vote.resolution));
}

/**
 * The vote in words, always with its denominator; where nothing was counted, what the source printed and no number.
 *
 * @param saysRule name the rule beside the number needed; always done for one that is not the ordinary rule.
 */
export function voteText(vote: Vote, saysRule = false): VoteText {
  const rest = [sharesOf(vote), statedVoteText(vote), printedOf(vote), mannerOf(vote)]
    .filter(Boolean)
    .join(' ');
  return { finding: findingOf(vote, saysRule), rest };
}

/**
 * The vote for a listener, who sees no mark and no bar: the outcome first, then all three counts, what was needed, the
 * shares and how it was taken.
 */
export function voteSpeech(vote: Vote, saysRule = false): string {
  const { counts, total, required, outcome } = vote;
  const { finding, rest } = voteText(vote, saysRule);
  if (!counts) return [finding, rest].filter(Boolean).join(' ');
  const of = total === null ? '' : ` trên ${total}`;
  const tally = `${counts.for}${of} đại biểu tán thành, ${counts.against} không tán thành, ${counts.notVoting} không biểu quyết.`;
  const needed = required === null ? '' : `Cần ${neededText(vote, required, saysRule)} đại biểu tán thành.`;
  const base = total === null ? noBaseText(vote) : needed;
  return [`${terms.outcome[outcome]}.`, tally, base, rest].filter(Boolean).join(' ');
}

/** «1 không tán thành, 1 không biểu quyết.»: what a finding that names the votes in favour leaves to say. */
export function otherCounts({ counts, total, required }: Vote): string {
  if (!counts || total === null || required === null) return '';
  return `${counts.against} không tán thành, ${counts.notVoting} không biểu quyết.`;
}

/** Whether the votes of one page fall under different rules: then each says its own. */
export const haveSeveralRules = (votes: readonly Vote[]): boolean =>
  new Set(votes.map(({ rule }) => rule)).size > 1;

/** What was printed stands beside what is computed; where nothing was counted the finding has said it. */
const printedOf = ({ counts, printed }: Vote): string =>
  counts && printed ? `Nguồn ghi: “${printed}”.` : '';

const RULES: Record<Vote['rule'], string> = {
  ordinary: 'quá nửa tổng số',
  dismissal: 'ít nhất hai phần ba tổng số',
};

const neededText = ({ rule }: Vote, required: number, saysRule: boolean): string =>
  saysRule || rule !== 'ordinary' ? `${required} (${RULES[rule]})` : String(required);

function noBaseText({ because, outcome }: Vote): string {
  if (because.some(({ code }) => code === 'base_range')) return 'Chưa rõ tổng số đại biểu lúc biểu quyết.';
  return outcome === 'undetermined'
    ? 'Không ghi tổng số đại biểu.'
    : 'Không ghi tổng số đại biểu; kết quả theo lời nguồn.';
}

function findingOf(vote: Vote, saysRule: boolean): string {
  const { counts, total, required, outcome } = vote;
  if (!counts) return uncountedFinding(vote);
  if (total !== null && required === null)
    return `${counts.for} trên ${total} đại biểu tán thành, ${counts.against} không tán thành, ${counts.notVoting} không biểu quyết.`;
  if (total === null || required === null)
    return `${counts.for} đại biểu tán thành, ${counts.against} không tán thành, ${counts.notVoting} không biểu quyết. ${noBaseText(vote)}`;
  const needed = neededText(vote, required, saysRule);
  const inFavour = `${counts.for} trên ${total} đại biểu tán thành`;
  if (outcome === 'undetermined') return `${inFavour}, chưa xác định được kết quả.`;
  return counts.for >= required
    ? `${inFavour}, cần ${needed}.`
    : `${inFavour}, cần ${needed}, thiếu ${required - counts.for}.`;
}

/** What the source printed; that it gives no number only where it gives none. */
function uncountedFinding({ entry, printed, outcome }: Vote): string {
  if (entry !== 'unanimous_uncounted') return 'Chưa đủ số liệu.';
  const source = printed ? `: “${printed}”` : '';
  const silence = printed && /\d/.test(printed) ? '' : ' Nguồn không ghi số phiếu.';
  return `${terms.outcome[outcome]}${source}.${silence}`;
}

function sharesOf(vote: Vote): string {
  const ofPresent = shareText(vote.shareOfPresent, 'vi');
  const ofTotal = shareText(vote.shareOfTotal, 'vi');
  const said = (isStated: boolean) => (isStated ? ` (${BY_SOURCE})` : '');
  const isPresentStated = typeof vote.stated?.present === 'number';
  const shares = [
    ofPresent && `${ofPresent} số có mặt${said(isPresentStated)}`,
    ofTotal && `${ofTotal} tổng số${said(isBaseStated(vote))}`,
  ].filter(Boolean);
  return shares.length > 0 ? `Đạt ${shares.join(', ')}.` : '';
}

function mannerOf({ method, heldAt }: Vote): string {
  const manner =
    method &&
    (isSecret(method) ? terms.voteMethod[method] : `Biểu quyết: ${lowerFirst(terms.voteMethod[method])}`);
  if (manner) return heldAt ? `${manner}, ${heldAt}.` : `${manner}.`;
  return heldAt ? `Lúc ${heldAt}.` : '';
}

export type NameOf = (delegate: string) => string | null;

/** What the record calls each delegate; null for one it does not know. */
export function namesOf({ delegates }: Pick<SessionRecord, 'delegates'>): NameOf {
  const names = new Map(delegates.map(({ id, name }) => [id, name]));
  return (delegate) => names.get(delegate) ?? null;
}

/** The figures of a counted vote; null where drawing would have to invent any of them. */
export function voteChart(vote: Vote, nameOf: NameOf = () => null): VoteChart | null {
  const { counts, total, required } = vote;
  if (!counts || total === null || required === null) return null;
  const cast = counts.for + counts.against + counts.notVoting;
  if (cast > total) return null;
  const seatCounts = {
    for: counts.for,
    against: counts.against,
    not_voting: counts.notVoting,
    ...restOf(total, vote.present, cast),
  };
  const seats = vote.ballots
    ? namedSeats(vote.ballots, seatCounts, total, nameOf)
    : seatsFromCounts(seatCounts, total);
  return { inFavour: counts.for, total, needed: required, counts: seatCounts, seats };
}

/** Who cast nothing: absent as far as the attendance says so, otherwise unknown. */
function restOf(total: number, present: number | null, cast: number): SeatCounts {
  const missing = total - cast;
  if (missing === 0) return {};
  const absent = present === null ? 0 : Math.min(missing, Math.max(0, total - present));
  const unknown = missing - absent;
  return { ...(absent > 0 && { absent }), ...(unknown > 0 && { unknown }) };
}

function namedSeats(
  ballots: NonNullable<Vote['ballots']>,
  counts: SeatCounts,
  total: number,
  nameOf: NameOf,
): ChamberSeat[] {
  const order = { for: 0, against: 1, not_voting: 2 } as const;
  const named = [...ballots]
    .sort((a, b) => order[a.choice] - order[b.choice])
    .map(({ delegate, choice }): ChamberSeat => ({ kind: choice, label: nameOf(delegate) ?? undefined }));
  const others = seatsFromCounts({ absent: counts.absent, unknown: counts.unknown });
  return [...named, ...others].slice(0, total);
}

type Numbered = Pick<Resolution, 'number' | 'status'> & Partial<Pick<Resolution, 'title' | 'printedTitle'>>;

/** «Nghị quyết 07/NQ-HĐND»; a proposal without a number is named by what it is. One called by its number has no title. */
export function resolutionNumberText({ number, status, title, printedTitle }: Numbered): string {
  if (number && title === null && !printedTitle) return 'Nguồn không ghi tên';
  if (number) return `Nghị quyết ${number}`;
  return status === 'adopted' ? 'Không ghi số nghị quyết' : 'Dự thảo';
}

/**
 * «ít nhất 14 trong 26», when every counted ordinary vote had the same base; otherwise the rule without numbers. Null
 * where another rule holds for some: each vote then says its own.
 */
export function thresholdSentence(votes: readonly Vote[]): string | null {
  if (haveSeveralRules(votes)) return null;
  const counted = votes.filter((vote) => vote.rule === 'ordinary' && vote.counts && vote.required !== null);
  const [first] = counted;
  if (!first) return null;
  const same = counted.every((vote) => vote.required === first.required && vote.total === first.total);
  const what = counted.some(({ resolution }) => resolution) ? 'Nghị quyết' : 'Nội dung biểu quyết';
  const rule = `${what} được thông qua khi quá nửa tổng số đại biểu tán thành`;
  return same ? `${rule}: ít nhất ${first.required} trong ${first.total}.` : `${rule}.`;
}

/** «Tán thành», «Vắng mặt»: what a delegate did in a vote by name. */
export function choiceText(choice: NamedChoice): string {
  if (choice === 'absent') return 'Vắng mặt';
  return choice === 'no_ballot' ? 'Không ghi ý kiến' : terms.choice[choice];
}

/** The seat that stands for what a delegate did. */
export const choiceSeat = (choice: NamedChoice): SeatKind => (choice === 'no_ballot' ? 'unknown' : choice);

/** Who voted how, where it was by name: the names under each choice, in the order of the record. */
export function ballotLines({ ballots }: Pick<Vote, 'ballots'>, nameOf: NameOf) {
  return choices.flatMap((choice) => {
    const names = (ballots ?? []).flatMap((ballot) =>
      ballot.choice === choice ? (nameOf(ballot.delegate) ?? []) : [],
    );
    return names.length > 0 ? [{ choice, names }] : [];
  });
}
