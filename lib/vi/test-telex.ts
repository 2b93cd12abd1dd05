/** What a letter and the same letter, or «w», after it become. */
const MARKED: Readonly<Record<string, string>> = {
  ...{ aa: 'â', ee: 'ê', oo: 'ô', dd: 'đ', aw: 'ă', ow: 'ơ', uw: 'ư' },
  ...{ AA: 'Â', EE: 'Ê', OO: 'Ô', DD: 'Đ', Aa: 'Â', Ee: 'Ê', Oo: 'Ô', Dd: 'Đ' },
};
const TONES: Readonly<Record<string, string>> = {
  ...{ s: '\u0301', f: '\u0300', r: '\u0309', x: '\u0303', j: '\u0323' },
};
const VOWELS = /[aăâeêioôơuưy]/iu;

/** Where the tone stands: on the last letter that has a mark, before a last consonant on the last vowel, else on the first of two. */
function toneAt(word: string): number {
  const letters = [...word];
  const begins = /^(?:qu|gi(?=[aăâeêioôơuưy]))/iu.exec(word)?.[0].length ?? 0;
  const vowels = letters.flatMap((letter, at) => (at >= begins && VOWELS.test(letter) ? [at] : []));
  const marked = vowels.findLast((at) => /[ăâêôơư]/iu.test(letters[at] ?? ''));
  if (marked !== undefined) return marked;
  const last = vowels.at(-1) ?? -1;
  return last < letters.length - 1 || vowels.length === 1 ? last : (vowels[vowels.length - 2] ?? last);
}

/** What the keys of one word have made so far: «tieengs» is «tiếng». */
export function telex(keys: string): string {
  let word = '';
  let tone = '';
  for (const key of keys) {
    const pair = MARKED[(word.at(-1) ?? '') + key];
    if (TONES[key] && VOWELS.test(word)) tone = TONES[key];
    else if (pair) word = word.slice(0, -1) + pair;
    else if (key === 'w' && /u[oô]$/iu.test(word)) word = `${word.slice(0, -2)}ươ`;
    else word += key;
  }
  const at = toneAt(word);
  return tone && at >= 0
    ? [...word]
        .with(at, ([...word][at] ?? '') + tone)
        .join('')
        .normalize('NFC')
    : word;
}
