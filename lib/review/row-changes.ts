import { type Known, knownAgain } from './known-again';

/*
 * What an amendment changes in a table. An annex's table is lines, a row each, with bars between the cells; its first row names the
 * columns.
 */

const cellsOf = (line: string): string[] => line.split(' | ').map((cell) => cell.trim());
const isRow = (line: string) => line.includes(' | ');

/** A row by what it says it is about: its first cell that is no bare number. */
const nameOf = (cells: readonly string[]): string =>
  cells.find((cell) => /\p{L}/u.test(cell)) ?? cells[0] ?? '';

const known = (line: string): Known =>
  isRow(line) ? { words: line, name: nameOf(cellsOf(line)) } : { words: line };

/** The first row of the table a line stands in. */
function headOf(lines: readonly string[], at: number): string[] {
  const above = lines.slice(0, at).findLastIndex((line) => !isRow(line));
  return cellsOf(lines[above + 1] ?? '');
}

/**
 * The rows and cells in which two texts of an annex differ, each by its name; none where neither is a table.
 *
 * @returns «Hàng “Chi thường xuyên”, cột “Dự toán”: 100 thành 120», «Thêm hàng “Chi khác”», «Bỏ hàng “Dự phòng”»
 */
export function rowChanges(before: string, after: string): string[] {
  const [olds, news] = [before.split('\n'), after.split('\n')];
  const found = knownAgain(olds.map(known), news.map(known));
  const gone = olds.filter((line, was) => isRow(line) && !found.includes(was));
  return [
    ...news.flatMap((line, is) => {
      const was = found[is] ?? null;
      if (!isRow(line)) return [];
      const cells = cellsOf(line);
      if (was === null) return [`Thêm hàng “${nameOf(cells)}”`];
      return cellChanges(cellsOf(olds[was] ?? ''), cells, headOf(news, is));
    }),
    ...gone.map((line) => `Bỏ hàng “${nameOf(cellsOf(line))}”`),
  ];
}

function cellChanges(before: readonly string[], after: readonly string[], head: readonly string[]): string[] {
  const row = `Hàng “${nameOf(after)}”`;
  if (before.length !== after.length) return [`${row}: ${before.length} ô thành ${after.length} ô`];
  return after.flatMap((cell, at) => {
    const was = before[at] ?? '';
    if (was === cell) return [];
    const isHead = head.join() === after.join();
    const column = !isHead && head[at] ? `cột “${head[at]}”` : `ô thứ ${at + 1}`;
    return [`${row}, ${column}: ${was || '(trống)'} thành ${cell || '(trống)'}`];
  });
}
