import { normalizeText } from './fold';

/** Numbers written in words are read up to here; longer text is something else. */
const LONGEST = 300;

const DIGITS = new Map<string, bigint>([
  ['không', 0n],
  ['một', 1n],
  ['mốt', 1n],
  ['hai', 2n],
  ['ba', 3n],
  ['bốn', 4n],
  ['tư', 4n],
  ['năm', 5n],
  ['lăm', 5n],
  ['nhăm', 5n],
  ['sáu', 6n],
  ['bảy', 7n],
  ['bẩy', 7n],
  ['tám', 8n],
  ['chín', 9n],
]);

const SCALES = new Map<string, bigint>([
  ['nghìn', 1_000n],
  ['ngàn', 1_000n],
  ['triệu', 1_000_000n],
  ['tỷ', 1_000_000_000n],
  ['tỉ', 1_000_000_000n],
]);

/** Words that stand around a number in words and say nothing of it: «(Bằng chữ: Ba tỷ đồng chẵn./.)». */
const AROUND = /^(?:số tiền )?(?:viết )?(?:bằng chữ )?|(?: việt nam)?(?: chẵn)?$/g;

/** What the words so far come to: the digit not yet placed, the group below a thousand, the sum below a tỷ, the sum. */
type Sum = { digit: bigint | null; group: bigint; lower: bigint; total: bigint; last: bigint };

const START: Sum = { digit: null, group: 0n, lower: 0n, total: 0n, last: 0n };

/**
 * A whole number in Vietnamese words: «ba tỷ năm trăm triệu», «hai tỷ rưỡi», «một nghìn không trăm linh năm», with
 * «đồng» and «bằng chữ» around it or not. `null` for anything else, decimals too.
 */
export function parseNumberWords(text: string): bigint | null {
  if (text.length > LONGEST || /\d/.test(text)) return null;
  const words = normalizeText(text)
    .toLocaleLowerCase('vi')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()
    .replace(AROUND, '')
    .replace(/ đồng$/, '')
    .replace(AROUND, '')
    .trim();
  if (words === '') return null;
  let sum = START;
  for (const word of words.split(' ')) {
    const next = take(sum, word);
    if (!next) return null;
    sum = next;
  }
  return sum.total + sum.lower + groupOf(sum);
}

const groupOf = ({ group, digit }: Sum): bigint => group + (digit ?? 0n);

/** The sum with one word more; `null` where the word cannot follow. */
function take(sum: Sum, word: string): Sum | null {
  const digit = DIGITS.get(word);
  if (digit !== undefined) return sum.digit === null ? { ...sum, digit } : null;
  const scale = SCALES.get(word);
  if (scale) return takeScale(sum, scale);
  switch (word) {
    case 'linh':
    case 'lẻ':
      return sum.digit === null ? sum : null;
    case 'mười':
      return sum.digit === null ? { ...sum, group: sum.group + 10n } : null;
    case 'mươi':
      return sum.digit === null ? null : { ...sum, group: sum.group + sum.digit * 10n, digit: null };
    case 'trăm':
      return sum.digit === null ? null : { ...sum, group: sum.group + sum.digit * 100n, digit: null };
    case 'rưỡi':
      return sum.last > 1n && sum.digit === null && sum.group === 0n
        ? { ...sum, lower: sum.lower + sum.last / 2n, last: 0n }
        : null;
    default:
      return null;
  }
}

function takeScale(sum: Sum, scale: bigint): Sum | null {
  const isCounted = sum.digit !== null || sum.group > 0n || (scale === 1_000_000_000n && sum.lower > 0n);
  if (!isCounted) return null;
  const cleared = { ...sum, digit: null, group: 0n, last: scale };
  if (scale < 1_000_000_000n) return { ...cleared, lower: sum.lower + groupOf(sum) * scale };
  // «nghìn tỷ», «triệu tỷ»: all that came before is counted in tỷ.
  return { ...cleared, lower: 0n, total: (sum.total + sum.lower + groupOf(sum)) * scale };
}
