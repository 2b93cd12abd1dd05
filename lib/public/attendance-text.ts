import { marksIn } from '@/lib/record/known-marks';
import type { Delegate, Mark, SessionRecord, Sitting } from '@/lib/record/schema';
import { isAbsent, presenceOver } from '@/lib/rules/attendance';
import { lowerFirst } from '@/lib/vi/case';
import { formatMoment } from '@/lib/vi/local-moment';
import { compareNames } from '@/lib/vi/names';
import { formatPartialDate } from '@/lib/vi/partial-date';
import { terms } from '@/lib/vi/terms';
import { statedPresenceText } from './stated-text';

/** «Đến muộn, từ 08:45, vắng 09:30–10:00», «Vắng có lý do, báo trước 16:42 ngày 16/6/2026». Why somebody was away stays with the council: only whether there was a reason is said. */
export function markText({ status, from, to, away = [], told }: Mark): string {
  const times = [from && `từ ${from}`, to && `đến ${to}`].filter(Boolean).join(' ');
  const gone = away.map((span) => `${span.from}–${span.to}`).join(', ');
  const before = told && `báo trước ${formatMoment(told)}`;
  return [terms.attendance[status], times, gone && `vắng ${gone}`, before].filter(Boolean).join(', ');
}

/** «12/7/2023, 08:00–11:30»; of a day nobody stated only the hours, and nothing where those are not known either. */
export function whenText({
  heldOn,
  startsAt,
  endsAt,
}: Pick<Sitting, 'heldOn' | 'startsAt' | 'endsAt'>): string {
  const hours =
    startsAt && endsAt ? `${startsAt}–${endsAt}` : startsAt ? `từ ${startsAt}` : endsAt && `đến ${endsAt}`;
  return [heldOn && formatPartialDate(heldOn), hours].filter(Boolean).join(', ');
}

/** «Phiên sáng, 12/7/2023, 08:00–11:30». */
export const sittingText = (sitting: Sitting): string =>
  [sitting.label, whenText(sitting)].filter(Boolean).join(', ');

/**
 * «24 trên 26 đại biểu có mặt, đủ điều kiện họp (cần 18; theo Điều 12 Quy chế làm việc).», or that it was not recorded.
 * Enough who came and yet no quorum is said: never as many at one time. What a source states in numbers stands beside it, or
 * instead.
 *
 * @param silent who is silent where nothing is known, as `silentOne` says it.
 */
export function presenceText(sitting: Sitting, silent: string): string {
  const stated = sitting.stated ? statedPresenceText(sitting.stated) : '';
  const marked = markedPresenceText(sitting);
  if (!marked) return stated || `${silent} số đại biểu có mặt, vắng mặt.`;
  return [marked, stated].filter(Boolean).join(' ');
}

/** How many were there by the marks of people; empty where nobody was marked. */
export const markedPresenceText = (sitting: Sitting): string =>
  markedText(sitting) ?? knownText(sitting) ?? '';

/** «Biết tên 3 đại biểu có mặt, 1 vắng có lý do.», of those whose attendance is known without knowing of how many. */
function knownText({ knownMarks = [] }: Sitting): string | null {
  const there = knownMarks.filter(({ status }) => !isAbsent(status)).length;
  const counted = (status: Mark['status']) => knownMarks.filter((mark) => mark.status === status).length;
  const parts = [
    there > 0 && `${there} đại biểu có mặt`,
    ...(['excused', 'absent'] as const).map(
      (status) => counted(status) > 0 && `${counted(status)} ${lowerFirst(terms.attendance[status])}`,
    ),
  ].filter(Boolean);
  return parts.length > 0 ? `Biết tên ${parts.join(', ')}.` : null;
}

function markedText({ attendance, startsAt, endsAt }: Sitting): string | null {
  if (!attendance) return null;
  const { total, present, quorumMet, quorumRequired, marks } = attendance;
  const atOnce =
    !quorumMet && present >= quorumRequired
      ? `đông nhất cùng lúc ${presenceOver(marks, { startsAt, endsAt }).most}, `
      : '';
  const { quorumArticle } = attendance;
  const basis =
    quorumArticle === undefined
      ? ''
      : `; ${quorumArticle ? `theo ${quorumArticle}` : 'hội đồng chưa khai căn cứ'}`;
  return `${present} trên ${total} đại biểu có mặt, ${atOnce}${quorumText(attendance, basis)}.`;
}

/** «đủ điều kiện họp (cần 18)». */
export function quorumText(
  { quorumMet, quorumRequired }: Pick<NonNullable<Sitting['attendance']>, 'quorumMet' | 'quorumRequired'>,
  basis = '',
): string {
  return `${quorumMet ? 'đủ' : 'không đủ'} điều kiện họp (cần ${quorumRequired}${basis})`;
}

export type AttendanceRow = { delegate: Delegate; marks: (Mark | null)[]; isFull: boolean };

/** The sittings of which somebody's attendance is known. */
export const markedSittings = ({ sittings }: Pick<SessionRecord, 'sittings'>): Sitting[] =>
  sittings.filter((sitting) => marksIn(sitting).length > 0);

/** One row for each delegate that was marked anywhere, by name; a mark for each sitting that has attendance. */
export function attendanceRows(record: Pick<SessionRecord, 'delegates' | 'sittings'>): AttendanceRow[] {
  const sittings = markedSittings(record);
  return [...record.delegates]
    .sort((a, b) => compareNames(a.name, b.name))
    .map((delegate) => {
      const marks = sittings.map(
        (sitting) => marksIn(sitting).find((mark) => mark.delegate === delegate.id) ?? null,
      );
      return { delegate, marks, isFull: marks.every((mark) => mark?.status === 'present' && !mark.away) };
    })
    .filter(({ marks }) => marks.some(Boolean));
}

const AWAY: readonly (readonly [word: string, statuses: readonly Mark['status'][]])[] = [
  ['vắng', ['excused', 'absent']],
  ['đến muộn', ['late']],
  ['về sớm', ['left_early']],
  ['trực tuyến', ['online']],
];

/**
 * «2 vắng, 1 đến muộn, 1 trực tuyến»: the people who were not in the hall from beginning to end, each once, by what is said
 * of them first here. Anybody who was not marked, because the mandate had ended, is none of them.
 */
export function awayText(rows: readonly Pick<AttendanceRow, 'marks'>[]): string {
  const counts = new Map<string, number>();
  for (const { marks } of rows) {
    const held = marks.map((mark) => mark?.status);
    const word = AWAY.find(([, statuses]) => statuses.some((status) => held.includes(status)))?.[0];
    if (word) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return AWAY.flatMap(([word]) => (counts.has(word) ? [`${counts.get(word)} ${word}`] : [])).join(', ');
}
