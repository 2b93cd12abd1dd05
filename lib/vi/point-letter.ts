/** How decrees letter their points: the Vietnamese alphabet without marked vowels (NĐ 30/2020, Phụ lục I). */
const LETTERS = [...'abcdđeghiklmnopqrstuvxy'];

/** The letter of a point counted from 0: a, b, c, d, đ, e, g …; after «y» the letters double. */
export function pointLetter(index: number): string {
  const letter = LETTERS[index % LETTERS.length] ?? '';
  return letter.repeat(Math.floor(index / LETTERS.length) + 1);
}
