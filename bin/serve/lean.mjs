import { readFileSync } from 'node:fs';
import { root } from '../support/run.mjs';

/** A script of ours says so of itself; the others start React, which no public page needs. */
const THEIRS = /<script\b(?![^>]*\bdata-own\b)[^>]*>[\s\S]*?<\/script>/g;
const THEIR_PRELOADS = /<link\b(?=[^>]*\brel="(?:module)?preload")(?=[^>]*\bas="script")[^>]*>/g;
/** Where React would find its places again. Text of ours has no «<» that is not escaped. */
const MARKS = /<!--[\s\S]*?-->/g;
/** Shapes of a drawing, which hold nothing. */
const EMPTY_SHAPES = /(<(path|rect|line|circle)\b[^>]*)><\/\2>/g;

/**
 * A page as its readers need it: what Next adds to a page so that React can take it over, every word of it once more and
 * the router, is left out. It is whole without.
 * @param {string} html a page as Next makes it
 */
export const lean = (html) =>
  html.replace(THEIRS, '').replace(THEIR_PRELOADS, '').replace(MARKS, '').replace(EMPTY_SHAPES, '$1/>');

let nowhere = '';

/** The page about an address where nothing is, as the build made it. */
function nowherePage() {
  nowhere ||= lean(readFileSync(`${root}.next/server/app/_not-found.html`, 'utf8'));
  return nowhere;
}

/** What Next tells its own script of an error it answered with. */
const ERROR_CODE = /\\"digest\\":\\"([\w.]+)\\"/;

/**
 * A whole page in place of one that Next leaves empty for its script to fill: nothing is there, or it could not be made.
 * The second has the shape of the first: a heading, a sentence, and where to go.
 * @param {number} status 404, or 500 and above
 * @param {string} made Next's own answer, which names what finds the error in the log
 * @param {(code: string) => { title: string, text: string }} failureWords
 */
export function standIn(status, made, failureWords) {
  if (status === 404) return nowherePage();
  const { title, text } = failureWords(ERROR_CODE.exec(made)?.[1] ?? '');
  return nowherePage()
    .replace(/(<title>)[^<]*/, `$1${title} – Nghị Trường`)
    .replace(/(<h1\b[^>]*>)[^<]*/, `$1${title}`)
    .replace(/(<\/h1><p\b[^>]*>)[^<]*/, `$1${text}`)
    .replace(/(<main\b.*<a\b[^>]*\bhref=")[^"]*("[^>]*>)[^<]*/s, '$1$2Thử lại');
}
