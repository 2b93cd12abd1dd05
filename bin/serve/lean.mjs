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

/** A place React left open (`B:`, `P:`), and what one of the scripts taken out would have put there (`S:`). */
const OPEN_PLACE = /<template\b[^>]*\sid="[BP]:|<[a-z]+\b[^>]*\sid="S:/;

/**
 * Whether something is missing of a lean page, because React sent it late and left it to a script to put in its place.
 * @param {string} html as `lean` gives it
 */
export const isUnfinished = (html) => OPEN_PLACE.test(html);
