/**
 * @typedef {import('../../../rules/word-text').WordLine} Line
 * @typedef {{ rows: Line[][][], isBordered: boolean }} Table rows of cells of lines
 */

/** Words of the head and the foot of a paper, which writers lay out in a table of two columns. */
const FRAME =
  /CỘNG H[ÒO]A XÃ HỘI|^Độc lập|^Nơi nhận\s*:|^(TM|KT|Q|TL|TUQ)\.|^(PHÓ )?CHỦ (TỊCH|TỌA|TOẠ)\s*$|^THƯ KÝ/iu;
const MOST_ROWS = 4;

/** @param {Line} line */
const plain = ({ runs }) =>
  runs
    .map(({ text }) => text)
    .join('')
    .normalize('NFC')
    .trim();

/**
 * Whether a table only places words beside each other: then it is read column by column.
 * @param {Table} table
 */
export function isLaidOut({ rows, isBordered }) {
  const columns = Math.max(0, ...rows.map((cells) => cells.length));
  if (columns <= 1) return true;
  if (columns > 3 || rows.length > MOST_ROWS) return false;
  return !isBordered || rows.some((cells) => cells.flat().some((line) => FRAME.test(plain(line))));
}

/**
 * One line for each row, its cells between bars.
 * @param {Table} table
 * @returns {Line[]}
 */
export function rowLines({ rows }) {
  return rows.flatMap((cells) => {
    const runs = cells.flatMap((lines, at) => [
      ...(at > 0 ? [{ text: ' | ', font: null }] : []),
      ...lines.flatMap(({ runs, label }, index) => [
        ...(index > 0 ? [{ text: ' ', font: null }] : []),
        ...(label ? [{ text: `${label.text} `, font: null }] : []),
        ...runs.map(({ text, font }) => ({ text: text.replace(/\s+/g, ' '), font })),
      ]),
    ]);
    return cells.some((lines) => lines.length > 0) ? [{ runs }] : [];
  });
}
