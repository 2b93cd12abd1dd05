import type { Page } from '@playwright/test';
import { paths } from '@/lib/paths';
import { inspect, inspectShape } from '../support/inspect';
import { readSample } from '../support/sample';
import { expect, test } from '../support/test';
import { addressesOf, askers, isPage, readerOf, routes } from './routes';

test.use({ viewport: { width: 1280, height: 900 }, contextOptions: { reducedMotion: 'reduce' } });

/** At a desk, by day. */
async function lookOnce(page: Page, address: string) {
  await page.goto(address);
  await inspect(page);
}

/** Also on the narrowest phone, and on a common one at night. */
async function lookEveryWay(page: Page, address: string) {
  await lookOnce(page, address);
  await test.step('320 px', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await inspectShape(page);
  });
  await test.step('390 px, dark', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme: 'dark' });
    // Colours and widths settle before they are judged.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    await inspect(page);
  });
}

for (const route of routes.filter(isPage)) {
  const reader = readerOf(route);
  if (!reader) continue;
  for (const index of route.addresses.keys())
    test(`${route.file} (${index + 1}) holds what every page must`, async ({ page, signIn }) => {
      test.slow();
      const account = askers[reader];
      const reading = account ? await signIn(account) : page;
      const address = addressesOf(route, readSample())[index] ?? '';
      await (route.isMain ? lookEveryWay : lookOnce)(reading, address);
    });
}

test('the chair’s own faces of the desk hold it too', async ({ signIn }) => {
  test.slow();
  const chair = await signIn(askers.chair);
  await lookEveryWay(chair, paths.deskPublish('mau-khoa-2-dot-xuat-2'));
  await lookOnce(chair, paths.deskPreview('mau-khoa-2-dot-xuat-2'));
  await lookOnce(chair, paths.deskSection('mau-khoa-2-ky-3', 'resolutions'));
});

test('an address where nothing is says so in Vietnamese', async ({ page, signIn }) => {
  const clerk = await signIn(askers.clerk);
  const tries = [
    [page, '/mau/khong-co'],
    [page, '/khong-co'],
    [clerk, paths.deskSession('khong-co')],
    [clerk, paths.chamber()],
    [clerk, paths.admin()],
  ] as const;
  for (const [reading, address] of tries) {
    const response = await reading.goto(address);
    expect(response?.status(), address).toBe(404);
    await expect(reading.getByRole('heading', { level: 1 }), address).toHaveText('Không có trang này');
  }
});
