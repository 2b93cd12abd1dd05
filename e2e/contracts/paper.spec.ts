import type { Page } from '@playwright/test';
import * as mupdf from 'mupdf';
import { paths } from '@/lib/paths';
import { expect, test } from '../support/test';

const SCALE = 3;
/** The tokens of app/print.css, which the test of all pages on paper looks at. */
const COLOURS = { for: '#2c6a50', against: '#9b1c1f' } as const;

/** How many patches of a colour a viewer paints on the first page; one seat is one patch. */
function patches(pdf: Buffer, colour: string): number {
  const page = mupdf.Document.openDocument(pdf, 'application/pdf').loadPage(0);
  const map = page.toPixmap(mupdf.Matrix.scale(SCALE, SCALE), mupdf.ColorSpace.DeviceRGB, false, true);
  const [width, height, bytes] = [map.getWidth(), map.getHeight(), map.getPixels()];
  const wanted = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const isPainted = (at: number) =>
    wanted.every((value, part) => Math.abs((bytes[at * 3 + part] ?? 0) - value) < 12);
  const left = new Set(Array.from({ length: width * height }, (_, at) => at).filter(isPainted));
  let count = 0;
  for (const start of left) {
    const patch = [start];
    let size = 0;
    while (patch.length > 0) {
      const at = patch.pop() ?? 0;
      if (!left.delete(at)) continue;
      size += 1;
      for (const next of [at - 1, at + 1, at - width, at + width]) if (left.has(next)) patch.push(next);
    }
    // Where two colours meet, single points may pass for a third.
    if (size > 20) count += 1;
  }
  return count;
}

/** The first drawing of a chamber with votes against, alone on its page, and how many seats of each kind it says it has. */
async function chamberAlone(page: Page): Promise<Record<'for' | 'against', number>> {
  const said = await page.evaluate(() => {
    const chamber = [...document.querySelectorAll('svg[role="img"]')].find((svg) =>
      svg.querySelector('.seat-against'),
    );
    if (!chamber) return null;
    document.body.replaceChildren(chamber);
    return chamber.getAttribute('aria-label');
  });
  const number = (word: string) => Number(new RegExp(`(\\d+) ${word}`).exec(said ?? '')?.[1] ?? Number.NaN);
  return { for: number('tán thành'), against: number('không tán thành') };
}

test('every seat of a vote is painted on paper: those against too', async ({ page }) => {
  await page.goto(paths.session('mau', 'khoa-2-ky-2'));
  const seats = await chamberAlone(page);
  expect(seats.against).toBeGreaterThan(0);
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: false });
  for (const kind of ['for', 'against'] as const) expect(patches(pdf, COLOURS[kind]), kind).toBe(seats[kind]);
});

test('the roll says on paper who was there', async ({ signIn }) => {
  const page = await signIn('thuky@mau.example');
  await page.goto(paths.deskSection('mau-khoa-2-ky-2', 'attendance'));
  await page.emulateMedia({ media: 'print' });
  const cells = page.locator('[data-cell]');
  expect(await cells.count()).toBeGreaterThan(20);
  const statuses = await cells.evaluateAll((all) =>
    all.map((cell) => (cell.getClientRects().length > 0 ? (cell.textContent ?? '').trim() : '')),
  );
  expect(statuses.filter((said) => said === '')).toEqual([]);
  expect(statuses).toContain('Có mặt');
});

test('the heading of the roll stays in sight while its rows scroll', async ({ signIn }) => {
  const page = await signIn('thuky@mau.example');
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto(paths.deskSection('mau-khoa-2-ky-2', 'attendance'));
  await page.locator('[data-cell]').last().scrollIntoViewIfNeeded();
  const heading = page.getByRole('table', { name: 'Điểm danh từng phiên' }).getByRole('columnheader').last();
  await expect(heading).toBeInViewport({ ratio: 1 });
  // The record is only read here, so everything that is typed into is off; the region is reached all the same.
  const region = page.getByRole('region', { name: 'Điểm danh từng phiên' });
  await region.focus();
  await expect(region).toBeFocused();
});
