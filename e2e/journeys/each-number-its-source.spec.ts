import {
  addResolution,
  approve,
  field,
  goToPage,
  openSession,
  publicAddress,
  recordHeld,
  recordSitting,
  recordUnanimousVote,
  saved,
  submitForApproval,
} from '../support/desk';
import { freshCouncil } from '../support/fresh-council';
import { expect, test } from '../support/test';

/*
 * «23 đại biểu», writes the newspaper; «24», writes the portal: a record says whose number it has, and nobody is asked whose it
 * is while there is one source.
 */
const RESOLUTION = 'Về dự toán ngân sách năm 2026';
const NEWSPAPER = 'Báo Hà Nam';
const PORTAL = 'Cổng thông tin phường';

test('of two sources each number names the one it is from, and residents are led there', async ({
  signIn,
  page: resident,
}) => {
  test.slow();
  const council = freshCouncil('moi-so-mot-nguon');
  const clerk = await signIn(council.account('clerk'));
  const chair = await signIn(council.account('chair'));
  const desk = await openSession(clerk, council.slug);
  const source = clerk.getByRole('combobox', { name: 'Theo nguồn' });
  await recordHeld(clerk, 'Hội trường UBND phường');
  await recordSitting(clerk, 'Phiên sáng');
  const addSource = async (title: string) => {
    await goToPage(clerk, 'Thông tin chung');
    await clerk.getByRole('button', { name: 'Thêm nguồn' }).click();
    await field(clerk, 'Tên nguồn').last().fill(title);
    await saved(clerk);
  };

  await test.step('with one source nobody is asked', async () => {
    await addSource(NEWSPAPER);
    await goToPage(clerk, 'Điểm danh');
    await clerk.getByText('Số đại biểu nguồn ghi', { exact: true }).click();
    await field(clerk, 'Có mặt').fill('23');
    await saved(clerk);
    await expect(source).toHaveCount(0);
  });

  await test.step('with two, of the numbers of a sitting, a figure and a vote', async () => {
    await addSource(PORTAL);
    await goToPage(clerk, 'Điểm danh');
    await source.selectOption(NEWSPAPER);
    await saved(clerk);
    await goToPage(clerk, 'Ngân sách');
    await clerk.getByRole('button', { name: 'Thêm khoản' }).click();
    await clerk.getByRole('combobox', { name: 'Khoản thu, chi' }).selectOption('Tổng thu ngân sách');
    await clerk.getByRole('combobox', { name: 'Giai đoạn' }).selectOption('Thực hiện');
    await field(clerk, 'Tên khoản ghi trên văn bản').fill('Tổng thu ngân sách');
    await field(clerk, 'Số tiền ghi trên văn bản').fill('trên 3,5 tỷ đồng');
    await clerk.getByText('Thêm «trong đó», điều chỉnh, so sánh khác, nguồn').click();
    await source.selectOption(PORTAL);
    await saved(clerk);
    await addResolution(clerk, RESOLUTION);
    await recordUnanimousVote(clerk, RESOLUTION);
    await expect(source).toBeHidden();
    await clerk.getByText('Ghi thêm', { exact: true }).click();
    await source.selectOption(PORTAL);
    await field(clerk, 'Ghi chú').fill('Báo Hà Nam ghi «đa số tán thành».');
    await saved(clerk);
    await clerk.reload();
    await clerk.getByRole('list', { name: 'Các biểu quyết' }).getByText(RESOLUTION).click();
    await expect(source.locator('option:checked')).toHaveText(PORTAL);
  });

  await test.step('a source that numbers are from is not removed, and the clerk reads where they are', async () => {
    await goToPage(clerk, 'Thông tin chung');
    const remove = clerk.getByRole('button', { name: `Xóa: nguồn 2 “${PORTAL}”` });
    const refusal = clerk.getByText(`Nguồn «${PORTAL}» đang được dùng ở mục «Biểu quyết», «Ngân sách».`);
    await remove.click();
    await expect(refusal).toBeVisible();
    await clerk.getByRole('button', { name: /^Hoàn tác/ }).click();
    await expect(remove).toBeVisible();
    await expect(refusal).toBeHidden();
  });

  await submitForApproval(clerk);
  await approve(chair, desk, 1);

  await test.step('residents read whose each number is, and are led to it', async () => {
    await resident.goto(publicAddress(council.slug));
    const main = resident.getByRole('main');
    await expect(main).toContainText(`Có mặt 23 đại biểu (theo ${NEWSPAPER}).`);
    await expect(main).toContainText(`· theo ${PORTAL}`);
    await expect(main).toContainText(`Theo ${PORTAL}.`);
    await expect(main).toContainText('Ghi chú: Báo Hà Nam ghi «đa số tán thành».');
    await main.getByRole('link', { name: NEWSPAPER }).first().click();
    await expect(resident).toHaveURL(/#nguon-1$/);
    await expect(resident.locator('#nguon-1')).toContainText(NEWSPAPER);
    await main.getByRole('link', { name: RESOLUTION }).first().click();
    await resident.getByRole('main').getByRole('link', { name: PORTAL }).click();
    await expect(resident).toHaveURL(/\/ky-hop\/khoa-2-ky-11#nguon-2$/);
    await expect(resident.locator('#nguon-2')).toContainText(PORTAL);
  });
});
