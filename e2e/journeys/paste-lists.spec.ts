import type { Locator, Page } from '@playwright/test';
import { addResolution, field, goToPage, openSession, saved } from '../support/desk';
import { freshCouncil } from '../support/fresh-council';
import { expect, test } from '../support/test';

let clerk: Page;
test.beforeEach(async ({ signIn }, info) => {
  const council = freshCouncil(`dan-bang-${info.workerIndex}-${info.title.length}`);
  clerk = await signIn(council.account('clerk'));
  await openSession(clerk, council.slug);
});

/** What Ctrl+V brings: plain text, into the field that has the focus. Where nobody takes it, it is typed. */
async function paste(into: Locator, text: string): Promise<void> {
  await into.focus();
  const isTaken = await into.evaluate((element, given) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', given);
    return !element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
  if (!isTaken) await into.page().keyboard.insertText(text);
}

const rowsOf = (list: string) => clerk.getByRole('list', { name: list, exact: true }).getByRole('listitem');
const values = (label: string) =>
  clerk
    .getByRole('textbox', { name: label, exact: true })
    .evaluateAll((fields) => fields.map((one) => (one as HTMLTextAreaElement).value));

test('an agenda out of a message becomes rows, and one step takes it back', async () => {
  await goToPage(clerk, 'Chương trình');
  await clerk.getByRole('button', { name: 'Thêm nội dung' }).click();
  await field(clerk, 'Tên nội dung').fill('Chào cờ');
  await clerk.getByRole('button', { name: 'Thêm nội dung' }).click();
  await paste(field(clerk, 'Tên nội dung').last(), '1. Khai mạc\r\n2. Báo cáo 6 tháng\r\n3. Bế mạc\r\n');
  await expect(rowsOf('Nội dung chương trình')).toHaveCount(4);
  expect(await values('Tên nội dung')).toEqual(['Chào cờ', 'Khai mạc', 'Báo cáo 6 tháng', 'Bế mạc']);
  await expect(field(clerk, 'Tên nội dung').last()).toBeFocused();
  await saved(clerk);
  await clerk.keyboard.press('Control+z');
  await expect(rowsOf('Nội dung chương trình')).toHaveCount(1);
  expect(await values('Tên nội dung')).toEqual(['Chào cờ']);
  await clerk.keyboard.press('Control+y');
  await expect(rowsOf('Nội dung chương trình')).toHaveCount(4);
});

test('a table goes to its columns, with a look where there is a doubt', async () => {
  const guests = clerk.getByRole('group', { name: 'Khách mời', exact: true });
  await guests.getByRole('button', { name: 'Dán danh sách khách mời' }).click();
  const dialog = clerk.getByRole('dialog', { name: 'Dán danh sách' });
  await dialog
    .getByRole('textbox')
    .fill('Ngô Tiến Dũng\tChỉ huy trưởng\tBan Chỉ huy Quân sự\nLê Thị Cúc\tBí thư\tĐảng ủy');
  await expect(dialog.getByLabel('Cột 2')).toHaveValue('title');
  await dialog.getByLabel('Cột 3').selectOption('Không nhận');
  await expect(dialog.getByRole('region', { name: 'Không nhận' })).toContainText('Đảng ủy');
  await dialog.getByLabel('Cột 3').selectOption('Cơ quan');
  await expect(dialog.getByRole('region', { name: 'Không nhận' })).toBeHidden();
  await dialog.getByRole('button', { name: 'Thêm 2 khách mời' }).click();
  await expect(rowsOf('Khách mời')).toHaveCount(2);
  expect(await values('Cơ quan')).toEqual(['Ban Chỉ huy Quân sự', 'Đảng ủy']);
  await saved(clerk);
});

test('paragraphs may be one task: the clerk says', async () => {
  await goToPage(clerk, 'Nhiệm vụ trọng tâm');
  await clerk.getByRole('button', { name: 'Thêm nhiệm vụ' }).click();
  const body = field(clerk, 'Nội dung nhiệm vụ');
  await paste(body, 'Rà soát quy hoạch.\nTrồng cây xanh.');
  await clerk.getByRole('dialog').getByRole('button', { name: 'Dán nguyên vào ô' }).click();
  await expect(body).toHaveValue('Rà soát quy hoạch.\nTrồng cây xanh.');
  await expect(rowsOf('Nhiệm vụ trọng tâm')).toHaveCount(1);
  await body.fill('');
  await paste(body, '- Rà soát quy hoạch.\n- Trồng cây xanh.');
  await expect(rowsOf('Nhiệm vụ trọng tâm')).toHaveCount(2);
  expect(await values('Nội dung nhiệm vụ')).toEqual(['Rà soát quy hoạch.', 'Trồng cây xanh.']);
});

const RESOLUTION = `NGHỊ QUYẾT
Về quyết toán ngân sách năm 2019
Căn cứ Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2015;
QUYẾT NGHỊ:
Điều 1. Phê chuẩn quyết toán như sau:
1. Tổng chi gồm:
a) Chi thường xuyên;
b) Chi đầu tư.
Điều 2. Thi hành.
Nơi nhận: Như Điều 2.
PHỤ LỤC
BẢNG QUYẾT TOÁN
Thu 3.500`;

test('a resolution out of Word becomes its pieces, and one step takes it back', async () => {
  await addResolution(clerk, 'Quyết toán ngân sách');
  await paste(field(clerk, 'Căn cứ, mỗi dòng một căn cứ'), RESOLUTION);
  const dialog = clerk.getByRole('dialog', { name: 'Dán toàn văn nghị quyết' });
  await expect(dialog.getByRole('region', { name: 'Không nhận' })).toContainText('Như Điều 2.');
  await dialog.getByRole('button', { name: 'Nhận 1 căn cứ, 2 điều, 1 phụ lục' }).click();
  await expect(field(clerk, 'Nội dung điểm b khoản 1 Điều 1')).toHaveValue('Chi đầu tư.');
  await expect(field(clerk, 'Nội dung Điều 1')).toHaveValue('Phê chuẩn quyết toán như sau:');
  await expect(field(clerk, 'Nội dung Điều 2')).toHaveValue('Thi hành.');
  await expect(field(clerk, 'Tên phụ lục I')).toHaveValue('BẢNG QUYẾT TOÁN');
  await expect(field(clerk, 'Tên nghị quyết')).toHaveValue('Quyết toán ngân sách');
  await saved(clerk);
  await clerk.keyboard.press('Control+z');
  await expect(field(clerk, 'Nội dung Điều 1')).toBeHidden();
  await expect(field(clerk, 'Căn cứ, mỗi dòng một căn cứ')).toHaveValue('');
  await expect(field(clerk, 'Tên nghị quyết')).toHaveValue('Quyết toán ngân sách');
});

test('names of resolutions, a line each, become resolutions', async () => {
  await goToPage(clerk, 'Nghị quyết');
  await clerk.getByRole('button', { name: 'Thêm nghị quyết' }).click();
  await paste(field(clerk, 'Tên nghị quyết'), 'a) Quyết toán năm 2019\nb) Chương trình giám sát');
  await expect(clerk.getByRole('link', { name: 'Chương trình giám sát' })).toBeVisible();
  await expect(field(clerk, 'Tên nghị quyết')).toHaveValue('Chương trình giám sát');
  await saved(clerk);
});
