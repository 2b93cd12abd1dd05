import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import { line, rule, run, sideBySide, tableOf, textWidth, writable } from './word-parts.mjs';
import { A4, half, MARGIN, mm, NUMBERING, pt, STYLES } from './word-styles.mjs';

/*
 * Sets a composition as a Word file. It is an offer to edit: the paper itself is the PDF, and the file says which edition it was
 * made of.
 */

/** @typedef {import('../../print/composition').Composition} Composition */

const LEFT_HEAD = 65;

/** @param {Composition} paper */
function headOf(paper) {
  const right = textWidth(paper) - LEFT_HEAD;
  return sideBySide(
    [LEFT_HEAD, right],
    [
      [
        ...paper.issuer.map((text) => line(text, { bold: true, size: half(12) })),
        rule(LEFT_HEAD, 20),
        line(paper.numberLine ?? '', { size: half(13) }, { spacing: { before: pt(4) } }),
        ...(paper.kind === null ? [line(paper.subject ?? '', { size: half(12) })] : []),
        ...(paper.isDraft ? [line('DỰ THẢO', { bold: true, size: half(13) })] : []),
      ],
      [
        line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { bold: true, size: half(12) }),
        line('Độc lập - Tự do - Hạnh phúc', { bold: true, size: half(13) }),
        rule(right, 56),
        line(paper.placeAndDay ?? '', { italics: true, size: half(13) }, { spacing: { before: pt(4) } }),
      ],
    ],
  );
}

/** @param {Composition} paper */
function nameOf(paper) {
  if (paper.kind === null) return [];
  const words = [paper.kind, ...(paper.subject ? [paper.subject] : [])];
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      spacing: { before: pt(18) },
      children: words.map(
        (text, index) => new TextRun({ text: writable(text), ...(index > 0 ? { break: 1 } : {}) }),
      ),
    }),
    rule(textWidth(paper), 45),
    ...paper.authority.map(
      (text) =>
        new Paragraph({ style: 'centered', children: [new TextRun({ text: writable(text), bold: true })] }),
    ),
  ];
}

const HEADINGS = { 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 };

/** @param {import('../../print/composition').Block} block @param {Composition} paper */
function blockOf(block, paper) {
  switch (block.is) {
    case 'paragraph':
      return new Paragraph({ style: block.style, children: block.runs.map(run) });
    case 'heading':
      return new Paragraph({
        heading: HEADINGS[block.level],
        ...(block.centered ? { alignment: AlignmentType.CENTER, indent: { firstLine: 0 } } : {}),
        children: [new TextRun(writable(block.text))],
      });
    case 'fill':
      return new Paragraph({
        style: 'body',
        alignment: AlignmentType.LEFT,
        tabStops: [{ type: TabStopType.RIGHT, position: mm(textWidth(paper)), leader: 'dot' }],
        children: [
          new TextRun({ text: `${writable(block.label)}: `, bold: true }),
          new TextRun({ children: [new Tab()] }),
        ],
      });
    default:
      return tableOf(block, paper);
  }
}

/** @param {import('../../print/composition').Signature} signature */
function signatureOf({ capacity, name }) {
  return [
    ...capacity.map((text) => line(text, { bold: true }, { keepNext: true })),
    line('', {}, { spacing: { before: pt(56) }, keepNext: true }),
    line(name ?? '', { bold: true }),
  ];
}

/** @param {Composition} paper */
function recipientsOf({ recipients }) {
  if (recipients.length === 0) return [];
  return [
    new Paragraph({
      style: 'recipient',
      children: [new TextRun({ text: 'Nơi nhận:', bold: true, italics: true, size: half(12) })],
    }),
    ...recipients.map(
      (text) =>
        new Paragraph({
          style: 'recipient',
          numbering: { reference: 'recipients', level: 0 },
          children: [new TextRun(writable(text))],
        }),
    ),
  ];
}

/** @param {Composition} paper */
function signedOf(paper) {
  if (paper.signatures.length === 0 && paper.recipients.length === 0) return [];
  const column = textWidth(paper) / 2;
  const empty = [line('')];
  const names = paper.signatures.map(signatureOf);
  const left = [...(names.length > 1 ? (names[0] ?? []) : []), ...recipientsOf(paper)];
  const right = names.at(-1) ?? empty;
  return [line(''), sideBySide([column, column], [left.length > 0 ? left : empty, right])];
}

/** @param {Composition} paper @param {(Paragraph | import('docx').Table)[]} children */
function sectionOf(paper, children) {
  return {
    properties: {
      titlePage: true,
      page: {
        size: {
          width: mm(A4.width),
          height: mm(A4.height),
          orientation: paper.isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: MARGIN,
        pageNumbers: { start: 1 },
      },
    },
    headers: {
      default: new Header({
        children: [
          new Paragraph({ style: 'head', children: [new TextRun({ children: [PageNumber.CURRENT] })] }),
        ],
      }),
      first: new Header({ children: [new Paragraph({ style: 'head' })] }),
    },
    footers: { default: traceOf(paper), first: traceOf(paper) },
    children,
  };
}

const traceOf = (/** @type {Composition} */ { trace }) =>
  new Footer({
    children: [
      new Paragraph({ style: 'recipient', children: [new TextRun({ text: trace, size: half(8) })] }),
    ],
  });

/** @param {Composition} paper @param {import('../../print/composition').Annex} annex */
function annexOf(paper, { label, title, blocks }) {
  return sectionOf(paper, [
    new Paragraph({
      heading: HeadingLevel.HEADING_2,
      alignment: AlignmentType.CENTER,
      indent: { firstLine: 0 },
      children: [new TextRun(writable(label))],
    }),
    new Paragraph({
      style: 'centered',
      children: [new TextRun({ text: writable(title).toLocaleUpperCase('vi'), bold: true })],
    }),
    ...blocks.map((block) => blockOf(block, paper)),
  ]);
}

/**
 * @param {Composition} paper
 * @returns {Promise<Uint8Array>} the Word file
 */
export async function setAsWord(paper) {
  const body = [
    headOf(paper),
    ...nameOf(paper),
    ...paper.blocks.map((block) => blockOf(block, paper)),
    ...signedOf(paper),
  ];
  const document = new Document({
    title: writable(paper.name),
    creator: writable(paper.author),
    description: paper.trace,
    styles: STYLES,
    numbering: NUMBERING,
    sections: [sectionOf(paper, body), ...paper.annexes.map((annex) => annexOf(paper, annex))],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
