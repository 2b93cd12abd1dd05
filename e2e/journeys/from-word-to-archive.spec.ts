import type { Page } from '@playwright/test';
import { paths } from '@/lib/paths';
import { holder, signed } from '@/lib/server/papers/signed/test-signing';
import { p, run, word } from '@/lib/server/papers/word/test-word';
import { textOf } from '@/lib/server/print/test-pdf';
import {
  approve,
  field,
  goToPage,
  openSession,
  recordHeld,
  recordUnanimousVote,
  saved,
  submitForApproval,
} from '../support/desk';
import { freshCouncil, furtherCouncillor } from '../support/fresh-council';
import { signInThroughForm } from '../support/sign-in';
import { expect, test } from '../support/test';

/*
 * One resolution, all of its way: a draft in Word, read by three councillors of whom one has no network, amended, voted, printed,
 * signed and read by a resident. The words that were adopted are the words everybody has in the end.
 */

const TITLE = 'Về hỗ trợ người cao tuổi năm 2026';
const PROPOSED = 'Hỗ trợ mỗi người 300.000 đồng.';
const ADOPTED = 'Hỗ trợ mỗi người 500.000 đồng.';
const REMARK = 'Nên ghi rõ trả vào tháng nào.';
const QUESTION = 'Nguồn này còn đủ không?';
const ANSWER = 'Dự phòng còn 1.700.000.000 đồng.';

const WORD_FILE = {
  name: 'Dự thảo.docx',
  mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  buffer: word([
    p('NGHỊ QUYẾT'),
    p(TITLE),
    p('Căn cứ Luật Người cao tuổi năm 2009;'),
    p('QUYẾT NGHỊ:'),
    p(run(`Điều 1. ${PROPOSED}`)),
    p('Điều 2. Nguồn lấy từ dự phòng ngân sách phường.'),
  ]),
};

async function openDraft(reader: Page): Promise<void> {
  await reader.goto(paths.chamber());
  await reader.getByRole('link', { name: TITLE }).click();
  await expect(reader.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
}

async function remark(reader: Page, words: string): Promise<void> {
  await reader.getByRole('link', { name: 'Góp ý cho Điều 2', exact: true }).click();
  await field(reader, 'Góp ý của bạn cho Điều 2').fill(words);
  await reader.getByRole('button', { name: 'Gửi góp ý' }).click();
}

async function proposeAdopted(reader: Page): Promise<void> {
  await reader.getByRole('link', { name: 'Góp ý cho Điều 1', exact: true }).click();
  await reader.getByRole('link', { name: 'Đề nghị sửa câu chữ', exact: true }).click();
  const form = reader.getByRole('form', { name: 'Đề nghị sửa câu chữ Điều 1' });
  await form.getByRole('textbox', { name: /^Câu chữ đề nghị/ }).fill(ADOPTED);
  await form.getByRole('textbox', { name: /^Lý do/ }).fill('Giá cả đã khác.');
  await form.getByRole('button', { name: 'Gửi đề nghị' }).click();
  await expect(form.getByText('Đã gửi đề nghị sửa câu chữ Điều 1.')).toBeVisible();
}

test('a draft in Word is read by three, one without a network; it is amended, voted, printed, signed and published', async ({
  signIn,
  browser,
  baseURL,
  page: resident,
}) => {
  test.slow();
  const council = freshCouncil('tu-word-den-luu');
  const clerk = await signIn(council.account('clerk'));
  const chair = await signIn(council.account('chair'));
  const first = await signIn(council.account('councillor'));
  const second = await signIn(furtherCouncillor(council.slug, 2));
  // Not watched: a browser calls every request that fails without a network an error.
  const phone = await browser.newContext({ baseURL, viewport: { width: 390, height: 800 }, hasTouch: true });
  const third = await phone.newPage();
  const desk = await openSession(clerk, council.slug);
  const panel = clerk.getByRole('region', { name: TITLE });
  const printed = async (as: Page, path: string) =>
    textOf(new Uint8Array(await (await as.request.get(path)).body()));

  await test.step('the file is taken in and released', async () => {
    await goToPage(clerk, 'Nghị quyết');
    await clerk.getByLabel('Đọc từ tệp Word').setInputFiles(WORD_FILE);
    await clerk.getByRole('button', { name: 'Nhận các phần đã chọn (4)' }).click();
    await expect(field(clerk, 'Tên nghị quyết')).toHaveValue(TITLE);
    await saved(clerk);
    await goToPage(clerk, 'Góp ý của đại biểu');
    await panel.getByRole('button', { name: 'Phát hành', exact: true }).click();
    await expect(panel).toContainText('Đại biểu đang đọc bản 1');
  });

  await test.step('one reads it where there is no network, and what is said there waits', async () => {
    await signInThroughForm(third, furtherCouncillor(council.slug, 3));
    await openDraft(third);
    await expect
      .poll(() => third.evaluate(async (key) => Boolean(await caches.match(key)), third.url()))
      .toBe(true);
    await phone.setOffline(true);
    await third.reload();
    await expect(third.getByText(/^Đang ngoại tuyến: bản lưu lúc/)).toBeVisible();
    await expect(third.getByText(PROPOSED)).toBeVisible();
    await remark(third, REMARK);
    await expect(third.getByRole('list', { name: 'Góp ý chờ gửi' })).toContainText(REMARK);
  });

  await test.step('another asks, a third proposes other words, which go to the vote', async () => {
    await openDraft(first);
    await remark(first, QUESTION);
    await expect(first.getByText('Đã gửi góp ý cho Điều 2.')).toBeVisible();
    await openDraft(second);
    await proposeAdopted(second);
    await phone.setOffline(false);
    await expect(third.getByText(/đang chờ mạng/)).toHaveCount(0);

    await clerk.reload();
    await expect(clerk.getByRole('link', { name: /^Góp ý của đại biểu 3 chờ/ })).toBeVisible();
    await expect(panel.getByRole('listitem').filter({ hasText: REMARK })).toHaveCount(1);
    const thread = panel.getByRole('listitem').filter({ hasText: QUESTION });
    await thread.getByText('Trả lời', { exact: true }).click();
    await thread.getByRole('combobox').selectOption('explained');
    await thread.getByRole('textbox', { name: 'Nội dung trả lời' }).fill(ANSWER);
    await thread.getByRole('button', { name: 'Trả lời đại biểu' }).click();
    await expect(thread.getByText('Giải trình').first()).toBeVisible();
    const proposed = panel.getByRole('listitem').filter({ hasText: 'Giá cả đã khác.' });
    await proposed.getByRole('button', { name: 'Đưa ra biểu quyết' }).click();
    await expect(proposed).toContainText('Đưa ra biểu quyết');
  });

  await test.step('the amendment is voted and put in, then the whole is voted', async () => {
    await recordHeld(clerk, 'Hội trường');
    await goToPage(clerk, 'Biểu quyết');
    await field(clerk, 'Tán thành').fill('3');
    await field(clerk, 'Không tán thành').fill('0');
    await field(clerk, 'Không biểu quyết').fill('0');
    await saved(clerk);
    await goToPage(clerk, 'Góp ý của đại biểu');
    await panel.getByRole('button', { name: 'Đưa vào dự thảo' }).click();
    await expect(panel.getByText('dự thảo đã có câu chữ này')).toBeVisible();
    await recordUnanimousVote(clerk, TITLE);
  });

  const by = await holder({ name: 'Nguyễn Thị An', organisation: 'HĐND phường' });
  let copy: Buffer = Buffer.alloc(0);
  await test.step('what goes out to be signed says the adopted words; the very paper comes back', async () => {
    await clerk.goto(`${desk}/papers`);
    const part = clerk.getByRole('region', { name: 'Trình ký và bản ký' });
    const row = part.getByRole('listitem').filter({ hasText: TITLE }).first();
    await row.getByRole('button', { name: 'Gửi ký' }).click();
    const link = row.getByRole('link', { name: 'Bản trình ký (PDF)' });
    await expect(link).toBeVisible();
    const sent = await (await clerk.request.get((await link.getAttribute('href')) ?? '')).body();
    expect(textOf(new Uint8Array(sent))).toContain(ADOPTED);
    copy = await signed(sent, { by, at: '2026-03-13T02:30:00.000Z' });
    await row
      .getByLabel(/^Nộp bản đã ký/)
      .setInputFiles({ name: 'nq.pdf', mimeType: 'application/pdf', buffer: copy });
    await expect(row.getByText('Đúng tệp đã trình ký, chỉ thêm chữ ký.')).toBeVisible();
  });

  await test.step('published, page, print and signed copy say what was adopted', async () => {
    await submitForApproval(clerk);
    await approve(chair, desk, 1);
    await resident.goto(paths.resolutions(council.slug));
    await resident.getByRole('link', { name: TITLE }).first().click();
    await expect(resident.getByText(ADOPTED).first()).toBeVisible();
    await expect(resident.getByText(PROPOSED)).toHaveCount(0);
    await expect(resident.getByText(REMARK)).toHaveCount(0);
    const paper = await printed(resident, paths.paper(council.slug, 'khoa-2-ky-11', 'nghi-quyet-1', 'pdf'));
    expect(paper).toContain(ADOPTED);
    expect(paper).not.toContain(PROPOSED);
    const file = resident.getByRole('link', { name: /^Bản ký/ }).first();
    const bytes = await (await resident.request.get((await file.getAttribute('href')) ?? '')).body();
    expect(bytes.equals(copy)).toBe(true);
  });
  await phone.close();
});
