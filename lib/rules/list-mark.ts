export type ListMark = { kind: 'number' | 'roman' | 'letter' | 'bullet'; mark: string; rest: string };

/** Word's own bullets among them, which arrive from its symbol fonts as characters for private use. */
const BULLET = /^([•●○▪■□◦·‣⁃➢➤❖✓✔►→\uF0A7\uF0B7\uF0D8\uF0FC])\s*(?=\S)/u;
/** Before a digit a dash may be a minus, unless a space sets it apart. */
const DASH = /^([-\u2010-\u2015+*])(?:\s+|(?=[\p{L}"“«(]))/u;
/** «1.», «1)», «(1)», «1/», «2.1.»; the space behind tells it from «1.500 tỷ» and «12/6». */
const NUMBER = /^(\(?\d{1,3}(?:\.\d{1,2})*[.)/])\s+/u;
const ROMAN = /^(\(?[IVX]{1,5}[.)/])\s+/u;
const LETTER = /^(\(?\p{L}[.)/])\s+/u;

const KINDS = [
  ['bullet', BULLET],
  ['bullet', DASH],
  ['number', NUMBER],
  ['roman', ROMAN],
  ['letter', LETTER],
] as const;

/** The mark a line of a list begins with, and what stands behind it; null for a line without one. */
export function readListMark(line: string): ListMark | null {
  for (const [kind, pattern] of KINDS) {
    const [all, mark] = pattern.exec(line) ?? [];
    const rest = all === undefined ? '' : line.slice(all.length).trim();
    if (mark && rest) return { kind, mark, rest };
  }
  return null;
}
