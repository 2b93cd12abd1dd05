import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { foldForSearch } from '@/lib/vi/fold';
import { guessedWords } from './guessed-words';
import { PASSWORD_LEAST, PASSWORD_MOST } from './password';

/**
 * How many guesses a password must be worth, as a power of ten: what its library calls safe also where a backup was
 * stolen and each guess costs the thief one argon2 hash.
 */
const LEAST_LOG10 = 10;
/** Beyond this many characters a password is judged by its beginning: judging takes time with the square of the length. */
const JUDGED_CHARACTERS = 48;
/** In how many ways signs are read as letters: `@` may be an a, or none. */
const SUBSTITUTIONS_MOST = 32;
/** The closest words that are known; a council of sixty delegates and as many accounts has about so many. */
const KNOWN_MOST = 1_000;
/** Long enough for «hội đồng nhân dân phường» and a name. */
const LONGEST_WORD = 40;
/** A day as people here write it, without signs: `02091945`; and how many of them anybody thinks of. */
const DAY = /^(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d\d$/;
const DAYS = 366 * 91;
/** Telephone, identity and account numbers have 10 to 14 digits, and somebody else knows them. */
const DIGITS_LEAST = 20;

/** The estimator with the lists it carries: 11 MB, read when somebody first sets a password. */
let loading: Promise<ZxcvbnFactory> | undefined;
async function load(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory }, { dictionary, adjacencyGraphs }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  return new ZxcvbnFactory({
    dictionary: { ...dictionary, ...guessedWords },
    graphs: adjacencyGraphs,
    maxLength: JUDGED_CHARACTERS,
    l33tMaxSubstitutions: SUBSTITUTIONS_MOST,
  });
}

/**
 * Whether the password may protect an account: of ten characters at least, and worth more guesses than anybody makes who
 * has the lists of leaked passwords, the words people in Vietnam use, and what is known of the account and its council.
 * @param known names, addresses and words of the account and its council, the closest first
 */
export async function isStrongPassword(password: string, known: readonly string[]): Promise<boolean> {
  const letters = [...password.normalize('NFC')];
  if (letters.length < PASSWORD_LEAST || letters.length > PASSWORD_MOST) return false;
  if (letters.length < DIGITS_LEAST && !/\p{L}/u.test(password)) return false;
  loading ??= load();
  const estimator = await loading;
  const theirs = knownWords(known);
  const ranks = rankIn([theirs, ...Object.values(guessedWords)]);
  return readings(password).every(
    ({ text, costLog10 }) =>
      costLog10 + Math.min(estimator.check(text, theirs).guessesLog10, wordsLog10(text, ranks)) >=
      LEAST_LOG10,
  );
}

/** The guesses each word takes: which list, and its place in it. */
function rankIn(lists: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>();
  for (const list of lists)
    for (const [index, word] of list.entries())
      ranks.set(word, Math.min(ranks.get(word) ?? Number.POSITIVE_INFINITY, (index + 1) * lists.length));
  return ranks;
}

/**
 * The fewest guesses, as a power of ten, of anybody who puts known words in a row and tries every character between them.
 * The library supposes that nobody tries four words before ten thousand of every shorter row, so it takes «hdnd phuong
 * duc thang khoa 2» for safe; anybody who knows a council tries its words in a row first.
 */
function wordsLog10(text: string, ranks: ReadonlyMap<string, number>): number {
  const letters = text.toLowerCase().slice(0, JUDGED_CHARACTERS);
  const fewest = [0];
  for (let end = 1; end <= letters.length; end += 1) {
    const one = letters[end - 1] ?? '';
    let least = (fewest[end - 1] ?? 0) + Math.log10(/\d/.test(one) ? 10 : /[a-z]/.test(one) ? 26 : 33);
    for (let start = Math.max(0, end - LONGEST_WORD); start < end - 1; start += 1) {
      const word = letters.slice(start, end);
      const rank = ranks.get(word) ?? (DAY.test(word) ? DAYS : undefined);
      if (rank) least = Math.min(least, (fewest[start] ?? 0) + Math.log10(rank));
    }
    fewest.push(least);
  }
  return fewest.at(-1) ?? 0;
}

/** One way to read what was typed, and what a guesser pays for getting from there to the password. */
type Reading = { text: string; costLog10: number };

/** The password as it is, and as a guesser reaches it from words: without marks, without signs, undone from keyboards. */
function readings(password: string): Reading[] {
  const plain = withoutMarks(password);
  const bare = plain.replace(/[^a-z0-9]/gi, '').toLowerCase();
  // In letters of another script there is nothing of a word to undo.
  const undone = bare === '' ? [] : [bare, fromTelex(bare), fromVni(bare)];
  return [
    { text: password, costLog10: 0 },
    { text: plain, costLog10: 0 },
    ...undone.map((text) => ({ text, costLog10: 1 + lostCharacters(plain.toLowerCase(), text) })),
  ];
}

/** How many different characters were taken away: about ten guesses each, wherever and however often they stood. */
function lostCharacters(before: string, after: string): number {
  const timesIn = (text: string, one: string) => text.split(one).length;
  return [...new Set(before)].filter((one) => timesIn(before, one) > timesIn(after, one)).length;
}

const withoutMarks = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');

/** `maatjkhaaur`, mật khẩu on a keyboard that was left in English, as `matkhau`. */
const fromTelex = (text: string) =>
  text
    .replace(/([aeo])\1|dd/g, (twice) => twice[0] ?? '')
    .replace(/([aou])w/g, '$1')
    .replace(/([aeiouy](?:ch|nh|ng|[cmnpt])?)[sfrxj](?![aeiouyh])/g, '$1');

/** `ma65tkha63u` as `matkhau`. */
const fromVni = (text: string) => text.replace(/(?<=[a-z])[1-9]{1,2}(?=[a-z]|$)/g, '');

/** What can be made of each known text: its words, all of them together, neighbours, and first letters. */
function knownWords(known: readonly string[]): string[] {
  const made = known.flatMap((text) => {
    const all = foldForSearch(text).split(' ');
    const pairs = all.slice(1).map((word, index) => `${all[index]}${word}`);
    const firsts = all.map((word) => word[0]).join('');
    return [all.join(''), ...all, ...pairs, firsts, `${all.at(-1)}${firsts.slice(0, -1)}`];
  });
  return [...new Set(made.filter((word) => word.length > 1))].slice(0, KNOWN_MOST);
}
