import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import { inParts } from './wide-tables.mjs';
import { narrowBreaks } from './word-breaks.mjs';
import { ARTICLES, ArticleCount, LEVELS } from './word-numbers.mjs';
import { cutLine, gap, line, rule, run, sideBySide, tableOf, textWidth, writable } from './word-parts.mjs';
import { A4, half, MARGIN, mm, pt, RECIPIENTS, STYLES } from './word-styles.mjs';

/*
 * Sets a composition as a Word file. It is an offer to edit: the paper itself is the PDF, and the file says which edition it was
 * made of.
 */

/** @typedef {import('../../print/composition').Composition} Composition */

const LEFT_HEAD = 65;
const NUMBERED = { spacing: { before: pt(1.8) } };
/** As the lines of the form. */
const SIGNED = { line: pt(16.8), lineRule: LineRuleType.EXACT };
/** Room for a signature: 25 mm, the line itself included. */
const ROOM = { ...SIGNED, before: pt(70.9 - 16.8) };

/** @param {Composition} paper */
function headOf(paper) {
  const right = textWidth(paper) - LEFT_HEAD;
  const widths = [LEFT_HEAD, right];
  const names = [
    [...paper.issuer.map((text) => line(text, { bold: true, size: half(12) })), rule(LEFT_HEAD, 20)],
    [
      line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { bold: true, size: half(12) }),
      line('Độc lập - Tự do - Hạnh phúc', { bold: true, size: half(13) }),
      rule(right, 56),
    ],
  ];
  const { numberLine, placeAndDay, kind, subject, isDraft } = paper;
  const numbers = [
    [
      ...(numberLine === null ? [] : [line(numberLine, { size: half(13) }, NUMBERED)]),
      ...(kind === null && subject !== null ? [line(subject, { size: half(12) })] : []),
      ...(isDraft ? [line('DỰ THẢO', { bold: true, size: half(13) })] : []),
    ],
    placeAndDay === null ? [] : [line(placeAndDay, { italics: true, size: half(13) }, NUMBERED)],
  ];
  return numbers.flat().length > 0 ? sideBySide(widths, names, numbers) : sideBySide(widths, names);
}

/** @param {Composition} paper */
function nameOf(paper) {
  if (paper.kind === null) return [];
  const words = [paper.kind, ...(paper.subject ? [paper.subject] : [])];
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      spacing: { before: pt(paper.numberLine === null && paper.placeAndDay === null ? 19.4 : 15) },
      children: words.map(
        (text, index) => new TextRun({ text: writable(text), ...(index > 0 ? { break: 1 } : {}) }),
      ),
    }),
    rule(textWidth(paper), 45, 3),
    ...paper.authority.map(
      (text, index) =>
        new Paragraph({
          style: 'centered',
          spacing: {
            before: pt(index === 0 ? 6 : 0),
            // Of two gaps that meet the larger counts.
            after: pt(index === paper.authority.length - 1 ? 12 : 0),
          },
          children: [new TextRun({ text: writable(text), bold: true })],
        }),
    ),
  ];
}

const HEADINGS = { 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 };

/**
 * A number before a paragraph: counted by Word where it counts alike, else typed.
 * @param {import('../../print/composition').Run | undefined} label @param {ArticleCount} count
 */
function labelOf(label, count) {
  const numbering = label && count.next(label.text);
  if (numbering) return { numbering: { numbering }, typed: [] };
  return { numbering: {}, typed: label ? [{ ...label, text: `${label.text} ` }] : [] };
}

/**
 * @param {import('../../print/composition').Block} block @param {Composition} paper @param {ArticleCount} count
 * @param {number} index where it stands @param {boolean} [keepNext] whether what follows stands on the same page
 */
function blockOf(block, paper, count, index, keepNext = false) {
  switch (block.is) {
    case 'paragraph': {
      const { numbering, typed } = labelOf(block.label, count);
      return new Paragraph({
        style: block.style,
        keepNext,
        ...numbering,
        children: [...typed, ...block.runs].map(run),
      });
    }
    case 'heading': {
      const { numbering, typed } = labelOf(block.label ? { text: block.label } : undefined, count);
      return new Paragraph({
        heading: HEADINGS[block.level],
        ...numbering,
        ...(block.centered ? { alignment: AlignmentType.CENTER, indent: { firstLine: 0 } } : {}),
        children: [...typed, { text: block.text }].map(run),
      });
    }
    case 'fill':
      return new Paragraph({
        style: 'body',
        keepNext,
        alignment: AlignmentType.LEFT,
        tabStops: [{ type: TabStopType.RIGHT, position: mm(textWidth(paper)), leader: 'dot' }],
        children: [
          new TextRun({ text: `${writable(block.label)}: `, bold: true }),
          new TextRun({ children: [new Tab()] }),
        ],
      });
    default:
      // Right under the paper's name a paragraph's own gap is missing.
      return [gap(index === 0 ? 15.7 : 8.4), tableOf(block, paper), gap(3, keepNext)];
  }
}

/** @param {import('../../print/composition').Signature} signature */
function signatureOf({ capacity, name }) {
  return [
    ...capacity.map((text) => line(text, { bold: true }, { keepNext: true, spacing: SIGNED })),
    line('', {}, { spacing: ROOM, keepNext: true }),
    ...(name === null ? [] : [line(name, { bold: true }, { spacing: SIGNED })]),
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
  const signed = paper.signatures.map(signatureOf);
  const left = [...(signed.length > 1 ? (signed[0] ?? []) : []), ...recipientsOf(paper)];
  const names = sideBySide([column, column], [left, signed.at(-1) ?? []]);
  // A table ends no part: what has to follow takes no room.
  return [gap(10.1, true), names, ...(paper.annexes.length > 0 ? [] : [gap(0.1)])];
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

/** @param {Composition} paper @param {ArticleCount} count @param {import('../../print/composition').Annex} annex */
function annexOf(paper, count, { label, title, blocks }) {
  return sectionOf(paper, [
    new Paragraph({
      heading: HeadingLevel.HEADING_2,
      alignment: AlignmentType.CENTER,
      indent: { firstLine: 0 },
      spacing: { before: 0 },
      children: [new TextRun(writable(label))],
    }),
    new Paragraph({
      style: 'centered',
      spacing: { before: pt(6), after: pt(12) },
      children: [new TextRun({ text: writable(title).toLocaleUpperCase('vi'), bold: true })],
    }),
    ...blocks.flatMap((block, index) => blockOf(block, paper, count, index)),
  ]);
}

/**
 * @param {Composition} composed
 * @returns {Promise<Uint8Array>} the Word file
 */
export async function setAsWord(composed) {
  const paper = inParts(composed);
  const count = new ArticleCount();
  const whole = () => [
    headOf(paper),
    ...nameOf(paper),
    ...paper.blocks.flatMap((block, index) =>
      blockOf(block, paper, count, index, index === paper.blocks.length - 1 && paper.signatures.length > 0),
    ),
    ...signedOf(paper),
  ];
  const body = Array.from({ length: paper.copies ?? 1 }, (_, index) => [
    ...(index > 0 ? [cutLine()] : []),
    ...whole(),
  ]).flat();
  const document = new Document({
    title: writable(paper.name),
    creator: writable(paper.author),
    description: paper.trace,
    styles: STYLES,
    numbering: { config: [RECIPIENTS, { reference: ARTICLES, levels: LEVELS }] },
    sections: [sectionOf(paper, body), ...paper.annexes.map((annex) => annexOf(paper, count, annex))],
  });
  const word = new Uint8Array(await Packer.toBuffer(document));
  return paper.annexes.length > 0 ? narrowBreaks(word) : word;
}
