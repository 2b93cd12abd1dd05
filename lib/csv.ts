/** One row of a table in text: the line of the text it begins on, counted from 1, and its cells. */
export type CsvRow = { readonly line: number; readonly cells: readonly string[] };

const DELIMITERS = [';', '\t', ','] as const;

/**
 * Reads a table as spreadsheets write it: RFC 4180 with commas, and with the semicolons or tabs of a Vietnamese Excel,
 * whichever the first line has most of. Lines without anything are left out.
 *
 * @returns `null` where a quotation mark is opened and never closed.
 */
export function readCsv(text: string): CsvRow[] | null {
  const body = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const head = body.split('\n', 1)[0] ?? '';
  const count = (mark: string) => head.split(mark).length;
  const delimiter = [...DELIMITERS].sort((a, b) => count(b) - count(a))[0] ?? ',';
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let [cell, line, begun, isQuoted] = ['', 1, 1, false];
  const endCell = () => {
    cells.push(cell.trim());
    cell = '';
  };
  const endRow = () => {
    endCell();
    if (cells.some(Boolean)) rows.push({ line: begun, cells });
    cells = [];
    begun = line + 1;
  };
  for (let at = 0; at < body.length; at += 1) {
    const letter = body[at] ?? '';
    if (isQuoted && letter === '"' && body[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (letter === '"' && (isQuoted || cell.trim() === '')) {
      isQuoted = !isQuoted;
      if (isQuoted) cell = '';
    } else if (!isQuoted && letter === delimiter) endCell();
    else if (!isQuoted && letter === '\n') endRow();
    else cell += letter;
    if (letter === '\n') line += 1;
  }
  if (isQuoted) return null;
  endRow();
  return rows;
}

/** Begins a formula in a spreadsheet. */
const FORMULA = /^[=+\-@\t\r]/;

/** A table as text: quoted where a cell needs it, and no cell a formula to whoever opens it. */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((cells) => cells.map(cellText).join(',')).join('\r\n')}\r\n`;

function cellText(cell: string): string {
  const plain = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n;]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
