import type { SeatKind } from '@/lib/charts/seats';
import { SILENT, silentOne } from '@/lib/record/absences';
import { decidingVote, inTime, isVoteOn, votesOnWhole } from '@/lib/record/deciding-vote';
import type { NamedChoice } from '@/lib/record/named-vote';
import type { Resolution, SessionRecord, Vote } from '@/lib/record/schema';
import { isToldApart } from '@/lib/rules/agreed-decision';
import { isSecret } from '@/lib/rules/secret-vote';
import { isBaseStated } from '@/lib/rules/vote-base';
import { exactCount } from '@/lib/rules/vote-counts';
import type { VoteReason } from '@/lib/rules/vote-reasons';
import { ruleText, shareText } from '@/lib/say';
import { lowerFirst, upperFirst } from '@/lib/vi/case';
import { formatInteger } from '@/lib/vi/number';
import { terms } from '@/lib/vi/terms';
import { choices } from '@/lib/words';
import { countText, otherCountsText, statedSharesText, tallyText, unstatedCountsText } from './counts-text';
import { BY_SOURCE, statedVoteText } from './stated-text';
import { annulledText } from './vote-relations';

export type VoteText = {
  /** The finding in one sentence, printed strong. */
  finding: string;
  /** Shares, method and hour; empty where none is recorded. */
  rest: string;
};

export type Decision = {
  resolution: Resolution;
  /** The vote that decided: the last in time on the whole that was not annulled; the others are in `earlier`, in time. */
  vote: Vote | null;
  earlier: Vote[];
  /** Votes on a part of it, such as an article, in time. */
  parts: Vote[];
};

/** Each resolution of the record with its votes, in the order of the record. */
export function decisionsOf(record: Pick<SessionRecord, 'resolutions' | 'votes' | 'sittings'>): Decision[] {
  return record.resolutions.map((resolution) => {
    const whole = votesOnWhole(record, resolution);
    const deciding = decidingVote(record, resolution);
    const parts = record.votes.filter(
      (vote) => isVoteOn(vote, resolution.id) && !isProcedural(vote) && !whole.includes(vote),
    );
    return {
      resolution,
      vote: deciding,
      earlier: whole.filter((vote) => vote !== deciding),
      parts: inTime(parts, record.sittings),
    };
  });
}

/** What is said in the place of a vote where none is told of: the source's own words, if any, and who is silent. */
export function unvotedText(
  { outcomePrinted }: Pick<Resolution, 'outcomePrinted'>,
  record: Pick<SessionRecord, 'session'>,
  earlier: readonly Vote[] = [],
): string {
  if (earlier.length > 0) return 'Kết quả biểu quyết đã bị hủy; hồ sơ không ghi biểu quyết lại.';
  const silent = `${silentOne(record)} biểu quyết về nghị quyết này.`;
  return outcomePrinted ? `Nguồn ghi: “${outcomePrinted}”. ${silent}` : silent;
}

/** On how the session goes on, even where it names the resolution that was being dealt with. */
const isProcedural = ({ about }: Vote): boolean => about === 'procedure';

/** Votes on something other than a resolution: the agenda, an election, a procedure. */
export function otherVotes(record: Pick<SessionRecord, 'resolutions' | 'votes'>): Vote[] {
  const known = new Set(record.resolutions.map(({ id }) => id));
  return record.votes.filter(
    (vote) => vote.resolution === null || !known.has(vote.resolution) || isProcedural(vote),
  );
}

/**
 * The vote in words, always with its denominator; where nothing was counted, what the source printed and no number.
 *
 * @param silent who is silent where the record has nothing, as `silentOne` says it.
 * @param saysRule name the rule beside the number needed; always done for one that is not the ordinary rule.
 */
export function voteText(vote: Vote, silent: string, saysRule = false): VoteText {
  const rest = [
    sharesOf(vote),
    statedSharesText(vote),
    unstatedCountsText(vote, silent),
    statedVoteText(vote),
    printedOf(vote),
    mannerOf(vote),
  ]
    .filter(Boolean)
    .join(' ');
  return { finding: [annulledText(vote), findingOf(vote, silent, saysRule)].filter(Boolean).join(' '), rest };
}

/**
 * The vote for a listener, who sees no mark and no bar: the outcome first, then all three counts, what was needed, the
 * shares and how it was taken.
 */
export function voteSpeech(vote: Vote, silent: string, saysRule = false): string {
  const { counts, total, required } = vote;
  const { finding, rest } = voteText(vote, silent, saysRule);
  if (!counts) return [finding, rest].filter(Boolean).join(' ');
  const needed = required === null ? '' : `Cần ${neededText(vote, required, saysRule)} đại biểu tán thành.`;
  const base = total === null ? noBaseText(vote, silent) : needed;
  const head = annulledText(vote) ?? `${terms.outcome[vote.outcome]}${bySource(vote)}.`;
  return [head, `${tallyText(vote, total)}.`, base, rest].filter(Boolean).join(' ');
}

/** «1 không tán thành, 1 không biểu quyết.»: what a finding that names the votes in favour leaves to say. */
export function otherCounts(vote: Vote): string {
  if (vote.total === null || vote.required === null || countText(vote, 'for') === null) return '';
  const others = otherCountsText(vote);
  return others && `${upperFirst(others)}.`;
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

/** A majority that a council under another law entered; null where the law is ours. */
const ownRule = ({ threshold }: Vote): string | null =>
  threshold && 'printed' in threshold.article ? ruleText(threshold, 'vi') : null;

function neededText(vote: Vote, required: number, saysRule: boolean): string {
  const own = ownRule(vote);
  if (own) return `${required} (${own})`;
  return saysRule || vote.rule !== 'ordinary' ? `${required} (${RULES[vote.rule]})` : String(required);
}

/** Whether it was taken in a body of the council, of all of whose members it is a share. */
const isOfMembers = ({ threshold }: Vote): boolean => threshold?.base === 'all_members';

function noBaseText(vote: Vote, silent: string): string {
  const { because, outcome } = vote;
  if (because.some(({ code }) => code === 'base_range'))
    return `Chưa rõ tổng số đại biểu lúc biểu quyết${isToldApart(vote) ? '; kết quả theo lời nguồn' : ''}.`;
  const unknown = `${silent} tổng số ${isOfMembers(vote) ? 'thành viên' : 'đại biểu'}`;
  return outcome === 'undetermined' ? `${unknown}.` : `${unknown}; kết quả theo lời nguồn.`;
}

function findingOf(vote: Vote, silent: string, saysRule: boolean): string {
  const { counts, total, required, outcome } = vote;
  if (!counts) return uncountedFinding(vote, silent);
  const tally = tallyText(vote, total);
  if (total === null) return `${tally}. ${noBaseText(vote, silent)}`;
  if (required === null) return `${tally}.`;
  const count = countText(vote, 'for');
  if (count === null) return `${terms.outcome[outcome]}${bySource(vote)}: ${lowerFirst(tally)}.`;
  const needed = neededText(vote, required, saysRule);
  const inFavour = `${upperFirst(count)} trên ${formatInteger(total)} đại biểu tán thành`;
  if (outcome === 'undetermined') return `${inFavour}, chưa xác định được kết quả.`;
  const missing = required - (exactCount(counts, vote.bounds, 'for') ?? required);
  return missing > 0
    ? `${inFavour}, cần ${needed}, thiếu ${missing}.`
    : `${inFavour}, cần ${needed}${bySource(vote)}.`;
}

/** « (theo nguồn)» where what was counted leaves the outcome open and the words of the source are it. */
function bySource(vote: Vote): string {
  const has = (asked: VoteReason['code']) => vote.because.some(({ code }) => code === asked);
  const isLeft = has('favour_between') || (vote.total !== null && isToldApart(vote));
  return isLeft && has('printed') ? ` (${BY_SOURCE})` : '';
}

/** What the source printed; that it gives no number only where it gives none. */
function uncountedFinding({ entry, printed, outcome, shares }: Vote, silent: string): string {
  const isTold = entry === 'unanimous_uncounted' || (entry === 'totals' && (printed || shares));
  if (!isTold) return 'Chưa đủ số liệu.';
  const source = printed ? `: “${printed}”` : '';
  // Words that are quoted are a source's, whatever the rest of the record was made of.
  const silence = printed ? SILENT.not_stated : silent;
  const uncounted = shares || (printed && /\d/.test(printed)) ? '' : ` ${silence} số phiếu.`;
  return `${terms.outcome[outcome]}${source}.${uncounted}`;
}

function sharesOf(vote: Vote): string {
  const ofPresent = shareText(vote.shareOfPresent, 'vi');
  const ofTotal = shareText(vote.shareOfTotal, 'vi');
  const said = (isStated: boolean) => (isStated ? ` (${BY_SOURCE})` : '');
  const isPresentStated = typeof vote.stated?.present === 'number';
  const shares = [
    ofPresent && `${ofPresent} số có mặt${said(isPresentStated)}`,
    ofTotal && `${ofTotal} tổng số${said(isBaseStated(vote) || typeof vote.stated?.total === 'number')}`,
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

/**
 * «ít nhất 14 trong 26», when every counted ordinary vote had the same base; otherwise the rule without numbers. Null
 * where another rule holds for some: each vote then says its own.
 */
export function thresholdSentence(votes: readonly Vote[]): string | null {
  if (haveSeveralRules(votes)) return null;
  const counted = votes.filter((vote) => vote.rule === 'ordinary' && vote.counts && vote.required !== null);
  const [first] = counted;
  // A council under another law has its rule beside each vote.
  if (!first || counted.some(ownRule)) return null;
  const same = counted.every((vote) => vote.required === first.required && vote.total === first.total);
  const what = counted.some(({ resolution }) => resolution) ? 'Nghị quyết' : 'Nội dung biểu quyết';
  const rule = `${what} được thông qua khi quá nửa tổng số ${isOfMembers(first) ? 'thành viên của cơ quan họp' : 'đại biểu'} tán thành`;
  const said = same ? `${rule}: ít nhất ${first.required} trong ${first.total}.` : `${rule}.`;
  return first.threshold?.sure ? `${said} ${terms.sureness[first.threshold.sure]}` : said;
}

/** «Tán thành», «Vắng mặt»: what a delegate did in a vote by name. */
export function choiceText(choice: NamedChoice, silent: string): string {
  if (choice === 'recused') return 'Không tham gia vì xung đột lợi ích';
  return choice === 'no_ballot' ? `${silent} ý kiến` : terms.choice[choice];
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
