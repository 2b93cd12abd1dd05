import { paths } from '@/lib/paths';
import { type FreshDesk, freshDesk } from '../support/fresh-desk';
import { signInByRequest } from '../support/sign-in';
import { expect, test } from '../support/test';

/* The gate before every body, as somebody meets it whose sign-in has ended, or whose browser runs no script. */

test.describe.configure({ mode: 'default' });

let desk: FreshDesk;
test.beforeAll(({ browserName: _ }, { workerIndex }) => {
  desk = freshDesk(`cong-${workerIndex}`);
});

test('whose sign-in has ended hears so where they typed, and keeps what they typed', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ baseURL });
  await signInByRequest(context.request, desk.account('clerk'));
  const page = await context.newPage();
  await page.goto(paths.deskSection(desk.draft, 'general'));
  await context.clearCookies();
  const title = page
    .getByLabel('Tên in trên giấy mời', { exact: false })
    .or(page.locator('main textarea, main input[type="text"]'))
    .first();
  await title.fill('Gõ sau khi hết phiên');
  await expect(page.getByText('Phiên đăng nhập đã hết').first()).toBeVisible();
  await expect(title).toHaveValue('Gõ sau khi hết phiên');
  await context.close();
});

test('without script a form still does what it is for', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  await signInByRequest(context.request, desk.account('clerk'));
  const page = await context.newPage();
  await page.goto(paths.desk());
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await expect(page).toHaveURL(new RegExp(`${paths.signIn()}$`));
  await context.close();
});
