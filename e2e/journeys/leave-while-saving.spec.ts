import { setTimeout as wait } from 'node:timers/promises';
import { field, goToPage, openSession, pageLink } from '../support/desk';
import { freshCouncil } from '../support/fresh-council';
import { expect, test } from '../support/test';
import { typeAsUniKey } from '../support/vietnamese-typing';

test('typing and at once going elsewhere loses nothing, also while the server is slow', async ({
  signIn,
}) => {
  test.slow();
  const council = freshCouncil('roi-di');
  const clerk = await signIn(council.account('clerk'));
  const desk = await openSession(clerk, council.slug);

  await test.step('to another section, with the last letter still warm', async () => {
    await field(clerk, 'Địa điểm').pressSequentially('Hội trường lớn');
    await pageLink(clerk, 'Chương trình').click();
    await expect(clerk.getByRole('heading', { level: 1, name: 'Chương trình' })).toBeVisible();
    await goToPage(clerk, 'Thông tin chung');
    await expect(field(clerk, 'Địa điểm')).toHaveValue('Hội trường lớn');
  });

  await test.step('while a save is under way and takes its time', async () => {
    await clerk.route(/\/desk\/sessions\//, async (route) => {
      if (route.request().method() === 'POST') await wait(700);
      await route.continue();
    });
    await field(clerk, 'Mục đích').fill('Thông qua dự toán');
    await field(clerk, 'Mục đích').blur();
    await expect(clerk.getByRole('status').filter({ hasText: 'Đang lưu…' })).toBeVisible();
    await field(clerk, 'Tóm tắt cho người dân').focus();
    await typeAsUniKey(clerk, 'Gox trong lucs ddang luwu');
    await clerk.getByRole('link', { name: `Phường ${council.slug}` }).click();
    await expect(clerk).toHaveURL(`/desk/${council.slug}`);
    await clerk.unrouteAll({ behavior: 'wait' });
    await clerk.goto(`${desk}/general`);
    await expect(field(clerk, 'Mục đích')).toHaveValue('Thông qua dự toán');
    await expect(field(clerk, 'Tóm tắt cho người dân')).toHaveValue('Gõ trong lúc đang lưu');
  });

  await test.step('what cannot be saved is not left without asking', async () => {
    await field(clerk, 'Ngày bắt đầu').fill('31/2/2026');
    await pageLink(clerk, 'Chương trình').click();
    const question = clerk.getByRole('dialog', { name: 'Còn nội dung chưa lưu được' });
    await question.getByRole('button', { name: 'Ở lại sửa' }).click();
    await expect(field(clerk, 'Ngày bắt đầu')).toHaveValue('31/2/2026');
    await pageLink(clerk, 'Chương trình').click();
    await question.getByRole('button', { name: 'Để đó và đi' }).click();
    await expect(clerk.getByRole('heading', { level: 1, name: 'Chương trình' })).toBeVisible();
    await goToPage(clerk, 'Thông tin chung');
    await expect(field(clerk, 'Ngày bắt đầu')).toHaveValue('12/3/2026');
    await clerk.getByRole('button', { name: 'Lấy lại phần này' }).click();
    await expect(field(clerk, 'Ngày bắt đầu')).toHaveValue('31/2/2026');
    await field(clerk, 'Ngày bắt đầu').fill('11/3/2026');
    await pageLink(clerk, 'Chương trình').click();
    await expect(clerk.getByRole('heading', { level: 1, name: 'Chương trình' })).toBeVisible();
    await goToPage(clerk, 'Thông tin chung');
    await expect(field(clerk, 'Ngày bắt đầu')).toHaveValue('11/3/2026');
  });
});
