import type { Page } from '@playwright/test';
import { addResolution, field, goToPage, openSession, recordHeld, saved } from '../support/desk';
import { freshCouncil } from '../support/fresh-council';
import { expect, test } from '../support/test';

/** What the record will say, as the chair sees it before approving. */
async function preview(clerk: Page, desk: string) {
  await clerk.goto(`${desk}/publish/preview`);
  return clerk.getByRole('main');
}

test('a day the source gives to its month or its year is kept and told as that, never as a day', async ({
  signIn,
}) => {
  const council = freshCouncil('ngay-chua-ro');
  const clerk = await signIn(council.account('clerk'));
  const desk = await openSession(clerk, council.slug);
  await recordHeld(clerk, 'Hội trường');
  await clerk.getByRole('button', { name: 'Thêm nguồn' }).click();
  await field(clerk, 'Tên nguồn').fill('Báo cáo tổng kết');
  const posted = field(clerk, 'Ngày đăng');
  await posted.fill('tháng 13/2026');
  await posted.blur();
  await expect(posted).toHaveAccessibleDescription(/không có trong lịch/);
  await expect(posted).toHaveValue('tháng 13/2026');
  await posted.fill('Tháng 03 năm 2026');
  await saved(clerk);
  await clerk.reload();
  await expect(field(clerk, 'Ngày đăng')).toHaveValue('tháng 3/2026');

  await addResolution(clerk, 'Về dự toán ngân sách năm 2026');
  await field(clerk, 'Ngày ban hành').fill('2026');
  await saved(clerk);
  await clerk.reload();
  await expect(field(clerk, 'Ngày ban hành')).toHaveValue('năm 2026');

  await goToPage(clerk, 'Nhiệm vụ trọng tâm');
  await clerk.getByRole('button', { name: 'Thêm nhiệm vụ' }).click();
  await field(clerk, 'Nội dung nhiệm vụ').fill('Rà soát hộ nghèo');
  await field(clerk, 'Hạn').fill('tháng 9/2026');
  await saved(clerk);

  const shown = await preview(clerk, desk);
  await expect(shown.getByText('đăng tháng 3/2026')).toBeVisible();
  await expect(shown.getByText('hạn tháng 9/2026')).toBeVisible();
  await expect(shown).not.toContainText('1/3/2026');
});
