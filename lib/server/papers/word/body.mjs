import { isLaidOut, rowLines } from './table.mjs';

/**
 * @typedef {import('../../../rules/word-text').WordLine} Line
 * @typedef {import('../../../rules/word-text').WordText['left']} Left
 * @typedef {import('../check/markup.mjs').Element} Element
 * @typedef {{ runs: import('../../../rules/word-text').WordRun[], style: string | null, numId: string | null, level: number | null, isMarkGone: boolean }} Paragraph
 * @typedef {import('./table.mjs').Table} Table
 */

/** What was so before a change of looks, kept for whoever takes the change back. */
const BEFORE = /^(pPrChange|rPrChange|tblPrChange|trPrChange|tcPrChange|sectPrChange|numberingChange)$/;
/** A typeface whose letters are not those of Unicode. */
const LEGACY_FONT = /^(\.vn|vni[-\s])/i;

/** Follows the markup of `word/document.xml` and gathers its lines. */
export class Body {
  /** @type {Line[]} */
  lines = [];
  /** @type {Left} */
  left = { inserted: 0, deleted: 0, comments: 0, notes: 0, pictures: 0, boxes: 0, hidden: 0 };
  /** @type {string[]} */
  #within = [];
  /** @type {Paragraph[]} A box stands within the paragraph it is anchored in. */
  #paragraphs = [];
  /** @type {Table[]} */
  #tables = [];
  /** @type {{ font: string | null, isHidden: boolean }} */
  #run = { font: null, isHidden: false };
  /** @type {{ runs: Paragraph['runs'] } | null} The beginning of a paragraph whose end was taken out. */
  #open = null;
  #gone = 0;

  /**
   * @param {(id: string | null) => import('./styles.mjs').Style} styleOf
   * @param {import('./numbering.mjs').Numbering} numbering
   */
  constructor(styleOf, numbering) {
    this.styleOf = styleOf;
    this.numbering = numbering;
  }

  /** @param {Element} element */
  open({ name, attributes }) {
    const parent = this.#within.at(-1) ?? '';
    this.#within.push(name);
    // A drawing stands there twice, for old programs and new ones; the second is the same again.
    if (BEFORE.test(name) || name === 'Fallback') this.#gone += 1;
    else if (name === 'del' || name === 'moveFrom') this.#delete(parent);
    if (this.#gone > 0) return;
    this.#count(name, parent);
    if (name === 'p')
      this.#paragraphs.push({ runs: [], style: null, numId: null, level: null, isMarkGone: false });
    else if (name === 'tbl') this.#tables.push({ rows: [], isBordered: false });
    else if (name === 'tr') this.#tables.at(-1)?.rows.push([]);
    else if (name === 'tc') this.#tables.at(-1)?.rows.at(-1)?.push([]);
    else if (name === 'r') this.#run = { font: null, isHidden: false };
    else this.#property(name, parent, attributes);
    this.#sign(name, parent);
  }

  /** @param {string} parent */
  #delete(parent) {
    const paragraph = this.#paragraphs.at(-1);
    // Within its properties it says that the mark behind the paragraph was taken out.
    if (parent === 'rPr' && this.#within.at(-3) === 'pPr' && paragraph) paragraph.isMarkGone = true;
    if (this.#gone === 0) this.left.deleted += 1;
    this.#gone += 1;
  }

  /**
   * @param {string} name
   * @param {string} parent
   */
  #count(name, parent) {
    const { left } = this;
    if ((name === 'ins' || name === 'moveTo') && parent !== 'rPr') left.inserted += 1;
    else if (name === 'commentReference') left.comments += 1;
    else if (name === 'footnoteReference' || name === 'endnoteReference') left.notes += 1;
    else if (name === 'blip' || name === 'imagedata') left.pictures += 1;
    else if (name === 'txbxContent') left.boxes += 1;
  }

  /**
   * @param {string} name
   * @param {string} parent
   * @param {Record<string, string>} attributes
   */
  #property(name, parent, attributes) {
    const paragraph = this.#paragraphs.at(-1);
    const { val = '' } = attributes;
    if (parent === 'tblBorders' || parent === 'tcBorders') this.#border(val);
    if (name === 'tblStyle' && !/^(TableNormal|BngThng\w*)$/i.test(val)) this.#border('single');
    if (!paragraph) return;
    if (parent === 'pPr' && name === 'pStyle') paragraph.style = val;
    else if (parent === 'numPr' && name === 'numId') paragraph.numId = val;
    else if (parent === 'numPr' && name === 'ilvl') paragraph.level = Number(val);
    else if (parent === 'rPr' && this.#within.at(-3) === 'r') {
      if (name === 'rFonts') this.#run.font = attributes.ascii ?? attributes.hAnsi ?? null;
      if (name === 'vanish') this.#run.isHidden = !/^(0|false|off)$/i.test(val);
    }
  }

  /** @param {string} val */
  #border(val) {
    const table = this.#tables.at(-1);
    if (table && !/^(nil|none)$/i.test(val)) table.isBordered = true;
  }

  /**
   * Elements that stand for a character.
   * @param {string} name
   * @param {string} parent
   */
  #sign(name, parent) {
    if (parent !== 'r') return;
    if (name === 'tab' || name === 'ptab') this.#write('\t');
    else if (name === 'br' || name === 'cr') this.#write('\n');
    else if (name === 'noBreakHyphen') this.#write('-');
  }

  /**
   * @param {string} text
   * @param {string} parent
   */
  text(text, parent) {
    if (parent === 't' && this.#gone === 0) this.#write(text);
  }

  /** @param {string} text */
  #write(text) {
    const paragraph = this.#paragraphs.at(-1);
    if (!paragraph) return;
    if (this.#run.isHidden) {
      this.left.hidden += 1;
      return;
    }
    const named = this.#run.font ?? this.styleOf(paragraph.style).font;
    const font = named && LEGACY_FONT.test(named) ? named : null;
    const last = paragraph.runs.at(-1);
    if (last && last.font === font) last.text += text;
    else paragraph.runs.push({ text, font });
  }

  /** @param {string} name */
  close(name) {
    this.#within.pop();
    if (BEFORE.test(name) || name === 'Fallback' || name === 'del' || name === 'moveFrom') this.#gone -= 1;
    else if (this.#gone > 0) return;
    else if (name === 'p') this.#endParagraph();
    else if (name === 'tbl') this.#endTable();
  }

  #endParagraph() {
    const paragraph = this.#paragraphs.pop();
    if (!paragraph) return;
    const runs = [...(this.#open?.runs ?? []), ...paragraph.runs];
    this.#open = paragraph.isMarkGone ? { runs } : null;
    if (this.#open) return;
    const hasText = runs.some(({ text }) => text.trim() !== '');
    const label = hasText ? this.#labelOf(paragraph) : null;
    if (hasText) this.#add({ runs, ...(label ? { label } : {}) });
  }

  /** @param {Paragraph} paragraph */
  #labelOf({ style, numId, level }) {
    const named = this.styleOf(style);
    const list = numId ?? named.numId;
    // The list 0 takes a paragraph out of the list of its style.
    return list && list !== '0' ? this.numbering.next(list, level ?? named.level ?? 0) : null;
  }

  #endTable() {
    const table = this.#tables.pop();
    if (!table) return;
    const lines = isLaidOut(table) ? byColumn(table) : rowLines(table);
    for (const line of lines) this.#add(line);
  }

  /** @param {Line} line */
  #add(line) {
    const table = this.#tables.at(-1);
    (table?.rows.at(-1)?.at(-1) ?? this.lines).push(line);
  }
}

/** @param {Table} table */
const byColumn = ({ rows }) => {
  const columns = Math.max(0, ...rows.map((cells) => cells.length));
  return Array.from({ length: columns }, (_, at) => rows.flatMap((cells) => cells[at] ?? [])).flat();
};
