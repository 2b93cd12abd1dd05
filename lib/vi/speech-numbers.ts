import { decimalInWords, inWords, MAX_INTEGER } from './number';
import { readNumeral } from './numeral';
import { AFTER, BEFORE, NUMBER, type Reading } from './speech-reading';

const UNITS: ReadonlyMap<string, string> = new Map([
  ['km²', 'ki-lô-mét vuông'],
  ['km2', 'ki-lô-mét vuông'],
  ['km', 'ki-lô-mét'],
  ['m²', 'mét vuông'],
  ['m2', 'mét vuông'],
  ['m³', 'mét khối'],
  ['m3', 'mét khối'],
  ['m', 'mét'],
  ['cm', 'xăng-ti-mét'],
  ['mm', 'mi-li-mét'],
  ['ha', 'héc-ta'],
  ['kg', 'ki-lô-gam'],
  ['kWh', 'ki-lô-oát giờ'],
  ['°C', 'độ xê'],
]);
const UNIT = '(km²|km2|km|m²|m2|m³|m3|cm|mm|m|ha|kg|kWh|°C)(?![\\p{L}\\p{N}²³])';
const PARTS: Readonly<Record<string, string>> = {
  '½': 'một phần hai',
  '¼': 'một phần tư',
  '¾': 'ba phần tư',
};

const unitWords = (_: string, unit = '') => UNITS.get(unit) ?? unit;
const digitByDigit = (digits: string) => [...digits].map((digit) => inWords(Number(digit))).join(' ');

/**
 * A printed number in words. Digit by digit where it is a code («0912…», «028.3822.1234», or past the guard); part by
 * part where it counts headings («1.2.3»).
 */
function speakNumber(printed: string): string {
  const isLong = /^\d+$/.test(printed) && Number(printed) > MAX_INTEGER;
  if (/^0\d{2,}$/.test(printed) || isLong) return digitByDigit(printed);
  try {
    return decimalInWords(printed);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  const isCode = printed.startsWith('0') || printed.replace(/\D/g, '').length > 8;
  return printed
    .split(/([.,])/)
    .map((part) => {
      if (/^[.,]$/.test(part)) return isCode ? ',' : part === '.' ? ' chấm' : ' phẩy';
      return ` ${isCode || part.length > 15 ? digitByDigit(part) : inWords(Number(part))}`;
    })
    .join('')
    .trim();
}

/** «5-7%», «3,5–4,2 tỷ»: from the smaller to the larger. Anything else between two numbers is no range. */
function speakRange(all: string, from = '', to = ''): string {
  const size = (text: string) => {
    const reading = readNumeral(text);
    if (!reading || /^0\d/.test(text)) return Number.NaN;
    const isDecimal = reading.kind === 'either' && reading.separator === ',';
    const value = reading.kind === 'exact' ? reading.value : isDecimal ? reading.decimal : reading.grouped;
    return Number(`${value.whole}.${value.fraction || 0}`);
  };
  return size(from) < size(to) ? `${from} đến ${to}` : all;
}

const proportion = (all: string) =>
  all
    .split(/\s?[/:]\s?/)
    .map(speakNumber)
    .join(' trên ');

/** A scale or a score, before hours are read: «tỷ lệ 1:50» is no hour. */
export const RATIOS: readonly Reading[] = [
  [
    new RegExp(
      String.raw`((?:tỷ|tỉ)\s+(?:lệ|số)(?:\s+(?:xích|bản đồ|là))?\s+)(${NUMBER}\s?[:/]\s?${NUMBER})${AFTER}`,
      'giu',
    ),
    (_, word = '', ratio = '') => `${word}${proportion(ratio)}`,
  ],
  [new RegExp(String.raw`${BEFORE}\d{1,3}:(?:\d|\d{3,})${AFTER}`, 'gu'), proportion],
];

/** Amounts, shares, measures, ranges and bare numbers, what stands around a number before the number. */
export const NUMBERS: readonly Reading[] = [
  [new RegExp(String.raw`(?<=\d\s?|/\s?)${UNIT}`, 'gu'), unitWords],
  [/(?<![\p{L}\p{N}])(k?m[²³])(?![\p{L}\p{N}])/gu, unitWords],
  [/(?<=\d)\s?(?:₫|VNĐ|VND|đ)(?![\p{L}\p{N}/])/gu, ' đồng'],
  [/(?<=\d)\s?đ(?=\/\p{L})/gu, ' đồng'],
  [
    /(?<=\p{L}|%)\/(?=(?:năm|tháng|ngày|quý|giờ|người|hộ|lượt|suất|mét|ki-lô-mét|ki-lô-gam|héc-ta|tấn)(?!\p{L}))/gu,
    ' trên ',
  ],
  [/(?<=\d)(?=(?:mét|ki-lô|héc|xăng|mi-li|độ xê))/gu, ' '],
  [/%\s?[-–]\s?(?=\d)/gu, '% đến '],
  [
    new RegExp(
      String.raw`(?<![\p{L}\p{N}_/.,–-])(${NUMBER})\s?[-–]\s?(${NUMBER})(?![-–]\d)(?![\p{N}]|[/.,]\d)`,
      'gu',
    ),
    speakRange,
  ],
  [new RegExp(String.raw`(?<=[\s(:;]|^)[-–\u2212](?=${NUMBER}\s?(?:%|°|độ))`, 'gu'), 'âm '],
  [/(?<=[^\s(:;]\s|\()[-\u2212](?=\d)/gu, 'âm '],
  [
    new RegExp(String.raw`${BEFORE}(${NUMBER})\s*%`, 'gu'),
    (_, number = '') => `${speakNumber(number)} phần trăm`,
  ],
  [
    new RegExp(String.raw`${BEFORE}(${NUMBER})\s*‰`, 'gu'),
    (_, number = '') => `${speakNumber(number)} phần nghìn`,
  ],
  [/[½¼¾]/gu, (part) => PARTS[part] ?? part],
  [/(?<=[\d\p{L}])\s\+\s(?=\d)/gu, ' cộng '],
  [/(?<=[\d\p{L}])\s=\s(?=\d)/gu, ' bằng '],
  [new RegExp(String.raw`${BEFORE}${NUMBER}(?:\s?/\s?${NUMBER})+(?!\/)${AFTER}`, 'gu'), proportion],
  [
    new RegExp(String.raw`${BEFORE}(\d{1,4})(\p{L})(?![\p{L}\p{N}]|[/.,]\d)`, 'gu'),
    (_, n = '', letter = '') => `${speakNumber(n)} ${letter}`,
  ],
  [new RegExp(`${BEFORE}${NUMBER}${AFTER}`, 'gu'), speakNumber],
];
