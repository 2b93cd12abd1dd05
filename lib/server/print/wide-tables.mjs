/*
 * A table that is wider than its page is set in parts, one under another, each with the table's first column: what stands in a row is
 * read with whose row it is, and no column is too narrow to read.
 */

/**
 * @typedef {import('../../print/composition').Composition} Composition
 * @typedef {import('../../print/composition').Block} Block
 * @typedef {Extract<Block, { is: 'table' }>} Table
 */

/** In mm: two figures of a count, and the space around them. */
const NARROWEST = 7;
const TEXT_WIDTH = { portrait: 165, landscape: 252 };

/**
 * How many of the columns that follow the first fit beside it from `from` on; one at least.
 * @param {Table['columns']} columns @param {number} from @param {number} room in mm
 */
function fitting([first, ...others], from, room) {
  let [sum, least, count] = [first?.width ?? 0, first?.width ?? Number.POSITIVE_INFINITY, 0];
  for (const { width } of others.slice(from)) {
    sum += width;
    least = Math.min(least, width);
    if (count > 0 && (room * least) / sum < NARROWEST) break;
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
    parts.push({ ...table, columns: part(table.columns), rows: table.rows.map(part) });
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
