import { type BrowserContext, devices, type Page } from '@playwright/test';
import { paths } from '@/lib/paths';
import { saved } from '../support/desk';
import { type FreshDesk, freshDesk } from '../support/fresh-desk';
import { signInThroughForm } from '../support/sign-in';
import { expect, test } from '../support/test';

/*
 * A councillor on a phone, in a hall without network. The phone's window is watched by hand: a browser reports every request that
 * fails, and here they are meant to.
 */

const NOTE = 'Hỏi lại số liệu quý IV.';
const REMARK = 'Điều này nên nói rõ thời hạn.';
const [PROPOSED, THOUGHT_BETTER] = ['Thông qua báo cáo, có sửa đổi.', 'Không thông qua báo cáo.'];
const NOTHING_KEPT = 'Máy này không còn lưu trang nào. Có mạng rồi mở lại.';

let desk: FreshDesk;
let phone: BrowserContext;
let page: Page;
test.describe.configure({ mode: 'serial' });

const draft = () => paths.chamberResolution(`r1-${desk.slug}`);
const title = () => page.getByRole('heading', { level: 1, name: `Dự thảo r1-${desk.slug}` });
const band = () => page.getByText(/^Đang ngoại tuyến: bản lưu lúc \d\d:\d\d ngày/);
const neverOpened = () =>
  page.getByRole('heading', { level: 1, name: 'Đang ngoại tuyến: trang này chưa mở lần nào trên máy này' });

const isKept = (path: string) => page.evaluate(async (key) => Boolean(await caches.match(key)), path);
const kept = (path: string, expected = true) =>
  expect.poll(() => isKept(path), `${path} is kept: ${expected}`).toBe(expected);
/** Opens a page with a network, and waits until the phone has it. */
async function open(path: string) {
  await page.goto(path);
  await kept(path);
}
const note = () => page.getByRole('textbox', { name: 'Ghi chú riêng của tôi cho Điều 1' });

test.beforeAll(async ({ browser, baseURL }) => {
  desk = freshDesk('ngoai-tuyen');
  const { viewport, hasTouch, isMobile } = devices['Pixel 7'];
  const screen = { viewport: viewport && { ...viewport, width: 390 }, hasTouch, isMobile };
  phone = await browser.newContext({ ...screen, baseURL, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' });
  page = await phone.newPage();
});
test.afterAll(() => phone.close());

test('what was opened once is read without a network; what was not says so', async ({ signIn }) => {
  const clerk = await signIn(desk.account('clerk'));
  await clerk.goto(paths.deskSection(desk.draft, 'general'));
  await clerk
    .getByRole('checkbox', { name: 'Cho đại biểu xem chương trình và tài liệu trước kỳ họp' })
    .check();
  await saved(clerk);

  await signInThroughForm(page, desk.account('councillor'));
  await open(paths.chamber());
  await open(draft());
  await page.getByRole('link', { name: 'Kỳ họp thứ 11' }).click();
  await kept(paths.chamberSession(desk.draft));
  const file = paths.chamberFile(desk.files.open);
  await Promise.all([page.waitForEvent('download'), page.locator(`a[href="${file}"]`).click()]);
  await kept(file);

  await phone.setOffline(true);
  await page.goto(draft());
  await expect(title()).toBeVisible();
  await expect(band()).toBeVisible();
  const [again] = await Promise.all([
    page.waitForEvent('download'),
    page.evaluate((to) => location.assign(to), file),
  ]);
  expect((await again.createReadStream()).readableLength).toBeDefined();

  await page.goto(paths.chamberMine());
  await expect(neverOpened()).toBeVisible();
  await page.getByRole('link', { name: `Dự thảo r1-${desk.slug}` }).click();
  await expect(title()).toBeVisible();
});

const waiting = (what: string) => page.getByText(`${what} đang chờ mạng, có mạng thì tự gửi`);
const proposals = () => page.getByRole('list', { name: 'Đề nghị chờ gửi' });
const amendForm = () => page.getByRole('form', { name: 'Đề nghị sửa câu chữ Điều 1' });

async function propose(words: string) {
  await amendForm()
    .getByRole('textbox', { name: /^Câu chữ đề nghị/ })
    .fill(words);
  await amendForm().getByRole('button', { name: 'Gửi đề nghị' }).click();
  await expect(proposals()).toContainText(words);
  await expect(amendForm().getByRole('textbox', { name: /^Lý do/ })).toHaveCount(1);
}

test('what is typed there waits on the phone, and arrives once', async () => {
  await page.getByRole('button', { name: 'Ghi chú riêng cho Điều 1' }).click();
  await note().pressSequentially(NOTE);
  await expect(page.getByText('Chưa có mạng: giữ ở máy này, có mạng thì tự gửi.')).toBeVisible();
  await expect(waiting('1 ghi chú riêng')).toBeVisible();

  await page.getByRole('link', { name: 'Góp ý cho Điều 1' }).click();
  await page.getByRole('textbox', { name: 'Góp ý của bạn cho Điều 1' }).fill(REMARK);
  await page.getByRole('button', { name: 'Gửi góp ý' }).click();
  await expect(page.getByRole('list', { name: 'Góp ý chờ gửi' })).toContainText(REMARK);

  await page.getByRole('link', { name: 'Đề nghị sửa câu chữ', exact: true }).click();
  await propose(PROPOSED);
  await propose(THOUGHT_BETTER);
  await expect(waiting('1 ghi chú riêng, 1 góp ý, 2 đề nghị')).toBeVisible();
  const second = proposals().getByRole('listitem').filter({ hasText: THOUGHT_BETTER });
  await second.getByRole('button', { name: 'Bỏ, không gửi' }).click();
  await expect(proposals().getByRole('listitem')).toHaveCount(1);

  await page.getByRole('button', { name: 'Đánh dấu đã đọc' }).click();
  const mark = page.getByRole('list', { name: 'Dấu đã đọc chờ gửi' });
  await expect(mark).toContainText('đang chờ gửi');
  await mark.getByRole('button', { name: 'Bỏ, không gửi' }).click();
  await page.getByRole('button', { name: 'Đánh dấu đã đọc' }).click();
  await expect(mark).toContainText('Đánh dấu đã đọc');

  // The phone is put away, and taken out again.
  await page.close();
  page = await phone.newPage();
  await page.goto(draft());
  await expect(note()).toHaveValue(NOTE);
  await expect(band()).toBeVisible();

  await expect(waiting('1 ghi chú riêng, 1 góp ý, 1 đề nghị, 1 dấu đã đọc')).toBeVisible();
  await expect(proposals()).toContainText(PROPOSED);

  await phone.setOffline(false);
  await expect(page.getByText(/đang chờ mạng/)).toHaveCount(0);
  await expect(page.getByText(/^Đã lưu \d\d:\d\d/)).toBeVisible();
  await page.goto(paths.chamberNotes());
  await expect(page.getByRole('textbox')).toHaveCount(1);
  await expect(note()).toHaveValue(NOTE);
  await open(draft());
  await expect(note()).toHaveValue(NOTE);
  await expect(page.getByText(REMARK)).toHaveCount(1);
  await expect(page.getByText('Đề nghị sửa câu chữ (1)')).toBeVisible();
  await expect(page.getByText(/^Đã đọc lúc/)).toBeVisible();
  // The copy is of after the note, too.
  await phone.setOffline(true);
  await page.reload();
  await expect(note()).toHaveValue(NOTE);
});

test('the clerk has them, each once, and the draft is amended by one', async ({ signIn }) => {
  const clerk = await signIn(desk.account('clerk'));
  await clerk.goto(paths.deskReview(desk.draft));
  const panel = clerk.getByRole('region', { name: `Dự thảo r1-${desk.slug}` });
  await expect(panel.getByRole('listitem').filter({ hasText: REMARK })).toHaveCount(1);
  await expect(panel).toContainText(/1\/\d+ đại biểu đã đọc bản 1/);
  await expect(panel.getByRole('button', { name: 'Tiếp thu', exact: true })).toHaveCount(1);
  await expect(panel).toContainText('có sửa đổi');
  await panel.getByRole('button', { name: 'Tiếp thu', exact: true }).click();
  await expect(panel).toContainText('Được tiếp thu');
});

test('a sign-in that ran out meanwhile is asked for, and loses nothing', async () => {
  await page.getByRole('link', { name: 'Góp ý cho Điều 1' }).click();
  await page.getByRole('link', { name: 'Đề nghị sửa câu chữ', exact: true }).click();
  await propose(THOUGHT_BETTER);
  await phone.clearCookies();
  await phone.setOffline(false);
  await expect(page.getByText('Phiên đăng nhập đã hết', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Đăng nhập lại' }).click();
  await signInThroughForm(page, desk.account('councillor'));
  await open(draft());
  await expect(page.getByText('Đề nghị sửa câu chữ (2)')).toBeVisible();
  await phone.setOffline(true);
});

test('a draft that was taken back goes with the next visit', async ({ signIn }) => {
  await page.goto(paths.chamberMine());
  await expect(neverOpened()).toBeVisible();
  const clerk = await signIn(desk.account('clerk'));
  await clerk.goto(paths.deskSection(desk.draft, 'resolutions'));
  await clerk.getByRole('link', { name: `Dự thảo r1-${desk.slug}` }).click();
  await clerk.getByRole('checkbox', { name: 'Mở cho đại biểu góp ý' }).uncheck();
  await saved(clerk);

  await phone.setOffline(false);
  await open(paths.chamber());
  await kept(draft(), false);
  await phone.setOffline(true);
  await page.goto(draft());
  await expect(neverOpened()).toBeVisible();
  await expect(page.getByRole('link', { name: `Dự thảo r1-${desk.slug}` })).toHaveCount(0);
  await phone.setOffline(false);
});

test('signed out, the phone has nothing', async () => {
  await open(paths.chamber());
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await kept(paths.chamber(), false);
  await phone.setOffline(true);
  await page.goto(paths.chamber());
  await expect(page.getByText(NOTHING_KEPT)).toBeVisible();
  await phone.setOffline(false);
});

test('whoever signs in next on this phone finds nothing of the other', async () => {
  await signInThroughForm(page, desk.account('councillor'));
  await open(paths.chamber());
  // Without signing out: the sign-in ran out, or was ended elsewhere.
  await phone.clearCookies();
  await signInThroughForm(page, desk.account('clerk'));
  await expect(page).toHaveURL(/\/desk/);
  await kept(paths.chamber(), false);
  await phone.setOffline(true);
  await page.goto(paths.chamber());
  await expect(page.getByText(NOTHING_KEPT)).toBeVisible();
});
