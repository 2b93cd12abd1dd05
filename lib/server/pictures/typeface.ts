import 'server-only';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Font, type Glyph, type PathCommand, parse } from 'opentype.js';
import type { Typeface, Weight } from '@/lib/public/draw-share-card';

/** The package's files in the order they are looked through for a letter; together they hold every Vietnamese one. */
const SUBSETS = ['vietnamese', 'latin', 'latin-ext'] as const;
const FOLDER = 'node_modules/@fontsource/be-vietnam-pro/files';

const loaded = new Map<Weight, readonly Font[]>();

function fontsOf(weight: Weight): readonly Font[] {
  const known = loaded.get(weight);
  if (known) return known;
  const fonts = SUBSETS.map((subset) => {
    const file = readFileSync(join(process.cwd(), FOLDER, `be-vietnam-pro-${subset}-${weight}-normal.woff`));
    return parse(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer);
  });
  loaded.set(weight, fonts);
  return fonts;
}

type Placed = { readonly font: Font; readonly glyph: Glyph };

/** A text's letters; what the typeface has none for, an emoji or another script, is left out with the space before it. */
function lettersOf(text: string, weight: Weight): Placed[] {
  const fonts = fontsOf(weight);
  const find = (letter: string) => fonts.find((font) => font.charToGlyphIndex(letter) > 0);
  const held = [...text.normalize('NFC')].filter((letter) => find(letter)).join('');
  return [...held.replace(/\s+/g, ' ').trim()].flatMap((letter) => {
    const font = find(letter);
    return font ? [{ font, glyph: font.charToGlyph(letter) }] : [];
  });
}

/** Where each letter begins, and where the last ends, in px from the first. */
function startsOf(letters: readonly Placed[], sizePx: number): number[] {
  const starts = [0];
  let at = 0;
  letters.forEach(({ font, glyph }, index) => {
    const next = letters[index + 1];
    const kerning = next?.font === font ? font.getKerningValue(glyph, next.glyph) : 0;
    at += (((glyph.advanceWidth ?? 0) + kerning) * sizePx) / font.unitsPerEm;
    starts.push(at);
  });
  return starts;
}

/** The package's own way of writing a path down gives «NaN» for some of them. */
function written({ type, ...at }: PathCommand): string {
  const points = at as Readonly<Record<string, number>>;
  const numbers = ['x1', 'y1', 'x2', 'y2', 'x', 'y'].flatMap((name) => points[name] ?? []);
  return type + numbers.map((number) => number.toFixed(1)).join(' ');
}

/** The interface's own typeface, read from the package's files: the same shapes on every machine, whatever it has. */
export const beVietnamPro: Typeface = {
  width: (text, sizePx, weight) => startsOf(lettersOf(text, weight), sizePx).at(-1) ?? 0,
  path(text, x, y, sizePx, weight) {
    const letters = lettersOf(text, weight);
    const starts = startsOf(letters, sizePx);
    return letters
      .flatMap(({ glyph }, index) => glyph.getPath(x + (starts[index] ?? 0), y, sizePx).commands)
      .map(written)
      .join('');
  },
};
