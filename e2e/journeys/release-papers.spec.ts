import { paths } from '@/lib/paths';
import { plainPdf } from '@/lib/server/papers/test-papers';
import { goToPage, saved } from '../support/desk';
import { freshDesk } from '../support/fresh-desk';
import { expect, test } from '../support/test';

test('the papers of an item are held back from councillors by page and by address, and come when released', async ({
  signIn,
}) => {
  test.slow();
  const desk = freshDesk('giu-lai');
  const clerk = await signIn(desk.account('clerk'));
  const councillor = await signIn(desk.account('councillor'));
  const file = async (digest: string) => (await councillor.request.get(paths.file(digest))).status();
  await clerk.goto(paths.deskSection(desk.draft, 'general'));
  await clerk
    .getByRole('checkbox', { name: 'Cho đại biểu xem chương trình và tài liệu trước kỳ họp' })
    .check();
  await saved(clerk);
  expect(await file(desk.files.open)).toBe(200);
  expect(await file(desk.files.closed)).toBe(404);

  await goToPage(clerk, 'Góp ý của đại biểu');
  const papers = clerk.getByRole('region', { name: 'Tài liệu gửi đại biểu' });
  await expect(papers).toContainText('Đọc được cùng kỳ họp.');
  await expect(papers).toContainText('1 người đã mở');
  await expect(papers).not.toContainText('Nhân sự');

  await test.step('held back', async () => {
    await papers.getByRole('button', { name: 'Giữ lại' }).click();
    await expect(papers).toContainText('Đang giữ lại');
    expect(await file(desk.files.open)).toBe(404);
    await councillor.goto(paths.chamberSession(desk.draft));
    await expect(councillor.getByText('Tài liệu của nội dung này chưa phát hành.')).toBeVisible();
    await expect(councillor.getByText('Thu chi')).toHaveCount(0);
  });

  await test.step('released', async () => {
    await papers.getByRole('button', { name: 'Phát hành cùng kỳ họp' }).click();
    await expect(papers).toContainText('Đọc được cùng kỳ họp.');
    expect(await file(desk.files.open)).toBe(200);
    await councillor.reload();
    await expect(councillor.getByRole('link', { name: /Thu chi/ })).toBeVisible();
  });

  await test.step('one of the session as a whole stands in the chamber, until it is held back by itself', async () => {
    await goToPage(clerk, 'Chương trình');
    await clerk.getByText('Tài liệu chung của kỳ họp').click();
    await clerk.getByLabel('Chọn nhiều tệp chung của kỳ họp').setInputFiles({
      name: 'Ke hoach chung.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from(plainPdf),
    });
    await expect(clerk.getByText('Tài liệu chung của kỳ họp (1)')).toBeVisible();
    await saved(clerk);
    await councillor.reload();
    const shared = councillor.getByRole('region', { name: 'Tài liệu chung của kỳ họp' });
    await expect(shared.getByRole('link', { name: /Ke hoach chung/ })).toBeVisible();
    await goToPage(clerk, 'Góp ý của đại biểu');
    const its = papers.getByRole('listitem').filter({ hasText: 'Tài liệu chung' });
    await its.getByRole('button', { name: 'Giữ lại' }).click();
    await expect(its).toContainText('Đang giữ lại');
    await councillor.reload();
    await expect(shared).toHaveCount(0);
    await expect(councillor.getByRole('link', { name: /Thu chi/ })).toBeVisible();
  });
});
