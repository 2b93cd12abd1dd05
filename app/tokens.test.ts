import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { TEXT_SIZES } from '../lib/text-size';

const css = readFileSync(new URL('./globals.css', import.meta.url), 'utf8');

type Tokens = Record<string, string>;

/** The custom properties of the first block after `opening`. */
function tokensAfter(opening: RegExp): Tokens {
  const start = css.search(opening);
  expect(start).toBeGreaterThanOrEqual(0);
  const block = css.slice(start).match(/\{([^{}]*)\}/)?.[1] ?? '';
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, value]) => [name, value]),
  );
}

const light = tokensAfter(/^:root/m);
const dark = tokensAfter(/^@media \(prefers-color-scheme: dark\)/m);

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast as WCAG 2.2 defines it, from 1 to 21. */
function contrast(tokens: Tokens, front: string, back: string): number {
  const [high = 0, low = 0] = [front, back]
    .map((name) => luminance(tokens[name] ?? ''))
    .sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

function pairs(fronts: string[], backs: string[]) {
  return fronts.flatMap((front) => backs.map((back) => [front, back] as const));
}

const TEXT = [
  ...pairs(['ink', 'soft', 'red', 'for', 'against'], ['paper', 'card', 'tint-red']),
  ...pairs(['ink', 'soft', 'for'], ['tint-for']),
  ...pairs(['ink', 'soft'], ['tint-abstain']),
  // Words set in paper or card colour on a filled button, disc or badge.
  ...pairs(['paper', 'card'], ['red', 'for', 'against', 'soft', 'ink']),
];

const SHAPES = [
  ...pairs(['for', 'against', 'abstain', 'edge', 'focus', 'red'], ['paper', 'card']),
  ...pairs(['edge', 'focus'], ['tint-red']),
  ...pairs(['for', 'ink'], ['line']),
];

describe.each([
  ['light', light],
  ['dark', dark],
])('%s tokens', (_, tokens) => {
  it.each(TEXT)('%s on %s can be read', (front, back) => {
    expect(contrast(tokens, front, back)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(SHAPES)('%s on %s can be seen', (front, back) => {
    expect(contrast(tokens, front, back)).toBeGreaterThanOrEqual(3);
  });
});

describe('token blocks', () => {
  it('name the same colours in both themes', () => {
    expect(Object.keys(dark)).toEqual(Object.keys(light));
  });

  it('measure black on white as 21', () => {
    expect(contrast({ a: '#000000', b: '#ffffff' }, 'a', 'b')).toBeCloseTo(21);
  });
});

describe('text sizes', () => {
  it.each(TEXT_SIZES.slice(1))('step $step is $percent percent in the stylesheet', ({ step, percent }) => {
    expect(css.replace(/\s+/g, ' ')).toContain(`html[data-text-size="${step}"] { font-size: ${percent}%; }`);
  });
});
