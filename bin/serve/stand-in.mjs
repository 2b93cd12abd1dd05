import { readFileSync } from 'node:fs';
import { root } from '../support/run.mjs';
import { isUnfinished, lean } from './lean.mjs';

/** @typedef {(code: string) => { title: string, text: string }} FailureWords */

/** The page about an address where nothing is, as the build made it. */
const NOWHERE = '.next/server/app/_not-found.html';

/** The parts of that page in which a page about a failure differs. */
const PARTS = {
  title: /(<title>)[^<]*/,
  heading: /(<h1\b[^>]*>)[^<]*/,
  sentence: /(<\/h1><p\b[^>]*>)[^<]*/,
  link: /(<main\b.*<a\b[^>]*\bhref=")[^"]*("[^>]*>)[^<]*/s,
};

/** The digest of the error Next answered with, in the data for its own script. */
const ERROR_CODE = /\\"digest\\":\\"([\w.]+)\\"/;

/**
 * Whole pages in place of those that Next leaves empty for its script to fill.
 * @param {FailureWords} failureWords
 * @param {string} [made] the page about an address where nothing is, as the build made it
 * @throws Error when the build has no such page, or not of the form this front knows
 */
export function standIns(failureWords, made = readBuilt()) {
  const nowhere = lean(made);
  const lost = Object.entries(PARTS).find(([, part]) => !part.test(nowhere))?.[0];
  const isOurs = nowhere.includes('<script data-own') && !isUnfinished(nowhere);
  if (lost || !isOurs || nowhere.includes('__next_f')) throw unknownForm(lost ?? 'script');
  /** A failure has the shape of the page about nowhere: a heading, a sentence, and where to go. @param {string} code */
  const failure = (code) => {
    const { title, text } = failureWords(code);
    return nowhere
      .replace(PARTS.title, `$1${title} – Nghị Trường`)
      .replace(PARTS.heading, `$1${title}`)
      .replace(PARTS.sentence, `$1${text}`)
      .replace(PARTS.link, '$1$2Thử lại');
  };
  return {
    nowhere,
    failure,
    /** @param {string} html Next's own answer, with the digest under which the log holds the error */
    failureOf: (html) => failure(ERROR_CODE.exec(html)?.[1] ?? ''),
  };
}

/** @param {string} [folder] */
export function readBuilt(folder = root) {
  try {
    return readFileSync(folder + NOWHERE, 'utf8');
  } catch {
    throw missing(NOWHERE);
  }
}

/** The message about a build that lacks a file. @param {string} file */
export const missing = (file) =>
  new Error(
    `${file} is missing: build the app anew with «npm start» / thiếu ${file}: dựng lại ứng dụng bằng «npm start»`,
  );

const unknownForm = (/** @type {string} */ part) =>
  new Error(
    `${NOWHERE} has another form than bin/serve/stand-in.mjs knows (${part}): it was built by another version of Next / ${NOWHERE} không đúng dạng mà bin/serve/stand-in.mjs biết (${part}): bản dựng là của một phiên bản Next khác`,
  );
