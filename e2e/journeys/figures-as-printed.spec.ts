import { field, goToPage, openSession, saved } from '../support/desk';
import { freshCouncil } from '../support/fresh-council';
import { expect, test } from '../support/test';

/*
 * «Thu ngân sách đến hết tháng 8 hơn 91% dự toán tỉnh giao, giảm 5,2% so với cùng kỳ; trong đó thu phí nhiều»: what a
 * report says is kept as it says it, with no number put in the place of what nobody can read.
 */
test('figures of any period are kept as they are printed, one within another', async ({ signIn }) => {
  const council = freshCouncil('so-lieu-nhu-in');
  const clerk = await signIn(council.account('clerk'));
  await openSession(clerk, council.slug);
  await goToPage(clerk, 'Ngân sách');
  const row = (at: number) =>
    clerk.getByRole('list', { name: 'Số liệu ngân sách' }).getByRole('listitem').nth(at);

  await test.step('months, a share of something in words, and another comparison', async () => {
    await clerk.getByRole('button', { name: 'Thêm khoản' }).click();
    await clerk.getByRole('combobox', { name: 'Khoản thu, chi' }).selectOption('Tổng thu ngân sách');
    await clerk.getByRole('combobox', { name: 'Giai đoạn' }).selectOption('Thực hiện');
    await field(clerk, 'Tên khoản ghi trên văn bản').fill('Thu ngân sách');
    await clerk.getByRole('combobox', { name: 'Kỳ' }).selectOption('Theo tháng');
    await field(clerk, 'Đến hết tháng').fill('8');
    await field(clerk, 'Số tiền ghi trên văn bản').fill('trên 3,5 tỷ đồng');
    await field(clerk, 'Tỷ lệ').fill('hơn 91%');
    await field(clerk, 'So với, ghi đúng lời văn bản').fill('dự toán tỉnh giao');
    await clerk.getByText('Thêm «trong đó», điều chỉnh, so sánh khác').click();
    await clerk.getByRole('button', { name: 'Thêm so sánh' }).click();
    const second = clerk.getByRole('group', { name: 'So sánh thứ 2' });
    await second.getByRole('textbox', { name: 'Tỷ lệ' }).fill('giảm 5,2%');
    await second.getByRole('combobox', { name: 'So với' }).selectOption('cùng kỳ năm trước');
    await saved(clerk);
  });

  await test.step('a part of it, in words alone', async () => {
    await clerk.getByRole('button', { name: 'Thêm khoản' }).click();
    await row(1).getByRole('combobox', { name: 'Khoản thu, chi' }).selectOption('Khoản khác');
    await row(1).getByRole('textbox', { name: 'Tên khoản ghi trên văn bản' }).fill('Thu phí');
    await row(1).getByRole('textbox', { name: 'Số tiền ghi trên văn bản' }).fill('nhiều');
    await row(1).getByText('Thêm «trong đó», điều chỉnh, so sánh khác').click();
    await row(1)
      .getByRole('combobox', { name: /Nằm trong khoản/ })
      .selectOption('Thu ngân sách');
    await saved(clerk);
  });

  await test.step('a part that is typed last goes beneath its whole, and a whole moves with its parts', async () => {
    const add = async (name: string) => {
      await clerk.getByRole('button', { name: 'Thêm khoản' }).click();
      const last = row((await clerk.getByRole('combobox', { name: 'Khoản thu, chi' }).count()) - 1);
      await last.getByRole('combobox', { name: 'Khoản thu, chi' }).selectOption('Khoản khác');
      await last.getByRole('textbox', { name: 'Tên khoản ghi trên văn bản' }).fill(name);
      await last.getByRole('textbox', { name: 'Số tiền ghi trên văn bản' }).fill('1 tỷ đồng');
      return last;
    };
    await add('Chi đầu tư');
    const part = await add('Thu lệ phí');
    await part.getByText('Thêm «trong đó», điều chỉnh, so sánh khác').click();
    const within = part.getByRole('combobox', { name: /Nằm trong khoản/ });
    await within.focus();
    await within.selectOption('Thu ngân sách');
    const name = (at: number) => row(at).getByRole('textbox', { name: 'Tên khoản ghi trên văn bản' });
    await expect(name(2)).toHaveValue('Thu lệ phí');
    await expect(name(3)).toHaveValue('Chi đầu tư');
    await expect(row(2).getByRole('combobox', { name: /Nằm trong khoản/ })).toBeFocused();
    await name(3).press('Alt+ArrowUp');
    await expect(name(0)).toHaveValue('Chi đầu tư');
    await expect(name(0)).toBeFocused();
    await name(0).press('Alt+ArrowDown');
    await expect(name(3)).toHaveValue('Chi đầu tư');
    await saved(clerk);
    await clerk.reload();
    await expect(name(2)).toHaveValue('Thu lệ phí');
  });

  await test.step('nobody is within themselves', async () => {
    const whole = row(0).getByRole('combobox', { name: /Nằm trong khoản/ });
    await whole.selectOption('Thu phí');
    await expect(whole).toHaveAccessibleDescription(/nằm trong chính nó/);
    await whole.selectOption('Không nằm trong khoản nào');
    await saved(clerk);
  });

  await clerk.reload();
  await expect(row(0).getByRole('textbox', { name: 'Đến hết tháng' })).toHaveValue('8');
  await expect(row(0).getByRole('textbox', { name: 'Tỷ lệ' }).last()).toHaveValue('giảm 5,2%');
  await expect(row(1).getByRole('textbox', { name: 'Số tiền ghi trên văn bản' })).toHaveValue('nhiều');
  await expect(row(1).getByRole('combobox', { name: /Nằm trong khoản/ })).toHaveValue(/.+/);

  await goToPage(clerk, 'Kiểm tra');
  await expect(clerk.getByText('«Thu phí»: «nhiều» chưa đọc thành số, chỉ ghi nguyên văn.')).toBeVisible();
});
