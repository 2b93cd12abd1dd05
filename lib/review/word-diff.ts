import { diffArrays } from 'diff';

/** A stretch of a text that both versions have, that only the old one has, or only the new one. */
export type WordPart = { readonly kind: 'same' | 'del' | 'ins'; readonly text: string };

/** A number as it is written («1.200.000», «12/3/2026»), a syllable, a stretch of space, or one other sign. */
const TOKEN = /\d+(?:[.,/:-]\d+)*|[\p{L}\p{M}]+|\s+|./gsu;
/** Beyond so many words put in and taken out nobody reads them one by one. */
const MOST_EDITS = 2_000;
/** Of texts that share less than this, in parts of 100, the one replaced the other. */
const SHARED = 25;

const tokens = (text: string): string[] => text.match(TOKEN) ?? [];
const isSpace = (text: string) => /^\s*$/u.test(text);

/**
 * What was struck from a text and what was put in, by words; numbers are one word. Everything but `ins` is the old text,
 * everything but `del` the new one. Texts that hardly share anything are one struck and one put in.
 */
export function wordDiff(before: string, after: string): WordPart[] {
  const found = diffArrays(tokens(before), tokens(after), { maxEditLength: MOST_EDITS });
  if (!found) return replaced(before, after);
  const parts = inPhrases(
    found.map(({ added, removed, value }) => ({
      kind: added ? 'ins' : removed ? 'del' : 'same',
      text: value.join(''),
    })),
  );
  const shared = parts.reduce((sum, { kind, text }) => sum + (kind === 'same' ? text.trim().length : 0), 0);
  return shared * 100 < SHARED * Math.max(before.length, after.length) ? replaced(before, after) : parts;
}

function replaced(before: string, after: string): WordPart[] {
  if (before === after) return before ? [{ kind: 'same', text: before }] : [];
  const parts: WordPart[] = [
    { kind: 'del', text: before },
    { kind: 'ins', text: after },
  ];
  return parts.filter(({ text }) => text !== '');
}

/** Joins changes that only a space stands between, so that a phrase is struck and put in as a phrase. */
function inPhrases(parts: readonly WordPart[]): WordPart[] {
  const joined: WordPart[] = [];
  let del = '';
  let ins = '';
  const close = () => {
    if (del) joined.push({ kind: 'del', text: del });
    if (ins) joined.push({ kind: 'ins', text: ins });
    [del, ins] = ['', ''];
  };
  for (const [at, { kind, text }] of parts.entries()) {
    const isBetween = (del || ins) && at < parts.length - 1 && isSpace(text);
    if (kind === 'del' || (kind === 'same' && isBetween)) del += text;
    if (kind === 'ins' || (kind === 'same' && isBetween)) ins += text;
    if (kind !== 'same' || isBetween) continue;
    close();
    joined.push({ kind, text });
  }
  close();
  return joined;
}
