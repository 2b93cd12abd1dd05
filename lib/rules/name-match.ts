import { foldForSearch, normalizeText } from '@/lib/vi/fold';

export type NamedDelegate = { readonly id: string; readonly name: string };

/** Grave, acute, tilde, hook above, dot below: the five written tones, as NFD leaves them. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** The lower-case words of a text with every mark kept, but the tone after the letters: «Hoà» and «Hòa» are one name. */
function wordsOf(text: string): string[] {
  const words = normalizeText(text)
    .toLocaleLowerCase('vi')
    .split(/[^\p{L}\p{N}\p{M}]+/u);
  return words.filter(Boolean).map((word) => {
    const letters = word.normalize('NFD');
    return letters.replace(TONES, '') + (letters.match(TONES) ?? []).join('');
  });
}

/** Whether the text is written with Vietnamese marks, so that its plain letters are meant to be plain. */
export function isMarked(text: string): boolean {
  return wordsOf(text).some((word) => foldForSearch(word) !== word);
}

type Same = (name: string, written: string) => boolean;

const sameMarks: Same = (name, written) => name === written;
/** A word written without marks may stand for any; one written with marks only for itself. */
const compatible: Same = (name, written) => name === written || foldForSearch(name) === written;

function endsWith(name: readonly string[], part: readonly string[], same: Same): boolean {
  const start = name.length - part.length;
  return part.length > 0 && start >= 0 && part.every((word, index) => same(name[start + index] ?? '', word));
}

/**
 * The delegates a written name may mean: its words are the last words of the full name («Hòa», «Văn Hòa»), or all of
 * it. Marks may be left out. In a text that has them (`marked`) the delegates with the very same marks come first, and
 * a whole full name always means the person who bears it. More than one result is an ambiguity for the writer to settle.
 */
export function delegatesNamed<Delegate extends NamedDelegate>(
  written: string,
  delegates: readonly Delegate[],
  marked: boolean,
): Delegate[] {
  const part = wordsOf(written);
  const named = (same: Same) => delegates.filter((delegate) => endsWith(wordsOf(delegate.name), part, same));
  const exact = marked ? named(sameMarks) : [];
  const close = exact.length > 0 ? exact : named(compatible);
  const whole = close.filter((delegate) => wordsOf(delegate.name).length === part.length);
  return whole.length > 0 ? whole : close;
}
