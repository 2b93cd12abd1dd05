/** Where a sentence stands in a text, in UTF-16 units. */
export type Span = { start: number; end: number };

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Where each sentence lies in the text it was cut from, whatever white space stood between its words; null for one
 * that is not found after the sentence before it.
 */
export function sentenceSpans(text: string, sentences: readonly string[]): (Span | null)[] {
  let from = 0;
  return sentences.map((sentence) => {
    const pattern = new RegExp(sentence.split(/\s+/).map(escaped).join('\\s+'), 'gu');
    pattern.lastIndex = from;
    const found = pattern.exec(text);
    if (!found) return null;
    from = found.index + found[0].length;
    return { start: found.index, end: from };
  });
}
