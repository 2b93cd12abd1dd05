/** Characters that change how text looks or compares without being text: soft hyphen, zero-width, bidi controls, BOM. */
const INVISIBLE = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/g;
const CONTROL_EXCEPT_LINE_FEED = /[^\P{Cc}\n]/gu;
const LINE_BREAK = /\r\n?|[\u0085\u2028\u2029]/g;
/** Tab and the fixed-width no-break spaces that Word and Intl.NumberFormat leave in pasted text. */
const ODD_SPACE = /[\t\u00A0\u2007\u202F]/g;
/** With the `u` flag a surrogate matches only when it stands alone. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

/**
 * The form in which all text is stored: NFC, without invisible or control characters, with plain spaces and `\n`
 * line ends, trimmed. Idempotent; inner newlines and runs of spaces are kept.
 */
export function normalizeText(text: string): string {
  return text
    .replace(LINE_BREAK, '\n')
    .replace(INVISIBLE, '')
    .replace(ODD_SPACE, ' ')
    .replace(CONTROL_EXCEPT_LINE_FEED, '')
    .replace(LONE_SURROGATE, '')
    .normalize('NFC')
    .trim();
}

/** đ has no Unicode decomposition, and ð (eth) and ɖ (African d) share its capital's look, so people type them for it. */
const D_LOOKALIKES = /[đðɖ]/g;

/**
 * The key under which text is searched: lower case, no marks, đ as d, punctuation as single spaces. «Đức Thắng»,
 * «duc thang» and «Ðức  Thắng» (eth) all give `duc thang`; so do NFD forms, and hoà and hòa agree. Spellings with
 * i or y (kì, kỳ) stay apart. Fold the query and the stored column alike.
 */
export function foldForSearch(text: string): string {
  return normalizeText(text)
    .toLocaleLowerCase('vi')
    .replace(D_LOOKALIKES, 'd')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
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
