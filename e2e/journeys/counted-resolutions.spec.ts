import {
  approve,
  field,
  goToPage,
  openSession,
  publicAddress,
  recordHeld,
  saved,
  submitForApproval,
} from '../support/desk';
import { freshCouncil } from '../support/fresh-council';
import { expect, test } from '../support/test';

/*
 * «Kỳ họp đã xem xét ít nhất 12 tờ trình và thông qua 15 nghị quyết, trong đó có Nghị quyết số 12/NQ-HĐND»: all that a
 * newspaper says.
 */
const NAMED = 'Nghị quyết số 12/NQ-HĐND';
const WORDS = 'HĐND đã thông qua Nghị quyết số 12/NQ-HĐND';

test('fifteen resolutions of which one is named are read as fifteen, and never as one or none', async ({
  signIn,
  page: resident,
}) => {
  test.slow();
  const council = freshCouncil('chi-ghi-so-luong');
  const clerk = await signIn(council.account('clerk'));
  const chair = await signIn(council.account('chair'));
  const desk = await openSession(clerk, council.slug);
  await recordHeld(clerk, 'Hội trường UBND phường');

  await test.step('a source without a title', async () => {
    await clerk.getByRole('button', { name: 'Thêm nguồn' }).click();
    await field(clerk, 'Nơi đăng').fill('Báo Hà Nam');
    await saved(clerk);
  });

  await test.step('papers of the whole session, counted', async () => {
    await goToPage(clerk, 'Chương trình');
    await expect(clerk.getByRole('button', { name: 'Thêm tài liệu' })).toBeHidden();
    await clerk.getByText('Tài liệu chung của kỳ họp', { exact: true }).click();
    await clerk.getByRole('button', { name: 'Thêm tài liệu' }).click();
    await clerk.getByRole('combobox', { name: 'Loại' }).selectOption('Tờ trình');
    await clerk.getByText('Ghi thêm', { exact: true }).click();
    await field(clerk, 'Số tài liệu, khi nguồn chỉ ghi số').fill('12');
    await clerk.getByRole('combobox', { name: 'Số này là' }).selectOption('Ít nhất');
    await saved(clerk);
  });

  await test.step('one resolution by its number, and how many there were', async () => {
    await goToPage(clerk, 'Nghị quyết');
    await clerk.getByRole('button', { name: 'Thêm nghị quyết' }).click();
    await field(clerk, 'Số, ký hiệu').fill('12/NQ-HĐND');
    await saved(clerk);
    const add = clerk.getByRole('button', { name: 'Thêm nhóm nghị quyết chưa rõ tên' });
    await expect(add).toBeHidden();
    await clerk.getByText('Nghị quyết nguồn chỉ ghi số lượng', { exact: true }).click();
    await add.click();
    await field(clerk, 'Số nghị quyết').fill('0');
    await clerk.keyboard.press('Tab');
    await expect(clerk.getByText('Số nghị quyết là số từ 1 đến 10.000')).toBeVisible();
    await field(clerk, 'Số nghị quyết').fill('15');
    await field(clerk, 'Nguyên văn trong nguồn').fill('đã thông qua 15 nghị quyết');
    await expect(clerk.getByRole('combobox', { name: 'Theo nguồn' })).toHaveCount(0);
    await saved(clerk);
    await clerk.reload();
    await expect(field(clerk, 'Số nghị quyết')).toHaveValue('15');
  });

  await test.step('that it was adopted, in the words of its source, and no vote that nobody told of', async () => {
    await clerk
      .getByRole('combobox', { name: 'Tình trạng' })
      .first()
      .selectOption('Thông qua, theo lời nguồn');
    await field(clerk, 'Lời nguồn về kết quả').fill(WORDS);
    await saved(clerk);
    await clerk.reload();
    await expect(field(clerk, 'Lời nguồn về kết quả')).toHaveValue(WORDS);
  });

  await submitForApproval(clerk);
  await approve(chair, desk, 1);

  await test.step('residents read all of it, and nothing that was made up', async () => {
    await resident.goto(publicAddress(council.slug));
    const main = resident.getByRole('main');
    await expect(main).toContainText('15 nghị quyết được thông qua, 1 được nêu tên.');
    await expect(main).toContainText(
      'Trong đó 1 nghị quyết ghi ở trên. Nguồn ghi: “đã thông qua 15 nghị quyết”.',
    );
    await expect(main).toContainText(`Nguồn ghi: “${WORDS}”.`);
    await expect(main).toContainText('Ít nhất 12 tờ trình');
    await expect(main).toContainText('Hồ sơ không ghi tên');
    await expect(main).not.toContainText(/null|undefined|0 nghị quyết|16 nghị quyết/);
    await resident.getByRole('link', { name: NAMED }).click();
    await expect(resident).toHaveURL(/\/nghi-quyet\/khoa-2-ky-11-so-12-nq-hdnd$/);
    await expect(resident.getByRole('heading', { level: 1, name: NAMED })).toBeVisible();
    await resident.goto(`/${council.slug}/nghi-quyet`);
    await expect(resident.getByRole('main')).toContainText('Nguồn của 1 kỳ họp ghi nhiều nghị quyết hơn');
    await resident.goto(`/${council.slug}/ky-hop`);
    await expect(resident.getByRole('main')).toContainText('15 nghị quyết được thông qua, 1 được nêu tên');
  });
});
