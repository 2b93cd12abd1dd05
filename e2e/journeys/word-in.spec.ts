import type { Page } from '@playwright/test';
import { font, p, run, table, word } from '@/lib/server/papers/word/test-word';
import { textOf } from '@/lib/server/print/test-pdf';
import { field, goToPage, openSession, saved } from '../support/desk';
import { freshCouncil } from '../support/fresh-council';
import { expect, test } from '../support/test';

let clerk: Page;
let desk: string;
test.beforeEach(async ({ signIn }, info) => {
  const council = freshCouncil(`doc-word-${info.workerIndex}-${info.title.length}`);
  clerk = await signIn(council.account('clerk'));
  desk = await openSession(clerk, council.slug);
  await goToPage(clerk, 'Nghị quyết');
});

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const send = (name: string, buffer: Buffer) =>
  clerk.getByLabel('Đọc từ tệp Word').setInputFiles({ name, mimeType: WORD, buffer });
const dialog = () => clerk.getByRole('dialog', { name: /^Đọc từ tệp Word/ });

const DRAFT = word([
  table([
    ['HỘI ĐỒNG NHÂN DÂN', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ['Số:      /NQ-HĐND', 'Mẫu, ngày     tháng     năm 2026'],
  ]),
  p('DỰ THẢO'),
  p('NGHỊ QUYẾT'),
  p('Về hỗ trợ người cao tuổi năm 2026'),
  p(run('Căn cứ Luật Người cao tuổi '.normalize('NFD')) + run('năm 2009;')),
  p('QUYẾT NGHỊ:'),
  p(
    run('Điều 1. Hỗ trợ mỗi người ') +
      `<w:ins>${run('500.000')}</w:ins><w:del><w:r><w:delText>300.000</w:delText></w:r></w:del>` +
      run(' đồng.'),
  ),
  p('Điều 2. Nguồn lấy từ ngân sách phường.'),
  p('Điều 3. Giao Ủy ban nhân dân phường thưởng thêm.'),
  p('CHỦ TỊCH'),
  p('Nguyễn Thị An'),
]);

test('a draft in Word is looked at beside its words; four pieces are taken, one is not, and the paper says so', async ({
  inspect,
}) => {
  await send('Dự thảo NQ.docx', DRAFT);
  await expect(dialog().getByText('1 chỗ thêm đã lấy vào, 1 chỗ xóa đã bỏ ra')).toBeVisible();
  await expect(dialog().getByRole('region', { name: 'Chữ trong tệp' })).toContainText(
    'mỗi người 500.000 đồng.',
  );
  await inspect(clerk);
  const ticks = dialog().getByRole('checkbox');
  // Who signs a draft has not signed yet: a question.
  await expect(ticks).toHaveCount(6 + 1);
  await expect(dialog().getByRole('checkbox', { name: 'Người ký' })).not.toBeChecked();
  await dialog().getByRole('checkbox', { name: 'Điều 3' }).uncheck();
  await dialog().getByRole('button', { name: 'Nhận các phần đã chọn (4)' }).click();
  await expect(dialog()).toBeHidden();
  await expect(field(clerk, 'Tên nghị quyết')).toHaveValue('Về hỗ trợ người cao tuổi năm 2026');
  await expect(field(clerk, 'Căn cứ, mỗi dòng một căn cứ')).toHaveValue(
    'Căn cứ Luật Người cao tuổi năm 2009',
  );
  await expect(field(clerk, 'Người ký')).toHaveValue('');
  await saved(clerk);

  const paper = await clerk.request.get(`${desk}/papers/nghi-quyet-1.pdf`);
  expect(paper.status()).toBe(200);
  const text = textOf(new Uint8Array(await paper.body()));
  expect(text).toContain('Hỗ trợ mỗi người 500.000 đồng.');
  expect(text).toContain('Nguồn lấy từ ngân sách phường.');
  expect(text).not.toContain('thưởng thêm');
  expect(text).not.toContain('300.000');
  expect(text).not.toContain('Nguyễn Thị An');

  // One step takes it back, one makes it again.
  await clerk.keyboard.press('Control+z');
  await expect(clerk.getByText('Kỳ họp chưa có nghị quyết nào.')).toBeVisible();
  await clerk.keyboard.press('Control+y');
  await expect(field(clerk, 'Tên nghị quyết')).toHaveValue('Về hỗ trợ người cao tuổi năm 2026');
  await saved(clerk);

  // The same file again, into the same resolution: what is there is said, what differs is a question.
  await field(clerk, 'Tên nghị quyết').fill('Về hỗ trợ người già');
  await saved(clerk);
  await clerk
    .getByLabel('Đọc tệp Word vào nghị quyết này')
    .setInputFiles({ name: 'Dự thảo NQ.docx', mimeType: WORD, buffer: DRAFT });
  await expect(dialog().getByText('Đã ghi đúng như trong tệp: Căn cứ 1; Điều 1; Điều 2.')).toBeVisible();
  await expect(dialog().getByText('Đang ghi ở bàn làm việc: Về hỗ trợ người già')).toBeVisible();
  await expect(dialog().getByRole('checkbox', { name: 'Tên nghị quyết' })).not.toBeChecked();
  await dialog().getByRole('button', { name: 'Bỏ, không nhận gì' }).click();
  await expect(field(clerk, 'Tên nghị quyết')).toHaveValue('Về hỗ trợ người già');

  await goToPage(clerk, 'Chương trình');
  await clerk.getByText('Tài liệu chung của kỳ họp (1)').click();
  await expect(clerk.getByRole('link', { name: 'Dự thảo NQ.docx' })).toHaveCount(1);
});

test('old letters are converted when the clerk says so; what cannot be read says why', async () => {
  const old = (text: string) => p(run(text, font('.VnTime')));
  await send(
    'Cu.docx',
    word([
      old('NGHÞ QUYÕT'),
      old('VÒ ng©n s¸ch ph\u00adêng'),
      old('QuyÕt nghÞ:'),
      old('§iÒu 1. Th«ng qua dù to¸n.'),
    ]),
  );
  await expect(dialog().getByText('Tệp gõ bằng bảng mã cũ TCVN3 (ABC), chưa phải Unicode')).toBeVisible();
  await expect(dialog().getByRole('checkbox')).toHaveCount(0);
  await dialog().getByRole('button', { name: 'Đúng, chuyển sang Unicode' }).click();
  await dialog().getByRole('button', { name: 'Nhận các phần đã chọn (2)' }).click();
  await expect(field(clerk, 'Tên nghị quyết')).toHaveValue('Về ngân sách phường');
  await saved(clerk);
});

test('a file that cannot be read says why, beside its name', async ({ browser }) => {
  // A window that is not watched: the browser itself calls the refused upload an error.
  const context = await browser.newContext({ storageState: await clerk.context().storageState() });
  const page = await context.newPage();
  await page.goto(`${desk}/resolutions`);
  const refused = async (name: string, buffer: Buffer, why: RegExp) => {
    await page.getByLabel('Đọc từ tệp Word').setInputFiles({ name, mimeType: WORD, buffer });
    await expect(page.getByRole('listitem').filter({ hasText: name })).toContainText(why);
  };
  await refused('cu.doc', DRAFT, /Chỉ đọc được tệp Word đuôi \.docx/);
  await refused(
    'trong.docx',
    word([p('<w:r><w:drawing><a:blip/></w:drawing></w:r>')]),
    /chữ chỉ nằm trong hình/,
  );
  await refused('hong.docx', DRAFT.subarray(0, 400), /Không đọc được tệp này/);
  await context.close();
});

test('minutes of the past become lines: who is named is certain, what nobody said is a question', async () => {
  await clerk.goto(`${desk}/minutes`);
  const file = word([
    p('BIÊN BẢN'),
    p('Kỳ họp thứ 11'),
    p('8 giờ 30: Khai mạc kỳ họp.'),
    p('Ông Phạm Văn Dũng, Trưởng phòng Kinh tế, trả lời: Đường xong trong quý IV.'),
    p('Hội đồng biểu quyết: 20/26 đại biểu tán thành.'),
    p('Thu ngân sách đạt 105% dự toán.'),
    p('2. Chất vấn và trả lời chất vấn'),
    p('Ông Phạm Văn Dũng, Trưởng phòng Kinh tế, trả lời: Đã giao rà soát.'),
    p('CHỦ TỌA'),
    p('Nguyễn Thị An'),
  ]);
  await clerk
    .getByLabel('Đọc biên bản cũ từ tệp Word')
    .setInputFiles({ name: 'Bien ban.docx', mimeType: WORD, buffer: file });
  await expect(dialog().getByRole('checkbox')).toHaveCount(6);
  await dialog().getByRole('checkbox', { name: 'Nội dung chương trình' }).check();
  await dialog().getByRole('button', { name: 'Nhận các dòng đã chọn (5)' }).click();
  await expect(dialog()).toBeHidden();
  await saved(clerk);
  await expect(
    clerk.getByRole('button', { name: /^Ghi ở nội dung .*Chất vấn và trả lời chất vấn/ }),
  ).toHaveText('1 dòng');
  const lines = await clerk.request.get(`${desk}/papers/bien-ban.pdf`);
  const text = textOf(new Uint8Array(await lines.body()));
  expect(text).toContain('Đường xong trong quý IV.');
  expect(text).toContain('20/26 đại biểu tán thành');
  expect(text).not.toContain('105%');
});

test('a submission is kept as a paper of the session, with what it says of itself', async () => {
  const file = word([
    table([
      [p('ỦY BAN NHÂN DÂN') + p('PHƯỜNG MẪU'), 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
      ['Số: 40/TTr-UBND', 'Mẫu, ngày 01 tháng 3 năm 2026'],
    ]),
    p('TỜ TRÌNH'),
    p('Về việc hỗ trợ người cao tuổi'),
    p('Kính gửi: Hội đồng nhân dân phường Mẫu'),
  ]);
  await send('To trinh 40.docx', file);
  await expect(dialog().getByText('Tệp này không phải nghị quyết')).toBeVisible();
  await dialog().getByRole('button', { name: 'Lưu thành tài liệu của kỳ họp' }).click();
  await expect(dialog()).toBeHidden();
  await goToPage(clerk, 'Chương trình');
  await clerk.getByText('Tài liệu chung của kỳ họp (1)').click();
  await expect(field(clerk, 'Tên tài liệu')).toHaveValue('Về việc hỗ trợ người cao tuổi');
  await expect(field(clerk, 'Số, ký hiệu')).toHaveValue('40/TTr-UBND');
  await expect(field(clerk, 'Nơi gửi')).toHaveValue('ỦY BAN NHÂN DÂN PHƯỜNG MẪU');
  await expect(field(clerk, 'Nơi nhận')).toHaveValue('Hội đồng nhân dân phường Mẫu');
});

test('a resolution of 400 articles is taken whole', async () => {
  test.slow();
  const articles = Array.from({ length: 400 }, (_, at) => p(`Điều ${at + 1}. Việc thứ ${at + 1}.`));
  await send('dai.docx', word([p('NGHỊ QUYẾT'), p('Về nhiều việc'), ...articles]));
  await dialog().getByRole('button', { name: 'Nhận các phần đã chọn (401)' }).click();
  await expect(dialog()).toBeHidden();
  await saved(clerk);
  await clerk.reload();
  await expect(clerk.getByRole('list', { name: 'Các điều, khoản, điểm' }).getByRole('listitem')).toHaveCount(
    400,
  );
});
