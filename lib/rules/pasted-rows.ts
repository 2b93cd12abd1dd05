import { foldForSearch, normalizeText } from '@/lib/vi/fold';
import { readListMark } from './list-mark';
import { isOutline, isOutlineMark, readOutlineMark } from './outline';

/** One column of a list of the desk, as a table somebody pastes may have it. */
export type PasteColumn = {
  key: string;
  /** Its label on the desk. */
  label: string;
  /** What else such a column is headed, folded for search. */
  also?: readonly string[];
  /** The words of a closed list, by code. */
  choices?: Readonly<Record<string, string>>;
  /** Whether a cell can stand here, where only a certain kind of text can: a date, an hour. */
  fits?: (cell: string) => boolean;
  /** Whether it takes the mark before a line, «III.2», where the marks do more than count. */
  isMark?: true;
  /** Whether it takes several lines, so that plain lines may be one entry of it. */
  isLong?: boolean;
};

export type PastedRow = Readonly<Record<string, string>>;

/**
 * What was made of a paste. `grid` has the cells of the rows, `targets` the column of the list each of them goes to, or
 * null where it goes nowhere; then it stands in `leftOver`, as does every other text without a place. `isList` is false
 * for one line of plain text, which goes into its field as always; `isSure` says that nobody needs to look first.
 */
export type PastedRows = {
  rows: PastedRow[];
  heading: readonly string[];
  grid: readonly (readonly string[])[];
  targets: readonly (string | null)[];
  leftOver: readonly string[];
  isList: boolean;
  isSure: boolean;
};

/** Headings of a column that only counts its rows. */
const COUNTING = new Set(['stt', 'tt', 'so tt', 'so thu tu', 'no']);
/** A line that begins like this goes on with a sentence, and is not a new one. */
const GOES_ON = /^\p{Ll}/u;
const LONGEST_LINE = 300;

/**
 * Reads a list out of Word, Excel or a message for a list of the desk, whose first column takes lone lines: cells
 * between tabs, a heading, numbered or bulleted lines without their marks. Every word is in a row, the heading or left
 * over.
 * @param chosen the column of the list for each column of the paste, as a person set it
 */
export function readPastedRows(
  text: string,
  columns: readonly PasteColumn[],
  chosen?: readonly (string | null)[],
): PastedRows {
  const cells = markedCells(joinMarks(splitCells(text)), columns);
  const width = cells.reduce((most, row) => Math.max(most, row.length), 0);
  return width > 1 ? readTable(cells, width, columns, chosen) : readLines(cells.flat(), columns);
}

/** Lines and tabs; a cell of Excel that holds either stands in quotation marks. */
function splitCells(text: string): string[][] {
  const plain = text.replace(/\r\n?|[\u2028\u2029\v]/g, '\n');
  const rows: string[][] = [[]];
  for (let at = 0; at < plain.length; at += 1) {
    const quoted = readQuoted(plain, at);
    const end = quoted?.end ?? at + plain.slice(at).search(/[\t\n]|$/);
    rows.at(-1)?.push(normalizeText(quoted?.cell ?? plain.slice(at, end)));
    if (plain[end] === '\n') rows.push([]);
    at = end;
  }
  return rows.map((row) => row.slice(0, row.findLastIndex(Boolean) + 1)).filter((row) => row.length > 0);
}

/** A cell in quotation marks; words that merely stand in such marks are as they are. */
function readQuoted(text: string, start: number): { cell: string; end: number } | null {
  if (text[start] !== '"') return null;
  let end = text.indexOf('"', start + 1);
  while (end > 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  const inside = text.slice(start + 1, end);
  const isCell = end > 0 && /^[\t\n]?$/.test(text.slice(end + 1, end + 2)) && /[\t\n]|""/.test(inside);
  return isCell ? { cell: inside.replaceAll('""', '"'), end: end + 1 } : null;
}

/** Word puts a tab between the mark of a list and its line, which makes no table of it. */
function joinMarks(cells: readonly string[][]): string[][] {
  const isMarked = (row: readonly string[]) =>
    row.length === 2 && readListMark(row.join(' '))?.mark === row[0];
  return cells.every((row) => row.length === 1 || isMarked(row))
    ? cells.map((row) => [row.join(' ')])
    : [...cells];
}

/** A numbered programme as a table of its marks and its lines, where the list keeps marks and these do more than count. */
function markedCells(cells: string[][], columns: readonly PasteColumn[]): string[][] {
  if (!columns.some(({ isMark }) => isMark) || cells.some((row) => row.length > 1)) return cells;
  const lines = cells.flat();
  const marks = lines.flatMap((line) => readOutlineMark(line)?.mark ?? []);
  if (marks.length < 2 || !isOutline(marks)) return cells;
  const rows: string[][] = [];
  for (const line of lines) {
    const read = readOutlineMark(line);
    const [before] = rows.slice(-1);
    if (read) rows.push([read.mark, read.rest]);
    // What follows a line without a mark of its own belongs to it.
    else if (before && before.length > 1) before[1] = `${before[1]} ${line}`;
    else rows.push([line]);
  }
  return rows;
}

/** Marked lines each begin a row, and what follows one without a mark belongs to it; without marks each is a row. */
function readLines(lines: readonly string[], columns: readonly PasteColumn[]): PastedRows {
  const [main] = columns;
  const heading = lines[0] !== undefined && main && isNamed(main, lines[0]) ? lines.slice(0, 1) : [];
  const rest = lines.slice(heading.length);
  const marks = rest.map(readListMark);
  const isMarked = marks.filter(Boolean).length > 1;
  const parts = isMarked ? joinLines(rest) : { texts: rest, leftOver: [], isJoined: false };
  const isOneKind = new Set(marks.map((mark) => mark?.kind)).size === 1;
  const isPlainList =
    !main?.isLong && rest.every((line) => line.length <= LONGEST_LINE && !GOES_ON.test(line));
  return {
    rows: main ? parts.texts.map((cell) => ({ [main.key]: cell })) : [],
    heading,
    grid: parts.texts.map((cell) => [cell]),
    targets: [main?.key ?? null],
    leftOver: parts.leftOver,
    isList: lines.length > 1,
    isSure: parts.leftOver.length === 0 && !parts.isJoined && (isMarked ? isOneKind : isPlainList),
  };
}

function joinLines(lines: readonly string[]): { texts: string[]; leftOver: string[]; isJoined: boolean } {
  const texts: string[] = [];
  const leftOver: string[] = [];
  let isJoined = false;
  for (const line of lines) {
    const mark = readListMark(line);
    const before = texts.at(-1);
    if (mark) texts.push(mark.rest);
    else if (before === undefined) leftOver.push(line);
    else {
      texts[texts.length - 1] = `${before} ${line}`;
      isJoined = true;
    }
  }
  return { texts, leftOver, isJoined };
}

function readTable(
  cells: readonly (readonly string[])[],
  width: number,
  columns: readonly PasteColumn[],
  chosen: readonly (string | null)[] | undefined,
): PastedRows {
  const headed = cells.slice(0, 4).findIndex((row) => isHeading(row, columns));
  // A title above stands in one cell.
  const top = headed < 0 ? cells.findIndex((row) => row.length > 1) : headed;
  const body = cells.slice(headed < 0 ? top : headed + 1);
  const head = cells[headed] ?? [];
  const first = body.map((row) => row[0] ?? '');
  const mark = columns.find(({ isMark }) => isMark && keepsMarks(first))?.key ?? null;
  const counting = mark === null && isCounting(head[0], first) ? 0 : -1;
  const at = Array.from({ length: width }, (_, index) => index).filter((index) => index !== counting);
  const grid = body.map((row) => at.map((index) => row[index] ?? ''));
  const found =
    headed < 0 ? guessTargets(grid, at.length, columns) : at.map((i) => namedBy(head[i], columns));
  const guessed = mark === null ? found : [mark, ...found.slice(1)];
  const targets = guessed.map((target, index) => (chosen?.[index] === undefined ? target : chosen[index]));
  const read = grid.map((row) => readRow(row, targets, columns));
  const rows = read.map(({ row }) => row).filter((row) => Object.keys(row).length > 0);
  const above = cells.slice(0, top).map((row) => row.filter(Boolean).join(' '));
  const leftOver = [...above, ...read.flatMap((one) => one.leftOver)];
  const isWhole = rows.every((row) => columns[0] && row[columns[0].key]);
  const isTold = headed >= 0 || at.length === 1;
  const isSure = isTold && leftOver.length === 0 && isWhole;
  return { rows, heading: head, grid, targets, leftOver, isList: true, isSure };
}

const isNamed = ({ label, also = [] }: PasteColumn, cell: string) => {
  const name = foldForSearch(cell);
  return name === foldForSearch(label) || also.includes(name);
};

const namedBy = (cell: string | undefined, columns: readonly PasteColumn[]): string | null =>
  (cell && columns.find((column) => isNamed(column, cell))?.key) || null;

/** A row of names of columns: two of them at least, or one beside the word for counting. */
function isHeading(row: readonly string[], columns: readonly PasteColumn[]): boolean {
  const names = row.filter(Boolean);
  const known = new Set(names.map((cell) => namedBy(cell, columns)).filter(Boolean)).size;
  const counts = names.filter((cell) => COUNTING.has(foldForSearch(cell))).length;
  return known > 0 && known + counts > 1;
}

/** Whether the first column has marks that say more than which row it is. */
function keepsMarks(first: readonly string[]): boolean {
  const marks = first.filter(Boolean);
  return marks.length > 1 && marks.every(isOutlineMark) && isOutline(marks);
}

/** Whether the first column only numbers the rows, «1», «2.», «•»; then its marks are left off. */
function isCounting(head: string | undefined, first: readonly string[]): boolean {
  const isMarks = first.every(
    (cell) => cell === '' || /^\(?(?:\d{1,3}|[IVX]{1,5})[.)]?$|^[^\p{L}\p{N}]$/u.test(cell),
  );
  const isHeaded = head !== undefined && head !== '' && COUNTING.has(foldForSearch(head));
  return isMarks && first.some(Boolean) && (isHeaded || !head);
}

/** Without a heading: columns that take one kind of text only by what stands in them, and the others from left to right. */
function guessTargets(
  grid: readonly (readonly string[])[],
  width: number,
  columns: readonly PasteColumn[],
): (string | null)[] {
  const targets: (string | null)[] = Array.from({ length: width }, () => null);
  const free = new Set(columns);
  const give = (index: number, column: PasteColumn | undefined) => {
    if (column === undefined || !free.delete(column)) return;
    targets[index] = column.key;
  };
  const accepts = ({ fits, choices }: PasteColumn, cell: string) =>
    choices ? codeOf(choices, cell) !== null : fits ? fits(cell) : false;
  for (let index = 0; index < width; index += 1) {
    const filled = grid.map((row) => row[index] ?? '').filter(Boolean);
    if (filled.length > 0)
      give(
        index,
        [...free].find((column) => filled.every((cell) => accepts(column, cell))),
      );
  }
  targets.forEach((target, index) => {
    if (target === null)
      give(
        index,
        [...free].find(({ fits, choices }) => !fits && !choices),
      );
  });
  return targets;
}

const codeOf = (choices: Readonly<Record<string, string>>, cell: string): string | null => {
  const word = foldForSearch(cell);
  return Object.entries(choices).find(([, words]) => foldForSearch(words) === word)?.[0] ?? null;
};

function readRow(
  cells: readonly string[],
  targets: readonly (string | null)[],
  columns: readonly PasteColumn[],
) {
  const row: Record<string, string> = {};
  const leftOver: string[] = [];
  cells.forEach((cell, index) => {
    if (!cell) return;
    const column = columns.find(({ key }) => key === targets[index]);
    const value = column?.choices ? codeOf(column.choices, cell) : cell;
    // Of two columns that were given one place, the first has it.
    if (column && value !== null && row[column.key] === undefined) row[column.key] = value;
    else leftOver.push(column ? `${column.label}: ${cell}` : cell);
  });
  return { row, leftOver };
}
