import sax from 'sax';
import { Refused } from './refused.mjs';

/**
 * @typedef {{ name: string, attributes: Record<string, string> }} Element names without their prefixes
 * @typedef {object} Watch
 * @property {(element: Element) => void} [open]
 * @property {(text: string, parent: string) => void} [text]
 * @property {(name: string) => void} [close]
 */

const CHUNK = 64 * 1024;
const MOST_DEPTH = 5_000;

/**
 * Reads XML and shows its elements and texts to `watch`, which may throw. Prefixes are dropped: anybody who writes a
 * document chooses them.
 * @param {Buffer} bytes
 * @param {Watch} watch
 * @throws {Refused}
 */
export function readMarkup(bytes, { open, text, close }) {
  const parser = sax.parser(true, { xmlns: false, position: false });
  /** @type {string[]} */
  const within = [];
  parser.onopentag = (tag) => {
    if (within.push(local(tag.name)) > MOST_DEPTH) throw new Refused('heavy');
    const attributes = Object.entries(tag.attributes).map(([name, value]) => [local(name), String(value)]);
    open?.({ name: local(tag.name), attributes: Object.fromEntries(attributes) });
  };
  parser.onclosetag = () => {
    const name = within.pop();
    if (name !== undefined) close?.(name);
  };
  parser.ontext = (found) => text?.(found, within.at(-1) ?? '');
  parser.oncdata = (found) => text?.(found, within.at(-1) ?? '');
  // A document type may define what its text stands for, without end; no office's program needs one.
  parser.ondoctype = (type) => {
    if (/\[|ENTITY/i.test(type)) throw new Refused('heavy');
  };
  parser.onerror = (error) => {
    throw error;
  };
  try {
    const markup = decoded(bytes);
    for (let at = 0; at < markup.length; at += CHUNK) parser.write(markup.slice(at, at + CHUNK));
    parser.close();
  } catch (error) {
    throw error instanceof Refused ? error : new Refused('unreadable');
  }
}

/** @param {string} name */
const local = (name) => name.slice(name.indexOf(':') + 1);

/**
 * By its byte-order mark, else UTF-8. Another encoding would be read here otherwise than by an office's program.
 * @param {Buffer} bytes
 */
function decoded(bytes) {
  const mark = bytes.subarray(0, 2).toString('latin1');
  const encoding = mark === '\xff\xfe' ? 'utf-16le' : mark === '\xfe\xff' ? 'utf-16be' : 'utf-8';
  const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  const said = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([^"']*)/i.exec(text)?.[1] ?? encoding;
  if (!/^(utf-?8|utf-?16([lb]e)?|us-ascii)$/i.test(said)) throw new Refused('unreadable');
  return text;
}
