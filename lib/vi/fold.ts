const LINE_BREAK = /\r\n?|[\u0085\u2028\u2029]/g;
/** Tab, and every space Word, a phone or Intl.NumberFormat leaves in pasted text; the Braille blank only looks like one. */
const ODD_SPACE = /[\t\u2800\p{Zs}]/gu;
/**
 * What is no text though it travels in it: zero-width and direction-changing characters, which make one text look like
 * another; control characters; half a surrogate pair, which has no UTF-8; noncharacters, which no XML may hold.
 */
const NO_TEXT =
  /(?!\n)[\p{Cc}\p{Cf}\p{Surrogate}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu;
/**
 * A Vietnamese letter carries two marks. Piles of them cover the lines around, and putting 100.000 in order takes
 * `normalize` many seconds.
 */
const TOO_MANY_MARKS = /(\p{M}{4})\p{M}+/gu;

/**
 * The form in which all text is stored: NFC, without invisible or control characters, with plain spaces and `\n`
 * line ends, trimmed. Idempotent; inner newlines and runs of spaces are kept.
 */
export function normalizeText(text: string): string {
  return text
    .replace(LINE_BREAK, '\n')
    .replace(ODD_SPACE, ' ')
    .replace(NO_TEXT, '')
    .replace(TOO_MANY_MARKS, '$1')
    .normalize('NFC')
    .replace(TOO_MANY_MARKS, '$1')
    .trim();
}

/**
 * What keyboards, phones and Word put in the place of another character that looks the same. The first in each class is
 * the character itself; đ is one that ð (eth) and ɖ (African d) share the look of, the capitals above all.
 */
const LOOKALIKES: readonly [RegExp, string][] = [
  [/[-\p{Pd}\u2043\u02D7\u2212\u2796]/gu, '-'],
  [/[/\u2044\u2215\u29F8\u2571]/gu, '/'],
  [/[:\u02D0\u02F8\u05C3\u2236\uA789]/gu, ':'],
  [/[.\u2024\uA4F8]/gu, '.'],
  [/[,\u201A\uA4F9]/gu, ','],
  [/[Đ\u00D0\u0189]/gu, 'Đ'],
  [/[đ\u00F0\u0256]/gu, 'đ'],
];

/**
 * The text as its reader sees it, for whatever reads numbers, dates, hours and signs of papers out of it: normalised,
 * full-width forms narrow, and one character for all that look like it («05/NQ–HÐND» with a dash and an eth is
 * «05/NQ-HĐND»). Never stored in the place of what was typed, except where a sign has one spelling only.
 */
export function withoutLookalikes(text: string): string {
  return LOOKALIKES.reduce(
    (plain, [lookalikes, character]) => plain.replace(lookalikes, character),
    narrowAscii(normalizeText(text)),
  );
}

/**
 * The key under which text is searched: lower case, no marks, đ as d, punctuation as single spaces. «Đức Thắng»,
 * «duc thang» and «Ðức  Thắng» (eth) all give `duc thang`; so do NFD forms, and hoà and hòa agree. Spellings with
 * i or y (kì, kỳ) stay apart here; a search asks for both. Fold the query and the stored column alike.
 */
export function foldForSearch(text: string): string {
  return (
    normalizeText(text)
      .toLocaleLowerCase('vi')
      // đ has no Unicode decomposition.
      .replace(/[đðɖ]/g, 'd')
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  );
}

/** Both places where people write the tone of «oa», «oe» and «uy» at a word's end: hoà, hòa. Each as long as the other. */
const LATE_TONES = new Map(
  ['oa', 'oe', 'uy'].flatMap((vowels) =>
    ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map((tone): [string, string] => [
      `${vowels}${tone}`.normalize('NFC'),
      `${vowels.charAt(0)}${tone}${vowels.charAt(1)}`.normalize('NFC'),
    ]),
  ),
);
const LATE_TONE = new RegExp(`(?<!q)(?:${[...LATE_TONES.keys()].join('|')})(?!\\p{L})`, 'gu');

/** Lower-case text in NFC with old and new tone marks alike: «hoà» as «hòa». No letter moves. */
export function evenTones(lower: string): string {
  return lower.replace(LATE_TONE, (vowels) => LATE_TONES.get(vowels) ?? vowels);
}

/** A part of an address: `[a-z0-9]` words joined by single hyphens. Empty when the text holds no such letter. */
export function slugify(text: string): string {
  return foldForSearch(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Full-width forms (as typed by East Asian keyboards) of ASCII characters, as those ASCII characters. */
export function narrowAscii(text: string): string {
  return text.replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}
