import type { Page } from '@playwright/test';
import { paths } from '@/lib/paths';
import { field, saved } from '../support/desk';
import { passwordOf } from '../support/sign-in';
import { expect, take, test } from './camera';

/* What the clerk's guide shows of a bad day: somebody else was quicker, the server is out of reach. And of a good one: remarks. */

const DRAFT = 'mau-khoa-2-chuyen-de-2';
const COLLEAGUE = { name: 'Phạm Thu Trang', email: 'thuky2@phuong-mau.example' } as const;

test('two clerks, no server, and remarks', async ({ look }) => {
  const admin = await look({ account: 'quantri@mau.example' });
  await openAccount(admin);
  const clerk = await look({ account: 'thuky@mau.example' });
  const colleague = await look({ account: COLLEAGUE.email });
  await chooseOwnPassword(colleague);

  await colleague.goto(paths.deskSection(DRAFT, 'general'));
  await clerk.goto(paths.deskSection(DRAFT, 'general'));
  await field(colleague, 'Địa điểm').fill('Nhà văn hóa tổ dân phố số 5');
  await saved(colleague);
  await field(clerk, 'Địa điểm').fill('Hội trường Ủy ban nhân dân phường Mẫu');
  await expect(clerk.getByRole('alert').filter({ hasText: 'vừa sửa đúng dòng' })).toBeVisible();
  await take(clerk, 'clerk/conflict', { height: 520 });
  await clerk.getByRole('button', { name: 'Lấy bản của họ' }).click();

  await clerk.goto(paths.deskSection(DRAFT, 'agenda'));
  await clerk.context().setOffline(true);
  await field(clerk, 'Người trình bày').nth(1).fill('Phòng Kinh tế, Hạ tầng và Đô thị');
  await field(clerk, 'Người trình bày').nth(1).blur();
  await expect(clerk.getByText('Sẽ tự thử lại')).toBeVisible();
  await take(clerk, 'clerk/unreached', { height: 420 });

  const other = await look({ account: 'thuky@mau.example' });
  await other.goto(paths.deskReview('mau-khoa-2-ky-3'));
  await take(other, 'clerk/remarks', { height: 620 });
});

async function openAccount(admin: Page): Promise<void> {
  await admin.goto(paths.adminAccounts('mau'));
  await field(admin, 'Họ tên').fill(COLLEAGUE.name);
  await field(admin, 'Thư điện tử').fill(COLLEAGUE.email);
  await field(admin, 'Mật khẩu tạm thời').fill(passwordOf(COLLEAGUE.email));
  await admin.getByRole('checkbox', { name: /^Thư ký/ }).check();
  await admin.getByRole('button', { name: 'Mở tài khoản' }).click();
  await expect(admin.getByRole('heading', { level: 1, name: COLLEAGUE.name })).toBeVisible();
}

/** Who got a password from somebody else reaches nothing before it is changed. */
async function chooseOwnPassword(colleague: Page): Promise<void> {
  await colleague.goto(paths.account());
  await colleague.getByLabel('Mật khẩu hiện tại').fill(passwordOf(COLLEAGUE.email));
  await colleague.getByLabel('Mật khẩu mới').fill('bon-tu-khong-lien-quan-gi');
  await colleague.getByRole('button', { name: 'Đổi mật khẩu' }).click();
  await expect(colleague.getByText('Đã đổi mật khẩu.', { exact: false })).toBeVisible();
}
