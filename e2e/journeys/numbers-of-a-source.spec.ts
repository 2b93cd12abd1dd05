import {
  addResolution,
  approve,
  field,
  goToPage,
  openSession,
  publicAddress,
  recordHeld,
  recordSitting,
  saved,
  submitForApproval,
} from '../support/desk';
import { freshCouncil } from '../support/fresh-council';
import { expect, test } from '../support/test';

/*
 * «Kỳ họp có 23/26 đại biểu tham dự … với 20/23 đại biểu có mặt tán thành, 2 không tán thành, 1 không biểu quyết, Hội đồng nhân
 * dân thông qua Nghị quyết …»: a sentence of a newspaper about a council of whose delegates nobody has a whole list.
 */
const COUNTED = 'Về dự toán ngân sách năm 2026';
const BASELESS = 'Về chương trình giám sát năm 2026';

test('a session nobody has a register for is recorded from numbers in a newspaper, and published as the newspaper’s', async ({
  signIn,
  page: resident,
}) => {
  test.slow();
  const council = freshCouncil('so-nguon-ghi');
  const clerk = await signIn(council.account('clerk'));
  const chair = await signIn(council.account('chair'));

  await test.step('the register is not whole', async () => {
    const admin = await signIn(council.account('admin'));
    await admin.goto(`/admin/${council.slug}/terms`);
    await admin
      .getByRole('link', { name: /Khóa II/ })
      .first()
      .click();
    await admin.getByRole('button', { name: 'Ghi là chưa đủ' }).click();
    await expect(admin.getByText('Danh sách được ghi là chưa đủ.')).toBeVisible();
  });

  const desk = await openSession(clerk, council.slug);
  await recordHeld(clerk, 'Hội trường UBND phường');
  await recordSitting(clerk, 'Phiên sáng');

  await test.step('who came, in numbers: nothing is asked for until it is opened', async () => {
    await goToPage(clerk, 'Điểm danh');
    const numbers = clerk.getByRole('group', { name: 'Phiên sáng' });
    await expect(numbers).toBeHidden();
    await clerk.getByText('Số đại biểu nguồn ghi', { exact: true }).click();
    await numbers.getByRole('textbox', { name: 'Tổng số đại biểu' }).fill('26');
    await numbers.getByRole('textbox', { name: 'Có mặt' }).fill('27');
    await saved(clerk);
    await goToPage(clerk, 'Kiểm tra');
    await expect(clerk.getByText(/nguồn ghi có mặt 27, nhiều hơn tổng số 26 đại biểu/).first()).toBeVisible();
    await goToPage(clerk, 'Điểm danh');
    await numbers.getByRole('textbox', { name: 'Có mặt' }).fill('23');
    await saved(clerk);
    await clerk.reload();
    await expect(numbers.getByRole('textbox', { name: 'Có mặt' })).toHaveValue('23');
  });

  await addResolution(clerk, COUNTED);
  await addResolution(clerk, BASELESS);

  await test.step('a vote of its own base, and one that the newspaper only says the outcome of', async () => {
    const result = clerk.getByRole('region', { name: 'Kết quả', exact: true });
    const record = async (resolution: string, ...counts: string[]) => {
      await goToPage(clerk, 'Biểu quyết');
      await clerk.getByText('Biểu quyết một nghị quyết', { exact: true }).click();
      await clerk.getByRole('button', { name: resolution }).click();
      await clerk.getByRole('radio', { name: 'Tổng số phiếu' }).check();
      for (const [at, label] of ['Tán thành', 'Không tán thành', 'Không biểu quyết'].entries())
        await field(clerk, label).fill(counts[at] ?? '');
    };
    await record(COUNTED, '20', '2', '1');
    await expect(result).toContainText('là 26 (theo nguồn ghi của phiên họp), cần ít nhất 14');
    await field(clerk, 'Tổng số đại biểu (nguồn ghi)').fill('26');
    await field(clerk, 'Có mặt (nguồn ghi)').fill('23');
    await expect(result.getByRole('status')).toHaveText('Thông qua');
    await expect(result).toContainText('20/26 tán thành, cần 14');
    await expect(result).toContainText('theo nguồn ghi của lần biểu quyết này');
    await saved(clerk);

    await goToPage(clerk, 'Điểm danh');
    await field(clerk, 'Tổng số đại biểu').fill('');
    await saved(clerk);
    await record(BASELESS, '21', '1', '1');
    await expect(result.getByRole('status')).toHaveText('Chưa xác định');
    await saved(clerk);
    await goToPage(clerk, 'Kiểm tra');
    await expect(clerk.getByText(/chép nguyên văn lời nguồn nói kết quả/).first()).toBeVisible();
    await goToPage(clerk, 'Biểu quyết');
    await clerk.getByRole('list', { name: 'Các biểu quyết' }).getByText(BASELESS).click();
    await field(clerk, 'Nguyên văn kết quả trong nguồn, nếu có').fill(
      'Hội đồng nhân dân thông qua Nghị quyết',
    );
    await expect(result.getByRole('status')).toHaveText('Thông qua');
    await saved(clerk);
  });

  await submitForApproval(clerk);
  await approve(chair, desk, 1);

  await test.step('residents read the numbers with whose they are, and none besides', async () => {
    await resident.goto(publicAddress(council.slug));
    const main = resident.getByRole('main');
    await expect(main).toContainText('Có mặt 23 đại biểu (theo nguồn).');
    await expect(main).toContainText('20 trên 26 đại biểu tán thành, cần 14.');
    await expect(main).toContainText('Đạt 86,96% số có mặt (theo nguồn), 76,92% tổng số (theo nguồn).');
    await expect(main).toContainText('21 đại biểu tán thành, 1 không tán thành, 1 không biểu quyết.');
    await expect(main).toContainText('Hồ sơ không ghi tổng số đại biểu; kết quả theo lời nguồn.');
    await expect(main).not.toContainText('số đại biểu có mặt, vắng mặt');
    await expect(main).not.toContainText(/21 trên|21\/|trên 3 đại biểu/);
  });
});
