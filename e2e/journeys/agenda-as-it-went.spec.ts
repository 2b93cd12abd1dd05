import {
  approve,
  goToPage,
  openSession,
  publicAddress,
  recordHeld,
  saved,
  submitForApproval,
} from '../support/desk';
import { freshCouncil } from '../support/fresh-council';
import { expect, test } from '../support/test';

const PROGRAMME = [
  'CHƯƠNG TRÌNH KỲ HỌP',
  'I. Khai mạc kỳ họp',
  'II. Xem xét các báo cáo',
  'II.1 Báo cáo kinh tế - xã hội',
  'II.2 Báo cáo ngân sách',
  'III. Bế mạc',
].join('\n');

test('a numbered programme is pasted with its parts, changed at the session, and read as it went', async ({
  signIn,
  page: resident,
}) => {
  test.slow();
  const council = freshCouncil('chuong-trinh');
  const clerk = await signIn(council.account('clerk'));
  const chair = await signIn(council.account('chair'));
  const desk = await openSession(clerk, council.slug);
  await recordHeld(clerk, 'Hội trường UBND phường');

  const row = (index: number) =>
    clerk.getByRole('list', { name: 'Nội dung chương trình' }).locator(':scope > li').nth(index);
  const opened = async (index: number) => {
    const parent = row(index).getByLabel('Là mục con của');
    if (!(await parent.isVisible())) await row(index).getByText('Mục con, thay đổi', { exact: true }).click();
    await expect(parent).toBeVisible();
    return parent;
  };

  await test.step('the programme, as Word has it', async () => {
    await goToPage(clerk, 'Chương trình');
    await clerk.getByRole('button', { name: 'Dán danh sách nội dung' }).click();
    const dialog = clerk.getByRole('dialog', { name: 'Dán danh sách' });
    await dialog.getByRole('textbox').fill(PROGRAMME);
    await expect(dialog.getByRole('region', { name: 'Không nhận' })).toContainText('CHƯƠNG TRÌNH KỲ HỌP');
    await dialog.getByRole('button', { name: 'Thêm 5 nội dung' }).click();
    await expect(row(4)).toBeVisible();
    await saved(clerk);
    await expect(await opened(2)).toHaveValue(/.+/);
    await expect((await opened(2)).locator('option:checked')).toHaveText('II. Xem xét các báo cáo');
    await expect((await opened(4)).locator('option:checked')).toHaveText('Không, là mục riêng');
  });

  await test.step('an item goes in and out by the keyboard', async () => {
    await row(4).getByLabel('Tên nội dung').focus();
    await clerk.keyboard.press('Alt+Shift+ArrowRight');
    await expect((await opened(4)).locator('option:checked')).toHaveText('II. Xem xét các báo cáo');
    await clerk.keyboard.press('Alt+Shift+ArrowLeft');
    await expect((await opened(4)).locator('option:checked')).toHaveText('Không, là mục riêng');
    await saved(clerk);
  });

  await test.step('a circle is refused beside its field, and keeps what was chosen', async () => {
    const first = await opened(0);
    await first.selectOption('III. Bế mạc');
    await saved(clerk);
    // Its own sub-items are not offered.
    await expect((await opened(4)).getByRole('option', { name: 'I. Khai mạc kỳ họp' })).toHaveCount(0);
    await first.selectOption('Không, là mục riêng');
    await row(0).getByLabel('Liên quan nội dung', { exact: true }).selectOption('III. Bế mạc');
    await saved(clerk);
    await opened(4);
    await row(4).getByLabel('Liên quan nội dung', { exact: true }).selectOption('I. Khai mạc kỳ họp');
    await expect(row(0).getByText(/nhắc lại nhau thành vòng/)).toBeVisible();
    await row(4).getByLabel('Liên quan nội dung', { exact: true }).first().selectOption('Bỏ');
    await saved(clerk);
  });

  await test.step('one report is withdrawn at the opening', async () => {
    await opened(3);
    await row(3).getByLabel('Thay đổi so với chương trình').selectOption('Rút khỏi chương trình');
    await row(3)
      .getByLabel('Khi nào, theo đề nghị của ai, vì sao')
      .fill('tại phiên khai mạc, theo đề nghị của Ủy ban nhân dân');
    await row(3).getByLabel('Thứ tự dự kiến').fill('4');
    await saved(clerk);
    await clerk.reload();
    await expect(row(3).getByLabel('Thứ tự dự kiến')).toHaveValue('4');
  });

  await submitForApproval(clerk);
  await approve(chair, desk, 1);
  await resident.goto(publicAddress(council.slug));
  const agenda = resident.getByRole('region', { name: 'Chương trình' });
  const reports = agenda.getByRole('listitem').filter({ hasText: 'Xem xét các báo cáo' });
  await expect(reports.getByRole('listitem')).toHaveCount(2);
  await expect(reports).toContainText('II.2');
  await expect(reports).toContainText(
    'Rút khỏi chương trình: tại phiên khai mạc, theo đề nghị của Ủy ban nhân dân',
  );
  await expect(agenda).toContainText('Trong chương trình: mục thứ 4 khi dự kiến');
  await expect(agenda).toContainText('Liên quan đến «III. Bế mạc»');
});
