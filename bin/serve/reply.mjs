/*
 * What React decodes into an action's arguments (`encodeReply`): JSON in which a text that begins with «$» stands for
 * something else. Our pages send rows, forms and words; anything else that React could be made to build is refused before it
 * is asked to, for its decoder may wait for ever, throw, or walk where it should not.
 */

/** Our deepest form, a resolution with its clauses, has about ten levels. */
const MOST_DEPTH = 40;
/** A section of ten thousand rows passes. */
const MOST_VALUES = 250_000;
const MOST_REFERENCES = 1_000;

/** Names through which JavaScript reaches an object's prototype. */
const NAMES_OF_OBJECTS = ['__proto__', 'constructor', 'prototype'];
/** Values that JSON cannot write. «$$» begins a text that itself begins with «$». */
const PLAIN = /^\$(?:\$|undefined$|NaN$|-?Infinity$|-0$)/;

/**
 * Reads JSON that may come from anywhere: first how deep it goes and how much it holds is counted, without building it.
 * @param {string} text
 * @returns {{ value: unknown } | null} null when the text is too deep, too large, or not JSON
 */
export function readJson(text) {
  if (!isShallow(text)) return null;
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}

/** @param {string} text */
function isShallow(text) {
  let depth = 0;
  let values = 0;
  let inText = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charCodeAt(at);
    if (inText) {
      if (letter === 92 /* \ */) at += 1;
      else if (letter === 34 /* " */) inText = false;
      continue;
    }
    if (letter === 34) inText = true;
    else if (letter === 91 /* [ */ || letter === 123 /* { */) {
      depth += 1;
      values += 1;
    } else if (letter === 93 /* ] */ || letter === 125 /* } */) depth -= 1;
    else if (letter === 44 /* , */) values += 1;
    if (depth > MOST_DEPTH || values > MOST_VALUES) return false;
  }
  return true;
}

/**
 * Whether these are an action's arguments as our own pages send them.
 * @param {string} text
 * @param {number} [mostForms] how many forms may be among them, each sent along with it field by field
 */
export function isReply(text, mostForms = 0) {
  const read = readJson(text);
  return read !== null && Array.isArray(read.value) && isBuilt(read.value, mostForms);
}

/** @param {unknown[]} root @param {number} mostForms */
function isBuilt(root, mostForms) {
  /** @type {Set<unknown>} */
  const finished = new Set();
  let references = 0;
  let forms = 0;

  /** @param {string} text */
  const mayStand = (text) => {
    if (!text.startsWith('$') || PLAIN.test(text)) return true;
    references += 1;
    if (references > MOST_REFERENCES) return false;
    if (!/^\$K[1-9a-f][0-9a-f]{0,3}$/.test(text)) return finished.has(follow(root, text));
    forms += 1;
    return forms <= mostForms;
  };

  /** @param {unknown} value @returns {boolean} */
  const isFit = (value) => {
    if (typeof value === 'string') return mayStand(value);
    if (typeof value !== 'object' || value === null) return true;
    if (Object.keys(value).some((key) => NAMES_OF_OBJECTS.includes(key))) return false;
    const isWhole = Object.values(value).every(isFit);
    finished.add(value);
    return isWhole;
  };
  return isFit(root);
}

/**
 * What «$0:1:rows» names: something sent before that comes a second time. One that is still being built, or is nowhere,
 * would keep React waiting.
 * @param {unknown} root
 * @param {string} reference
 */
function follow(root, reference) {
  const [head, ...keys] = reference.split(':');
  if (head !== '$0') return undefined;
  let found = root;
  for (const key of keys) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return undefined;
    found = /** @type {Record<string, unknown>} */ (found)[key];
  }
  return typeof found === 'object' ? found : undefined;
}
