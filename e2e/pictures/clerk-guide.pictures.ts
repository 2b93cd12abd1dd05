import type { Page } from '@playwright/test';
import { sampleDocument, seatingDrawing } from '@/db/seed/sample-files';
import { paths } from '@/lib/paths';
import { approve, field, goToPage, pageLink, saved, submitForApproval } from '../support/desk';
import { expect, take, test } from './camera';
import * as story from './story';

/* One session from its first field to its correction, with a picture wherever the clerk's guide shows one. */

const CLERK = 'thuky@mau.example';
const CHAIR = 'chutoa@mau.example';

const choose = (page: Page, label: string, option: string, nth = 0) =>
  page.getByRole('combobox', { name: label, exact: true }).nth(nth).selectOption(option);
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
const unfold = (page: Page, summary: string) =>
  page
    .locator('summary')
    .filter({ hasText: new RegExp(`^${summary}$`) })
    .last()
    .click();

test('from the first field to what the chair approves', async ({ look }) => {
  const stranger = await look({});
  await stranger.goto(paths.signIn());
  await take(stranger, 'clerk/sign-in', { of: stranger.getByRole('main') });

  const clerk = await look({ account: CLERK });
  await clerk.goto(paths.deskCouncil('mau'));
  await take(clerk, 'clerk/sessions', { height: 620 });
  const desk = await openFile(clerk);
  await recordGeneral(clerk);
  await recordAgenda(clerk);
  await recordAttendance(clerk);
  const phone = await look({ account: CLERK, device: 'phone' });
  await phone.goto(`${desk}/attendance`);
  await expect(phone.getByRole('combobox', { name: 'Phiên họp' })).toBeVisible();
  await take(phone, 'clerk/attendance-phone');

  await recordResolutions(clerk);
  await recordVotes(clerk);
  await recordFigures(clerk);
  await recordPhoto(clerk);
  await checkAndSubmit(clerk);

  const chair = await look({ account: CHAIR });
  await sendBack(chair, clerk, desk);
  await approveAndCorrect(chair, clerk, desk);
});

async function openFile(clerk: Page): Promise<string> {
  await clerk.getByRole('link', { name: 'Kỳ họp mới' }).click();
  await field(clerk, 'Tên kỳ họp ghi trên văn bản').fill('Kỳ họp thứ tư');
  await field(clerk, 'Số thứ tự').fill('4');
  await choose(clerk, 'Loại kỳ họp', 'Thường lệ giữa năm');
  await field(clerk, 'Ngày bắt đầu').fill('8/7/2027');
  await field(clerk, 'Ngày kết thúc').fill('8/7/2027');
  await take(clerk, 'clerk/new-session', { of: clerk.getByRole('main').locator('form') });
  await press(clerk, 'Lập hồ sơ kỳ họp');
  await expect(clerk.getByRole('heading', { level: 1, name: 'Thông tin chung' })).toBeVisible();
  return new URL(clerk.url()).pathname.replace(/\/general$/, '');
}

async function recordGeneral(clerk: Page): Promise<void> {
  for (const [label, text] of Object.entries(story.facts)) await field(clerk, label).fill(text);
  await choose(clerk, 'Tình trạng', 'Đã họp');
  await press(clerk, 'Thêm phiên');
  await field(clerk, 'Tên phiên').fill('Phiên sáng');
  await field(clerk, 'Bắt đầu').fill('8h00');
  await field(clerk, 'Kết thúc').fill('11h30');
  await saved(clerk);
  await expect(clerk.getByText('Phiên sáng: chưa điểm danh.')).toBeVisible();
  await take(clerk, 'clerk/general', { height: 880 });

  await press(clerk, 'Thêm khách mời');
  await field(clerk, 'Họ tên').fill(story.guest.name);
  await field(clerk, 'Chức vụ').fill(story.guest.title);
  await field(clerk, 'Cơ quan').fill(story.guest.body);
  await saved(clerk);
  await field(clerk, 'Kết thúc').fill('7h30');
  await field(clerk, 'Kết thúc').blur();
  await expect(clerk.getByText('Chưa lưu: 1 chỗ cần sửa')).toBeVisible();
  await take(clerk, 'clerk/invalid', {
    height: 440,
    from: clerk.getByRole('heading', { name: 'Phiên họp' }),
    below: 120,
  });
  await field(clerk, 'Kết thúc').fill('11h30');
  await saved(clerk);
}

async function recordAgenda(clerk: Page): Promise<void> {
  await goToPage(clerk, 'Chương trình');
  for (const [index, item] of story.agenda.entries()) {
    await press(clerk, 'Thêm nội dung');
    await field(clerk, 'Tên nội dung').nth(index).fill(item.title);
    await choose(clerk, 'Loại', item.kind, index);
    await field(clerk, 'Người trình bày').nth(index).fill(item.presenter);
  }
  await saved(clerk);
  await unfold(clerk, 'Tài liệu');
  await press(clerk, 'Thêm tài liệu');
  await field(clerk, 'Tên tài liệu').fill(story.paper.title);
  await choose(clerk, 'Loại', 'Tờ trình', story.agenda.length);
  await field(clerk, 'Số, ký hiệu').fill(story.paper.number);
  await clerk.getByLabel('Đính kèm tệp').setInputFiles({
    name: story.paper.file,
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer: sampleDocument(story.paper.paragraphs),
  });
  await expect(clerk.getByRole('link', { name: story.paper.file })).toBeVisible();
  await saved(clerk);
  const third = clerk.getByRole('list', { name: 'Nội dung chương trình' }).locator(':scope > li').nth(2);
  await take(clerk, 'clerk/agenda', { height: 790, from: third });
}

async function recordAttendance(clerk: Page): Promise<void> {
  await goToPage(clerk, 'Điểm danh');
  await press(clerk, 'Tất cả có mặt Phiên sáng');
  const mark = (name: string) => clerk.getByRole('button', { name: new RegExp(`^${name}, Phiên sáng:`) });
  await mark('Hồ Thị Diệu').press('5');
  const away = clerk.getByRole('region', { name: /Hoàng Thị Kim Dung|Hồ Thị Diệu/ });
  await mark('Hồ Thị Diệu').focus();
  await away.getByRole('textbox', { name: 'Lý do, ghi chú' }).fill('Đi công tác');
  await mark('Bùi Thị Lan Anh').press('2');
  await clerk.keyboard.press('Enter');
  await clerk.keyboard.insertText('8h40');
  await saved(clerk);
  await expect(pageLink(clerk, 'Điểm danh')).toContainText('1/1 phiên');
  await take(clerk, 'clerk/attendance', { keepFocus: true, height: 820 });
}

async function recordResolutions(clerk: Page): Promise<void> {
  await goToPage(clerk, 'Nghị quyết');
  for (const { title, kind } of story.agenda.slice(2)) {
    expect(kind).toBe('Tờ trình');
    await unfold(clerk, 'Tạo từ nội dung chương trình');
    await clerk.getByRole('button', { name: title, exact: true }).click();
  }
  for (const [index, article] of story.articles.entries()) {
    await press(clerk, 'Thêm điều');
    await field(clerk, `Tên Điều ${index + 1}`).fill(article.heading);
    if (article.text) await field(clerk, `Nội dung Điều ${index + 1}`).fill(article.text);
    for (const [at, text] of article.clauses.entries()) {
      await clerk.getByRole('button', { name: `Thêm khoản vào Điều ${index + 1}` }).click();
      await field(clerk, `Nội dung khoản ${at + 1} Điều ${index + 1}`).fill(text);
    }
  }
  await saved(clerk);
  await take(clerk, 'clerk/resolution', {
    height: 800,
    from: clerk.getByRole('list', { name: 'Các nghị quyết' }),
  });
}

async function recordVotes(clerk: Page): Promise<void> {
  const line = field(clerk, 'Ghi nhanh bằng một dòng');
  const record = async () => {
    await line.press('Enter');
    await saved(clerk);
  };
  await goToPage(clerk, 'Biểu quyết');
  for (const [index, { title }] of story.agenda.slice(2).entries()) {
    if (index > 0) await record();
    await unfold(clerk, 'Biểu quyết một nghị quyết');
    await clerk.getByRole('button', { name: title }).click();
    await field(clerk, 'Thời gian').fill('10h45');
    await choose(clerk, 'Hình thức', 'Giơ tay');
    await clerk.getByRole('radio', { name: 'Ghi tên từng đại biểu' }).check();
    await line.fill(story.voteLine);
  }
  const reading = clerk.getByRole('status').filter({ hasText: 'Phạm Quốc Toản' });
  await take(clerk, 'clerk/vote-line', { of: reading.locator('..') });
  await record();
  const entry = clerk.getByRole('group', { name: 'Kết quả được ghi thế nào' });
  await take(clerk, 'desk', { height: 800, from: entry });
}

async function recordFigures(clerk: Page): Promise<void> {
  await goToPage(clerk, 'Ngân sách');
  for (const [index, figure] of story.figures.entries()) {
    if (index > 0) await saved(clerk);
    await press(clerk, 'Thêm khoản');
    await choose(clerk, 'Khoản thu, chi', figure.concept, index);
    await field(clerk, 'Tên khoản ghi trên văn bản').nth(index).fill(figure.concept);
    await choose(clerk, 'Giai đoạn', 'Thực hiện', index);
    await choose(clerk, 'Kỳ', '6 tháng đầu năm', index);
    await field(clerk, 'Số tiền ghi trên văn bản').nth(index).fill(figure.printed);
    if (figure.percent) await field(clerk, 'Tỷ lệ').nth(index).fill(figure.percent);
    if (figure.percent) await choose(clerk, 'So với', 'kế hoạch cấp trên giao', index);
  }
  await saved(clerk);
  await take(clerk, 'clerk/budget', {
    height: 840,
    from: field(clerk, 'Số tiền ghi trên văn bản').first(),
    below: 140,
  });
  await field(clerk, 'Số tiền ghi trên văn bản').nth(1).fill('gần 26,9 tỷ đồng');
  await saved(clerk);
  await goToPage(clerk, 'Nhiệm vụ trọng tâm');
  await press(clerk, 'Thêm nhiệm vụ');
  await field(clerk, 'Nội dung nhiệm vụ').fill(story.task);
  await saved(clerk);
  await clerk.getByRole('link', { name: /^Chỉ tiêu/ }).click();
  for (const [index, indicator] of story.indicators.entries()) {
    await press(clerk, 'Thêm chỉ tiêu');
    await field(clerk, 'Tên chỉ tiêu').nth(index).fill(indicator.name);
    await field(clerk, 'Kết quả ghi trên văn bản').nth(index).fill(indicator.printed);
    await field(clerk, 'Đơn vị').nth(index).fill(indicator.unit);
  }
  await saved(clerk);
  await expect(clerk.getByRole('link', { name: 'Chỉ tiêu 2' })).toBeVisible();
  await take(clerk, 'clerk/indicators', { height: 560 });
}

async function recordPhoto(clerk: Page): Promise<void> {
  await goToPage(clerk, 'Ảnh');
  const buffer = await seatingDrawing();
  await clerk
    .getByLabel('Chọn ảnh từ máy')
    .setInputFiles({ name: 'so-do.png', mimeType: 'image/png', buffer });
  await field(clerk, 'Mô tả cho người không nhìn thấy ảnh (bắt buộc)').fill(story.photo.alt);
  await saved(clerk);
  await take(clerk, 'clerk/photo', { height: 640 });
}

async function checkAndSubmit(clerk: Page): Promise<void> {
  await goToPage(clerk, 'Nghị quyết');
  await press(clerk, 'Thêm nghị quyết');
  await field(clerk, 'Tên nghị quyết').fill('Chương trình giám sát năm 2028');
  await saved(clerk);
  await goToPage(clerk, 'Kiểm tra');
  await take(clerk, 'clerk/checks', { height: 560 });
  await goToPage(clerk, 'Nghị quyết');
  await clerk.getByRole('link', { name: /^3 Chương trình giám sát/ }).click();
  await choose(clerk, 'Tình trạng', 'Chuyển sang kỳ họp sau');
  await saved(clerk);
  await goToPage(clerk, 'Công bố');
  await take(clerk, 'clerk/submit', { height: 560 });
  await submitForApproval(clerk);
}

async function sendBack(chair: Page, clerk: Page, desk: string): Promise<void> {
  await chair.goto(`${desk}/publish`);
  await unfold(chair, 'Trả lại để sửa');
  await field(chair, 'Cần sửa gì').fill(story.returnNote);
  await take(chair, 'clerk/decide', { height: 800 });
  await press(chair, 'Trả lại thư ký');
  await expect(chair.getByText('Đang soạn. Chưa có gì được công bố.')).toBeVisible();
  await clerk.goto(`${desk}/publish`);
  await take(clerk, 'clerk/returned', { height: 420 });
  await goToPage(clerk, 'Nghị quyết');
  await field(clerk, 'Người ký').fill('Nguyễn Thị Hồng Vân');
  await saved(clerk);
}

async function approveAndCorrect(chair: Page, clerk: Page, desk: string): Promise<void> {
  await submitForApproval(clerk);
  await approve(chair, desk, 1);
  await clerk.reload();
  await unfold(clerk, 'Mở đính chính');
  await field(clerk, 'Lý do đính chính (người dân đọc được)').fill(story.correctionReason);
  await take(clerk, 'clerk/correct', { height: 600 });
  await goToPage(clerk, 'Lịch sử');
  await take(clerk, 'clerk/history', { height: 600 });
}
