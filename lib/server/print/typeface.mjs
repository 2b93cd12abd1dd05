import * as mupdf from 'mupdf';

/** A letter the typeface does not have, an emoji or another script, is a box on paper: PDF/A knows no missing letters. */
const MISSING = '□';
const LETTERS = /[\p{L}\p{M}\p{N}\p{P}\p{S} ]/u;

/**
 * What a text is on paper: in NFC, with a box for each letter that any face of the typeface lacks.
 *
 * @param {readonly Buffer[]} files the faces
 */
export function letterCheck(files) {
  const faces = files.map((file, index) => new mupdf.Font(`face-${index}`, file));
  /** @type {Map<string, boolean>} */
  const known = new Map();
  const has = (/** @type {string} */ letter) => {
    const found =
      known.get(letter) ??
      (LETTERS.test(letter) && faces.every((face) => face.encodeCharacter(letter.codePointAt(0) ?? 0) > 0));
    known.set(letter, found);
    return found;
  };
  return (/** @type {string} */ text) =>
    [...text.normalize('NFC').replace(/\s/gu, ' ')]
      .map((letter) => (has(letter) ? letter : MISSING))
      .join('');
}
