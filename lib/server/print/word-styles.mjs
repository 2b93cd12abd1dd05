import { AlignmentType, LevelFormat, LineRuleType } from 'docx';

/* How Word sets a composition: the sizes and spaces of the form (form.typ) in named styles that its reader may go on with. */

/** Twentieths of a point in a millimetre: what Word measures in. */
const MM = 1440 / 25.4;
export const mm = (/** @type {number} */ millimetres) => Math.round(millimetres * MM);
export const pt = (/** @type {number} */ points) => Math.round(points * 20);
export const half = (/** @type {number} */ points) => points * 2;

const FONT = 'Times New Roman';
export const A4 = { width: 210, height: 297 };
export const MARGIN = {
  top: mm(20),
  bottom: mm(20),
  left: mm(30),
  right: mm(15),
  header: mm(9),
  footer: mm(9),
};
export const INDENT = mm(12.7);

/**
 * @param {string} id @param {string} name
 * @param {import('docx').IRunStylePropertiesOptions} run @param {import('docx').IParagraphStylePropertiesOptions} paragraph
 */
const style = (id, name, run, paragraph) => ({
  ...{ id, name, basedOn: 'Normal', next: 'Normal', quickFormat: true, run, paragraph },
});

/** Lines of one height, and a gap before the first. */
/** @param {number} height @param {number} before both in points */
const lines = (height, before) => ({
  ...{ before: pt(before), after: 0 },
  line: pt(height),
  lineRule: LineRuleType.EXACT,
});

/** @type {import('docx').IStylesOptions} */
export const STYLES = {
  default: {
    document: {
      run: { font: FONT, size: half(14), language: { value: 'vi-VN', eastAsia: 'vi-VN' } },
      paragraph: { spacing: { before: pt(6), after: 0, line: pt(16.8), lineRule: LineRuleType.EXACT } },
    },
    heading1: {
      run: { font: FONT, size: half(14), bold: true, color: '000000' },
      paragraph: { alignment: AlignmentType.CENTER, spacing: lines(16.8, 0), keepNext: true },
    },
    heading2: {
      run: { font: FONT, size: half(14), bold: true, color: '000000' },
      paragraph: { indent: { firstLine: INDENT }, spacing: lines(16.8, 6), keepNext: true },
    },
    heading3: {
      run: { font: FONT, size: half(14), bold: true, color: '000000' },
      paragraph: {
        alignment: AlignmentType.JUSTIFIED,
        indent: { firstLine: INDENT },
        spacing: lines(16.8, 6),
        keepNext: true,
      },
    },
  },
  characterStyles: [{ id: 'DefaultParagraphFont', name: 'Default Paragraph Font' }],
  paragraphStyles: [
    // What all others are made from: the library names both and writes neither.
    { id: 'Normal', name: 'Normal', quickFormat: true },
    style('body', 'Nội dung', {}, { alignment: AlignmentType.JUSTIFIED, indent: { firstLine: INDENT } }),
    style(
      'basis',
      'Căn cứ',
      { italics: true },
      { alignment: AlignmentType.JUSTIFIED, indent: { firstLine: INDENT } },
    ),
    style('article', 'Điều', {}, { alignment: AlignmentType.JUSTIFIED, indent: { firstLine: INDENT } }),
    style('clause', 'Khoản', {}, { alignment: AlignmentType.JUSTIFIED, indent: { firstLine: INDENT } }),
    style('point', 'Điểm', {}, { alignment: AlignmentType.JUSTIFIED, indent: { firstLine: INDENT } }),
    style('item', 'Mục liệt kê', {}, { alignment: AlignmentType.JUSTIFIED, indent: { firstLine: INDENT } }),
    style('centered', 'Dòng giữa', {}, { alignment: AlignmentType.CENTER }),
    style('head', 'Đầu văn bản', {}, { alignment: AlignmentType.CENTER, spacing: lines(15.6, 0) }),
    style('cell', 'Ô bảng', { size: half(12) }, { spacing: { ...lines(14.4, 1.55), after: pt(1.55) } }),
    style('recipient', 'Nơi nhận', { size: half(11) }, { spacing: lines(13.2, 0) }),
  ],
};

/** «- » before each line. */
export const RECIPIENTS = {
  reference: 'recipients',
  levels: [
    {
      level: 0,
      format: LevelFormat.BULLET,
      text: '-',
      style: { run: { font: FONT }, paragraph: { indent: { left: mm(4), hanging: mm(4) } } },
    },
  ],
};
