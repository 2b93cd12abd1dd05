import { isToldApart } from '@/lib/rules/agreed-decision';
import { isPresentAt } from '@/lib/rules/attendance';
import { mayBeInOffice, needsTime } from '@/lib/rules/mandates';
import { printedTallyFits } from '@/lib/rules/printed-tally';
import { checkTally } from '@/lib/rules/tally';
import { isBaseStated } from '@/lib/rules/vote-base';
import type { VoteReason } from '@/lib/rules/vote-reasons';
import { reasonText } from '@/lib/say';
import { lowerFirst } from '@/lib/vi/case';
import { daysOn, marksOf, spanOf, spansOf } from './build-sittings';
import { checkVoteNumbers } from './check-numbers';
import { shareSentences } from './check-shares';
import { isLastKnown, votesOnWhole } from './deciding-vote';
import type { SessionDraft } from './draft';
import { type Finding, finding } from './finding';
import type { Vote } from './schema';
import { sittingsOf } from './vote-moments';

/** What does not fit in the votes: among the counts, with the roll, with the register, with what was printed. */
export function checkVotes(draft: SessionDraft, votes: readonly Vote[]): Finding[] {
  return votes.flatMap((vote) => [
    ...checkCounts(draft, vote),
    ...checkVoteNumbers(draft, vote).map(([severity, code, text]) => about(severity, vote, code, text)),
    ...checkWords(vote),
    ...shareSentences(vote).map((text) => about('warning', vote, 'shares', text)),
    ...checkPrinted(vote),
    ...checkMoment(draft, vote),
    ...checkDoubts(draft, vote),
    ...checkOrder(draft, votes, vote),
    ...checkBallots(draft, vote),
  ]);
}

const about = (severity: Finding['severity'], vote: Vote, code: string, text: string) =>
  finding(severity, 'votes', code, vote.id, `«${vote.subject}»: ${text}`);

function checkCounts(draft: SessionDraft, vote: Vote): Finding[] {
  if (!vote.counts) return [];
  const { total, present, bounds, counts } = vote;
  const tally = checkTally({ total, present, bounds, ...counts }).filter(
    ({ reason }) => !isRecusal(reason, vote),
  );
  const found = tally.map(({ severity, reason }) =>
    about(severity === 'contradiction' ? 'error' : 'warning', vote, reason.code, reasonText(reason, 'vi')),
  );
  const isKnown = vote.total !== null || vote.because.some(({ code }) => code === 'base_range');
  if (vote.because.some(({ code }) => code === 'other_law'))
    return vote.outcome === 'undetermined'
      ? [...found, about('warning', vote, 'other_law', ASK_WORDS)]
      : found;
  if (isKnown) return [...found, ...openOutcome(vote)];
  return [...found, unknownTotal(draft, vote)];
}

/** Those there who took no part are those who said why. */
const isRecusal = (reason: VoteReason, { recused = [] }: Vote): boolean =>
  reason.code === 'nonparticipants' && reason.params.count <= recused.length;

const ASK_WORDS =
  'hội đồng theo luật khác, phần mềm không có tỷ lệ để tính. Chép nguyên văn lời nguồn nói kết quả.';

/** What was counted leaves the outcome open, or it is the source's own. */
const openOutcome = (vote: Vote): Finding[] =>
  vote.because.flatMap((reason) =>
    reason.code === 'favour_between'
      ? [about('warning', vote, reason.code, lowerFirst(reasonText(reason, 'vi')))]
      : [],
  );

/** The outcome is the source's own words where it has any; without them there are three ways to one. */
function unknownTotal({ delegates }: SessionDraft, vote: Vote): Finding {
  const why = delegates.length === 0 ? 'chưa có danh sách đại biểu' : 'chưa có đủ danh sách đại biểu';
  const unknown = `có số phiếu nhưng hội đồng ${why} và nguồn không ghi tổng số, nên không biết cần bao nhiêu phiếu`;
  if (vote.outcome !== 'undetermined')
    return about('warning', vote, 'total', `${unknown}; kết quả lấy theo lời nguồn.`);
  const ways =
    'Ghi tổng số đại biểu của lần biểu quyết này, hoặc bổ sung đủ danh sách đại biểu, hoặc chép nguyên văn lời nguồn nói kết quả';
  return about('warning', vote, 'total', `${unknown}. ${ways}; nếu không có thì kết quả để chưa xác định.`);
}

/** Reasons of an outcome that cannot stand: the decision has the sentence, the desk must hear it. */
const BLOCKING = [
  'words_against',
  'too_few',
  'no_ballots',
  'printed_impossible',
  'numbers_conflict',
  'share_against',
];

function checkWords(vote: Vote): Finding[] {
  return vote.because.flatMap((reason) =>
    BLOCKING.includes(reason.code)
      ? [about('error', vote, reason.code, lowerFirst(reasonText(reason, 'vi')))]
      : [],
  );
}

/** What would have to be known of the moment: it blocks while the outcome hangs on it, else it is only asked. */
const DOUBTS: Record<string, string> = {
  sitting_unknown: 'Chọn phiên, hoặc ghi giờ.',
  day_unknown: 'Ghi ngày của phiên rồi chọn phiên.',
  law_unknown: 'Ghi ngày của phiên hoặc của lần biểu quyết, hoặc chép nguyên văn lời nguồn nói kết quả.',
  time_unknown: 'Ghi giờ biểu quyết.',
  ending_unknown: 'Ghi giờ thôi nhiệm vụ ở danh sách đại biểu.',
  mandate_unknown: 'Ghi ngày ở danh sách đại biểu, hoặc ghi tổng số đại biểu nguồn nêu.',
  presence_unknown: 'Ghi giờ đến, giờ về ở «Điểm danh».',
};

function checkDoubts(draft: SessionDraft, vote: Vote): Finding[] {
  const severity = vote.outcome === 'undetermined' ? 'error' : 'warning';
  const isTimeAsked = asksForTime(draft, vote);
  const asked = vote.because.flatMap((reason) => {
    const { code } = reason;
    const fix = DOUBTS[code];
    if (!fix || (code === 'time_unknown' && isTimeAsked)) return [];
    return [about(severity, vote, code, `${lowerFirst(reasonText(reason, 'vi'))} ${fix}`)];
  });
  const isOpen = vote.sitting === null && !asked.some(({ key }) => key.startsWith('sitting_unknown'));
  const possible = sittingsOf(draft, { sittingId: null, heldAt: vote.heldAt });
  if (!isOpen || possible.length < 2 || draft.attendance.length === 0) return asked;
  return [
    ...asked,
    about('warning', vote, 'sitting_unknown', 'chưa ghi biểu quyết ở phiên nào. Chọn phiên, hoặc ghi giờ.'),
  ];
}

/** Two votes on one resolution came out differently, and nothing tells which was the last. */
function checkOrder(draft: SessionDraft, votes: readonly Vote[], vote: Vote): Finding[] {
  const resolution = draft.resolutions.find(({ id }) => id === vote.resolution);
  if (!resolution) return [];
  const from = { ...draft, votes };
  const whole = votesOnWhole(from, resolution);
  const differ = whole.some(({ outcome }) => outcome !== vote.outcome);
  if (whole.at(-1) !== vote || !differ || isLastKnown(from, resolution)) return [];
  const text =
    'nghị quyết này được biểu quyết nhiều lần, kết quả khác nhau. Ghi giờ từng lần để biết lần nào sau cùng.';
  return [about('error', vote, 'order', text)];
}

/** Kept as it was printed, flagged where it says something else, never mended. */
function checkPrinted(vote: Vote): Finding[] {
  if (!vote.printed || vote.uncounted || printedTallyFits(vote.printed, vote)) return [];
  const text = vote.counts
    ? `nguyên văn «${vote.printed}» không khớp với số phiếu đã ghi.`
    : `nguyên văn «${vote.printed}» nói không phải mọi đại biểu tán thành. Ghi số phiếu, hoặc nói rõ lý do.`;
  return [about('warning', vote, 'printed', text)];
}

/** The hour tells how many were in office, and whose ballots may be there; of a stated number only the latter. */
const asksForTime = (draft: SessionDraft, vote: Vote): boolean =>
  !vote.heldAt &&
  (vote.entry === 'by_name' || !isBaseStated(vote)) &&
  vote.heldOn?.length === 10 &&
  needsTime(spansOf(draft.delegates), vote.heldOn);

function checkMoment(draft: SessionDraft, vote: Vote): Finding[] {
  const found: Finding[] = [];
  if (asksForTime(draft, vote)) {
    const severity = isToldApart(vote) ? 'warning' : 'error';
    found.push(about(severity, vote, 'time', 'ghi giờ biểu quyết, vì trong ngày có đại biểu thôi nhiệm vụ.'));
  }
  const outside = outsideSitting(draft, vote);
  if (outside) found.push(about('warning', vote, 'vote_hours', outside));
  const { num, den } = draft.council.quorum;
  if (vote.present !== null && vote.total !== null && vote.present * den < vote.total * num)
    found.push(about('warning', vote, 'quorum', 'lúc biểu quyết không đủ số đại biểu để họp.'));
  return found;
}

/** The sentence for a vote at an hour at which its sitting was not held; `null` where it fits or is not recorded. */
function outsideSitting({ sittings }: SessionDraft, { sitting: id, heldAt }: Vote): string | null {
  const sitting = sittings.find((one) => one.id === id);
  if (!sitting || !heldAt) return null;
  const { label, startsAt, endsAt } = sitting;
  if (startsAt && heldAt < startsAt)
    return `biểu quyết lúc ${heldAt}, trước khi ${label} bắt đầu lúc ${startsAt}.`;
  if (endsAt && heldAt > endsAt) return `biểu quyết lúc ${heldAt}, sau khi ${label} kết thúc lúc ${endsAt}.`;
  return null;
}

/** Choices that nobody has to have been there for. */
const NOT_THERE: ReadonlySet<string> = new Set(['not_voting', 'absent']);

/** A ballot is somebody's: of a delegate then in office, and not of one the roll says was away. */
function checkBallots(draft: SessionDraft, vote: Vote): Finding[] {
  if (!vote.ballots) return [];
  const { heldOn, heldAt } = vote;
  const marks = new Map(marksOf(draft, vote.sitting ?? '').map((mark) => [mark.delegate, mark]));
  const choices = new Map(vote.ballots.map(({ delegate, choice }) => [delegate, choice]));
  const cast = draft.delegates.filter(({ id }) => choices.has(id));
  const days = daysOn(draft, heldOn);
  const strays = cast.filter((one) => !mayBeInOffice(spanOf(one), days, heldAt));
  const away = cast.filter(({ id }) => {
    const mark = marks.get(id);
    return mark && !NOT_THERE.has(choices.get(id) ?? '') && !isPresentAt(mark, heldAt);
  });
  const there = cast.filter(({ id }) => {
    const mark = marks.get(id);
    return mark && choices.get(id) === 'absent' && isPresentAt(mark, heldAt);
  });
  const named = (people: typeof cast, code: string, text: string, severity: Finding['severity'] = 'error') =>
    people.length === 0
      ? []
      : [about(severity, vote, code, `${people.map(({ name }) => name).join(', ')} ${text}`)];
  return [
    ...named(strays, 'ballot_stray', 'có phiếu nhưng lúc đó không giữ nhiệm vụ đại biểu.'),
    ...named(away, 'ballot_away', 'có phiếu nhưng điểm danh ghi không có mặt lúc biểu quyết.'),
    ...named(there, 'ballot_there', 'ghi vắng nhưng điểm danh có mặt lúc biểu quyết.', 'warning'),
  ];
}
