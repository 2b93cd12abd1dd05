import type { Page } from '@playwright/test';
import { addResolution, field, goToPage, openSession, recordHeld, saved } from '../support/desk';
import { freshCouncil } from '../support/fresh-council';
import { expect, test } from '../support/test';

test.describe.configure({ mode: 'default' });

let clerk: Page;
let council: ReturnType<typeof freshCouncil>;
test.beforeEach(async ({ signIn }, info) => {
  council = freshCouncil(`dan-vao-${info.workerIndex}-${info.retry}-${info.title.length}`);
  clerk = await signIn(council.account('clerk'));
});

test('hours, days and numbers are taken as a person pastes them', async () => {
  await openSession(clerk, council.slug);
  const start = field(clerk, 'Ngày bắt đầu');
  await start.fill('Thứ Sáu, ngày 13 tháng 3 năm 2026');
  await start.blur();
  await expect(start).toHaveValue('13/3/2026');
  await start.fill('Thứ Bảy, 13/3/2026');
  await start.blur();
  await expect(start).toHaveAccessibleDescription(/Ngày 13\/3\/2026 là Thứ Sáu/);
  await start.fill('12–13/3/2026');
  await start.blur();
  await expect(start).toHaveValue('12/3/2026');
  await expect(field(clerk, 'Ngày kết thúc')).toHaveValue('13/3/2026');

  await clerk.getByRole('button', { name: 'Thêm phiên' }).click();
  await field(clerk, 'Tên phiên').fill('Phiên sáng');
  await field(clerk, 'Bắt đầu').fill('8h-11h30');
  await field(clerk, 'Bắt đầu').blur();
  await expect(field(clerk, 'Bắt đầu')).toHaveValue('08:00');
  await expect(field(clerk, 'Kết thúc')).toHaveValue('11:30');
  await field(clerk, 'Kết thúc').fill('2h30 chiều');
  await field(clerk, 'Kết thúc').blur();
  await expect(field(clerk, 'Kết thúc')).toHaveValue('14:30');
  await saved(clerk);
});

test('a number another session of the year has is told, in whatever letters it stands there', async () => {
  const number = async (written: string) => {
    await recordHeld(clerk, 'Hội trường');
    await addResolution(clerk, 'Về ngân sách');
    await field(clerk, 'Ngày ban hành').fill('13/3/2026');
    await field(clerk, 'Số, ký hiệu').fill(written);
    await saved(clerk);
  };
  await openSession(clerk, council.slug, 11);
  await number('05/NQ-HĐND');
  await openSession(clerk, council.slug, 12);
  await number('5/nq\u2013h\u00F0nd');
  await goToPage(clerk, 'Kiểm tra');
  await expect(
    clerk.getByText('Số 5/NQ-HĐND đã có trong năm 2026: 05/NQ-HĐND ở Kỳ họp thứ 11.'),
  ).toBeVisible();
});
