import sharp from 'sharp';
import { docx, openDocument, part, plainPdf } from '@/lib/server/papers/test-papers';
import { field, goToPage, openSession, saved } from '../support/desk';
import { freshCouncil } from '../support/fresh-council';
import { expect, test } from '../support/test';

const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer });

test('papers chosen together become papers in that order; one that is refused says why and stops no other', async ({
  signIn,
  browser,
}) => {
  test.slow();
  const council = freshCouncil('nhieu-tep');
  const clerk = await signIn(council.account('clerk'));
  const desk = await openSession(clerk, council.slug);
  await goToPage(clerk, 'Chương trình');
  await clerk.getByRole('button', { name: 'Thêm nội dung' }).click();
  await field(clerk, 'Tên nội dung').fill('Thông qua các tờ trình');
  await saved(clerk);

  // A window that is not watched: the browser itself calls a refused upload an error.
  const context = await browser.newContext({ storageState: await clerk.context().storageState() });
  const page = await context.newPage();
  await page.goto(`${desk}/agenda`);
  await page.getByText('Tài liệu', { exact: true }).click();
  await page
    .getByLabel('Chọn nhiều tệp từ máy')
    .setInputFiles([
      file('To_trinh_1.docx', docx()),
      file('Bao cao.docx', docx([part('word/vbaProject.bin', 'x')])),
      file('Phu luc.ods', openDocument('spreadsheet')),
      file('Nghi quyet.pdf', plainPdf),
    ]);

  const titles = page.getByRole('textbox', { name: 'Tên tài liệu' });
  await expect(titles).toHaveCount(3);
  for (const [at, title] of ['To trinh 1', 'Phu luc', 'Nghi quyet'].entries())
    await expect(titles.nth(at)).toHaveValue(title);
  await expect(page.getByRole('link', { name: 'Phu luc.ods' })).toBeVisible();
  const refusal = page.getByRole('list', { name: 'Tệp đang gửi' }).getByRole('listitem');
  await expect(refusal).toHaveText(/^Bao cao\.docx.*Tệp có macro/s);
  await saved(page);
  await refusal.getByRole('button', { name: 'Bỏ qua Bao cao.docx' }).click();
  await expect(refusal).toHaveCount(0);

  const sent = await page.request.get(
    (await page.getByRole('link', { name: 'Phu luc.ods' }).getAttribute('href')) ?? '',
  );
  expect(sent.headers()).toMatchObject({
    'content-type': 'application/vnd.oasis.opendocument.spreadsheet',
    'content-disposition': expect.stringContaining('attachment; filename="Phu luc.ods"'),
  });
  await context.close();
});

test('a file that is called back is gone, and those behind it go on', async ({ signIn }) => {
  test.slow();
  const council = freshCouncil('huy-tep');
  const clerk = await signIn(council.account('clerk'));
  await openSession(clerk, council.slug);
  await goToPage(clerk, 'Ảnh');
  const photo = (background: string) =>
    sharp({ create: { width: 60, height: 40, channels: 3, background } })
      .jpeg()
      .toBuffer();

  // The first is held on its way until it is called back.
  let isFirst = true;
  await clerk.route('**/photos/upload', (route) => {
    if (!isFirst) return route.continue();
    isFirst = false;
  });
  await clerk
    .getByLabel('Chọn ảnh từ máy')
    .setInputFiles([file('a.jpg', await photo('#a11')), file('b.jfif', await photo('#11a'))]);
  const sending = clerk.getByRole('list', { name: 'Tệp đang gửi' }).getByRole('listitem');
  await expect(sending).toHaveCount(2);
  await expect(sending.nth(1)).toContainText('Chờ đến lượt');
  await clerk.getByRole('button', { name: 'Hủy a.jpg' }).click();
  await expect(sending).toHaveCount(0);
  await expect(clerk.getByRole('img', { name: 'Ảnh chưa có mô tả' })).toHaveCount(1);
  await expect(clerk.getByText('Đã nhận b.jfif.')).toBeAttached();
});

test('the next of several photos leaves whoever describes the first in the sentence', async ({ signIn }) => {
  test.slow();
  const council = freshCouncil('nhieu-anh');
  const clerk = await signIn(council.account('clerk'));
  await openSession(clerk, council.slug);
  await goToPage(clerk, 'Ảnh');
  const photo = (background: string) =>
    sharp({ create: { width: 60, height: 40, channels: 3, background } })
      .png()
      .toBuffer();
  const release: (() => void)[] = [];
  let sent = 0;
  await clerk.route('**/photos/upload', async (route) => {
    sent += 1;
    if (sent === 2) await new Promise<void>((resolve) => void release.push(resolve));
    await route.continue();
  });
  await clerk
    .getByLabel('Chọn ảnh từ máy')
    .setInputFiles([file('a.png', await photo('#a11')), file('b.png', await photo('#11a'))]);
  const descriptions = field(clerk, 'Mô tả cho người không nhìn thấy ảnh (bắt buộc)');
  await expect(descriptions.first()).toBeFocused();
  await clerk.keyboard.type('Các đại biểu ');
  await expect.poll(() => release.length).toBe(1);
  release[0]?.();
  await expect(descriptions).toHaveCount(2);
  await clerk.keyboard.type('giơ thẻ.');
  await expect(descriptions.first()).toHaveValue('Các đại biểu giơ thẻ.');
});
