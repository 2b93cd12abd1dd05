import { foldForSearch } from '@/lib/vi/fold';

export const PASSWORD_LEAST = 10;
/** Hashing costs grow with length; nobody types more. */
export const PASSWORD_MOST = 200;

/** What people who must write ten characters write first, folded and without spaces. */
const COMMON = new Set([
  '0123456789',
  '0987654321',
  '1111111111',
  '1234567890',
  '1234567891',
  '12345678910',
  '123456789a',
  '1q2w3e4r5t',
  '1qaz2wsx3edc',
  'a123456789',
  'abc1234567',
  'abcd123456',
  'abcdefghij',
  'admin12345',
  'administrator',
  'anhyeuem123',
  'changeme123',
  'chutichhdnd',
  'conyeubome',
  'doimatkhau',
  'emyeuanh123',
  'giadinhtoi',
  'hanoi123456',
  'hoidongnhandan',
  'iloveyou123',
  'khongbiet123',
  'letmein123',
  'matkhau123',
  'matkhau1234',
  'matkhau12345',
  'password12',
  'password123',
  'password1234',
  'qwerty1234',
  'qwerty12345',
  'qwertyuiop',
  'saigon123456',
  'thuky12345',
  'vietnam123',
  'vietnam1234',
  'welcome123',
  'xinchao123',
]);

const bare = (text: string) => foldForSearch(text).replaceAll(' ', '');
/** People add the year of their birth, or of the term, to a word they know. */
const word = (text: string) => bare(text).replace(/\d/g, '');

/**
 * Whether the password may protect an account: at least ten characters, not one everybody tries first, not one
 * character over and over, and not what is known of its person, with or without a number.
 * @param known the account's address, its person's name, their council's names
 */
export function isStrongPassword(password: string, known: readonly string[]): boolean {
  const letters = [...password.normalize('NFC')];
  if (letters.length < PASSWORD_LEAST || letters.length > PASSWORD_MOST) return false;
  if (new Set(letters).size < 4 || COMMON.has(bare(password))) return false;
  const theirs = known.flatMap((text) => [text, text.split('@')[0] ?? '']).map(word);
  return !theirs.some((one) => one !== '' && one === word(password));
}
