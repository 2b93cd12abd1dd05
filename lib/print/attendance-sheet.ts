import { sittingText } from '@/lib/public/attendance-text';
import type { Delegate, SessionRecord } from '@/lib/record/schema';
import { requiredVotes } from '@/lib/rules/majority';
import { compareNames } from '@/lib/vi/names';
import { type Block, type Column, type Composition, paragraph } from './composition';
import { frameOf } from './frame';
import { type PaperEdition, subjectOf } from './head';
import { slotSignature } from './slots';

/** The list delegates sign as they come: a column for each sitting; nothing is filled in beforehand but names and offices. */
export function composeAttendanceSheet(record: SessionRecord, edition: PaperEdition): Composition {
  const { delegates, sittings, session } = record;
  const called = sittings.length > 0 ? sittings.map(({ label }) => label) : ['Ký tên'];
  const columns: Column[] = [
    { head: 'TT', width: 1, align: 'center' },
    { head: 'Họ và tên', width: 5 },
    { head: 'Tổ, đơn vị', width: 3.5 },
    { head: 'Chức vụ', width: 4 },
    ...called.map((head) => ({ head, width: 3, align: 'center' }) as const),
    { head: 'Ghi chú', width: 3 },
  ];
  const rows = delegates
    .toSorted((a, b) => compareNames(a.name, b.name))
    .map((delegate, index) => [
      String(index + 1),
      delegate.name,
      delegate.unit ?? '',
      officesOf(delegate),
      ...called.map(() => ''),
      '',
    ]);
  return {
    ...frameOf(record, edition),
    name: `Danh sách điểm danh: ${session.label}`,
    numberLine: null,
    placeAndDay: null,
    kind: 'DANH SÁCH ĐIỂM DANH',
    subject: subjectOf(record),
    blocks: [
      ...sittings.map((sitting) => paragraph(`- ${sittingText(sitting)}.`, 'item')),
      { is: 'table', columns, rows },
      ...totals(record),
    ],
    signatures: [{ capacity: ['NGƯỜI LẬP'], name: null }, slotSignature({ record, edition }, 'ky.thu-ky')],
    isLandscape: called.length > 2,
  };
}

const officesOf = ({ offices }: Delegate): string => offices.map(({ title }) => title).join('; ');

const TWO_THIRDS = { numerator: 2, denominator: 3, strict: false };
const MORE_THAN_HALF = { numerator: 1, denominator: 2, strict: true };

/** What the sheet is counted for: how many there are, how many are needed to meet and to decide. */
function totals({ delegates, term }: SessionRecord): Block[] {
  const total = delegates.length;
  if (term.isRegisterComplete !== true || total === 0) return [{ is: 'fill', label: 'Tổng số đại biểu' }];
  return [
    paragraph(
      `Tổng số đại biểu: ${total}. Hai phần ba: ${requiredVotes(total, TWO_THIRDS)}. Quá nửa: ${requiredVotes(total, MORE_THAN_HALF)}.`,
    ),
    { is: 'fill', label: 'Có mặt' },
    { is: 'fill', label: 'Vắng có lý do' },
    { is: 'fill', label: 'Vắng không lý do' },
  ];
}
