import type { Page } from '@playwright/test';
import { TEST_PASSWORD } from '@/lib/test-password';
import { type FreshCouncil, freshCouncil } from '../support/fresh-council';
import { expect, test } from '../support/test';

let council: FreshCouncil;
test.beforeAll(() => {
  council = freshCouncil(`khoa-truy-cap-${test.info().workerIndex}`);
});

/** A security key that answers by itself. */
async function plugIn(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true },
      ...{ isUserVerified: true, automaticPresenceSimulation: true },
    },
  });
}

test('a passkey is added and used instead of a code', async ({ page, baseURL }) => {
  // Browsers know no passkeys of a bare IP address.
  const here = new URL(baseURL ?? '');
  here.hostname = 'localhost';
  await plugIn(page);
  const typePassword = async () => {
    await page.goto(new URL('/sign-in?back=/account', here).href);
    await page.getByLabel('Thư điện tử').fill(council.account('chair'));
    await page.getByLabel('Mật khẩu', { exact: true }).fill(TEST_PASSWORD);
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  };
  await typePassword();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tài khoản');
  const factors = page.getByRole('region', { name: 'Xác minh hai bước' });
  await factors.getByRole('button', { name: 'Thêm khóa truy cập' }).click();
  await expect(factors.getByLabel('Tên khóa')).toHaveAttribute('aria-invalid', 'true');
  await factors.getByLabel('Tên khóa').fill('Máy tính ở cơ quan');
  await factors.getByRole('button', { name: 'Thêm khóa truy cập' }).click();
  await expect(factors.getByText('chỉ hiện một lần')).toBeVisible();
  await expect(factors.getByText('Máy tính ở cơ quan', { exact: true })).toBeVisible();

  await page.getByRole('button', { name: 'Đăng xuất', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đăng nhập');
  await typePassword();
  await page.getByRole('button', { name: 'Dùng khóa truy cập' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tài khoản');
});
