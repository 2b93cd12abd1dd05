import { readMarkup } from '../check/markup.mjs';
import { Refused } from '../check/refused.mjs';
import { partsOf, Unfolded } from '../check/zip.mjs';
import { Body } from './body.mjs';
import { Numbering } from './numbering.mjs';
import { readStyles } from './styles.mjs';

/*
 * The words of a document of Word in the order in which they are read. Nothing is interpreted here: what they are is for
 * `lib/rules` to say. The checks of `../check` have passed before.
 */

/** @typedef {import('../../../rules/word-text').WordText} WordText */

/** The longest resolution with its annexes has some thousand paragraphs. */
const MOST_LINES = 20_000;
const MOST_LETTERS = 2_000_000;

/**
 * @param {Uint8Array} received
 * @returns {Promise<WordText>}
 * @throws {Refused}
 */
export async function readWord(received) {
  const bytes = Buffer.from(received.buffer, received.byteOffset, received.byteLength);
  const parts = await partsOf(bytes, new Unfolded());
  const partOf = async (/** @type {string} */ path) => {
    const part = parts.find(({ name }) => name.toLowerCase() === path);
    return part ? part.read() : null;
  };
  const main = await partOf(await mainPath(partOf));
  if (!main) throw new Refused('unreadable');
  const numbering = new Numbering(await partOf('word/numbering.xml'));
  const body = new Body(readStyles(await partOf('word/styles.xml')), numbering);
  readMarkup(main, {
    open: (element) => body.open(element),
    text: (text, parent) => body.text(text, parent),
    close: (name) => body.close(name),
  });
  const { lines, left } = body;
  const letters = lines.reduce(
    (sum, { runs }) => sum + runs.reduce((all, { text }) => all + text.length, 0),
    0,
  );
  if (lines.length > MOST_LINES || letters > MOST_LETTERS) throw new Refused('heavy');
  return { lines, left };
}

/**
 * Where the main part lies, by the relation of the whole; nearly always the same.
 * @param {(path: string) => Promise<Buffer | null>} partOf
 */
async function mainPath(partOf) {
  const relations = await partOf('_rels/.rels');
  let found = 'word/document.xml';
  if (relations)
    readMarkup(relations, {
      open({ attributes: { Type = '', Target = '' } }) {
        if (/\/officeDocument$/i.test(Type)) found = Target.replace(/^\//, '').toLowerCase();
      },
    });
  return found;
}
