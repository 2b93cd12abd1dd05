import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test as base, type Locator, type Page } from '@playwright/test';
import * as mupdf from 'mupdf';
import sharp from 'sharp';
import { signedInState } from '../support/sign-in';

export { expect } from '@playwright/test';

const FOLDER = 'docs/pictures';
const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };
/** Sharper than the page shows it, and still small. */
const SCALE = 1.25;

type Sight = {
  /** Nobody signed in where left out. */
  account?: string;
  device?: 'desktop' | 'phone';
  colorScheme?: 'light' | 'dark';
};

type Fixtures = {
  /** A window of this person on this device. */
  look: (sight: Sight) => Promise<Page>;
};

/** Playwright's `test`, with windows as a camera wants them: sharp, still, at the size the pictures have. */
export const test = base.extend<Fixtures>({
  look: async ({ browser, baseURL, locale, timezoneId }, use) => {
    const open = async (sight: Sight, storageState?: string) => {
      const context = await browser.newContext({
        ...{ baseURL, locale, timezoneId, storageState },
        viewport: sight.device === 'phone' ? PHONE : DESKTOP,
        deviceScaleFactor: SCALE,
        colorScheme: sight.colorScheme ?? 'light',
        reducedMotion: 'reduce',
      });
      return context.newPage();
    };
    await use(async (sight) => {
      const { account } = sight;
      return open(sight, account && (await signedInState(account, baseURL)));
    });
  },
});

type Frame = {
  /** Height of the window in CSS pixels; the device's own unless given. */
  height?: number;
  /** What stands at the top of the window, `below` CSS pixels under its edge; the desk pins its title there. */
  from?: Locator;
  below?: number;
  /** Only this part of the page, with a margin around it. */
  of?: Locator;
  /** Leave the cursor where it is: what it is on belongs in the picture. */
  keepFocus?: boolean;
};

const MARGIN = 16;

/** One still of the window, or of a part of it. */
export async function still(
  page: Page,
  { height, from, below = 104, of, keepFocus }: Frame = {},
): Promise<Buffer> {
  const usual = page.viewportSize() ?? DESKTOP;
  if (height) await page.setViewportSize({ ...usual, height });
  if (!keepFocus) await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  // Nothing under the pointer, nothing half arrived.
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.fonts.ready);
  const target = from ?? of;
  const top = target ? await target.evaluate((element) => element.getBoundingClientRect().top + scrollY) : 0;
  await page.evaluate((y) => window.scrollTo({ top: y }), top - below);
  const box = of && (await of.boundingBox());
  const clip = box && {
    x: Math.max(0, box.x - MARGIN),
    y: Math.max(0, box.y - MARGIN),
    width: box.width + 2 * MARGIN,
    height: box.height + 2 * MARGIN,
  };
  const shot = await page.screenshot({ animations: 'disabled', ...(clip && { clip }) });
  if (height) await page.setViewportSize(usual);
  return shot;
}

/** Puts a picture where the documents look for it: a screen of ours is a few flat colours, so a palette loses nothing. */
export async function keep(name: string, picture: Buffer): Promise<void> {
  const file = join(FOLDER, `${name}.png`);
  mkdirSync(dirname(file), { recursive: true });
  await sharp(picture).png({ palette: true, effort: 10, dither: 0 }).toFile(file);
}

/** Takes one picture: `clerk/votes` becomes `docs/pictures/clerk/votes.png`. */
export async function take(page: Page, name: string, frame?: Frame): Promise<void> {
  await keep(name, await still(page, frame));
}

/** Dots an inch: letters can be read and the page still shows whole. */
const PAPER_DPI = 96;

/** The first page of a PDF as it is printed, with a hairline where the sheet ends. */
export async function drawPage(pdf: Buffer, file: string): Promise<void> {
  const page = mupdf.Document.openDocument(pdf, 'application/pdf').loadPage(0);
  const scale = PAPER_DPI / 72;
  const drawn = page
    .toPixmap(mupdf.Matrix.scale(scale, scale), mupdf.ColorSpace.DeviceRGB, false, true)
    .asPNG();
  const path = join(FOLDER, file);
  mkdirSync(dirname(path), { recursive: true });
  await sharp(drawn)
    .extend({ top: 1, bottom: 1, left: 1, right: 1, background: '#c9c2b4' })
    .png({ palette: true, colours: 16, compressionLevel: 9 })
    .toFile(path);
}
