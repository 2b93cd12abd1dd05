import { addResolution, field, goToPage, openSession, recordSitting, saved } from '../support/desk';
import { freshCouncil } from '../support/fresh-council';
import { expect, test } from '../support/test';
import { typeAsUniKey, typeComposed } from '../support/vietnamese-typing';

const RESOLUTION = 'Về thu phí vỉa hè';

test('one typed line records the whole vote, and the outcome comes with its reasons', async ({ signIn }) => {
  test.slow();
  const council = freshCouncil('bieu-quyet');
  const clerk = await signIn(council.account('clerk'));
  await openSession(clerk, council.slug);
  await recordSitting(clerk, 'Phiên sáng');
  await addResolution(clerk, RESOLUTION);
  await goToPage(clerk, 'Biểu quyết');
  await clerk.getByText('Biểu quyết một nghị quyết', { exact: true }).click();
  await clerk.getByRole('button', { name: RESOLUTION }).click();
  await clerk.getByRole('radio', { name: 'Ghi tên từng đại biểu' }).check();

  const line = field(clerk, 'Ghi nhanh bằng một dòng');
  await line.fill('tất cả tán thành, trừ Dũng không');
  await expect(line).toHaveAccessibleDescription(/Không có đại biểu nào đang có mặt tên “Dũng”\./);
  await line.press('Enter');
  await expect(clerk.getByRole('radio', { checked: true })).toHaveCount(1);

  await line.fill('');
  await typeComposed(clerk, 'taats car tans thanhf, truwf Bachs khoong, Cucs khoong bieeur quyeets');
  await expect(line).toHaveAccessibleDescription(
    /1 đại biểu tán thành · Trần Văn Bách: không tán thành · Lê Thị Cúc: không biểu quyết/,
  );
  await line.press('Enter');
  await saved(clerk);

  const expectRecorded = async () => {
    for (const ballot of [
      'Nguyễn Thị An: tán thành',
      'Trần Văn Bách: không tán thành',
      'Lê Thị Cúc: không biểu quyết',
    ])
      await expect(clerk.getByRole('radio', { name: ballot, exact: true })).toBeChecked();
    const result = clerk.getByRole('region', { name: 'Kết quả', exact: true });
    await expect(result.getByRole('status')).toHaveText('Không thông qua');
    await expect(result).toContainText('1/3 tán thành, cần 2');
    await expect(
      result
        .getByRole('listitem')
        .filter({ hasText: /quá nửa/i })
        .first(),
    ).toContainText('Điều');
  };
  await expectRecorded();
  await clerk.reload();
  await expectRecorded();

  await line.fill('');
  await typeAsUniKey(clerk, 'taats car tans thanhf');
  await line.press('Enter');
  await saved(clerk);
  const list = clerk.getByRole('list', { name: 'Các biểu quyết' });
  await expect(list).toContainText('Thông qua');
  await expect(list).toContainText('3/3 tán thành');
  await goToPage(clerk, 'Nghị quyết');
  await expect(clerk.getByRole('list', { name: 'Các nghị quyết' }).getByRole('link')).toContainText(
    'Thông qua',
  );
});
