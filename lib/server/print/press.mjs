import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { alsoForAll } from './pdf-ua.mjs';
import { letterCheck } from './typeface.mjs';
import { inParts } from './wide-tables.mjs';

/*
 * Sets compositions as PDF/A-2a and PDF/UA-1. The compiler is kept between papers: loading it costs more than most of them.
 */

/** @typedef {import('../../print/composition').Composition} Composition */

const folder = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'));
const faces = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'];
const fonts = faces.map((face) => readFileSync(join(folder, face, `Tinos_${face}.ttf`)));
const form = readFileSync(new URL('form.typ', import.meta.url), 'utf8');

/** @type {NodeCompiler | null} */
let compiler = null;
const press = () => {
  compiler ??= NodeCompiler.create({ fontArgs: [{ fontBlobs: fonts }] });
  return compiler;
};

const printable = letterCheck(fonts);

/** How many papers a laid out line is kept for: the forms are alike, and memory stays flat. Of a whole session nothing is kept. */
const KEPT_FOR = { paper: 10, session: 0 };

/**
 * @param {Composition} composition
 * @param {readonly Composition[]} [following] papers in the same file, of which the first is then the index
 * @returns {{ bytes: Uint8Array, pages: number }} the PDF: the same bytes for the same compositions
 */
export function typeset(composition, following = []) {
  const at = new Date(composition.fixedAt);
  const day = [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()];
  const fixedOn = [...day, at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds()];
  const papers = JSON.stringify(
    [{ ...inParts(composition), fixedOn }, ...following.map(inParts)],
    (_, value) => (typeof value === 'string' ? printable(value) : value),
  );
  const typst = press();
  const made = typst.compile({ mainFileContent: form, inputs: { papers } });
  if (!made.result) {
    const [first] = made.takeError()?.shortDiagnostics ?? [];
    throw new Error(`The form does not set: ${JSON.stringify(first)}`);
  }
  const pdf = typst.pdf(made.result, { pdfStandard: 'a-2a' });
  typst.evictCache(following.length > 0 ? KEPT_FOR.session : KEPT_FOR.paper);
  return { bytes: alsoForAll(pdf), pages: made.result.numOfPages };
}
