/* What numbers of votes come to: used by `bin/recompute.mjs` alone, and taking nothing from the program either. */

/** `base`: all delegates, those present, or those for and against. @typedef {{ numerator: number, denominator: number, strict: boolean, base?: string, article?: object }} Rule */

/** Whether so many are enough of so many: strictly more than the share, or at least it. @param {number} votes @param {number} total @param {Rule} rule */
export function isEnough(votes, total, { numerator, denominator, strict }) {
  const [reached, asked] = [votes * denominator, total * numerator];
  return strict ? reached > asked : reached >= asked;
}

/** Of a council of which few are left: more than two thirds of them (Luật 72/2025, Điều 49). @type {Rule} */
export const REMNANT = { numerator: 2, denominator: 3, strict: true };

/** The fewest votes that are enough. @param {number} total @param {Rule} rule */
export function fewest(total, rule) {
  let votes = 0;
  while (!isEnough(votes, total, rule)) votes += 1;
  return votes;
}

/**
 * The whole numbers out of `whole` that a printed share can be, found by trying each; null where it cannot be read. «100 %» and
 * other decimals may be rounded or cut off after their last place. @param {string} printed @param {number} whole
 * @param {boolean} isUpTo only from above, for a share of a number that is not known but no greater
 * @returns {number[] | null}
 */
export function possible(printed, whole, isUpTo = false) {
  const text = printed.toLocaleLowerCase('vi');
  const [, part = '', of = ''] = /(\d+)\s*\/\s*(\d+)/.exec(text) ?? [];
  const [, units = '', decimals = ''] = part ? [] : (/(\d{1,3})(?:[.,](\d+))?/.exec(text) ?? []);
  const isHalf = !part && !units && /nửa|bán/.test(text);
  const [top, bottom] = isHalf
    ? [1, 2]
    : part
      ? [Number(part), Number(of)]
      : [Number(units + decimals), 100 * 10 ** decimals.length];
  if ((!part && !units && !isHalf) || top > bottom || bottom === 0) return null;
  const all = Array.from({ length: whole + 1 }, (_, votes) => votes);
  const over = (/** @type {number} */ votes) => votes * bottom - top * whole;
  if (/không quá|nhiều nhất|tối đa/.test(text)) return all.filter((votes) => over(votes) <= 0);
  if (/không dưới|ít nhất|tối thiểu|từ/.test(text)) return all.filter((votes) => isUpTo || over(votes) >= 0);
  if (/khoảng|xấp xỉ|chừng|ước/.test(text)) return all;
  if (/gần|dưới|chưa đến|chưa tới/.test(text)) return all.filter((votes) => over(votes) < 0);
  if (/hơn|trên|quá|vượt/.test(text)) return all.filter((votes) => isUpTo || over(votes) > 0);
  if (part || isHalf) return all.filter((votes) => (isUpTo ? over(votes) <= 0 : over(votes) === 0));
  return all.filter((votes) => (isUpTo || 2 * over(votes) >= -whole) && over(votes) < whole);
}
