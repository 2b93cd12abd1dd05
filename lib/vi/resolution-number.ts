import { withoutLookalikes } from './fold';

/** «06/2021/NQ-HĐND16»: the count, a letter behind it, the year where it was written, the body's own suffix. */
type Parts = { count: string; letter: string; year: string; suffix: string };

const LONGEST = 100;
const LEAD = /^(?:(?:nghị quyết|nq) )?(?:số ?:? ?)?/i;
const NUMBER = /^(\d{1,4}) ?([a-zđ]?) ?\/ ?(?:(\d{4}) ?\/ ?)?NQ ?[-_]? ?H[ĐD]ND ?(\d*)$/i;

function partsOf(text: string): Parts | null {
  if (text.length > LONGEST) return null;
  const plain = withoutLookalikes(text)
    .replace(/\s+/g, ' ')
    .replace(LEAD, '')
    .replace(/ ?[.;,]$/, '');
  const [, count, letter = '', year = '', suffix = ''] = NUMBER.exec(plain) ?? [];
  return count ? { count, letter, year, suffix } : null;
}

/**
 * A resolution's number in the one spelling of its kind: «05/nq–hđnd», «Số: 05 / NQ-HÐND» (with an eth, a dash, a
 * no-break hyphen) are «05/NQ-HĐND». Digits stay as they were written, a leading zero or none. `null` for what is no
 * such number.
 */
export function readResolutionNumber(text: string): string | null {
  const parts = partsOf(text);
  if (!parts) return null;
  const { count, letter, year, suffix } = parts;
  return `${count}${letter.toLocaleLowerCase('vi')}/${year && `${year}/`}NQ-HĐND${suffix}`;
}

/**
 * What two numbers share that a person would call the same: 05/NQ-HĐND and 5/NQ-HĐND of one year. Numbering starts
 * again each year (NĐ 30/2020, Điều 15), and numbers that hold their year (those of legal documents) are counted apart
 * from those that do not; so 06/2021/NQ-HĐND is not 06/NQ-HĐND of 2021.
 *
 * @param issuedIn the year a number without one belongs to.
 */
export function resolutionNumberKey(text: string, issuedIn: string): string | null {
  const parts = partsOf(text);
  if (!parts) return null;
  const { count, letter, year, suffix } = parts;
  return [
    Number(count),
    letter.toLocaleLowerCase('vi'),
    suffix,
    year ? 'with' : 'without',
    year || issuedIn,
  ].join(' ');
}

/** The year a number holds, «06/2021/NQ-HĐND» → 2021; `null` where it holds none. */
export const yearInNumber = (text: string): string | null => partsOf(text)?.year || null;

/** The count a number begins with, «06/2021/NQ-HĐND» → 6; `null` for what is no number of a resolution. */
export const resolutionCount = (text: string): number | null => {
  const count = partsOf(text)?.count;
  return count === undefined ? null : Number(count);
};

/**
 * The number so many steps further on, as wide as it was written: 09/NQ-HĐND is followed by 10/NQ-HĐND, 9/NQ-HĐND too. A
 * letter behind the count is of that number alone. `null` for what is no number of a resolution, or has four digits behind it.
 */
export function numberAfter(text: string, steps: number): string | null {
  const parts = partsOf(text);
  if (!parts) return null;
  const count = String(Number(parts.count) + steps).padStart(parts.count.length, '0');
  const letter = steps === 0 ? parts.letter : '';
  return readResolutionNumber(`${count}${letter}/${parts.year && `${parts.year}/`}NQ-HĐND${parts.suffix}`);
}
