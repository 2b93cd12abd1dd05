/** Scripts without `data-own` are Next's. They start React, which no public page needs. */
const THEIRS = /<script\b(?![^>]*\bdata-own\b)[^>]*>[\s\S]*?<\/script>/g;
const THEIR_PRELOADS = /<link\b(?=[^>]*\brel="(?:module)?preload")(?=[^>]*\bas="script")[^>]*>/g;
/** React's markers between texts. In text of ours every «<» is escaped, so no comment is ours. */
const MARKS = /<!--[\s\S]*?-->/g;
/** Elements of a drawing, which have no content. */
const EMPTY_SHAPES = /(<(path|rect|line|circle)\b[^>]*)><\/\2>/g;

/**
 * A page without what Next adds so that React can take it over: every text a second time, and the router. The page is
 * complete without them.
 * @param {string} html a page as Next makes it
 */
export const lean = (html) =>
  html.replace(THEIRS, '').replace(THEIR_PRELOADS, '').replace(MARKS, '').replace(EMPTY_SHAPES, '$1/>');

/** A gap that React left open (`B:`, `P:`), and content that a removed script would have moved into one (`S:`). */
const OPEN_PLACE = /<template\b[^>]*\sid="[BP]:|<[a-z]+\b[^>]*\sid="S:/;

/**
 * Whether a lean page lacks a part, because React sent that part late, for a script to move into its gap.
 * @param {string} html as `lean` gives it
 */
export const isUnfinished = (html) => OPEN_PLACE.test(html);
