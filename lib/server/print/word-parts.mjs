import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { A4, mm, pt } from './word-styles.mjs';

/**
 * @typedef {import('../../print/composition').Composition} Composition
 * @typedef {import('../../print/composition').Run} Run
 * @typedef {Extract<import('../../print/composition').Block, { is: 'table' }>} TableBlock
 */

/** Control characters end an XML file; everything else is the reader's font's business. */
export const writable = (/** @type {string} */ text) =>
  text.normalize('NFC').replace(/[\p{Cc}\ufffe\uffff]/gu, ' ');

export const run = (/** @type {Run} */ { text, bold, italic }) =>
  new TextRun({ text: writable(text), ...(bold ? { bold } : {}), ...(italic ? { italics: italic } : {}) });
/** @param {string} text @param {import('docx').IRunOptions} [options] @param {import('docx').IParagraphOptions} [more] */
export const line = (text, options = {}, more = {}) =>
  new Paragraph({ style: 'head', ...more, children: [new TextRun({ text: writable(text), ...options })] });

/**
 * Empty space between two parts, in points: a table has none of its own.
 * @param {number} height @param {boolean} [keepNext]
 */
export const gap = (height, keepNext = false) =>
  new Paragraph({
    style: 'head',
    keepNext,
    spacing: { before: 0, after: 0, line: pt(height), lineRule: LineRuleType.EXACT },
    children: [new TextRun({ text: '', size: 2 })],
  });

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
};
/**
 * A paragraph that is nothing but a rule, centred in its column.
 * @param {number} column @param {number} length both in mm @param {number} [above] the gap over it, in points
 */
export const rule = (column, length, above = 0) => {
  const side = Math.max(0, mm((column - length) / 2));
  return new Paragraph({
    style: 'head',
    indent: { left: side, right: side },
    spacing: { before: pt(above), after: 0, line: pt(3), lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.SINGLE, size: 4, space: 1, color: '000000' } },
  });
};

/** Where a sheet is cut. */
export const cutLine = () =>
  new Paragraph({
    style: 'head',
    spacing: { before: pt(12), after: pt(12), line: pt(3), lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.DASHED, size: 4, space: 1, color: '000000' } },
  });

/** In mm. */
export const textWidth = (/** @type {Composition} */ paper) =>
  (paper.isLandscape ? A4.height : A4.width) - 45;

/** @param {number} widthMm @param {Paragraph[]} children */
function side(widthMm, children) {
  return new TableCell({
    width: { size: mm(widthMm), type: WidthType.DXA },
    borders: NO_BORDERS,
    children,
    margins: { left: 0, right: 0 },
  });
}

/** A table cell holds at least a paragraph. @param {Paragraph[]} children */
const filled = (children) => (children.length > 0 ? children : [gap(0.1)]);

/** @param {readonly number[]} widths in mm @param {readonly (readonly Paragraph[][])[]} rows */
export function sideBySide(widths, ...rows) {
  return new Table({
    columnWidths: widths.map((width) => mm(width)),
    width: { size: mm(widths.reduce((sum, one) => sum + one, 0)), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: NO_BORDERS,
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map((children, index) => side(widths[index] ?? 0, filled(children))),
        }),
    ),
  });
}

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
};

/** @param {TableBlock} block @param {Composition} paper */
export function tableOf({ columns, rows, isByHand }, paper) {
  const all = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => mm((textWidth(paper) * width) / all));
  const cell = (/** @type {string} */ text, /** @type {number} */ index, /** @type {boolean} */ isHead) =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      verticalAlign: isHead ? VerticalAlign.CENTER : VerticalAlign.TOP,
      children: [
        new Paragraph({
          style: 'cell',
          alignment: isHead ? AlignmentType.CENTER : alignments[columns[index]?.align ?? 'left'],
          children: [new TextRun({ text: writable(text), bold: isHead })],
        }),
      ],
    });
  const row = (/** @type {readonly string[]} */ texts, /** @type {boolean} */ isHead) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      ...(isByHand && !isHead && { height: { value: mm(9), rule: HeightRule.ATLEAST } }),
      children: texts.map((text, index) => cell(text, index, isHead)),
    });
  return new Table({
    columnWidths: widths,
    width: { size: mm(textWidth(paper)), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: { left: pt(4), right: pt(4), marginUnitType: WidthType.DXA },
    rows: [
      row(
        columns.map(({ head }) => head),
        true,
      ),
      ...rows.map((texts) => row(texts, false)),
    ],
  });
}
