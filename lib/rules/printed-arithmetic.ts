import { withoutLookalikes } from '@/lib/vi/fold';
import { parseAmount } from '@/lib/vi/money';
import { formatDecimal, percentHalfUp } from '@/lib/vi/number';
import { readNumeral, scaleNumeral } from '@/lib/vi/numeral';
import { sharePrinted } from './printed-share';

const NUMBER = String.raw`\d+(?:[.,]\d+)*`;
const UNIT = String.raw`(?:\s*(?:nghìn tỷ|nghìn|ngàn|triệu|tỷ|tỉ)?(?:\s*đồng)?)`;
const SUM = new RegExp(
  String.raw`(?<![\d.,/])${NUMBER}${UNIT}(?:\s*\+\s*${NUMBER}${UNIT})+\s*=\s*${NUMBER}${UNIT}`,
  'giu',
);
const TERM = new RegExp(`(${NUMBER})(${UNIT})`, 'giu');
/** An amount that says its unit; only such are compared with a total over the words between them. */
const MONEY = /(?<![\d.,/])\d+(?:[.,]\d+)*\s*(?:nghìn tỷ|nghìn|ngàn|triệu|tỷ|tỉ)(?:\s*đồng)?/giu;
const SUMMED = /(?<!\p{L})tổng(?: cộng| số)?(?: là|:)?\s*(?=\d)/iu;
const LISTED = /(?<!\p{L})(gồm|bao gồm|trong đó)(?!\p{L}):?/iu;
const SHARE =
  /(?<![\d/.,-]|ngày\s|số\s|số:\s)(\d{1,7})\s*(?:\/|trên(?: tổng số)?|trong(?: tổng)?(?: số)?)\s*(\d{1,7})(?![\d/]|[.,]\d)([^\d.;\n]{0,60}?)(?:\(|đạt|bằng|chiếm|tương đương|tỷ lệ|hay|=)\s*(\d{1,3}(?:[.,]\d{1,3})?)\s*%/giu;

/**
 * What a text prints that does not add up, a sentence each: sums («147,7 + 80 = 254,7»), totals with what they are made
 * of («254,7 triệu đồng, gồm 147,7 triệu và 80 triệu»), parts of a whole with their share («14/21, đạt 40%»). Amounts
 * may be rounded and shares cut off. For a person to look at: nothing is repaired, and a text may mean something else.
 */
export function printedSlips(text: string): string[] {
  const plain = withoutLookalikes(text);
  return [...sums(plain), ...totals(plain), ...shares(plain)];
}

/** A number of a sum in thousandths, as Vietnamese print has it; null for more decimals than that. */
function thousandths(number: string): bigint | null {
  const reading = readNumeral(number);
  if (!reading) return null;
  const value =
    reading.kind === 'exact' ? reading.value : reading.separator === ',' ? reading.decimal : reading.grouped;
  return scaleNumeral(value, 3);
}

function sums(text: string): string[] {
  return [...text.matchAll(SUM)].flatMap(([printed]) => {
    const terms = [...printed.matchAll(TERM)].map(([, number = '', unit = '']) => ({
      value: thousandths(number),
      unit: unit.trim().toLocaleLowerCase('vi'),
    }));
    const total = terms.pop();
    const isOneUnit = new Set(terms.map(({ unit }) => unit || (total?.unit ?? ''))).size === 1;
    const values = terms.flatMap(({ value }) => value ?? []);
    if (!total || total.value === null || !isOneUnit || values.length < terms.length) return [];
    const sum = values.reduce((all, value) => all + value, 0n);
    if (sum === total.value) return [];
    return [`«${printed.trim()}»: cộng lại được ${shortened(sum)}.`];
  });
}

const shortened = (thousand: bigint) => formatDecimal(thousand, 3).replace(/,?0+$/, '');

function totals(text: string): string[] {
  return text.split(/(?<=[.;])\s+|\n/u).flatMap((sentence) => {
    const outside = sentence.replace(/\([^()]*\)/g, ' ');
    if (!LISTED.test(outside)) return summedUp(outside);
    const [before = '', word = '', ...after] = outside.split(LISTED);
    // A list inside a list: which amounts are whose is not for a program to say.
    if (after.length !== 1) return [];
    const total = amountsIn(before).at(-1);
    const parts = amountsIn(after[0] ?? '');
    if (!total || parts.length === 0) return [];
    const isSubset = word.toLocaleLowerCase('vi') === 'trong đó' || parts.length === 1;
    if (agree(total, parts, isSubset)) return [];
    const listed = parts.map(({ printed }) => printed).join(' + ');
    return [`«${total.printed}», ${word.toLocaleLowerCase('vi')} ${listed}: không khớp tổng.`];
  });
}

/** «147,7 triệu và 80 triệu, tổng cộng 254,7 triệu»: the total stands behind what it adds up. */
function summedUp(sentence: string): string[] {
  const [before = '', ...after] = sentence.split(SUMMED);
  const [total] = amountsIn(after[0] ?? '');
  const parts = amountsIn(before);
  if (!total || after.length !== 1 || parts.length < 2 || agree(total, parts)) return [];
  return [`${parts.map(({ printed }) => printed).join(' + ')}, tổng «${total.printed}»: không khớp tổng.`];
}

/** Whether parts come to their total, as far as the digits they were printed to tell. */
function agree(total: Printed, parts: readonly Printed[], isSubset = false): boolean {
  const sum = parts.reduce((all, { dong }) => all + dong, 0);
  const slack = [total, ...parts].reduce((all, { step }) => all + step / 2, 0);
  return isSubset ? sum <= total.dong + slack : Math.abs(sum - total.dong) <= slack;
}

type Printed = {
  printed: string;
  dong: number;
  /** What one in the last printed digit is worth. */
  step: number;
};

function amountsIn(text: string): Printed[] {
  return [...text.matchAll(MONEY)].flatMap(([printed]) => {
    const read = parseAmount(printed);
    if (!read.ok) return [];
    const decimals = /,(\d+)/.exec(printed)?.[1]?.length ?? 0;
    const unit = parseAmount(printed.replace(/^[\d.,]+/, '1'));
    return [{ printed, dong: read.dong, step: (unit.ok ? unit.dong : 1) / 10 ** decimals }];
  });
}

function shares(text: string): string[] {
  return [...text.matchAll(SHARE)].flatMap(([, part = '', whole = '', between = '', share = '']) => {
    const [of, all] = [Number(part), Number(whole)];
    if (all === 0 || of > all || /kế hoạch|so với|tăng|giảm/iu.test(between)) return [];
    if (sharePrinted(share, of, all) !== 'other') return [];
    return [`${part}/${whole} là ${percentHalfUp(of, all)}, không phải ${share}%.`];
  });
}
