import { paths } from '@/lib/paths';
import { field, goToPage, openSession, recordHeld, recordSitting, saved } from '../support/desk';
import { freshCouncil } from '../support/fresh-council';
import { expect, test } from '../support/test';

test('a quorum stands in the council’s working rules, and until that is said the record says so', async ({
  signIn,
}) => {
  const council = freshCouncil('can-cu-hop');
  const clerk = await signIn(council.account('clerk'));
  const desk = await openSession(clerk, council.slug);
  await recordHeld(clerk, 'Hội trường');
  await recordSitting(clerk, 'Phiên sáng');
  await goToPage(clerk, 'Điểm danh');
  await clerk.getByRole('button', { name: 'Tất cả có mặt Phiên sáng' }).press('Enter');
  await saved(clerk);
  const roll = clerk.getByRole('region', { name: 'Điểm danh' });
  await clerk.goto(`${desk}/publish/preview`);
  await expect(roll).toContainText('(cần 2; hội đồng chưa khai căn cứ)');

  const admin = await signIn(council.account('admin'));
  await admin.goto(paths.adminCouncil(council.slug));
  await expect(admin.getByText('Luật không định tỷ lệ ấy')).toBeVisible();
  await field(admin, 'Căn cứ').fill('Điều 12 Quy chế làm việc');
  await admin.getByRole('button', { name: 'Lưu tỷ lệ' }).click();
  await expect(admin.getByText('Đã lưu tỷ lệ.')).toBeVisible();
  await clerk.reload();
  await expect(roll).toContainText('(cần 2; theo Điều 12 Quy chế làm việc)');
});

test('all present first, then the exceptions, without leaving the keyboard', async ({ signIn }) => {
  test.slow();
  const council = freshCouncil('diem-danh');
  const clerk = await signIn(council.account('clerk'));
  await openSession(clerk, council.slug);
  await recordSitting(clerk, 'Phiên sáng');
  await goToPage(clerk, 'Điểm danh');

  const mark = (name: string) =>
    clerk.getByRole('table').getByRole('button', { name: new RegExp(`^${name}, Phiên sáng`) });
  const result = clerk.getByRole('region', { name: 'Số có mặt' });
  const press = async (...keys: string[]) => {
    for (const key of keys) await clerk.keyboard.press(key);
  };

  await clerk.getByRole('button', { name: 'Tất cả có mặt Phiên sáng' }).press('Enter');
  await expect(result).toContainText('3/3');
  await expect(result).toContainText('Đủ số đại biểu để họp');

  await press('Tab');
  await expect(mark('Nguyễn Thị An')).toBeFocused();
  await press('ArrowDown', '2', 'Enter');
  await expect(field(clerk, 'Giờ đến')).toBeFocused();
  await clerk.keyboard.type('9h15');
  await press('Tab', 'Tab');
  await clerk.keyboard.type('Kẹt xe');
  await press('Escape');
  await expect(mark('Trần Văn Bách')).toBeFocused();
  await press('ArrowDown', '5', 'Enter');
  await expect(field(clerk, 'Lý do, ghi chú')).toBeFocused();
  await clerk.keyboard.type('Đi công tác');
  await press('Escape');
  await saved(clerk);

  const expectMarks = async () => {
    await expect(mark('Nguyễn Thị An')).toHaveAccessibleName('Nguyễn Thị An, Phiên sáng: Có mặt');
    await expect(mark('Trần Văn Bách')).toHaveAccessibleName('Trần Văn Bách, Phiên sáng: Đến muộn');
    await expect(mark('Trần Văn Bách')).toContainText('09:15');
    await expect(mark('Lê Thị Cúc')).toHaveAccessibleName('Lê Thị Cúc, Phiên sáng: Vắng có lý do');
    await expect(result).toContainText('2/3 có mặt, cần 2');
  };
  await clerk.reload();
  await expectMarks();

  // The key, the mark and the fields are of one delegate, whichever key it was and wherever one came from.
  await mark('Lê Thị Cúc').focus();
  await press('ArrowUp', '5');
  await expect(mark('Trần Văn Bách')).toBeFocused();
  await press('Enter');
  await expect(clerk.getByRole('region', { name: 'Trần Văn Bách, Phiên sáng' })).toContainText(
    'Vắng có lý do',
  );
  await expect(field(clerk, 'Lý do, ghi chú')).toHaveValue('Kẹt xe');
  await clerk.keyboard.type('Đi họp quận');
  await press('Escape');
  await expect(mark('Trần Văn Bách')).toContainText('Đi họp quận');
  await expect(mark('Lê Thị Cúc')).toContainText('Đi công tác');
  await press('3', 'Enter');
  await expect(field(clerk, 'Giờ về')).toBeFocused();
  await clerk.keyboard.type('10h30');
  await press('Escape');
  await expect(mark('Trần Văn Bách')).toContainText('10:30');
  await press('Backspace');
  await expect(mark('Trần Văn Bách')).toHaveAccessibleName('Trần Văn Bách, Phiên sáng: Về sớm');
  await press('2', 'Enter');
  await expect(field(clerk, 'Giờ đến')).toBeFocused();
  await clerk.keyboard.type('9h15');
  await press('Tab');
  await press('Delete', 'Tab');
  await clerk.keyboard.type('Kẹt xe');
  await press('Escape');
  await saved(clerk);
  await expectMarks();

  await mark('Lê Thị Cúc').focus();
  await press('Delete');
  await expect(result).toContainText('Còn 1 chưa ghi');
  await saved(clerk);
  await press('Control+z');
  await expectMarks();
});
