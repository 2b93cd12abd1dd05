import { isPresentAt } from '@/lib/rules/attendance';
import { inOfficeAt, needsTime } from '@/lib/rules/mandates';
import { printedTallyFits } from '@/lib/rules/printed-tally';
import { checkTally } from '@/lib/rules/tally';
import { marksOf, spanOf, spansOf } from './build-sittings';
import type { SessionDraft } from './draft';
import { type Finding, finding } from './finding';
import type { Vote } from './schema';

/** What does not fit in the votes: among the counts, with the roll, with the register, with what was printed. */
export function checkVotes(draft: SessionDraft, votes: readonly Vote[]): Finding[] {
  return votes.flatMap((vote) => [
    ...checkCounts(vote),
    ...checkPrinted(vote),
    ...checkMoment(draft, vote),
    ...checkBallots(draft, vote),
  ]);
}

const about = (severity: Finding['severity'], vote: Vote, code: string, text: string) =>
  finding(severity, 'votes', code, vote.id, `«${vote.subject}»: ${text}`);

function checkCounts(vote: Vote): Finding[] {
  if (!vote.counts) return [];
  const tally = checkTally({ total: vote.total, present: vote.present, ...vote.counts });
  const found = tally.map(({ severity, code, text }) =>
    about(severity === 'contradiction' ? 'error' : 'warning', vote, code, text),
  );
  const unknown =
    'có số phiếu nhưng hội đồng chưa có danh sách đại biểu, nên không biết cần bao nhiêu phiếu.';
  return vote.total === null ? [...found, about('error', vote, 'total', unknown)] : found;
}

/** Kept as it was printed, flagged where it says something else, never mended. */
function checkPrinted(vote: Vote): Finding[] {
  if (!vote.printed || printedTallyFits(vote.printed, vote)) return [];
  const text = vote.counts
    ? `lời được in «${vote.printed}» không khớp với số phiếu đã ghi.`
    : `lời được in «${vote.printed}» nói không phải mọi đại biểu tán thành. Ghi số phiếu, hoặc nói rõ lý do.`;
  return [about('warning', vote, 'printed', text)];
}

function checkMoment(draft: SessionDraft, vote: Vote): Finding[] {
  const found: Finding[] = [];
  if (!vote.heldAt && needsTime(spansOf(draft.delegates), vote.heldOn))
    found.push(about('error', vote, 'time', 'ghi giờ biểu quyết, vì trong ngày có đại biểu thôi nhiệm vụ.'));
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

/** A ballot is somebody's: of a delegate then in office, and not of one the roll says was away. */
function checkBallots(draft: SessionDraft, vote: Vote): Finding[] {
  if (!vote.ballots) return [];
  const { heldOn, heldAt } = vote;
  const marks = new Map(marksOf(draft, vote.sitting ?? '').map((mark) => [mark.delegate, mark]));
  const choices = new Map(vote.ballots.map(({ delegate, choice }) => [delegate, choice]));
  const cast = draft.delegates.filter(({ id }) => choices.has(id));
  const strays = cast.filter((one) => !inOfficeAt(spanOf(one), heldOn, heldAt));
  const away = cast.filter(({ id }) => {
    const mark = marks.get(id);
    return mark && choices.get(id) !== 'not_voting' && !isPresentAt(mark, heldAt);
  });
  const named = (people: typeof cast, code: string, text: string) =>
    people.length === 0
      ? []
      : [about('error', vote, code, `${people.map(({ name }) => name).join(', ')} ${text}`)];
  return [
    ...named(strays, 'ballot_stray', 'có phiếu nhưng lúc đó không giữ nhiệm vụ đại biểu.'),
    ...named(away, 'ballot_away', 'có phiếu nhưng điểm danh ghi không có mặt lúc biểu quyết.'),
  ];
}
