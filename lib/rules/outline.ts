import { readListMark } from './list-mark';

/*
 * How a printed programme is numbered: «I.», «1.», «1.1», «III.2», «Mục 4a», «a)», «–». What stands before a line is kept as
 * its reference, and which item it belongs to is read from the marks alone.
 */

/** Marks that name a place by themselves and need no stop behind them, unless what follows is a quantity. */
const PLACE = /^(Mục\s+(?:\d{1,3}|[IVX]{1,5})(?:\.\d{1,2})*[a-zđ]?[.):]?)\s+(?=\S)/u;
const DOTTED = /^((?:\d{1,3}|[IVX]{1,5}|[A-Z])(?:\.\d{1,2})+[a-zđ]?[.)/]?)\s+(?=[\p{Lu}“"«(])/u;
const LETTERED = /^(\d{1,3}[a-zđ][.)/])\s+(?=\S)/u;

/** The mark a line of a programme begins with, and the rest of the line; null for a line without one. */
export function readOutlineMark(line: string): { mark: string; rest: string } | null {
  for (const pattern of [PLACE, DOTTED, LETTERED]) {
    const [all, mark] = pattern.exec(line) ?? [];
    if (all !== undefined && mark) return { mark, rest: line.slice(all.length).trim() };
  }
  return readListMark(line);
}

/** Whether a cell holds a mark and nothing else. */
export const isOutlineMark = (cell: string): boolean =>
  /^\(?[\dIVX]{1,5}$/.test(cell) || readOutlineMark(`${cell} X`)?.rest === 'X';

/** A mark without what stands around it: «(1)», «1.» and «Mục 1» are 1. */
const core = (mark: string): string => mark.replace(/^Mục\s+/u, '').replace(/^\(|[.):/]+$/g, '');

/** How deep a mark stands in the order in which programmes are numbered: A, I, 1., 1.1, 1), (1), a), –. */
function depthOf(mark: string): number {
  const text = core(mark);
  const dots = text.split('.').length - 1;
  if (dots > 0) return 2 + dots / 10;
  if (/^[IVX]+$/.test(text)) return 1;
  if (/^[A-ZĐ]$/.test(text)) return 0;
  if (/^\d+[a-zđ]?$/.test(text)) return mark.startsWith('(') ? 4 : mark.endsWith(')') ? 3 : 2;
  if (/^\p{L}$/u.test(text)) return 5;
  return mark === '+' ? 7 : 6;
}

/** Whether the marks say more than the number of their line: levels, or places within others. */
export const isOutline = (marks: readonly string[]): boolean =>
  new Set(marks.map(depthOf)).size > 1 || marks.some((mark) => /^Mục|\d\.\d|[IVX]\.\d|\d[a-zđ]/u.test(mark));

/**
 * The place of the item each belongs to, an earlier one always; null for one that stands by itself. A line without a mark
 * stands by itself too.
 */
export function outlineParents(marks: readonly (string | null)[]): (number | null)[] {
  const above: { at: number; depth: number }[] = [];
  return marks.map((mark, at) => {
    if (mark === null) return null;
    const [depth, text] = [depthOf(mark), core(mark)];
    const prefix = text.includes('.') ? text.slice(0, text.lastIndexOf('.')) : null;
    const named =
      prefix === null
        ? -1
        : marks.slice(0, at).findLastIndex((other) => other !== null && core(other) === prefix);
    while (above.length > 0 && (above.at(-1)?.depth ?? 0) >= depth) above.pop();
    const parent = named >= 0 ? named : (above.at(-1)?.at ?? null);
    above.push({ at, depth });
    return parent;
  });
}

/** The reference a mark leaves: a dash names no place. */
export const outlineReference = (mark: string): string | null => (depthOf(mark) < 6 ? mark : null);
