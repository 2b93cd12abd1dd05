import { deadlineStanding, isEnoughSigned, meetingDeadlines } from '@/lib/rules/meeting-deadlines';
import { askedOf, isOfBody } from '@/lib/rules/meeting-kinds';
import { formatDate } from '@/lib/vi/date';
import { formatInteger } from '@/lib/vi/number';
import { formatPartialDate, isDay, isSurelyBefore } from '@/lib/vi/partial-date';
import type { SessionDraft } from './draft';
import type { Elsewhere } from './elsewhere';
import { type Finding, finding } from './finding';

const warn = (code: string, text: string): Finding => finding('warning', 'general', code, null, text);

/**
 * What a meeting that is no session was to tell and by when, its days in order, the base of its votes, and how many voters asked for
 * it; nothing of a session but the last.
 *
 * @param today the local day on which it is asked.
 */
export function checkMeeting(draft: SessionDraft, today: string, elsewhere: Elsewhere): Finding[] {
  return [
    ...checkSigned(draft),
    ...checkTold(draft, today),
    ...checkBody(draft),
    ...checkConference(draft, elsewhere),
  ];
}

function checkSigned({ session }: SessionDraft): Finding[] {
  const { signatures, voters } = session;
  if (signatures === null || voters === null || isEnoughSigned(signatures, voters)) return [];
  const text = `Số chữ ký ${formatInteger(signatures)} trên ${formatInteger(voters)} cử tri chưa quá 10 phần trăm, là tỷ lệ luật yêu cầu (Luật số 72/2025/QH15, Điều 34, Điều 43). Kiểm tra lại hai số.`;
  return [warn('signatures', text)];
}

const TOLD = { announced: 'thông báo trước', result: 'thông báo kết quả' } as const;
const LIMIT = { announced: 'trước cuộc họp ít nhất', result: 'sau cuộc họp không quá' } as const;

function checkTold({ session }: SessionDraft, today: string): Finding[] {
  const { meetingKind: kind, announcedOn, resultOn, occurrence, startsOn, endsOn } = session;
  if (!kind || occurrence === 'cancelled' || occurrence === 'postponed') return [];
  const order = [
    isSurelyBefore(startsOn, announcedOn) &&
      warn('announced_after', `Ngày thông báo trước ${formatPartialDate(announcedOn ?? '')} sau ngày họp.`),
    isSurelyBefore(resultOn, startsOn) &&
      warn('result_before', `${askedOf(kind).result ?? 'Ngày thông báo kết quả'} ghi trước ngày họp.`),
  ].filter((one) => one !== false);
  const late = meetingDeadlines(kind, { startsOn, endsOn }).flatMap((deadline) => {
    const { what, days, last, law } = deadline;
    // What is to come after a meeting is asked for once it took place.
    if (what === 'result' && occurrence !== 'held') return [];
    const done = what === 'announced' ? announcedOn : resultOn;
    const standing = deadlineStanding(deadline, done, today);
    if (standing === null) return [];
    const by = `${LIMIT[what]} ${days} ngày, tức chậm nhất ${formatDate(last)} (Điều ${law.article} Luật số ${law.law})`;
    const text =
      standing === 'late'
        ? `Ghi ${TOLD[what]} ${formatPartialDate(done ?? '')}, muộn hơn hạn: ${by}.`
        : `Chưa ghi ngày ${TOLD[what]}; luật yêu cầu ${by}.`;
    return [warn(`${what}_${standing}`, text)];
  });
  return [...order, ...late];
}

/** Votes of a body are counted of its members: which body, and who all of them are. */
function checkBody({ session, body, votes }: SessionDraft): Finding[] {
  if (!isOfBody(session.meetingKind) || votes.length === 0 || body?.isComplete) return [];
  const text = body
    ? `Danh sách thành viên của «${body.name}» chưa được ghi là đủ, nên chưa tính được kết quả biểu quyết. Quản trị ghi danh sách đã đủ ở «Thường trực và các Ban».`
    : 'Chưa chọn cơ quan họp, nên chưa tính được kết quả biểu quyết. Chọn ở «Cơ quan họp»; chưa có để chọn thì nhờ quản trị ghi ở «Thường trực và các Ban».';
  return [warn('body', text)];
}

/** A joint conference prepares a session: one that is after every session of the council has a wrong day, or its session has no file. */
function checkConference({ session }: SessionDraft, elsewhere: Elsewhere): Finding[] {
  const { meetingKind, startsOn } = session;
  const sessions = elsewhere.filter((other) => other.isSession);
  if (meetingKind !== 'joint_conference' || !isDay(startsOn) || sessions.length === 0) return [];
  if (sessions.some((other) => !isSurelyBefore(other.startsOn, startsOn))) return [];
  const text =
    'Không thấy kỳ họp nào sau hội nghị liên tịch này; hội nghị liên tịch họp trước kỳ họp mà nó chuẩn bị. Kiểm tra lại ngày, hoặc lập hồ sơ kỳ họp.';
  return [warn('conference_last', text)];
}
