import { rowTexts, type TextOf } from '@/lib/record/row-texts';
import { formatTime } from '@/lib/vi/date';
import { dayText, UNKNOWN_DAY } from '@/lib/vi/day-range';
import { onPartialDate } from '@/lib/vi/partial-date';
import { terms } from '@/lib/vi/terms';
import type { mandateEndReasons } from '@/lib/words';
import { type HeldSpan, wholeSpanText } from './span-text';

type Value = string | null;
type MandateEnd = {
  readonly endedOn: Value;
  readonly endedAt: Value;
  readonly endReason: (typeof mandateEndReasons)[number] | null;
  readonly endedOnInferredFrom?: Value;
};
type Begun = {
  readonly name: string;
  readonly unit: Value;
  readonly startedOn: Value;
  readonly startedOnInferredFrom?: Value;
};
type Office = HeldSpan & { readonly title: string };

const said = (value: Value) => value ?? 'không ghi';
const line = (label: string, before: Value, after: Value) =>
  before === after ? [] : [`${label}: ${said(before)}, nay là ${said(after)}`];

/** What one day of a mandate was inferred from, where that is what was changed. */
const inferredLine = <Name extends TextOf<'mandates'>>(
  name: Name,
  before: { readonly [Key in Name]?: Value },
  after: { readonly [Key in Name]?: Value },
) => line(rowTexts.mandates[name].label, before[name] ?? null, after[name] ?? null);

/** How a mandate ended, or that it has not. */
export function mandateEndText({ endedOn, endedAt, endReason }: MandateEnd): string {
  if (!endedOn && !endReason) return 'đang làm nhiệm vụ';
  const time = endedAt ? `${formatTime(endedAt)} ngày ` : '';
  return `${time}${dayText(endedOn)}${endReason ? ` – ${terms.mandateEnd[endReason]}` : ''}`;
}

const officeText = (office: Office) => `${office.title} (${wholeSpanText(office)})`;

/** What was changed in the register, in the words residents read beside the reason. */
export const registerWords = {
  mandate: (before: Begun, after: Begun) =>
    [
      ...line('Họ tên', before.name, after.name),
      ...line('Tổ', before.unit, after.unit),
      ...line('Làm nhiệm vụ từ ngày', dayText(before.startedOn), dayText(after.startedOn)),
      ...inferredLine('startedOnInferredFrom', before, after),
    ].join('. '),
  end: (before: MandateEnd, after: MandateEnd) =>
    [
      ...line('Thôi làm nhiệm vụ', mandateEndText(before), mandateEndText(after)),
      ...inferredLine('endedOnInferredFrom', before, after),
    ].join('. '),
  mandateRemoved: ({ startedOn, term }: { startedOn: Value; term: string | null }) =>
    `Xóa khỏi sổ đại biểu${term ? ` ${term}` : ''}: nhiệm vụ ${startedOn ? `từ ${onPartialDate(startedOn)}` : UNKNOWN_DAY} là ghi nhầm`,
  office: (before: Office, after: Office) => line('Chức vụ', officeText(before), officeText(after)).join(''),
  officeRemoved: (office: Office) => `Xóa chức vụ ghi nhầm: ${officeText(office)}`,
} as const;
