import { TEST_PASSWORD } from '@/lib/test-password';
import { type FreshCouncil, freshCouncil } from '../support/fresh-council';
import { signInThroughForm } from '../support/sign-in';
import { expect, test } from '../support/test';

test.describe.configure({ mode: 'default' });

let council: FreshCouncil;
test.beforeAll(() => {
  council = freshCouncil(`dang-nhap-${test.info().workerIndex}`);
});

const refused = 'Thư điện tử hoặc mật khẩu không đúng.';

test('a wrong password is answered like an account that does not exist, and the address stays', async ({
  page,
}) => {
  await page.goto('/sign-in');
  const email = page.getByLabel('Thư điện tử');
  for (const account of [council.account('clerk2'), 'khong-co-ai@nowhere.example']) {
    await email.fill(account);
    await page.getByLabel('Mật khẩu').fill('sai-mat-khau-2026');
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    await expect(page.getByRole('alert').filter({ hasText: refused })).toHaveText(`Lỗi: ${refused}`);
    await expect(email).toHaveValue(account);
    await expect(page).toHaveURL('/sign-in');
  }
});

test('who signs out is out: the desk asks to sign in, also through the browser’s way back', async ({
  page,
}) => {
  await signInThroughForm(page, council.account('clerk2'));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await expect(page).toHaveURL('/sign-in');
  await page.goBack();
  await expect(page).toHaveURL(/\/sign-in/);
  await page.goto(`/desk/${council.slug}`);
  await expect(page).toHaveURL(`/sign-in?back=${encodeURIComponent(`/desk/${council.slug}`)}`);
});

test('signing in leads back to the page that asked for it', async ({ page }) => {
  await page.goto(`/desk/${council.slug}/new`);
  await page.getByLabel('Thư điện tử').fill(council.account('clerk2'));
  await page.getByLabel('Mật khẩu').fill(TEST_PASSWORD);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(page).toHaveURL(`/desk/${council.slug}/new`);
});

test('a deactivated clerk is signed out on the very next request, and a reopened one signs in again', async ({
  signIn,
  page,
}) => {
  const account = council.account('clerk');
  await signInThroughForm(page, account);
  await page.goto(`/desk/${council.slug}`);
  await expect(page.getByRole('heading', { level: 1, name: /^Kỳ họp/ })).toBeVisible();

  const admin = await signIn(council.account('admin'));
  await admin.goto(`/admin/${council.slug}/accounts`);
  await admin.getByRole('link', { name: 'clerk', exact: true }).click();
  await admin.getByRole('button', { name: 'Ngừng tài khoản' }).click();
  await expect(admin.getByRole('button', { name: 'Mở lại tài khoản' })).toBeVisible();

  await page.getByRole('link', { name: 'Kỳ họp mới' }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await page.getByLabel('Thư điện tử').fill(account);
  await page.getByLabel('Mật khẩu').fill(TEST_PASSWORD);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(page.getByRole('alert').filter({ hasText: refused })).toBeVisible();

  await admin.getByRole('button', { name: 'Mở lại tài khoản' }).click();
  await expect(admin.getByRole('button', { name: 'Ngừng tài khoản' })).toBeVisible();
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(page).not.toHaveURL(/\/sign-in/);
});

test('a role taken away is gone on the very next request: 404, as if there were no such page', async ({
  signIn,
}) => {
  const chair = await signIn(council.account('chair'));
  const desk = `/desk/${council.slug}`;
  expect((await chair.goto(desk))?.status()).toBe(200);

  const admin = await signIn(council.account('admin'));
  await admin.goto(`/admin/${council.slug}/accounts`);
  await admin.getByRole('link', { name: 'chair', exact: true }).click();
  await expect(admin.getByRole('heading', { level: 1, name: 'chair' })).toBeVisible();
  await admin.getByRole('checkbox', { name: /^Chủ tọa/ }).uncheck();
  await admin.getByRole('checkbox', { name: /^Đại biểu/ }).check();
  await admin.getByRole('button', { name: 'Lưu vai trò' }).click();
  await expect(admin.getByRole('status').filter({ hasText: 'Có hiệu lực ngay.' })).toBeVisible();

  expect((await chair.reload())?.status()).toBe(404);
  expect((await chair.goto('/chamber'))?.status()).toBe(200);
});

test('a changed password ends every other device at once, and is the only one that works', async ({
  signIn,
  page,
}) => {
  const account = council.account('councillor');
  const next = 'mot-cau-that-de-nho-hon';
  const other = await signIn(account);
  await other.goto('/chamber');
  await expect(other.getByRole('heading', { level: 1, name: 'Trang đại biểu' })).toBeVisible();

  await signInThroughForm(page, account);
  await page.goto('/account');
  await page.getByLabel('Mật khẩu hiện tại').fill(TEST_PASSWORD);
  await page.getByLabel('Mật khẩu mới').fill(next);
  await page.getByRole('button', { name: 'Đổi mật khẩu' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Đã đổi mật khẩu.' })).toBeVisible();

  await other.reload();
  await expect(other).toHaveURL(/\/sign-in/);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Tài khoản' })).toBeVisible();

  await other.getByLabel('Thư điện tử').fill(account);
  await other.getByLabel('Mật khẩu').fill(TEST_PASSWORD);
  await other.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(other.getByRole('alert').filter({ hasText: refused })).toBeVisible();
  await other.getByLabel('Mật khẩu').fill(next);
  await other.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(other).not.toHaveURL(/\/sign-in/);
});

test('a clerk signs in on the browser she knows while strangers guess at her account, who must wait', async ({
  page,
  browser,
  baseURL,
}) => {
  const account = council.account('clerk2');
  await signInThroughForm(page, account);
  await page.getByRole('button', { name: 'Đăng xuất', exact: true }).click();
  await expect(page).toHaveURL('/sign-in');

  const stranger = await browser.newPage({ baseURL });
  await stranger.goto('/sign-in');
  await stranger.getByLabel('Thư điện tử').fill(account);
  const answerTo = async (password: string) => {
    await stranger.getByLabel('Mật khẩu').fill(password);
    const answered = stranger.waitForResponse(/\/api\/auth\/callback/);
    await stranger.getByRole('button', { name: 'Đăng nhập' }).click();
    await answered;
    const alert = stranger.getByRole('alert').filter({ hasText: 'Lỗi: ' });
    await expect(alert).toBeVisible();
    return alert.textContent();
  };
  const wait = 'Lỗi: Đã thử sai nhiều lần. Đợi mười phút rồi thử lại.';
  for (let failure = 1; failure <= 5; failure += 1)
    expect(await answerTo(`sai lần thứ ${failure}`)).toBe(`Lỗi: ${refused}`);
  expect(await answerTo('sai lần nữa')).toBe(wait);
  expect(await answerTo(TEST_PASSWORD), 'even who then knows the password').toBe(wait);
  await expect(stranger.getByLabel('Thư điện tử')).toHaveValue(account);
  await stranger.close();

  await signInThroughForm(page, account);
});
