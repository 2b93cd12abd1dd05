import { expect, type Page, test } from '@playwright/test';
import { inspect, inspectShape } from './inspect';
import { inspectFocus } from './inspect-focus';

/** Windows from a wide desk to the narrowest phone; the last is a 1280 × 1024 window at 400 % zoom (WCAG 1.4.10). */
const WINDOWS = [
  [1920, 1080],
  [768, 1024],
  [390, 844],
  [320, 640],
  [320, 256],
] as const;

/** Where text is seen twice as large (WCAG 1.4.4): at a desk, and on a phone. */
const ENLARGED = [
  [1280, 900],
  [390, 844],
] as const;

/** Looks at the page by day, and through every window: what differs from one face of a page to another. */
export async function inspectEveryWindow(page: Page): Promise<void> {
  await test.step('by day', () => inspect(page));
  for (const [width, height] of WINDOWS)
    await test.step(`${width} × ${height}`, async () => {
      await page.setViewportSize({ width, height });
      await inspectShape(page);
      await inspectCutText(page);
    });
}

/** Looks at the page as people do who see, move and hold things differently. It is left as it was found. */
export async function inspectEveryView(page: Page): Promise<void> {
  const usual = page.viewportSize() ?? { width: 1280, height: 900 };
  await inspectEveryWindow(page);
  for (const [width, height] of ENLARGED)
    await test.step(`text of 200 % at ${width}`, async () => {
      await page.setViewportSize({ width, height });
      await setTextSize(page, '200%');
      await inspectShape(page);
      await inspectCutText(page);
    });
  await setTextSize(page, '');
  await test.step('by keyboard', () => inspectFocus(page));
  await page.setViewportSize(usual);
  await test.step('at night', async () => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await inspectColours(page);
  });
  await test.step('in colours of one’s own', async () => {
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
    await inspectColours(page);
  });
  await page.emulateMedia({ forcedColors: 'none' });
  await test.step('without motion', () => inspectMotion(page));
}

const setTextSize = (page: Page, size: string) =>
  page.evaluate((value) => {
    document.documentElement.style.fontSize = value;
  }, size);

/** Text that is hidden by the edge of its own box is lost to anybody who enlarged it. */
async function inspectCutText(page: Page): Promise<void> {
  const cut = await page.evaluate(() => {
    const says = (element: Element) => (element.textContent ?? '').trim().slice(0, 60);
    return [...document.querySelectorAll('body *')]
      .filter((element) => {
        const { overflowX, overflowY, textOverflow, position, webkitLineClamp } = getComputedStyle(element);
        // A pixel in a corner is what screen readers alone are told.
        if (position === 'absolute' && element.clientWidth <= 1) return false;
        // Shortened on purpose, and said so by its dots.
        if (webkitLineClamp !== 'none') return false;
        const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
        return (
          says(element) !== '' &&
          element.checkVisibility() &&
          ((hides(overflowX) &&
            textOverflow !== 'ellipsis' &&
            element.scrollWidth > element.clientWidth + 1) ||
            (hides(overflowY) && element.scrollHeight > element.clientHeight + 1))
        );
      })
      .map((element) => `${element.tagName.toLowerCase()} ${element.className} “${says(element)}”`);
  });
  expect(cut, `cut text on ${page.url()}`).toEqual([]);
}

/** Every text stands out from what lies behind it, in the colours of the moment (WCAG 1.4.3). */
async function inspectColours(page: Page): Promise<void> {
  await settled(page);
  expect(await page.evaluate(unclearTexts), `unclear text on ${page.url()}`).toEqual([]);
}

/** axe judges this by day and takes seconds to; this is the same question about plain grounds, asked at once. */
function unclearTexts(): string[] {
  const LEAST = 4.5;
  const LEAST_LARGE = 3;
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const known = new Map<string, readonly [light: number, alpha: number]>();

  /** Relative luminance, and how opaque. */
  function read(colour: string): readonly [number, number] {
    const before = known.get(colour);
    if (before || !canvas) return before ?? [0, 0];
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
    const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) =>
      part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
    );
    const found = [0.2126 * r + 0.7152 * g + 0.0722 * b, alpha / 255] as const;
    known.set(colour, found);
    return found;
  }

  /** The first ground behind an element that is not seen through. */
  function behind(element: Element | null): number {
    for (let around = element; around; around = around.parentElement) {
      const [light, alpha] = read(getComputedStyle(around).backgroundColor);
      if (alpha > 0.95) return light;
    }
    return read('Canvas')[0];
  }

  return [...document.querySelectorAll<HTMLElement>('body *')]
    .filter((element) => {
      const isText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
      if (!isText || element.closest('svg, :disabled, [aria-disabled=true], noscript')) return false;
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
      const { color, fontSize, fontWeight } = getComputedStyle(element);
      const pair = [read(color)[0], behind(element)].sort((a, b) => b - a);
      const ratio = ((pair[0] ?? 0) + 0.05) / ((pair[1] ?? 0) + 0.05);
      const size = parseFloat(fontSize);
      const isLarge = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700);
      return ratio < (isLarge ? LEAST_LARGE : LEAST);
    })
    .map((element) => `${element.tagName.toLowerCase()} “${element.textContent?.trim().slice(0, 40)}”`);
}

/** Who asked for less motion sees none: nothing moves, and no jump down the page is drawn out. */
async function inspectMotion(page: Page): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await settled(page);
  const moving = await page.evaluate(() => ({
    animations: document.getAnimations().filter(({ playState }) => playState === 'running').length,
    slow: [...document.querySelectorAll('html, body *')].filter((element) => {
      const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(element);
      const longest = Math.max(
        ...[transitionDuration, animationDuration].flatMap((text) => text.split(',').map(parseFloat)),
      );
      return longest > 0.05 || scrollBehavior === 'smooth';
    }).length,
  }));
  expect(moving, `motion on ${page.url()}`).toEqual({ animations: 0, slow: 0 });
}

/** Colours and widths settle before they are judged. */
const settled = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
