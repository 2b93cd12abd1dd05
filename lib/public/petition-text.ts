import type { Petition, PetitionCount } from '@/lib/record/schema-petitions';
import type { SumFault } from '@/lib/rules/petition-sums';
import { lowerFirst } from '@/lib/vi/case';
import { formatInteger } from '@/lib/vi/number';
import { formatPartialDate } from '@/lib/vi/partial-date';
import { terms } from '@/lib/vi/terms';

const on = (day: string | null | undefined): string => (day ? ` ngày ${formatPartialDate(day)}` : '');

/** «Đã giải quyết xong», «Đã trả lời», «Chưa có trả lời trong hồ sơ»: how a matter stands, as far as it is told. */
export function petitionStanding({
  status,
  review,
  answeredOn,
  answer,
  answerNumber,
}: Petition): string | null {
  if (review) return terms.petitionReview[review];
  if (status) return terms.petitionStatus[status];
  return answeredOn || answer || answerNumber ? 'Đã trả lời' : null;
}

/** «Tổ dân phố số 5, nêu trước Kỳ họp thứ 10, qua tiếp xúc cử tri»: where it is from, never from whom. */
export function petitionOrigin({ code, field, place, way, raisedBefore, raisedOn }: Petition): string {
  const raised = raisedBefore ? `nêu trước ${raisedBefore}` : raisedOn ? `nêu${on(raisedOn)}` : null;
  const by = way && way !== 'other' ? lowerFirst(terms.petitionWay[way]) : null;
  return [code && `Số ${code}`, field, place, raised, by].filter(Boolean).join(' · ');
}

/** Who answers it, what was promised and what came of it, each a finished sentence. */
export function petitionLines(row: Petition): string[] {
  const { responsible, authority, receivedOn, forwardedOn, dueOn, extendedTo, extensionReason } = row;
  const {
    answeredOn,
    answerNumber,
    answeredBy,
    answer,
    review,
    reviewedOn,
    reviewNote,
    reminders = [],
  } = row;
  const who = [answeredBy, answerNumber && `văn bản số ${answerNumber}`].filter(Boolean).join(', ');
  const isAnswered = Boolean(answeredOn || who || answer);
  return [
    responsible && `Cơ quan trả lời: ${responsible}.`,
    authority && `${terms.petitionAuthority[authority]}.`,
    receivedOn && `Nhận${on(receivedOn)}.`,
    forwardedOn && `Chuyển${on(forwardedOn)}.`,
    dueOn && `Hạn trả lời ${formatPartialDate(dueOn)}.`,
    extendedTo &&
      `Gia hạn đến ${formatPartialDate(extendedTo)}${extensionReason ? `: ${ended(extensionReason)}` : '.'}`,
    ...reminders.map(
      ({ on: day, number }, at) =>
        `Đôn đốc lần ${at + 1}${on(day)}${number ? `, văn bản số ${number}` : ''}.`,
    ),
    isAnswered && `Trả lời${on(answeredOn)}${who ? ` (${who})` : ''}${answer ? `: ${ended(answer)}` : '.'}`,
    review &&
      `${terms.petitionReview[review]}${on(reviewedOn)}${reviewNote ? `: ${ended(reviewNote)}` : '.'}`,
  ].filter((line) => typeof line === 'string' && line !== '') as string[];
}

/** «84 lượt ý kiến», «120 nội dung»: as far as either is stated. */
const numbersOf = ({ speakers, matters }: PetitionCount): string =>
  [
    typeof speakers === 'number' && `${formatInteger(speakers)} lượt ý kiến`,
    typeof matters === 'number' && `${formatInteger(matters)} nội dung`,
  ]
    .filter(Boolean)
    .join(', ');

/** «84 lượt ý kiến, gồm theo lĩnh vực: Kinh tế 76 lượt ý kiến; …»: a sentence for each round and way of dividing. */
export function petitionCountLines(counts: readonly PetitionCount[]): string[] {
  const rounds = [...new Set(counts.map(({ raisedBefore }) => raisedBefore ?? null))];
  return rounds.flatMap((round) => {
    const own = counts.filter(({ raisedBefore }) => (raisedBefore ?? null) === round);
    const before = round ? `Nêu trước ${round}: ` : '';
    const totals = own
      .filter(({ axis }) => axis === 'total')
      .map((row) => ended(`${before}${countText(row)}`));
    const axes = [...new Set(own.map(({ axis }) => axis))].filter((axis) => axis !== 'total');
    const parts = axes.map((axis) => {
      const rows = own.filter((row) => row.axis === axis);
      const head = totals.length > 0 ? '' : before;
      return `${head}${terms.petitionAxis[axis]}: ${rows.map(countText).join('; ')}.`;
    });
    return [...totals, ...parts];
  });
}

function countText(row: PetitionCount): string {
  const numbers = numbersOf(row) || (row.printed ? `“${row.printed}”` : 'không nêu số');
  return [row.label, numbers].filter(Boolean).join(' ');
}

/** «Theo lĩnh vực cộng được 83 (76 + 3 + 4), tổng số ghi 84 lượt ý kiến: lệch 1.» */
export function sumFaultText({ axis, of, total, parts, raisedBefore }: SumFault): string {
  const sum = parts.reduce((all, part) => all + part, 0);
  const what = of === 'speakers' ? 'lượt ý kiến' : 'nội dung';
  const round = raisedBefore ? ` (nêu trước ${raisedBefore})` : '';
  return `${terms.petitionAxis[axis]}${round} cộng được ${sum} (${parts.join(' + ')}), tổng số ghi ${total} ${what}: lệch ${Math.abs(sum - total)}. Có thể thiếu một phần, hoặc một nội dung được tính hai lần.`;
}

const ended = (text: string): string => (/[.!?…]$/u.test(text) ? text : `${text}.`);
