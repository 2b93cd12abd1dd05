import type { ShareCard } from './share-card';

/** What knows the shapes of letters. Sizes and widths are in px; what it has no letter for has no width and no shape. */
export type Typeface = {
  width(text: string, sizePx: number, weight: Weight): number;
  /** SVG path data of the text, its baseline beginning at `x`, `y`. */
  path(text: string, x: number, y: number, sizePx: number, weight: Weight): string;
};
export type Weight = 400 | 700;

const SHARE_SIZE = { width: 1200, height: 630 } as const;

/* The colours are the light tokens. */
const PAPER = '#faf7f1';
const INK = '#211c17';
const SOFT = '#655c51';
const LINE = '#e4dccf';
const RED = '#9b1c1f';

const LEFT = 72;
const WIDTH = SHARE_SIZE.width - 2 * LEFT;
const BOTTOM = SHARE_SIZE.height - 48;
const GAP = 48;
const COLUMN = (WIDTH - 2 * GAP) / 3;

const HEADING_TOP = 126;
const HEADING_SIZES = [60, 56, 52, 48, 44, 40, 36, 32];
/** A capital with two marks stands clear of the line above. */
const HEADING_LINE = 1.32;
const DATE_HEIGHT = 64;
const TEXT_LINE = 34;
const MOST_TEXT_LINES = 3;

/**
 * A page's picture as SVG made of shapes alone, so that anybody who renders it needs no font and asks nobody for one. The
 * heading is as large as lets all of it stand between the council's name and the figures.
 */
export function drawShareCard(card: ShareCard, type: Typeface): string {
  const draw = (text: string, x: number, y: number, size: number, color: string, weight: Weight = 400) =>
    `<path fill="${color}" d="${type.path(text, x, y, size, weight)}"/>`;
  const figures = card.figures.map(({ text, ...figure }) => ({
    ...figure,
    lines: wrap(type, text, COLUMN, { size: 24, weight: 400, most: MOST_TEXT_LINES }),
  }));
  const textLines = Math.max(0, ...figures.map(({ lines }) => lines.length));
  const figuresBottom = BOTTOM - (card.notice ? 42 : 0);
  const ruleAt = figuresBottom - (figures.length > 0 ? 88 + textLines * TEXT_LINE : 0);
  const heading = fitHeading(type, card.heading, ruleAt - 16 - DATE_HEIGHT - HEADING_TOP);
  const councilSize = fitLine(type, card.council, [30, 28, 26, 24]);
  const dateSize = fitLine(type, card.date, [32, 30, 28, 26, 24]);
  const headingBottom = HEADING_TOP + heading.lines.length * heading.size * HEADING_LINE;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${SHARE_SIZE.width}" height="${SHARE_SIZE.height}">`,
    `<rect width="100%" height="100%" fill="${PAPER}"/><rect width="100%" height="16" fill="${RED}"/>`,
    draw(cut(type, card.council, WIDTH, councilSize, 400), LEFT, 97, councilSize, SOFT),
    ...heading.lines.map((line, at) =>
      draw(line, LEFT, HEADING_TOP + heading.size * (1 + at * HEADING_LINE), heading.size, INK, 700),
    ),
    draw(cut(type, card.date, WIDTH, dateSize, 400), LEFT, headingBottom + 44, dateSize, SOFT),
    figures.length > 0 ? `<rect x="${LEFT}" y="${ruleAt}" width="${WIDTH}" height="3" fill="${LINE}"/>` : '',
    ...figures.flatMap(({ value, unit, lines }, at) => {
      const x = LEFT + at * (COLUMN + GAP);
      const wide = type.width(value, 48, 700) + 12 + type.width(unit, 32, 400);
      const scale = Math.min(1, COLUMN / wide);
      const unitAt = x + type.width(value, 48 * scale, 700) + 12 * scale;
      return [
        draw(value, x, ruleAt + 74, 48 * scale, INK, 700),
        draw(unit, unitAt, ruleAt + 74, 32 * scale, SOFT),
        ...lines.map((line, row) => draw(line, x, ruleAt + 112 + row * TEXT_LINE, 24, SOFT)),
      ];
    }),
    card.notice ? draw(card.notice, LEFT, BOTTOM + 8, 24, RED) : '',
    '</svg>',
  ].join('');
}

/** The heading in lines, in the largest size whose lines are no higher than `height`; in the smallest, it is cut. */
function fitHeading(type: Typeface, text: string, height: number) {
  for (const size of HEADING_SIZES) {
    const lines = wrap(type, text, WIDTH, { size, weight: 700 });
    if (lines.length * size * HEADING_LINE <= height) return { size, lines };
  }
  const size = HEADING_SIZES.at(-1) ?? 32;
  const most = Math.max(1, Math.floor(height / (size * HEADING_LINE)));
  return { size, lines: wrap(type, text, WIDTH, { size, weight: 700, most }) };
}

/** The largest of `sizes` in which a text is one line; in the smallest it may have to be cut. */
const fitLine = (type: Typeface, text: string, sizes: readonly number[]): number =>
  sizes.find((size) => type.width(text, size, 400) <= WIDTH) ?? sizes.at(-1) ?? 24;

type Setting = { readonly size: number; readonly weight: Weight; readonly most?: number };

/** Breaks a text between words into lines of at most `width`; of more than `most` lines the last ends with «…». */
function wrap(type: Typeface, text: string, width: number, { size, weight, most = 99 }: Setting): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && type.width(longer, size, weight) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  const shown = lines.slice(0, most);
  if (lines.length > most) shown[most - 1] = `${shown[most - 1]} …`;
  return shown.map((line) => cut(type, line, width, size, weight));
}

/** A text that is too wide, without its last words, or the end of its only one. */
function cut(type: Typeface, text: string, width: number, size: number, weight: Weight): string {
  const fits = (kept: string) => type.width(kept, size, weight) <= width;
  if (fits(text)) return text;
  const words = text.replace(/\s*…$/, '').split(' ');
  while (words.length > 1 && !fits(`${words.join(' ')} …`)) words.pop();
  const letters = [...words.join(' ')];
  while (letters.length > 0 && !fits(`${letters.join('')} …`)) letters.pop();
  return `${letters.join('')} …`;
}
