import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { Database } from '@/db/sqlite';
import { TEST_PASSWORD } from '@/lib/test-password';
import { codeAt } from '@/lib/test-totp';
import { type FreshCouncil, freshCouncil } from '../support/fresh-council';
import { servedFolder } from '../support/sample';
import { signInThroughForm } from '../support/sign-in';
import { expect, test } from '../support/test';

test.describe.configure({ mode: 'serial' });

let council: FreshCouncil;
let codes: string[] = [];
let secret = '';
test.beforeAll(() => {
  council = freshCouncil(`hai-buoc-${test.info().workerIndex}`);
});

const halfAMinuteLater = () => new Date(Date.now() + 30_000).toISOString();

/** As if the person had last shown who they are a quarter of an hour ago. */
function longAgo(account: string): void {
  const database = new Database(join(servedFolder(), 'council.db'));
  const before = new Date(Date.now() - 15 * 60_000).toISOString();
  const ofAccount =
    'update sign_ins set confirmed_at = ? where user_id = (select id from users where email = ?)';
  database.prepare(ofAccount).run(before, account);
  database.close();
}

async function typePassword(page: Page): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('Thư điện tử').fill(council.account('admin'));
  await page.getByLabel('Mật khẩu', { exact: true }).fill(TEST_PASSWORD);
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Xác minh hai bước');
}

async function withoutScript(browser: Browser): Promise<Page> {
  return (await browser.newContext({ javaScriptEnabled: false, locale: 'vi-VN' })).newPage();
}

test('an app is added, and its recovery codes are told once', async ({ page }) => {
  await signInThroughForm(page, council.account('admin'));
  await page.goto('/account');
  const factors = page.getByRole('region', { name: 'Xác minh hai bước' });
  await expect(factors.getByRole('img', { name: /Mã QR/ })).toBeVisible();
  secret = (await factors.locator('code').first().textContent()) ?? '';
  await factors.getByLabel('Tên để nhận ra').fill('Điện thoại của tôi');
  await factors.getByLabel('6 số đang hiện').fill('000000');
  await factors.getByRole('button', { name: 'Thêm ứng dụng' }).click();
  await expect(factors.getByLabel('6 số đang hiện')).toHaveAttribute('aria-invalid', 'true');
  await expect(factors.getByLabel('Tên để nhận ra')).toHaveValue('Điện thoại của tôi');
  await factors.getByLabel('6 số đang hiện').fill(codeAt(secret, new Date().toISOString()));
  await factors.getByRole('button', { name: 'Thêm ứng dụng' }).click();
  const told = factors.getByRole('status').getByRole('listitem');
  await expect(told).toHaveCount(10);
  codes = await told.allTextContents();
  await expect(factors.getByText('Điện thoại của tôi', { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByText(codes[0] ?? '')).toHaveCount(0);
});

test('signing in asks for it; the same code signs nobody in again', async ({ page, browser }) => {
  await typePassword(page);
  await page.goto('/account');
  await expect(page, 'half signed in is nobody').toHaveURL(/\/sign-in/);
  await page.getByLabel('Mã xác minh').fill('123456');
  await page.getByRole('button', { name: 'Xác minh' }).click();
  await expect(page.getByText(/Mã không đúng/)).toBeVisible();
  const code = codeAt(secret, halfAMinuteLater());
  await page.getByLabel('Mã xác minh').fill(code);
  await page.getByRole('button', { name: 'Xác minh' }).click();
  await expect(page, 'back where it was wanted').toHaveURL('/account');

  const other = await (await browser.newContext({ locale: 'vi-VN' })).newPage();
  await typePassword(other);
  await other.getByLabel('Mã xác minh').fill(code);
  await other.getByRole('button', { name: 'Xác minh' }).click();
  await expect(other.getByText(/Mã không đúng/)).toBeVisible();
  await other.getByRole('button', { name: 'Đăng nhập tài khoản khác' }).click();
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Đăng nhập');
  await other.context().close();
});

test('all of it works without script, with a recovery code, which works once', async ({ browser }) => {
  const [code = ''] = codes;
  const page = await withoutScript(browser);
  await page.goto('/sign-in');
  await page.getByLabel('Thư điện tử').fill(council.account('admin'));
  await page.getByLabel('Mật khẩu', { exact: true }).fill('sai-mat-khau-2026');
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await expect(page.getByText(/không đúng/)).toBeVisible();
  await typePassword(page);
  await page.getByLabel('Mã xác minh').fill(code);
  await page.getByRole('button', { name: 'Xác minh' }).click();
  await expect(page).toHaveURL(/\/admin/);
  await page.context().close();

  const again = await withoutScript(browser);
  await typePassword(again);
  await again.getByLabel('Mã xác minh').fill(code);
  await again.getByRole('button', { name: 'Xác minh' }).click();
  await expect(again.getByText(/Mã không đúng/)).toBeVisible();
  await again.context().close();
});

test('a grant asks again, in the form itself, and keeps what was chosen', async ({ page }) => {
  await typePassword(page);
  await page.getByLabel('Mã xác minh').fill(codes[1] ?? '');
  await page.getByRole('button', { name: 'Xác minh' }).click();
  await expect(page).toHaveURL(/\/admin/);
  await page.goto(`/admin/${council.slug}/accounts`);
  await page.getByRole('link', { name: 'clerk', exact: true }).click();
  longAgo(council.account('admin'));
  const roles = page.getByRole('region', { name: 'Vai trò trong hội đồng' });
  await roles.getByLabel(/^Chủ tọa/).check();
  await roles.getByRole('button', { name: 'Lưu vai trò' }).click();
  const again = roles.getByRole('group', { name: 'Xác nhận lại là bạn' });
  await again.getByLabel('Mã xác minh').fill('654321');
  await again.getByLabel('Mã xác minh').press('Enter');
  await expect(again.getByText(/Mã không đúng/)).toBeVisible();
  await again.getByLabel('Mã xác minh').fill(codes[2] ?? '');
  await again.getByRole('button', { name: 'Xác nhận và làm tiếp' }).click();
  await expect(roles.getByText('Đã lưu. Có hiệu lực ngay.')).toBeVisible();
  await page.reload();
  await expect(roles.getByLabel(/^Chủ tọa/)).toBeChecked();
});

test('one sees where one is signed in, and ends another device', async ({ page, browser }) => {
  const other = await (await browser.newContext({ locale: 'vi-VN' })).newPage();
  for (const one of [page, other]) {
    await signInThroughForm(one, council.account('chair'));
    await one.goto('/account');
  }
  const devices = page.getByRole('region', { name: 'Thiết bị đang đăng nhập' });
  await page.reload();
  await expect(devices.getByText('Thiết bị này')).toHaveCount(1);
  await devices.getByRole('button', { name: 'Đăng xuất thiết bị', exact: true }).click();
  await expect(devices.getByRole('button', { name: 'Đăng xuất thiết bị', exact: true })).toHaveCount(0);
  await other.reload();
  await expect(other).toHaveURL(/\/sign-in/);
  await other.context().close();
});
