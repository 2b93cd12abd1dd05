import { expect, type Page } from '@playwright/test';

/** Enough for every part of a page; what repeats by the hundred need not be walked to its end. */
const MOST_STEPS = 40;
/** Windows the way is walked in: 400 % zoom, and a low one at a desk. */
const ZOOMED = { width: 320, height: 256 };
const LOW = { width: 1280, height: 500 };

type Stop = { name: string; isMarked: boolean; isSeen: boolean; order: number };

/**
 * Walks a page by Tab from its beginning: every stop is marked by an outline (WCAG 2.4.7), is on the screen with nothing
 * of the page over it (2.4.11), each comes once, and the way leads out again (2.1.2).
 */
export async function inspectFocus(page: Page): Promise<void> {
  for (const window of [ZOOMED, LOW]) {
    await page.setViewportSize(window);
    // At a desk only what is pinned can hide a stop.
    if (window === ZOOMED || (await page.evaluate(hasPinned)))
      await walk(page, `${page.url()} at ${window.width} × ${window.height}`);
  }
}

const hasPinned = () =>
  [...document.querySelectorAll('body *')].some((element) =>
    ['sticky', 'fixed'].includes(getComputedStyle(element).position),
  );

async function walk(page: Page, where: string): Promise<void> {
  await page.evaluate(() => {
    scrollTo(0, 0);
    (document.activeElement as HTMLElement | null)?.blur?.();
    for (const element of document.querySelectorAll('[data-walked]')) element.removeAttribute('data-walked');
    // Where nothing has the focus, Tab goes on from the selection.
    getSelection()?.removeAllRanges();
    document.body.setAttribute('tabindex', '-1');
    document.body.focus();
    document.body.removeAttribute('tabindex');
  });
  const stops: Stop[] = [];
  const expected = await page.evaluate(countStops);
  for (let step = 0; step < Math.min(MOST_STEPS, expected + 1); step += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(lookAtFocus, step);
    // Past the last stop the way begins anew, or leaves the page.
    if (!stop || (stop.order === 0 && step > 1)) break;
    stops.push(stop);
  }
  expect(
    stops.filter(({ isMarked }) => !isMarked).map(({ name }) => name),
    `unmarked on ${where}`,
  ).toEqual([]);
  expect(
    stops.filter(({ isSeen }) => !isSeen).map(({ name }) => name),
    `covered on ${where}`,
  ).toEqual([]);
  expect(
    stops.filter(({ order }) => order >= 0).map(({ name }) => name),
    `met twice on ${where}`,
  ).toEqual([]);
  expect(stops.length, `stops on ${where}`).toBeGreaterThanOrEqual(Math.min(expected, MOST_STEPS));
}

/** How many stops Tab must make: one for each control and link, and one for each group of radio buttons. */
function countStops(): number {
  const all = [
    ...document.querySelectorAll<HTMLElement>(
      'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]',
    ),
  ].filter(
    (element) =>
      element.tabIndex >= 0 &&
      !element.matches(':disabled') &&
      element.checkVisibility({ visibilityProperty: true }),
  );
  const groups = new Set<string>();
  let stops = 0;
  for (const element of all) {
    const radio = element instanceof HTMLInputElement && element.type === 'radio' ? element : null;
    const group = radio && `${radio.form?.id ?? ''} ${radio.name}`;
    if (group === null || !groups.has(group)) stops += 1;
    if (group !== null) groups.add(group);
  }
  return stops;
}

/** What has the focus now, and how it can be seen; null when it has left the page. */
function lookAtFocus(step: number): Stop | null {
  const element = document.activeElement as HTMLElement | null;
  if (!element || element === document.body || element === document.documentElement) return null;
  const order = Number(element.dataset.walked ?? -1);
  element.dataset.walked = String(step);

  const outlined = (one: Element) => {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(one);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && !/^rgba\(.*, 0\)$/.test(outlineColor);
  };
  // A control that its label draws is marked and seen there.
  const isDrawn = element.getBoundingClientRect().width > 1;
  const shown = isDrawn ? [element] : [...((element as HTMLInputElement).labels ?? [])];
  const boxes = shown
    .flatMap((one) => [...one.getClientRects()])
    .filter(({ width, height }) => width > 0 && height > 0);
  const points = boxes.flatMap(({ left, top, width, height }) => {
    const [startX, endX] = [Math.max(left, 0), Math.min(left + width, innerWidth)];
    const [startY, endY] = [Math.max(top, 0), Math.min(top + height, innerHeight)];
    if (endX <= startX || endY <= startY) return [];
    return [0.1, 0.5, 0.9].map((part) => [
      startX + (endX - startX) * part,
      startY + (endY - startY) * part,
    ]) as [number, number][];
  });
  const isSeen = points.some(([x, y]) => {
    const top = document.elementFromPoint(x, y);
    return shown.some((one) => one.contains(top));
  });
  const name = (element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/g, ' ').trim();
  return {
    name: `${element.tagName.toLowerCase()}${element.id ? `#${element.id}` : ''} “${name.slice(0, 50)}”`,
    isMarked: shown.some(outlined),
    isSeen,
    order,
  };
}
