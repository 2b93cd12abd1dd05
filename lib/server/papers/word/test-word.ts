import { docx, type Part, part } from '../test-papers';

/*
 * Documents of Word made in code, odd ones among them.
 */

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

export const run = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
export const p = (content: string, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content.startsWith('<') ? content : run(content)}</w:p>`;
export const listed = (text: string, list: number, level = 0) =>
  p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
export const table = (rows: readonly (readonly string[])[], properties = '') =>
  `<w:tbl><w:tblPr>${properties}</w:tblPr>${rows
    .map(
      (cells) =>
        `<w:tr>${cells.map((cell) => `<w:tc>${cell.startsWith('<') ? cell : p(cell)}</w:tc>`).join('')}</w:tr>`,
    )
    .join('')}</w:tbl>`;
export const BORDERS = '<w:tblBorders><w:top w:val="single"/></w:tblBorders>';
export const font = (name: string) => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;

/** A list for each set of levels, numbered from 1: `[format, text]`. */
export const numbering = (...lists: readonly (readonly [format: string, text: string][])[]): Part =>
  part(
    'word/numbering.xml',
    `<w:numbering>${lists
      .map(
        (levels, at) =>
          `<w:abstractNum w:abstractNumId="${at}">${levels
            .map(
              ([format, text], level) =>
                `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
            )
            .join('')}</w:abstractNum>`,
      )
      .join(
        '',
      )}${lists.map((_, at) => `<w:num w:numId="${at + 1}"><w:abstractNumId w:val="${at}"/></w:num>`).join('')}</w:numbering>`,
  );

/** A document of these paragraphs. */
export const word = (paragraphs: readonly string[], parts: readonly Part[] = []): Buffer =>
  docx(parts, { body: paragraphs.join('') });
