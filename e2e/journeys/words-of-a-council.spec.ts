import type { APIRequestContext, Page } from '@playwright/test';
import { paths } from '@/lib/paths';
import { textOf } from '@/lib/server/print/test-pdf';
import { type FreshDesk, freshDesk } from '../support/fresh-desk';
import { expect, test } from '../support/test';

/* A council words its papers itself: what is wrong is said, no number changes, and what was published keeps its words. */

let desk: FreshDesk;
test.beforeAll(() => {
  desk = freshDesk('loi-rieng');
});
test.describe.configure({ mode: 'serial' });

const pdf = async (request: APIRequestContext, address: string) => {
  const response = await request.get(address);
  expect([address, response.status()]).toEqual([address, 200]);
  return textOf(new Uint8Array(await response.body()));
};
/** Opens a paper's part of the form and gives its field. */
async function fieldOf(page: Page, paper: string, label: string) {
  const part = page.locator('details').filter({ has: page.getByText(paper, { exact: true }) });
  await part.evaluate((details: HTMLDetailsElement) => {
    details.open = true;
  });
  return part.getByLabel(label, { exact: true });
}
const save = (page: Page) => page.getByRole('button', { name: 'Lưu thành bản mới' }).click();

test('a clerk words a paper: an unknown field is named, a number is warned of, the draft has the words', async ({
  signIn,
}) => {
  const page = await signIn(desk.account('clerk'));
  await page.goto(paths.deskCouncil(desk.slug));
  await page.getByRole('link', { name: 'Mẫu văn bản' }).click();
  const opening = await fieldOf(page, 'Biên bản kỳ họp', 'Câu mở đầu');
  await opening.fill('Kỳ họp có {số đại biểu dự} đại biểu, tức 26 đại biểu.');
  await expect(page.getByText('“26 đại biểu” trông như con số của một kỳ họp')).toBeVisible();
  await save(page);
  await expect(opening).toBeFocused();
  await expect(opening).toHaveAccessibleDescription(
    'Không có trường {số đại biểu dự}. Có phải {tổng số đại biểu}?',
  );
  await expect(opening).toHaveValue('Kỳ họp có {số đại biểu dự} đại biểu, tức 26 đại biểu.');
  await opening.fill('Có mặt {có mặt trên');
  await save(page);
  await expect(opening).toHaveAccessibleDescription('Dấu { ở “{có mặt trên” chưa có dấu } đóng lại.');

  await opening.fill('Biên bản của {tên hội đồng}, có mặt {có mặt} đại biểu.');
  const ending = await fieldOf(page, 'Giấy mời khách', 'Câu kết thúc');
  await ending.fill('Trân trọng kính mời.');
  await save(page);
  await expect(page.getByText('Đã lưu thành bản số 1.')).toBeVisible();

  const minutes = await pdf(page.request, paths.deskPaper(desk.draft, 'bien-ban', 'pdf'));
  expect(minutes).toContain('có mặt …… đại biểu.');
  expect(minutes).toContain('mẫu văn bản số 1');
  expect(await pdf(page.request, paths.deskPaper(desk.draft, 'giay-moi', 'pdf'))).toContain(
    'Trân trọng kính mời./.',
  );
});

test('what two clerks change at once is both kept; of one place one has to choose', async ({ signIn }) => {
  const page = await signIn(desk.account('clerk'));
  const other = await page.context().newPage();
  for (const one of [page, other]) await one.goto(paths.deskTemplates(desk.slug));
  await (await fieldOf(page, 'Giấy mời khách', 'Câu kết thúc')).fill('Rất hân hạnh được đón tiếp.');
  await save(page);
  await expect(page.getByText('Đã lưu thành bản số 2.')).toBeVisible();
  await (await fieldOf(other, 'Giấy mời khách', 'Liên hệ')).fill('Văn phòng, điện thoại 0252 3822 123');
  const ending = await fieldOf(other, 'Giấy mời khách', 'Câu kết thúc');
  await ending.fill('Kính mời.');
  await save(other);
  await expect(ending).toHaveAccessibleDescription(
    /Người khác vừa sửa chỗ này thành “Rất hân hạnh được đón tiếp\.”/,
  );
  await expect(ending).toHaveValue('Kính mời.');
  await save(other);
  await expect(other.getByText('Đã lưu thành bản số 3.')).toBeVisible();
  const invitation = await pdf(page.request, paths.deskPaper(desk.draft, 'giay-moi', 'pdf'));
  for (const said of ['Kính mời./.', 'Liên hệ: Văn phòng, điện thoại 0252 3822 123'])
    expect(invitation).toContain(said);
});

test('older versions are compared and brought back; the words go out as a file and come in from one', async ({
  signIn,
}) => {
  const page = await signIn(desk.account('clerk'));
  await page.goto(paths.deskTemplates(desk.slug));
  await page.getByRole('link', { name: 'Bản số 1' }).click();
  const row = page
    .getByRole('table', { name: 'So với bản đang dùng' })
    .getByRole('row')
    .filter({ hasText: 'Câu kết thúc' });
  await expect(row.getByRole('cell')).toHaveText(['Trân trọng kính mời.', 'Kính mời.']);
  await page.getByRole('button', { name: 'Dùng lại bản này' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Bản số 4' })).toContainText('dùng lại bản số 1');

  const file = await (await page.request.get(paths.deskTemplateFile(desk.slug))).json();
  expect(file.slots['giay-moi.ket-thuc']).toBe('Trân trọng kính mời.');
  const bring = (given: unknown) =>
    page.getByLabel('Lấy mẫu từ tệp JSON').setInputFiles({
      ...{ name: 'mau.json', mimeType: 'application/json' },
      buffer: Buffer.from(JSON.stringify(given)),
    });
  await bring({ ...file, slots: { 'giay-moi.ket-thuc': '{gio hop}' } });
  await expect(page.getByText('Không có trường {gio hop}. Có phải {ngày họp}?')).toBeVisible();
  await bring({ ...file, slots: { ...file.slots, 'ky.chu-toa': 'Chủ tọa kỳ họp' } });
  await expect(page.getByText('Đã đưa “mau.json” vào các ô dưới đây.')).toBeVisible();
  await save(page);
  await expect(page.getByText('Đã lưu thành bản số 5.')).toBeVisible();
  expect(await pdf(page.request, paths.deskPaper(desk.draft, 'bien-ban', 'pdf'))).toContain('CHỦ TỌA KỲ HỌP');
});

test('the council’s own phrases are offered in the minutes, with what is known of the place', async ({
  signIn,
}) => {
  const page = await signIn(desk.account('clerk'));
  await page.goto(paths.deskTemplates(desk.slug));
  const phrases = await fieldOf(page, 'Câu mẫu của biên bản', 'Kết luận');
  await phrases.fill('Chủ tọa đề nghị các Ban thẩm tra nội dung «{nội dung}».\nKhông còn ý kiến.');
  await save(page);
  await expect(page.getByText('Đã lưu thành bản số 6.')).toBeVisible();
  await page.goto(paths.deskSection(desk.draft, 'minutes'));
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.keyboard.press('k');
  await page.keyboard.press('Control+Space');
  await expect(page.getByRole('list', { name: 'Câu mẫu' }).getByRole('button').first()).toHaveText(
    /Chủ tọa đề nghị các Ban thẩm tra|Không còn ý kiến/,
  );
});

test('a chair reads them and changes nothing', async ({ signIn }) => {
  const page = await signIn(desk.account('chair'));
  await page.goto(paths.deskTemplates(desk.slug));
  await expect(page.getByText('Thư ký của hội đồng soạn mẫu văn bản.')).toBeVisible();
  await expect(await fieldOf(page, 'Giấy mời khách', 'Câu kết thúc')).not.toBeEditable();
  await expect(page.getByRole('button', { name: 'Lưu thành bản mới' })).toHaveCount(0);
});
