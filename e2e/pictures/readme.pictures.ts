import type { Page } from '@playwright/test';
import { paths } from '@/lib/paths';
import { keep, still, take, test } from './camera';

/* The README's own pictures; the one of the desk belongs to the clerk's guide. */

const SESSION = paths.session('mau', 'khoa-2-ky-2');

test('a published session on a desktop, on a phone and in the dark', async ({ look }) => {
  const desktop = await look({});
  await desktop.goto(SESSION);
  const phone = await look({ device: 'phone' });
  await phone.goto(SESSION);
  const dark = await look({ device: 'phone', colorScheme: 'dark' });
  await dark.goto(SESSION);
  const frames = {
    desktop: await still(desktop, { height: 1256 }),
    phone: await still(phone, { height: 548, from: phone.locator('#quyet-dinh'), below: 24 }),
    dark: await still(dark, { height: 548 }),
  };
  await keep('session', await sideBySide(desktop, frames));
});

/** The desktop on the left, the two phones one above the other on the right. */
async function sideBySide(page: Page, frames: Record<'desktop' | 'phone' | 'dark', Buffer>): Promise<Buffer> {
  const image = (of: keyof typeof frames, width: number) =>
    `<img class="${of}" width="${width}" src="data:image/png;base64,${frames[of].toString('base64')}">`;
  // What a page of ours may show is what its own headers say, and they outlive its content.
  await page.goto('about:blank');
  await page.setViewportSize({ width: 1280, height: 814 });
  await page.setContent(`<style>
    body { margin: 0; padding: 28px; box-sizing: border-box; height: 100vh; background: #e8e2d7;
      display: grid; grid-template: 369px 369px / 890px 1fr; gap: 20px 28px; overflow: hidden }
    img { display: block; border: 1px solid #d5ccbd; border-radius: 12px }
    .desktop { grid-row: 1 / 3; border-radius: 8px }
    img { height: 100%; box-sizing: border-box; object-fit: cover; object-position: top }
    </style>${image('desktop', 890)}${image('phone', 304)}${image('dark', 304)}`);
  return still(page);
}

test('a councillor’s phone', async ({ look }) => {
  const councillor = await look({ account: 'daibieu02@mau.example', device: 'phone' });
  await councillor.goto(paths.chamber());
  await take(councillor, 'chamber');
});
