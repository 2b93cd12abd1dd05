import { LevelFormat, LevelSuffix } from 'docx';
import { INDENT } from './word-styles.mjs';

/*
 * Articles and clauses as Word counts them: whoever goes on with the text and puts an article in has the rest counted anew. Points stay
 * typed, for no counting of Word's knows đ (docs/decisions/2026-11-30-points-are-typed.md).
 */

/** @typedef {{ reference: string, level: number }} Numbered */

export const ARTICLES = 'articles';

/** @param {number} level @param {string} text @param {import('docx').IRunStylePropertiesOptions} run */
const level = (level, text, run) => ({
  ...{ level, text, format: LevelFormat.DECIMAL, suffix: LevelSuffix.SPACE },
  style: { run, paragraph: { indent: { left: 0, firstLine: INDENT } } },
});

export const LEVELS = [level(0, 'Điều %1.', { bold: true }), level(1, '%2.', { bold: false })];

/** @param {number} article @param {number} clause */
const labels = (article, clause) => [`Điều ${article}.`, `${clause}.`];

/** Counts along as Word will; a label that Word would count otherwise stays as it was typed. */
export class ArticleCount {
  #article = 0;
  #clause = 0;

  /**
   * @param {string} label as the paper has it, «Điều 2.», «1.»
   * @returns {Numbered | null} how Word comes to the same label
   */
  next(label) {
    const level = labels(this.#article + 1, this.#clause + 1).indexOf(label);
    // A clause before any article would count from an article nobody wrote.
    if (level < 0 || (level === 1 && this.#article === 0)) return null;
    this.#article += level === 0 ? 1 : 0;
    this.#clause = level === 0 ? 0 : this.#clause + 1;
    return { reference: ARTICLES, level };
  }
}
