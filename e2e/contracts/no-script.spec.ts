import type { Browser, Page } from '@playwright/test';
import { paths } from '@/lib/paths';
import { startNext } from '../support/own-server';
import { readSample } from '../support/sample';
import { expect, test } from '../support/test';
import { addressesOf, isPage, readerOf, routes } from './routes';

async function withoutScript(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'vi-VN' });
  return context.newPage();
}

/** What a reader sees of a page, but for its tools and the number that counts the readers. */
async function seen(page: Page): Promise<string> {
  const text = await page.locator('body').evaluate((body: HTMLElement) => {
    for (const tool of body.querySelectorAll<HTMLElement>('[data-tools], [data-needs-script]'))
      tool.style.display = 'none';
    for (const details of body.querySelectorAll('details')) details.open = true;
    // biome-ignore lint/performance/useDomNodeTextContent: what is hidden must not count as seen.
    return body.innerText;
  });
  return text.replace(/\s+/g, ' ').replace(/Lượt xem [\d.]+/, 'Lượt xem …');
}

const residents = routes.filter(
  (route) => isPage(route) && route.file.startsWith('(public)/') && readerOf(route),
);

let next: Awaited<ReturnType<typeof startNext>>;
test.beforeAll(async ({ baseURL }) => {
  next = await startNext(baseURL);
});
test.afterAll(() => next.stop());

for (const route of residents)
  test(`${route.file} is whole without script, as Next made it`, async ({ page, browser }) => {
    const plain = await withoutScript(browser);
    const made = await (await browser.newContext({ locale: 'vi-VN' })).newPage();
    for (const address of addressesOf(route, readSample())) {
      await page.goto(address);
      await plain.goto(address);
      const whole = await seen(page);
      expect(whole.length, `${address} says something`).toBeGreaterThan(40);
      expect(await seen(plain), address).toBe(whole);
      // Nothing Next says is lost with its scripts: React has taken this page over, and the front had no hand in it.
      await made.goto(next.url + address);
      await made.waitForFunction(() => Object.keys(document.body).some((key) => key.startsWith('__react')));
      expect(await seen(made), `${address} as Next made it`).toBe(whole);
      await expect(
        plain.locator('[data-needs-script]:visible'),
        'controls that would do nothing',
      ).toHaveCount(0);
    }
    await plain.context().close();
    await made.context().close();
  });

test('who has an account finds the sign-in from any council’s page and from the directory', async ({
  page,
}) => {
  for (const address of [paths.home(), paths.council('mau'), paths.resolutions('mau')]) {
    await page.goto(address);
    await page.getByRole('link', { name: 'Đăng nhập' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Đăng nhập' })).toBeVisible();
  }
});

test('without script one reads one’s way from the directory to a resolution', async ({ browser }) => {
  const page = await withoutScript(browser);
  await page.goto(paths.home());
  await page.getByRole('link', { name: /phường Mẫu/i }).click();
  await page.getByRole('navigation').getByRole('link', { name: 'Kỳ họp', exact: true }).first().click();
  await expect(page).toHaveURL(paths.sessions('mau'));
  await page
    .locator(`main a[href="${paths.session('mau', 'khoa-1-ky-11')}"]`)
    .first()
    .click();
  await page.locator('main a[href*="/nghi-quyet/"]').first().click();
  await expect(page).toHaveURL(/\/mau\/nghi-quyet\/khoa-1-ky-11-/);
  await page.context().close();
});

test('without script search and filters are addresses', async ({ browser }) => {
  const page = await withoutScript(browser);
  await page.goto(paths.search('mau'));
  await page.getByLabel('Từ cần tìm').fill('ngan sach');
  await page.getByRole('button', { name: 'Tìm', exact: true }).click();
  await expect(page).toHaveURL(/\/mau\/tim-kiem\?q=ngan/);
  await expect(page.getByRole('status')).toContainText('kết quả');

  await page.goto(paths.resolutions('mau'));
  await page.locator('main select[name="nam"]').selectOption('2025');
  await page.locator('main form button[type="submit"]').click();
  await expect(page).toHaveURL(/nam=2025/);
  await expect(page.locator('main a[href*="/nghi-quyet/khoa-1-"]').first()).toBeVisible();
  await expect(page.locator('main a[href*="/nghi-quyet/khoa-2-"]')).toHaveCount(0);
  await page.context().close();
});
