import type { Page } from '@playwright/test';
import { addResolution, field, goToPage, openSession, saved, submitForApproval } from '../support/desk';
import { type FreshCouncil, freshCouncil } from '../support/fresh-council';
import { expect, test } from '../support/test';

test.describe.configure({ mode: 'default' });

/*
 * Whatever is typed wrongly gets a sentence beside its field, stays as typed, and reaches nothing that is stored.
 * Every test has a session of its own.
 */
let council: FreshCouncil;
let ordinal = 20;
let clerk: Page;
let desk: string;
test.beforeAll(() => {
  council = freshCouncil(`nhap-sai-${test.info().workerIndex}`);
});
test.beforeEach(async ({ signIn }) => {
  ordinal += 1;
  clerk = await signIn(council.account('clerk'));
  desk = await openSession(clerk, council.slug, ordinal);
});

const notSaved = (page: Page) => page.getByRole('status').filter({ hasText: 'Chưa lưu: 1 chỗ cần sửa' });

test('an amount that reads two ways is kept as printed and asked about, not guessed', async () => {
  await goToPage(clerk, 'Ngân sách');
  await clerk.getByRole('button', { name: 'Thêm khoản' }).click();
  await clerk.getByRole('combobox', { name: 'Khoản thu, chi' }).selectOption('Tổng thu ngân sách');
  await clerk.getByRole('combobox', { name: 'Giai đoạn' }).selectOption('Dự toán');
  await field(clerk, 'Tên khoản ghi trên văn bản').fill('Tổng thu');
  const amount = field(clerk, 'Số tiền ghi trên văn bản');
  await amount.fill('12 triệu đồng');
  await saved(clerk);
  const place = await amount.boundingBox();

  await amount.fill('1.234 tỷ');
  await amount.blur();
  await saved(clerk);
  expect(await amount.boundingBox(), 'a page that moves under the finger loses the click').toEqual(place);
  await expect(amount).toHaveAccessibleDescription(
    'Số này đọc được hai cách: «1234 tỷ đồng» (1.234.000.000.000 đồng) hoặc «1 tỷ 234 triệu đồng» (1.234.000.000 đồng).',
  );
  await clerk.reload();
  await expect(amount).toHaveValue('1.234 tỷ');

  await clerk.getByRole('button', { name: '1 tỷ 234 triệu đồng' }).click();
  await saved(clerk);
  // What was printed stays as it is; the answer is kept beside it.
  await clerk.reload();
  await expect(amount).toHaveValue('1.234 tỷ');
  await expect(amount).toHaveAccessibleDescription('= 1.234.000.000 đồng (đã chọn)');
});

test('a day no calendar has is refused beside its field', async () => {
  const start = field(clerk, 'Ngày bắt đầu');
  await start.fill('31/2/2026');
  await start.blur();
  await expect(start).toHaveAccessibleDescription(/Ngày này không có trong lịch/);
  await expect(notSaved(clerk)).toBeVisible();
  await expect(start).toHaveValue('31/2/2026');
  await clerk.getByRole('button', { name: 'Đến chỗ cần sửa' }).click();
  await expect(start).toBeFocused();
  await clerk.reload();
  await expect(start).toHaveValue('12/3/2026');
});

test('a megabyte pasted by mistake stays in its field, with a sentence, and nothing is sent', async () => {
  const place = field(clerk, 'Địa điểm');
  await place.fill('Hội trường');
  await saved(clerk);
  const sent: string[] = [];
  clerk.on('request', (request) => request.method() === 'POST' && sent.push(request.url()));
  await place.evaluate((input, text) => {
    input.focus();
    (input as HTMLInputElement).select();
    document.execCommand('insertText', false, text);
  }, 'ậ'.repeat(1_000_000));
  await place.blur();
  await expect(place).toHaveAccessibleDescription('Dài quá 300 ký tự. Rút gọn lại.');
  await expect(notSaved(clerk)).toBeVisible();
  expect(await place.evaluate((input) => (input as HTMLInputElement).value.length)).toBe(1_000_000);
  expect(sent).toEqual([]);
  await place.fill('Hội trường lớn');
  await saved(clerk);
});

test('votes that contradict each other are said so, and keep the session from the chair', async () => {
  await addResolution(clerk, 'Về ngân sách');
  await goToPage(clerk, 'Biểu quyết');
  await clerk.getByText('Biểu quyết một nghị quyết', { exact: true }).click();
  await clerk.getByRole('button', { name: 'Về ngân sách' }).click();
  await clerk.getByRole('radio', { name: 'Tổng số phiếu' }).check();
  await field(clerk, 'Tán thành').fill('2');
  await saved(clerk);
  await clerk.reload();
  await expect(field(clerk, 'Tán thành'), 'a count is kept without the others').toHaveValue('2');
  await expect(field(clerk, 'Không tán thành')).toHaveValue('');
  const result = clerk.getByRole('region', { name: 'Kết quả', exact: true }).getByRole('status');
  await expect(result, 'enough in favour is enough, whatever the others were').toHaveText('Thông qua');
  await field(clerk, 'Tán thành').fill('');
  await expect(result).toHaveText('Chưa đủ số liệu để xác định kết quả.');
  await expect(clerk.getByRole('link', { name: /ghi số phiếu nguồn có, dù chỉ một ý kiến/ })).toBeVisible();
  await field(clerk, 'Tán thành').fill('2');
  await field(clerk, 'Không tán thành').fill('hai');
  await field(clerk, 'Không biểu quyết').fill('0');
  await expect(field(clerk, 'Không tán thành')).toHaveAccessibleDescription(
    'Số phiếu là số nguyên từ 0 đến 10.000.',
  );
  await field(clerk, 'Không tán thành').fill('2');
  const sentence = 'Cộng các ý kiến được 4, nhiều hơn tổng số 3 đại biểu.';
  await expect(clerk.getByRole('status').filter({ hasText: sentence })).toBeVisible();
  await expect(field(clerk, 'Tán thành')).toHaveValue('2');
  await saved(clerk);
  await goToPage(clerk, 'Kiểm tra');
  const blocking = clerk.getByRole('region', { name: /^Lỗi phải sửa/ });
  await expect(blocking.getByRole('link', { name: sentence })).toBeVisible();
  await goToPage(clerk, 'Công bố');
  await expect(clerk.getByRole('button', { name: 'Trình công bố' })).toHaveCount(0);
});

test('a row that is not finished is kept, and keeps the session from the chair until it is', async () => {
  await goToPage(clerk, 'Ngân sách');
  await clerk.getByRole('button', { name: 'Thêm khoản' }).click();
  await clerk.getByRole('combobox', { name: 'Khoản thu, chi' }).selectOption('Tổng thu ngân sách');
  await clerk.getByRole('combobox', { name: 'Giai đoạn' }).selectOption('Dự toán');
  await field(clerk, 'Số tiền ghi trên văn bản').fill('12 triệu đồng');
  await saved(clerk);
  await clerk.reload();
  await expect(field(clerk, 'Số tiền ghi trên văn bản')).toHaveValue('12 triệu đồng');
  await goToPage(clerk, 'Kiểm tra');
  const blocking = clerk.getByRole('region', { name: /^Lỗi phải sửa/ });
  const sentence = 'Dòng ngân sách thứ 1: ghi tên khoản đúng theo văn bản.';
  await blocking.getByRole('link', { name: sentence }).click();
  await field(clerk, 'Tên khoản ghi trên văn bản').fill('Tổng thu');
  await saved(clerk);
  await goToPage(clerk, 'Kiểm tra');
  await expect(clerk.getByText(sentence)).toHaveCount(0);
});

test('a field to be mended keeps no other row from being saved', async () => {
  await goToPage(clerk, 'Nhiệm vụ trọng tâm');
  const tasks = field(clerk, 'Nội dung nhiệm vụ');
  const due = field(clerk, 'Hạn');
  await clerk.getByRole('button', { name: 'Thêm nhiệm vụ' }).click();
  await tasks.fill('Thu ngân sách');
  await saved(clerk);
  await due.fill('31/2/2026');
  await due.blur();
  await expect(notSaved(clerk)).toBeVisible();
  await clerk.getByRole('button', { name: 'Thêm nhiệm vụ' }).click();
  await tasks.last().fill('Chỉnh trang ngõ xóm');
  await tasks.last().blur();
  const left = (page: Page) => page.getByRole('status').filter({ hasText: /Có phần gõ lúc .* chưa kịp lưu/ });

  await test.step('another window has the other row, and is not offered what this one still holds', async () => {
    const other = await clerk.context().newPage();
    await expect(async () => {
      await other.goto(clerk.url());
      const value = 'Chỉnh trang ngõ xóm';
      await expect(field(other, 'Nội dung nhiệm vụ').last()).toHaveValue(value, { timeout: 500 });
    }).toPass();
    await expect(left(other)).toHaveCount(0);
    await other.close();
  });

  await expect(notSaved(clerk)).toBeVisible();
  await clerk.reload();
  await expect(tasks).toHaveCount(2);
  await expect(tasks.last()).toHaveValue('Chỉnh trang ngõ xóm');
  await expect(due.first()).toHaveValue('');
  await left(clerk).getByRole('button', { name: 'Lấy lại phần này' }).click();
  await expect(due.first()).toHaveValue('31/2/2026');
});

test('HTML in a field is text everywhere, and never runs', async () => {
  const html = '<img src=x onerror="document.title=1"><script>document.title=2</script><b>đậm</b>';
  for (const label of ['Tiêu đề trên trang', 'Mục đích', 'Tóm tắt cho người dân', 'Địa điểm'])
    await field(clerk, label).fill(html);
  await saved(clerk);
  await clerk.reload();
  await expect(field(clerk, 'Địa điểm')).toHaveValue(html);
  await goToPage(clerk, 'Công bố');
  await clerk.getByRole('link', { name: 'Xem trước trang công khai' }).click();
  const preview = clerk.getByRole('article').first();
  await expect(preview.getByRole('heading', { level: 1 })).toContainText(html);
  await expect(preview.getByRole('img')).toHaveCount(0);
  await expect(preview.getByRole('strong').filter({ hasText: 'đậm' })).toHaveCount(0);
  expect(await clerk.title()).toContain('Xem trước');
  await goToPage(clerk, 'Lịch sử');
  await expect(clerk.getByText('<script>').first()).toBeAttached();
});

test('a form gone stale because the session was submitted says so, and what was typed stays', async () => {
  await field(clerk, 'Địa điểm').fill('Hội trường lớn');
  await saved(clerk);
  const stale = await clerk.context().newPage();
  await stale.goto(`${desk}/general`);
  await submitForApproval(clerk);

  await field(stale, 'Địa điểm').fill('Hội trường khác');
  await field(stale, 'Địa điểm').blur();
  const sentence = stale.getByRole('status').filter({ hasText: 'Kỳ họp đang chờ duyệt hoặc đã công bố' });
  await expect(sentence).toBeVisible();
  await expect(field(stale, 'Địa điểm')).toHaveValue('Hội trường khác');
  await stale.reload();
  await expect(field(stale, 'Địa điểm')).toHaveValue('Hội trường lớn');
  await expect(field(stale, 'Địa điểm')).toBeDisabled();
  await expect(stale.getByText('Kỳ họp đang chờ duyệt hoặc đã công bố')).toBeVisible();
});

test('a new session sent twice is one session, and a number already taken is refused with the form kept', async () => {
  await clerk.goto(`/desk/${council.slug}/new`);
  const fill = async (number: number) => {
    await field(clerk, 'Tên kỳ họp ghi trên văn bản').fill(`Kỳ họp thứ ${number}`);
    await field(clerk, 'Số thứ tự').fill(String(number));
    await field(clerk, 'Ngày bắt đầu').fill('1/4/2026');
    await field(clerk, 'Ngày kết thúc').fill('2/4/2026');
  };
  const send = clerk.getByRole('button', { name: 'Lập hồ sơ kỳ họp' });
  await fill(ordinal);
  await send.click();
  await expect(field(clerk, 'Số thứ tự')).toHaveAccessibleDescription(
    /Số này đã có kỳ họp khác dùng trong khóa\.$/,
  );
  await expect(field(clerk, 'Ngày kết thúc')).toHaveValue('2/4/2026');

  await fill(99);
  await send.dblclick();
  await expect(clerk.getByRole('heading', { level: 1, name: 'Thông tin chung' })).toBeVisible();
  await clerk.goto(`/desk/${council.slug}`);
  await expect(clerk.getByRole('link', { name: /Kỳ họp thứ 99/ })).toHaveCount(1);
  await expect(clerk.getByRole('link', { name: `Kỳ họp thứ ${ordinal}` })).toHaveCount(1);
});

test('a button pressed straight after mending a field works at the first press', async () => {
  await addResolution(clerk, 'Về ngõ xóm');
  const addArticle = clerk.getByRole('button', { name: 'Thêm điều' });
  await addArticle.click();
  for (const [index, isErrorSeen] of [false, true].entries()) {
    const article = `Điều ${index + 1}`;
    await field(clerk, `Tên ${article}`).fill('Mức hỗ trợ');
    await clerk.getByRole('button', { name: `Thêm khoản vào ${article}` }).click();
    const clause = field(clerk, `Nội dung khoản 1 ${article}`);
    await clause.fill('x'.repeat(8_001));
    await expect(notSaved(clerk)).toBeVisible();
    if (isErrorSeen) await clause.blur();
    await clause.fill('Hỗ trợ 60% chi phí.');
    await addArticle.click({ delay: 200 });
    await expect(field(clerk, `Tên Điều ${index + 2}`)).toBeVisible();
  }
});
