import { paths } from '@/lib/paths';
import { inspectEveryView, inspectEveryWindow } from '../support/inspect-views';
import { readSample } from '../support/sample';
import { expect, test } from '../support/test';
import { addressesOf, askers, isPage, readerOf, routes } from './routes';

test.use({ viewport: { width: 1280, height: 900 }, contextOptions: { reducedMotion: 'reduce' } });

for (const route of routes.filter(isPage)) {
  const reader = readerOf(route);
  if (!reader) continue;
  for (const index of route.addresses.keys())
    test(`${route.file} (${index + 1}) holds what every page must`, async ({ page, signIn }) => {
      test.slow();
      const account = askers[reader];
      const reading = account ? await signIn(account) : page;
      const address = addressesOf(route, readSample())[index] ?? '';
      await reading.goto(address);
      // The other faces of a page share its parts: they are seen by day, at every width.
      await (index === 0 ? inspectEveryView : inspectEveryWindow)(reading);
    });
}

test('the chair’s own faces of the desk hold it too', async ({ signIn }) => {
  test.slow();
  const chair = await signIn(askers.chair);
  for (const address of [
    paths.deskPublish('mau-khoa-2-dot-xuat-2'),
    paths.deskPreview('mau-khoa-2-dot-xuat-2'),
    paths.deskSection('mau-khoa-2-ky-3', 'resolutions'),
  ]) {
    await chair.goto(address);
    await inspectEveryView(chair);
  }
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
