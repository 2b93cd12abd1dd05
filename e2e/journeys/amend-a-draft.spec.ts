import type { Page } from '@playwright/test';
import { paths } from '@/lib/paths';
import { textOf } from '@/lib/server/print/test-pdf';
import { addResolution, field, goToPage, openSession, saved } from '../support/desk';
import { freshCouncil, furtherCouncillor } from '../support/fresh-council';
import { expect, test } from '../support/test';

const DRAFT = 'Dự thảo về phí vỉa hè';
const [POINT, POINT_AMENDED] = ['20.000 đồng một tháng', '25.000 đồng một tháng'];
const [LAST, LAST_AMENDED] = ['Nghị quyết có hiệu lực ngay.', 'Nghị quyết có hiệu lực từ ngày 1/7/2026.'];
const CLAUSE = 'Vỉa hè loại một:';
const CLAUSE_AMENDED = 'Vỉa hè loại một, trừ ngày lễ:';
const CLAUSE_ADDED = 'Vỉa hè loại hai được miễn phí.';
const COMMITTEE = 'Ban Kinh tế - Xã hội';
const REMARK = 'Nên nói rõ thế nào là loại một.';
const REPLY = 'Tôi cũng muốn hỏi điều này.';
const ANSWER = 'Bảng phân loại ở Nghị quyết 05/2024.';

async function openDraft(reader: Page): Promise<void> {
  await reader.goto('/chamber');
  await reader.getByRole('link', { name: DRAFT }).click();
  await expect(reader.getByRole('heading', { level: 1, name: DRAFT })).toBeVisible();
}

/** Opens the form of a piece: that of its article first, which shows the ways to the others. */
async function writeAt(reader: Page, article: number, piece: string): Promise<void> {
  await reader.getByRole('link', { name: `Góp ý cho Điều ${article}`, exact: true }).click();
  if (piece !== `Điều ${article}`)
    await reader.getByRole('link', { name: `Góp ý cho ${piece}`, exact: true }).click();
}

async function propose(reader: Page, article: number, piece: string, words: string, reason: string) {
  await writeAt(reader, article, piece);
  await reader.getByRole('link', { name: 'Đề nghị sửa câu chữ', exact: true }).click();
  const form = reader.getByRole('form', { name: `Đề nghị sửa câu chữ ${piece}` });
  await form.getByRole('textbox', { name: /^Câu chữ đề nghị/ }).fill(words);
  await form.getByRole('textbox', { name: /^Lý do/ }).fill(reason);
  await form.getByRole('button', { name: 'Gửi đề nghị' }).click();
  await expect(form.getByText(`Đã gửi đề nghị sửa câu chữ ${piece}.`)).toBeVisible();
}

/** A further piece of what the reader proposed before: a new one behind `piece`. */
async function proposeBehind(reader: Page, article: number, piece: string, words: string, whole: string) {
  await writeAt(reader, article, piece);
  await reader.getByRole('link', { name: 'Đề nghị sửa câu chữ', exact: true }).click();
  const form = reader.getByRole('form', { name: `Đề nghị sửa câu chữ ${piece}` });
  await form.getByRole('combobox', { name: /^Đề nghị với/ }).selectOption('insert_after');
  await form.getByRole('textbox', { name: /^Nội dung thêm/ }).fill(words);
  await form.getByRole('combobox', { name: /^Gửi thành/ }).selectOption(`Thêm vào: ${whole}`);
  await form.getByRole('button', { name: 'Gửi đề nghị' }).click();
  await expect(form.getByText(`Đã gửi đề nghị sửa câu chữ ${piece}.`)).toBeVisible();
}

test('three councillors remark, reply and propose other words; one is accepted, one is voted and put in, and both are printed', async ({
  signIn,
}) => {
  test.slow();
  const council = freshCouncil('sua-du-thao');
  const clerk = await signIn(council.account('clerk'));
  const first = await signIn(council.account('councillor'));
  const second = await signIn(furtherCouncillor(council.slug, 2));
  const third = await signIn(furtherCouncillor(council.slug, 3));

  const desk = await openSession(clerk, council.slug);
  await addResolution(clerk, DRAFT);
  await clerk.getByRole('button', { name: 'Thêm điều' }).click();
  await field(clerk, 'Nội dung Điều 1').fill('Mức phí:');
  await clerk.getByRole('button', { name: 'Thêm khoản vào Điều 1' }).click();
  await field(clerk, 'Nội dung khoản 1 Điều 1').fill(CLAUSE);
  await clerk.getByRole('button', { name: 'Thêm điểm vào khoản 1 Điều 1' }).click();
  await field(clerk, 'Nội dung điểm a khoản 1 Điều 1').fill(POINT);
  await clerk.getByRole('button', { name: 'Thêm điều' }).click();
  await field(clerk, 'Nội dung Điều 2').fill(LAST);
  await saved(clerk);
  const panel = clerk.getByRole('region', { name: DRAFT });
  await goToPage(clerk, 'Góp ý của đại biểu');
  await panel.getByRole('button', { name: 'Phát hành', exact: true }).click();
  await expect(panel).toContainText('Đại biểu đang đọc bản 1');

  await test.step('one remarks at a clause, another replies, and the desk hears of it', async () => {
    await openDraft(first);
    await writeAt(first, 1, 'khoản 1 Điều 1');
    await field(first, 'Góp ý của bạn cho khoản 1 Điều 1').fill(REMARK);
    await first.getByRole('button', { name: 'Gửi góp ý' }).click();
    await expect(first.getByText('Đã gửi góp ý cho khoản 1 Điều 1.')).toBeVisible();
    await expect(first.getByRole('listitem').filter({ hasText: REMARK })).toBeVisible();

    await openDraft(second);
    await second.getByText('Góp ý cho khoản 1 Điều 1 (1)').click();
    await second.getByRole('link', { name: 'Trả lời', exact: true }).click();
    await field(second, 'Câu trả lời của bạn').fill(REPLY);
    await second.getByRole('button', { name: 'Gửi trả lời' }).click();
    await expect(second.getByText('Đã gửi trả lời.')).toBeVisible();
  });

  await test.step('one proposes other words for a point, another for an article, marked against what stands', async () => {
    await propose(second, 1, 'điểm a khoản 1 Điều 1', POINT_AMENDED, 'Giá đã tăng.');
    await expect(second.getByRole('deletion')).toContainText('20');
    await expect(second.getByRole('insertion')).toContainText('25');
    await openDraft(third);
    await propose(third, 2, 'Điều 2', LAST_AMENDED, 'Để người dân kịp biết.');
    await proposeBehind(third, 1, 'khoản 1 Điều 1', CLAUSE_ADDED, 'Sửa đổi Điều 2 của dự thảo');
    await expect(third.getByText('Cùng một đề nghị: sửa đổi Điều 2.')).toBeVisible();
  });

  await test.step('the clerk answers one, accepts one and puts one to the vote', async () => {
    await clerk.reload();
    await expect(clerk.getByRole('link', { name: /^Góp ý của đại biểu 3 chờ/ })).toBeVisible();
    const thread = panel.getByRole('listitem').filter({ hasText: REMARK }).first();
    await expect(thread).toContainText(REPLY);
    await thread.getByText('Trả lời', { exact: true }).click();
    await thread.getByRole('combobox').selectOption('explained');
    await thread.getByRole('textbox', { name: 'Nội dung trả lời' }).fill(ANSWER);
    await thread.getByRole('button', { name: 'Trả lời đại biểu' }).click();
    await expect(thread.getByText('Giải trình').first()).toBeVisible();

    const ofPoint = panel.getByRole('listitem').filter({ hasText: 'Giá đã tăng.' });
    await ofPoint.getByRole('button', { name: 'Tiếp thu', exact: true }).click();
    await expect(ofPoint).toContainText('Được tiếp thu');
    await panel.getByRole('link', { name: /^Ghi đề nghị sửa của ban/ }).click();
    const entry = panel.getByRole('form', { name: 'Ghi đề nghị sửa' });
    const piece = entry.getByRole('combobox', { name: 'Chỗ được đề nghị sửa' });
    await piece.selectOption(`Khoản 1 Điều 1: ${CLAUSE}`);
    await entry.getByRole('combobox', { name: 'Ai đề nghị' }).selectOption('Ban của Hội đồng nhân dân');
    await entry.getByRole('textbox', { name: /^Câu chữ đề nghị/ }).fill(CLAUSE_AMENDED);
    await entry.getByRole('button', { name: 'Ghi đề nghị' }).click();
    await expect(entry.getByText('Ghi tên người, nhóm hoặc cơ quan đề nghị.')).toBeVisible();
    await entry.getByRole('textbox', { name: 'Tên' }).fill(COMMITTEE);
    await entry.getByRole('button', { name: 'Ghi đề nghị' }).click();
    await expect(entry.getByText('Đã ghi đề nghị.')).toBeVisible();
    const ofBan = panel.getByRole('listitem').filter({ hasText: COMMITTEE });
    await ofBan.getByRole('button', { name: 'Tiếp thu', exact: true }).click();
    await expect(ofBan).toContainText('Được tiếp thu');

    const ofArticle = panel.getByRole('listitem').filter({ hasText: 'Để người dân kịp biết.' });
    await expect(ofArticle).toContainText('Cả đề nghị, 2 chỗ');
    await ofArticle.getByRole('button', { name: 'Đưa ra biểu quyết' }).last().click();
    await expect(ofArticle).toContainText('Đưa ra biểu quyết');
    await expect(clerk.getByRole('link', { name: /^Góp ý của đại biểu$/ })).toBeVisible();
  });

  await test.step('its vote is one of the session, decided by its counts', async () => {
    await goToPage(clerk, 'Biểu quyết');
    await expect(field(clerk, 'Nội dung biểu quyết')).toHaveValue(
      'Sửa đổi Điều 2, bổ sung sau khoản 1 Điều 1 của dự thảo, theo đề nghị của đại biểu Lê Thị Cúc',
    );
    await field(clerk, 'Tán thành').fill('3');
    await field(clerk, 'Không tán thành').fill('0');
    await field(clerk, 'Không biểu quyết').fill('0');
    await saved(clerk);
  });

  await test.step('what passed is put into the draft by one button, before and after in sight', async () => {
    await goToPage(clerk, 'Góp ý của đại biểu');
    await expect(panel).toContainText('Biểu quyết đã thông qua, dự thảo chưa có');
    await panel.getByRole('button', { name: 'Đưa vào dự thảo' }).click();
    await expect(panel.getByText('dự thảo đã có câu chữ này')).toHaveCount(2);
    await expect(panel.getByRole('button', { name: 'Đưa vào dự thảo' })).toHaveCount(0);
  });

  await test.step('the councillors read the answer, what became of their words, and the words of the next version', async () => {
    await panel
      .getByRole('button', { name: /^Phát hành/ })
      .first()
      .click();
    await expect(panel).toContainText('Đại biểu đang đọc bản 2');
    await openDraft(first);
    await first.getByText('Góp ý cho khoản 1 Điều 1 (2)').click();
    await expect(first.getByText(ANSWER)).toBeVisible();
    const text = first.locator('[data-article]');
    await expect(text.first()).toContainText(POINT_AMENDED);
    await expect(text.last()).toContainText(LAST_AMENDED);
    await first.getByText('Đề nghị sửa câu chữ (1)').last().click();
    await expect(first.getByText('Biểu quyết thông qua').last()).toBeVisible();
  });

  await test.step('the resolution prints the adopted words, and the desk what was said of it', async () => {
    const printed = async (name: string) => {
      const response = await clerk.request.get(`${desk}/papers/${name}.pdf`);
      return textOf(new Uint8Array(await response.body()));
    };
    const paper = await printed('nghi-quyet-1');
    for (const words of [POINT_AMENDED, LAST_AMENDED, CLAUSE_AMENDED, CLAUSE_ADDED])
      expect(paper).toContain(words);
    for (const words of [POINT, LAST]) expect(paper).not.toContain(words);
    const table = await printed('tong-hop-gop-y-1');
    for (const words of [REMARK, REPLY, 'Giải trình', COMMITTEE]) expect(table).toContain(words);
  });
});

test('words that are changed before the page’s code has loaded stay as they were typed', async ({
  signIn,
}) => {
  const reader = await signIn('daibieu02@mau.example');
  let letLoad = () => {};
  const loads = new Promise<void>((resolve) => {
    letLoad = resolve;
  });
  await reader.route('**/_next/static/**/*.js', (route) => loads.then(() => route.continue()));
  const draft = paths.chamberResolution('mau-2-3-r1');
  const [, article = ''] =
    /gop-y=([^#"&]+)[^"]*"[^>]*>Góp ý cho Điều 2</.exec(await (await reader.request.get(draft)).text()) ?? [];
  await reader.goto(`${draft}?sua=${article}`, { waitUntil: 'commit' });
  const words = reader.getByRole('textbox', { name: /^Câu chữ đề nghị/ });
  await words.fill('Tên khác');
  await words.press('Control+a');
  letLoad();
  // Of what is to go there is no field: the choice is the code's.
  await reader.getByRole('combobox', { name: /^Đề nghị với/ }).selectOption('insert_after');
  await expect(words).toBeHidden();
  await reader.getByRole('combobox', { name: /^Đề nghị với/ }).selectOption('replace');
  await expect(words).toHaveValue('Tên khác');
});
