/*
 * Letters from before Unicode, as files of the nineties and two thousands hold them: TCVN3 (ABC, TCVN 5712:1993), whose
 * typefaces are called «.VnTime», and VNI for Windows, «VNI-Times». Both put Vietnamese letters on the places of Western ones.
 */

type Code = 'tcvn3' | 'vni';

/** `byFont`: known by the names of typefaces, so that a run in another one is not in these letters. */
export type Legacy = { readonly code: Code; readonly byFont: boolean };

type Run = { readonly text: string; readonly font: string | null };

const LETTERS =
  'ăâđêôơư' +
  'àảãáạ' +
  'ằẳẵắặ' +
  'ầẩẫấậ' +
  'èẻẽéẹ' +
  'ềểễếệ' +
  'ìỉĩíị' +
  'òỏõóọ' +
  'ồổỗốộ' +
  'ờởỡớợ' +
  'ùủũúụ' +
  'ừửữứự' +
  'ỳỷỹýỵ';
/** The same letters in TCVN3, each as the Western letter of its place. */
const TCVN3 =
  '¨©®ª«¬\u00ad' +
  'µ¶·¸¹' +
  '»¼½¾Æ' +
  'ÇÈÉÊË' +
  'ÌÎÏÐÑ' +
  'ÒÓÔÕÖ' +
  '×ØÜÝÞ' +
  'ßáâãä' +
  'åæçèé' +
  'êëìíî' +
  'ïñòóô' +
  'õö÷øù' +
  'úûüýþ';
const TCVN3_CAPITALS: readonly [string, string][] = [...'¡¢§£¤¥¦'].map((sign, at) => [
  sign,
  [...'ĂÂĐÊÔƠƯ'][at] ?? '',
]);
const FROM_TCVN3: ReadonlyMap<string, string> = new Map([
  ...[...TCVN3].map((sign, at): [string, string] => [sign, [...LETTERS][at] ?? '']),
  ...TCVN3_CAPITALS,
]);

/** VNI writes a mark as a letter of its own behind its vowel: what each makes of the vowel, in small letters. */
const MARKS: Readonly<Record<string, string>> = {
  ø: '\u0300',
  ù: '\u0301',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  â: '\u0302',
  à: '\u0302\u0300',
  á: '\u0302\u0301',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  ê: '\u0306',
  è: '\u0306\u0300',
  é: '\u0306\u0301',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
};
/** Letters that stand for one by themselves. */
const SINGLE: Readonly<Record<string, string>> = {
  ñ: 'đ',
  ô: 'ơ',
  ö: 'ư',
  î: 'ỵ',
  ì: 'ì',
  í: 'í',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
};
const VNI_PAIR = /([aeouyôö])([øùûõïâàáåãäêèéúüë])/giu;

const lower = (letter: string) => letter.toLocaleLowerCase('vi');
const asIn = (letter: string, sample: string) =>
  sample === lower(sample) ? letter : letter.toLocaleUpperCase('vi');

function fromVni(text: string): string {
  return text
    .replace(/[aeouyôö][øùûõïâàáåãäêèéúüë]|[ñôöîìíæóò]/giu, (found) => {
      const [vowel = '', mark] = [...found];
      const base = SINGLE[lower(vowel)] ?? lower(vowel);
      return asIn((base + (mark ? (MARKS[lower(mark)] ?? '') : '')).normalize('NFC'), vowel);
    })
    .normalize('NFC');
}

function fromTcvn3(text: string): string {
  return text.replace(/[\u00a1-\u00fe]/g, (sign) => FROM_TCVN3.get(sign) ?? sign);
}

/** Letters that only Unicode has: their run needs no conversion. */
const MODERN = /[\u1ea0-\u1ef9ăđơư]/iu;
const FONTS: Readonly<Record<Code, RegExp>> = { tcvn3: /^\.vn/i, vni: /^vni[-\s]/i };

/**
 * A run in Unicode; one that has letters of Unicode already stays as it is. The typefaces of TCVN3 that end in H show small
 * letters as capitals.
 */
export function toUnicode({ text, font }: Run, { code, byFont }: Legacy): string {
  if (MODERN.test(text) || (font ? !FONTS[code].test(font) : byFont)) return text;
  if (code === 'vni') return fromVni(text);
  const letters = fromTcvn3(text);
  return (font && /h$/i.test(font)) || isInCapitals(text) ? letters.toLocaleUpperCase('vi') : letters;
}

/** TCVN3 has no capitals with tones: «NGHÞ QUYÕT» was typed for «NGHỊ QUYẾT», and looks like it on paper. */
const isInCapitals = (text: string) => !/[a-z]/.test(text) && /[A-Z].*[A-Z]/.test(text);

/** How many signs make a guess: some stand in any text that quotes a foreign name. */
const ENOUGH = 5;

/**
 * Which of the two a text is written in, by the names of its typefaces; where those tell nothing, by its letters, when there
 * are some of one kind and hardly any of Unicode.
 */
export function legacyOf(runs: readonly Run[]): Legacy | null {
  const lettersIn = (pattern: RegExp) =>
    runs.reduce(
      (sum, { text, font }) => sum + (font && pattern.test(font) && !MODERN.test(text) ? text.length : 0),
      0,
    );
  const [tcvn3, vni] = [lettersIn(FONTS.tcvn3), lettersIn(FONTS.vni)];
  if (tcvn3 > 0 || vni > 0) return { code: tcvn3 >= vni ? 'tcvn3' : 'vni', byFont: true };
  const text = runs
    .map((run) => run.text)
    .join('\n')
    .normalize('NFC');
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const modern = count(/[\u1ea0-\u1ef9ăđơư]/giu);
  // Signs within words that no language writes there.
  const signs = count(/\p{L}[µ¶·¸¹»¼½¾®©ª«¬¨\u00ad]|[®§]\p{L}/gu);
  const pairs = count(VNI_PAIR) + count(/(?<!\p{L})ñ\p{L}/giu);
  const most = Math.max(signs, pairs);
  if (most < ENOUGH || modern * 5 > most) return null;
  return { code: signs >= pairs ? 'tcvn3' : 'vni', byFont: false };
}
