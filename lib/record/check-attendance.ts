import { countPresent, presenceOver } from '@/lib/rules/attendance';
import type { Away } from '@/lib/rules/away';
import { requiredVotes } from '@/lib/rules/majority';
import { mayBeInOffice } from '@/lib/rules/mandates';
import { daysOn, marksOf, spanOf, statedOf, totalAt } from './build-sittings';
import { checkSittingNumbers } from './check-numbers';
import type { SessionDraft } from './draft';
import { type Finding, finding } from './finding';

type Sitting = SessionDraft['sittings'][number];

/** Rolls that are missing, that say what cannot be, or that fall short of a quorum. */
export function checkAttendance(draft: SessionDraft): Finding[] {
  if (draft.session.occurrence !== 'held') return [];
  return draft.sittings.flatMap((sitting) => [
    ...checkRoll(draft, sitting),
    ...checkHours(draft, sitting),
    ...checkStrays(draft, sitting),
    ...checkSittingNumbers(draft, sitting),
  ]);
}

function checkRoll(draft: SessionDraft, sitting: Sitting): Finding[] {
  const marks = marksOf(draft, sitting.id);
  const total = totalAt(draft, sitting.heldOn, sitting.startsAt);
  if (total === null) return [];
  const about = (severity: Finding['severity'], code: string, text: string) => [
    finding(severity, 'attendance', code, sitting.id, `${sitting.label}: ${text}`),
  ];
  const present = countPresent(marks, null);
  const isStated = statedOf(draft, sitting.id)?.present != null;
  if (marks.length === 0) return isStated ? [] : about('warning', 'unmarked', 'chưa điểm danh.');
  if (present > total)
    return about('error', 'present', `có mặt ${present} đại biểu, nhiều hơn tổng số ${total} đại biểu.`);
  if (marks.length < total)
    return about('warning', 'partly', `còn ${total - marks.length} trong ${total} đại biểu chưa điểm danh.`);
  // How many must come is the council's rule for its own sittings.
  if (draft.session.meetingKind) return [];
  const { num, den } = draft.council.quorum;
  const required = requiredVotes(total, { numerator: num, denominator: den, strict: false });
  const { most, least, leastFrom } = presenceOver(marks, sitting);
  if (most < required) {
    const at = most < present ? 'đông nhất cùng một lúc' : 'có mặt';
    const short = `${at} ${most}/${total} đại biểu, còn thiếu ${required - most} để đủ số đại biểu họp.`;
    return about('warning', 'sitting_quorum', short);
  }
  if (least >= required) return [];
  const from = leastFrom ? `từ ${leastFrom}` : 'lúc khai mạc';
  return about(
    'warning',
    'quorum_gap',
    `${from} chỉ có ${least}/${total} đại biểu, dưới ${required} để đủ số đại biểu họp.`,
  );
}

/** Somebody who came after the sitting ended, or left before it began: an hour was mistyped. */
function checkHours(draft: SessionDraft, sitting: Sitting): Finding[] {
  const { startsAt, endsAt } = sitting;
  const isOutside = (time: string | null) =>
    time !== null && ((startsAt !== null && time < startsAt) || (endsAt !== null && time > endsAt));
  const goings = (away: readonly Away[] = []) => away.flatMap(({ from, to }) => [from, to]);
  const odd = marksOf(draft, sitting.id).filter(({ from, to, away }) =>
    [from, to, ...goings(away)].some(isOutside),
  );
  if (odd.length === 0) return [];
  const names = new Map(draft.delegates.map(({ id, name }) => [id, name]));
  const listed = odd.map(({ delegate, from, to, away }) => {
    const between = goings(away).filter(isOutside);
    const hours = [
      isOutside(from) && `đến ${from}`,
      isOutside(to) && `về ${to}`,
      between.length > 0 && `ra vào ${between.join(', ')}`,
    ].filter(Boolean);
    return `${names.get(delegate) ?? 'một đại biểu'} (${hours.join(', ')})`;
  });
  const text = `${sitting.label}: ngoài giờ của phiên: ${listed.join(', ')}.`;
  return [finding('warning', 'attendance', 'mark_hours', sitting.id, text)];
}

/** Somebody on the roll of a day on which they held no mandate: the roll or the register is wrong. */
function checkStrays(draft: SessionDraft, sitting: Sitting): Finding[] {
  const marked = new Set(marksOf(draft, sitting.id).map(({ delegate }) => delegate));
  const days = daysOn(draft, sitting.heldOn);
  const strays = draft.delegates.filter(
    (one) => marked.has(one.id) && !mayBeInOffice(spanOf(one), days, null),
  );
  if (strays.length === 0) return [];
  const names = strays.map(({ name }) => name).join(', ');
  const text = `${sitting.label}: ${names} có điểm danh nhưng hôm đó không giữ nhiệm vụ đại biểu.`;
  return [finding('error', 'attendance', 'marked_stray', sitting.id, text)];
}
