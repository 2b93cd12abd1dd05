import { addResolution, field, goToPage, openSession, recordSitting, saved } from '../support/desk';
import { freshCouncil } from '../support/fresh-council';
import { expect, test } from '../support/test';

test('a void result is voted on again, for two resolutions at once, and somebody stays out', async ({
  signIn,
}) => {
  test.slow();
  const council = freshCouncil('bieu-quyet-lai');
  const clerk = await signIn(council.account('clerk'));
  await openSession(clerk, council.slug);
  await recordSitting(clerk, 'Phiên sáng');
  await addResolution(clerk, 'Về thu phí vỉa hè');
  await addResolution(clerk, 'Về chợ dân sinh');
  await goToPage(clerk, 'Biểu quyết');

  const record = async (hour: string, inFavour: string) => {
    await clerk.getByText('Biểu quyết một nghị quyết', { exact: true }).click();
    await clerk.getByRole('button', { name: 'Về thu phí vỉa hè' }).click();
    await field(clerk, 'Thời gian').fill(hour);
    await clerk.getByRole('radio', { name: 'Tổng số phiếu' }).check();
    await field(clerk, 'Tán thành').fill(inFavour);
    await saved(clerk);
  };

  await record('9:00', '1');
  await clerk.getByText('Từng phần, sửa đổi, biểu quyết chung').click();
  await clerk.getByRole('checkbox', { name: 'Kết quả lần này bị hủy' }).check();
  await field(clerk, 'Lý do hủy kết quả').fill('đếm sót một dãy ghế');
  await saved(clerk);
  const list = clerk.getByRole('list', { name: 'Các biểu quyết' });
  await expect(list).toContainText('Đã hủy kết quả');

  await record('9:30', '2');
  await expect(clerk.getByRole('combobox', { name: 'Là biểu quyết lại của' })).toHaveValue(/./);
  await clerk.getByRole('checkbox', { name: 'Về chợ dân sinh' }).check();
  await clerk.getByRole('combobox', { name: 'Thêm đại biểu' }).selectOption({ label: 'Lê Thị Cúc' });
  await field(clerk, 'Lý do của Lê Thị Cúc').fill('có sạp trong chợ');
  await saved(clerk);

  await goToPage(clerk, 'Nghị quyết');
  const resolutions = clerk.getByRole('list', { name: 'Các nghị quyết' });
  await expect(resolutions.getByRole('link').filter({ hasText: 'Thông qua' })).toHaveCount(2);

  await clerk.reload();
  await goToPage(clerk, 'Biểu quyết');
  await list.getByRole('link').last().click();
  await expect(clerk.getByRole('checkbox', { name: 'Về chợ dân sinh' })).toBeChecked();
  await expect(field(clerk, 'Lý do của Lê Thị Cúc')).toHaveValue('có sạp trong chợ');
  await expect(clerk.getByRole('region', { name: 'Kết quả', exact: true })).toContainText('2/3 tán thành');
});
