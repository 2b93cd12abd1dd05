import type { Page } from '@playwright/test';
import {
  approve,
  field,
  goToPage,
  openSession,
  pageLink,
  recordHeld,
  recordSitting,
  saved,
  submitForApproval,
} from '../support/desk';
import { freshCouncil } from '../support/fresh-council';
import { expect, test } from '../support/test';

/* A promise kept two sessions later: it comes back by itself until somebody reports it done, and residents read every step. */
test('a promise comes back to every session until it is kept', async ({
  signIn,
  page: resident,
  inspect,
}) => {
  test.setTimeout(180_000);
  const council = freshCouncil('giu-loi-hua');
  const clerk = await signIn(council.account('clerk'));
  const chair = await signIn(council.account('chair'));
  const list = `/${council.slug}/kien-nghi`;

  await test.step('a session gives two things to do', async () => {
    const desk = await begin(clerk, council.slug, 11, '12/1/2026');
    await expect(pageLink(clerk, 'Việc đã hứa'), 'nothing was promised before').toBeHidden();
    await goToPage(clerk, 'Nhiệm vụ trọng tâm');
    await clerk.getByRole('button', { name: 'Thêm nhiệm vụ' }).click();
    await field(clerk, 'Nội dung nhiệm vụ').fill('Làm xong mương tổ 7');
    await field(clerk, 'Chủ trì').fill('Ủy ban nhân dân phường');
    await field(clerk, 'Hạn').fill('16/2/2026');
    await clerk.getByRole('button', { name: 'Thêm nhiệm vụ' }).click();
    await field(clerk, 'Nội dung nhiệm vụ').last().fill('Lắp đèn ở chợ');
    await saved(clerk);
    await submitForApproval(clerk);
    await approve(chair, desk, 1);
  });

  await test.step('residents read who is to do what until when, and that nobody has reported', async () => {
    await resident.goto(`/${council.slug}`);
    await expect(resident.getByRole('region', { name: 'Kiến nghị, lời hứa và nhiệm vụ' })).toContainText(
      '0 trên 2 việc',
    );
    await resident.getByRole('link', { name: 'Việc đã hứa' }).first().click();
    await expect(resident).toHaveURL(list);
    const first = resident.getByRole('main').getByRole('listitem').first();
    await expect(first).toContainText(/Chưa có báo cáo · quá hạn \d+ ngày/);
    await expect(first).toContainText('Ủy ban nhân dân phường · hạn 16/2/2026');
    await inspect(resident);
  });

  await test.step('the next session is told that one is not done; nothing is written until it is pressed', async () => {
    const desk = await begin(clerk, council.slug, 12, '12/2/2026');
    await expect(pageLink(clerk, 'Việc đã hứa')).toContainText('2 chờ');
    await goToPage(clerk, 'Việc đã hứa');
    const waiting = clerk.getByRole('region', { name: 'Còn chờ báo cáo' });
    await expect(waiting.getByRole('listitem')).toHaveCount(2);
    await expect(clerk.getByText('Chưa ghi kết quả việc nào.')).toBeVisible();
    await inspect(clerk);
    await clerk.getByRole('button', { name: 'Chưa xong Làm xong mương tổ 7' }).click();
    await saved(clerk);
    await expect(waiting.getByRole('listitem')).toHaveCount(1);
    await expect(field(clerk, 'Đã hứa, giao việc gì')).toHaveValue('Làm xong mương tổ 7');
    await field(clerk, 'Báo cáo ngày').fill('30/2/2026');
    await expect(field(clerk, 'Báo cáo ngày')).toHaveAccessibleDescription(/không có trong lịch/);
    await expect(field(clerk, 'Báo cáo ngày'), 'what was typed stays').toHaveValue('30/2/2026');
    await field(clerk, 'Báo cáo ngày').fill('10/2/2026');
    await saved(clerk);
    await clerk.reload();
    await expect(field(clerk, 'Báo cáo ngày')).toHaveValue('10/2/2026');
    await expect(pageLink(clerk, 'Việc đã hứa')).toContainText('1 chờ');
    await submitForApproval(clerk);
    await approve(chair, desk, 1);
  });

  await test.step('the one after is told that it is done, with what shows it', async () => {
    const desk = await begin(clerk, council.slug, 13, '12/3/2026');
    await goToPage(clerk, 'Việc đã hứa');
    await expect(clerk.getByRole('region', { name: 'Còn chờ báo cáo' })).toContainText('Chưa xong · quá hạn');
    await clerk.getByRole('button', { name: 'Đã xong Làm xong mương tổ 7' }).click();
    await field(clerk, 'Xong ngày').fill('2/3/2026');
    await field(clerk, 'Căn cứ').fill('Báo cáo số 45/BC-UBND');
    await saved(clerk);
    await submitForApproval(clerk);
    await approve(chair, desk, 1);
  });

  await test.step('residents read that it was kept, and where', async () => {
    await resident.goto(`${list}?tinh-trang=da-xong`);
    const kept = resident.getByRole('main').getByRole('listitem').filter({ hasText: 'mương tổ 7' });
    await expect(kept).toContainText('Đã xong ngày 2/3/2026');
    await expect(kept).toContainText('Báo cáo số 45/BC-UBND');
    await kept.getByRole('link', { name: 'Kỳ họp thứ 13' }).click();
    const report = resident.getByRole('region', { name: 'Kết quả những việc đã hứa trước đây' });
    await expect(report).toContainText('Đã xong ngày 2/3/2026 (Báo cáo số 45/BC-UBND)');
    await inspect(resident);
    await resident.goto(`${list}?tinh-trang=chua-xong`);
    await expect(resident.getByRole('main').getByRole('listitem')).toHaveCount(1);
  });

  await test.step('the desk has what is still open', async () => {
    await chair.goto(`/desk/${council.slug}`);
    await chair.getByRole('link', { name: 'Việc đến hạn' }).click();
    await expect(chair.getByRole('region', { name: 'Không ghi hạn' })).toContainText('Lắp đèn ở chợ');
    await expect(chair.getByRole('main')).not.toContainText('mương tổ 7');
    await inspect(chair);
  });
});

/** Opens a session that was held; gives the path of its desk. */
async function begin(clerk: Page, council: string, ordinal: number, day: string): Promise<string> {
  const desk = await openSession(clerk, council, ordinal, day);
  await recordHeld(clerk, 'Hội trường UBND phường');
  await recordSitting(clerk, 'Phiên sáng');
  return desk;
}
