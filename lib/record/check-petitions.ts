import { sumFaultText } from '@/lib/public/petition-text';
import { sumFaults } from '@/lib/rules/petition-sums';
import { addDays } from '@/lib/vi/date';
import { formatPartialDate, isSurelyBefore } from '@/lib/vi/partial-date';
import type { SessionDraft } from './draft';
import { type Finding, finding } from './finding';

type Row = SessionDraft['petitions'][number];

/** A deadline within so many days is near. */
const NEAR_DAYS = 7;

/** What does not fit in what voters asked for: days out of order, sums, deadlines near or past, matters nobody answers. */
export function checkPetitions(
  { petitions, petitionCounts, session }: SessionDraft,
  today: string,
): Finding[] {
  return [
    ...petitions.flatMap((row) => [...daysOf(row), ...dueOf(row, today)]),
    ...petitions.flatMap((row) => answererOf(row)),
    ...sumFaults(petitionCounts).map((fault) =>
      finding('warning', 'petitions', `sum_${fault.axis}_${fault.of}`, null, sumFaultText(fault)),
    ),
    ...listedOf({ petitions, petitionCounts, session }),
  ];
}

const about = (row: Row, code: string, text: string): Finding =>
  finding('warning', 'petitions', code, row.id, `«${row.body.slice(0, 80)}»: ${text}`);

const ORDER: readonly (readonly [Late: keyof Row, early: keyof Row, code: string, text: string])[] = [
  ['receivedOn', 'raisedOn', 'received_early', 'ngày nhận trước ngày cử tri nêu.'],
  ['forwardedOn', 'receivedOn', 'forwarded_early', 'ngày chuyển trước ngày nhận.'],
  ['dueOn', 'receivedOn', 'due_early', 'hạn trả lời trước ngày nhận.'],
  ['extendedTo', 'dueOn', 'extended_early', 'ngày gia hạn trước hạn trả lời.'],
  ['answeredOn', 'receivedOn', 'answered_early', 'trả lời trước ngày nhận. Kiểm tra lại hai ngày ấy.'],
  ['reviewedOn', 'answeredOn', 'reviewed_early', 'rà soát trước ngày trả lời.'],
];

const daysOf = (row: Row): Finding[] =>
  ORDER.flatMap(([late, early, code, text]) =>
    isSurelyBefore(row[late] as string | null, row[early] as string | null) ? [about(row, code, text)] : [],
  );

function dueOf(row: Row, today: string): Finding[] {
  const due = row.extendedTo ?? row.dueOn;
  if (!due || row.answeredOn || row.answer || row.status === 'solved' || row.review === 'done') return [];
  if (isSurelyBefore(due, today))
    return [about(row, 'overdue', `quá hạn trả lời ${formatPartialDate(due)}, chưa ghi trả lời.`)];
  return isSurelyBefore(addDays(today, NEAR_DAYS), due)
    ? []
    : [about(row, 'due_near', `hạn trả lời ${formatPartialDate(due)}, chưa ghi trả lời.`)];
}

const answererOf = (row: Row): Finding[] =>
  row.dueOn && !row.responsible && !row.answeredBy
    ? [about(row, 'nobody', 'có hạn trả lời mà chưa ghi cơ quan trả lời.')]
    : [];

/** More matters listed than a source says there were in all. */
function listedOf({
  petitions,
  petitionCounts,
}: Pick<SessionDraft, 'petitions' | 'petitionCounts' | 'session'>): Finding[] {
  return petitionCounts.flatMap(({ id, axis, matters, raisedBefore }) => {
    if (axis !== 'total' || matters === null) return [];
    const listed = petitions.filter((row) => row.raisedBefore === raisedBefore).length;
    if (listed <= matters) return [];
    const text = `Đã ghi ${listed} kiến nghị, nhiều hơn tổng số ${matters} nội dung.`;
    return [finding('warning', 'petitions', 'more_listed', id, text)];
  });
}
