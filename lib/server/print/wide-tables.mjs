/*
 * A table that is wider than its page is set in parts, one under another, each with the table's first column: what stands in a row is
 * read with whose row it is, and no column is too narrow to read. Within a part a column is as wide as the longest word over it:
 * heads that are wider than their columns would run into one another.
 */

/**
 * @typedef {import('../../print/composition').Composition} Composition
 * @typedef {import('../../print/composition').Block} Block
 * @typedef {Extract<Block, { is: 'table' }>} Table
 */

/** In mm: two figures of a count, and the space around them. */
const NARROWEST = 7;
/** The space that a cell leaves on both sides. */
const MARGINS = 3;
const TEXT_WIDTH = { portrait: 165, landscape: 252 };

/** Of a word in a head, bold and 12 pt, rather more than less; in mm. @param {string} word */
const widthOf = (word) =>
  [...word].reduce(
    (sum, letter) => sum + (/[mwMW]/u.test(letter) ? 3.6 : /\p{Lu}/u.test(letter) ? 2.9 : 2.35),
    0,
  );

/** What the head of a column needs, in mm. @param {Table['columns'][number]} column */
const least = ({ head }) => Math.max(NARROWEST, MARGINS + Math.max(...head.split(/\s+/u).map(widthOf)));

/**
 * Columns as wide as their heads need, the others sharing what is left as they shared the whole; in mm, where they fit.
 * @param {Table['columns']} columns @param {number} room in mm
 * @returns {Table['columns']}
 */
function wideEnough(columns, room) {
  /** @type {ReadonlySet<Table['columns'][number]>} */
  let narrow = new Set();
  for (;;) {
    const free = columns.filter((column) => !narrow.has(column));
    const taken = columns.reduce((sum, column) => sum + (narrow.has(column) ? least(column) : 0), 0);
    const share = (room - taken) / free.reduce((sum, { width }) => sum + width, 0);
    const more = free.filter((column) => share * column.width < least(column));
    if (free.length === more.length) return columns;
    if (more.length === 0)
      return narrow.size === 0
        ? columns
        : columns.map((one) => ({ ...one, width: narrow.has(one) ? least(one) : share * one.width }));
    narrow = new Set([...narrow, ...more]);
  }
}

/**
 * How many of the columns that follow the first fit beside it from `from` on; one at least.
 * @param {Table['columns']} columns @param {number} from @param {number} room in mm
 */
function fitting([first, ...others], from, room) {
  let [sum, narrowest, count] = [first?.width ?? 0, first?.width ?? Number.POSITIVE_INFINITY, 0];
  for (const { width } of others.slice(from)) {
    sum += width;
    narrowest = Math.min(narrowest, width);
    if (count > 0 && (room * narrowest) / sum < NARROWEST) break;
    count += 1;
  }
  return count;
}

/** @param {Table} table @param {number} room @returns {Table[]} */
function partsOf(table, room) {
  const parts = [];
  const followers = table.columns.length - 1;
  for (let from = 0; from < followers; ) {
    const count = fitting(table.columns, from, room);
    /** @template T @param {readonly T[]} cells */
    const part = (cells) => [...cells.slice(0, 1), ...cells.slice(1 + from, 1 + from + count)];
    parts.push({ ...table, columns: wideEnough(part(table.columns), room), rows: table.rows.map(part) });
    from += count;
  }
  return parts.length > 0 ? parts : [table];
}

/** @param {Composition} paper @returns {Composition} as it is where every table fits */
export function inParts(paper) {
  const room = paper.isLandscape ? TEXT_WIDTH.landscape : TEXT_WIDTH.portrait;
  /** @param {Block} block @returns {readonly Block[]} */
  const fitted = (block) => (block.is === 'table' ? partsOf(block, room) : [block]);
  const annexes = paper.annexes.map((annex) => ({ ...annex, blocks: annex.blocks.flatMap(fitted) }));
  return { ...paper, blocks: paper.blocks.flatMap(fitted), annexes };
}
