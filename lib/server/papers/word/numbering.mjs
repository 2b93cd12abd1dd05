import { ROMAN_LARGEST, toRoman } from '../../../vi/roman.mjs';
import { readMarkup } from '../check/markup.mjs';

/**
 * @typedef {{ format: string, text: string, start: number }} Level
 * @typedef {{ list: string, start: Map<number, number> }} Num
 * @typedef {{ text: string, letter: number | null }} Label `letter`: the place of a point in a list of small letters, from 0
 */

const LEVELS = 9;

/** The numbers that Word puts before paragraphs, which stand nowhere in their text: ISO/IEC 29500-1, 17.9. */
export class Numbering {
  /** @type {Map<string, Map<number, Level>>} */
  #lists = new Map();
  /** @type {Map<string, Num>} */
  #nums = new Map();
  /** @type {Map<string, number[]>} */
  #counts = new Map();

  /** @param {Buffer | null} content the part `word/numbering.xml` */
  constructor(content) {
    if (content) this.#read(content);
  }

  /** @param {Buffer} content */
  #read(content) {
    /** @type {Map<number, Level> | null} */
    let list = null;
    /** @type {Num | null} */
    let num = null;
    let at = 0;
    /** @type {Level | null} */
    let level = null;
    readMarkup(content, {
      open: ({ name, attributes: { val = '', ...ids } }) => {
        if (name === 'abstractNum') {
          list = new Map();
          this.#lists.set(ids.abstractNumId ?? '', list);
        } else if (name === 'num') {
          num = { list: '', start: new Map() };
          this.#nums.set(ids.numId ?? '', num);
        } else if (name === 'abstractNumId' && num) num.list = val;
        else if (name === 'lvl') {
          at = Number(ids.ilvl);
          level = { format: 'decimal', text: '', start: 1 };
          // A level that one use of a list writes anew counts for that list as a whole: which is rare, and only a label.
          (list ?? this.#lists.get(num?.list ?? ''))?.set(at, level);
        } else if (name === 'lvlOverride') at = Number(ids.ilvl);
        else if (name === 'startOverride') num?.start.set(at, Number(val));
        else if (level && name === 'numFmt') level.format = val;
        else if (level && name === 'lvlText') level.text = val;
        else if (level && name === 'start') level.start = Number(val);
      },
      close: (name) => {
        if (name === 'abstractNum') list = null;
        if (name === 'num') num = null;
        if (name === 'lvl') level = null;
      },
    });
  }

  /**
   * The label of the next paragraph of a list; `null` where there is none.
   * @param {string} numId
   * @param {number} at
   * @returns {Label | null}
   */
  next(numId, at) {
    const num = this.#nums.get(numId);
    const levels = num && this.#lists.get(num.list);
    const level = levels?.get(at);
    if (!num || !level || !(at >= 0 && at < LEVELS)) return null;
    const counts = this.#countsOf(numId, num);
    const start = (/** @type {number} */ one) => num.start.get(one) ?? levels?.get(one)?.start ?? 1;
    counts[at] = (counts[at] ?? start(at) - 1) + 1;
    counts.length = at + 1;
    for (let above = 0; above < at; above += 1) counts[above] ??= start(above);
    if (level.format === 'bullet') return { text: '-', letter: null };
    if (level.format === 'none' && !level.text) return null;
    const text = level.text.replace(/%(\d)/g, (_, digit) => {
      const one = Number(digit) - 1;
      return written(counts[one] ?? start(one), levels?.get(one)?.format ?? 'decimal');
    });
    const isLetter = level.format === 'lowerLetter' && /^%\d[.)]$/.test(level.text);
    return text.trim() === '' ? null : { text: text.trim(), letter: isLetter ? counts[at] - 1 : null };
  }

  /**
   * Uses of one list count on from each other, unless one begins anew.
   * @param {string} numId
   * @param {Num} num
   */
  #countsOf(numId, num) {
    const key = num.start.size > 0 ? `num ${numId}` : num.list;
    const counts = this.#counts.get(key) ?? [];
    this.#counts.set(key, counts);
    return counts;
  }
}

/**
 * @param {number} count
 * @param {string} format
 */
function written(count, format) {
  if (format === 'upperRoman') return roman(count);
  if (format === 'lowerRoman') return roman(count).toLowerCase();
  if (format === 'upperLetter') return letters(count).toUpperCase();
  if (format === 'lowerLetter') return letters(count);
  if (format === 'decimalZero') return String(count).padStart(2, '0');
  return String(count);
}

/** «a» to «z», then «aa»: as Word counts, which knows no đ. */
const letters = (/** @type {number} */ count) =>
  count < 1 || count > 780
    ? String(count)
    : String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.ceil(count / 26));

/** Of a count that has no Roman numeral the count itself. @param {number} count */
const roman = (count) => (count < 1 || count > ROMAN_LARGEST ? String(count) : toRoman(count));
