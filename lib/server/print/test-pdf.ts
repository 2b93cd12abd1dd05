import * as mupdf from 'mupdf';
import type { Composition } from '@/lib/print/composition';
import { typeset } from './press.mjs';

const POINTS_IN_MM = 72 / 25.4;
const mm = (points: number) => points / POINTS_IN_MM;

/** Words in one size and face on one line: where they begin and end, and their baseline, in mm from the upper left corner. */
export type Piece = {
  text: string;
  left: number;
  right: number;
  baseline: number;
  size: number;
  face: string;
};
/** A drawn line. */
export type Rule = { left: number; right: number; top: number };

/** One paper, or an index and what it names, as the PDF's bytes. */
export const setAsPdf = (composition: Composition, following?: readonly Composition[]): Uint8Array =>
  typeset(composition, following).bytes;

const open = (pdf: Uint8Array) => mupdf.Document.openDocument(pdf, 'application/pdf');

export const pageCount = (pdf: Uint8Array): number => open(pdf).countPages();

/** What stands on a page, read back from the file. `page` counts from 0. */
export function piecesOf(pdf: Uint8Array, page: number): Piece[] {
  const pieces: Piece[] = [];
  let isNew = true;
  open(pdf)
    .loadPage(page)
    .toStructuredText('preserve-whitespace')
    .walk({
      beginLine: () => {
        isNew = true;
      },
      onChar: (letter, origin, font, size, quad) => {
        const face = font.getName().replace(/^[A-Z]{6}\+/, '');
        const [left, right] = [mm(origin[0]), mm(Math.max(quad[2], quad[6]))];
        const last = pieces.at(-1);
        if (!isNew && last && last.face === face && last.size === size) {
          last.text += letter;
          last.right = letter === ' ' ? last.right : right;
          return;
        }
        isNew = false;
        pieces.push({ text: letter, left, right, baseline: mm(origin[1]), size, face });
      },
    });
  return pieces.map((piece) => ({ ...piece, text: piece.text.trim() })).filter(({ text }) => text !== '');
}

/** The straight lines drawn on a page. */
export function rulesOf(pdf: Uint8Array, page: number): Rule[] {
  const rules: Rule[] = [];
  const device = new mupdf.Device({
    strokePath: (path, _stroke, [a, b, c, d, e, f]) => {
      const points: [number, number][] = [];
      const place = (x: number, y: number) => void points.push([a * x + c * y + e, b * x + d * y + f]);
      path.walk({ moveTo: place, lineTo: place });
      const [from, to] = points;
      if (from && to && points.length === 2)
        rules.push({ left: mm(from[0]), right: mm(to[0]), top: mm(from[1]) });
    },
  });
  open(pdf).loadPage(page).run(device, mupdf.Matrix.identity);
  device.close();
  return rules;
}

/** All text of the file in its reading order, with single spaces. */
export function textOf(pdf: Uint8Array): string {
  const document = open(pdf);
  const pages = Array.from({ length: document.countPages() }, (_, page) =>
    document.loadPage(page).toStructuredText('preserve-whitespace').asText(),
  );
  return pages.join(' ').replace(/\s+/gu, ' ').trim();
}

/** The titles of the outline's first level, each with the page it leads to, from 0. */
export function outlineOf(pdf: Uint8Array): { title: string; page: number | undefined }[] {
  return (open(pdf).loadOutline() ?? []).map(({ title = '', page }) => ({ title, page }));
}

/** What the file says of itself. */
export function claimsOf(pdf: Uint8Array) {
  const document = open(pdf).asPDF();
  if (!document) throw new TypeError('No PDF.');
  const root = document.getTrailer().get('Root');
  const fonts = new Set<string>();
  for (let page = 0; page < document.countPages(); page += 1)
    for (const { face } of piecesOf(pdf, page)) fonts.add(face.replace(/-.*$/, ''));
  return {
    metadata: root.get('Metadata').readStream().asString(),
    language: root.get('Lang').asString(),
    isTagged: root.get('MarkInfo').get('Marked').asBoolean(),
    showsTitle: root.get('ViewerPreferences').get('DisplayDocTitle').asBoolean(),
    title: document.getMetaData('info:Title'),
    fonts: [...fonts],
  };
}
