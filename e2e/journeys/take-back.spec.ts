import type { Page } from '@playwright/test';
import { paths } from '@/lib/paths';
import { field, goToPage, openSession, publicAddress, publishSession, saved } from '../support/desk';
import { freshCouncil } from '../support/fresh-council';
import { runScript } from '../support/run-script';
import { servedFolder } from '../support/sample';
import { signInThroughForm } from '../support/sign-in';
import { expect, test } from '../support/test';

const opened = async (page: Page, summary: string) => {
  await page.locator('summary').filter({ hasText: summary }).first().click();
};
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function openTerm(admin: Page, council: string): Promise<void> {
  await admin.goto(paths.adminTerms(council));
  await admin.getByRole('link', { name: /^Khóa II/ }).click();
  await expect(admin.getByRole('heading', { level: 1, name: 'Khóa II' })).toBeVisible();
}

test('an end entered by mistake is taken back, and under a published record only with a reason residents read', async ({
  signIn,
  page: resident,
}) => {
  test.slow();
  const council = freshCouncil('so-sua');
  const [clerk, chair] = [await signIn(council.account('clerk')), await signIn(council.account('chair'))];
  const what = { where: 'Hội trường', resolution: 'Về chương trình giám sát năm 2026' };
  await publishSession({ clerk, chair }, council.slug, what);
  const admin = await signIn(council.account('admin'));
  await openTerm(admin, council.slug);
  await admin.getByRole('link', { name: 'Trần Văn Bách' }).click();

  await opened(admin, 'Thôi làm nhiệm vụ');
  const form = admin.locator('form').filter({ has: button(admin, 'Ghi thôi nhiệm vụ') });
  await form.getByRole('textbox', { name: 'Ngày cuối làm nhiệm vụ' }).fill('1/3/2026');
  await form.getByRole('combobox', { name: 'Lý do' }).selectOption({ index: 1 });
  await button(admin, 'Ghi thôi nhiệm vụ').click();
  const reason = form.getByRole('textbox', { name: 'Lý do sửa sổ' });
  await expect(reason).toBeFocused();
  await expect(reason).toHaveAccessibleDescription(/Hồ sơ đã công bố dựa vào điều này/);
  await reason.fill('Nhập nhầm từ danh sách khác.');
  await button(admin, 'Ghi thôi nhiệm vụ').click();
  const clear = admin.locator('form').filter({ has: button(admin, 'Bỏ ghi thôi nhiệm vụ') });
  await clear.getByRole('textbox', { name: 'Lý do sửa sổ' }).fill('Đã ghi nhầm, đại biểu vẫn làm nhiệm vụ.');
  await button(admin, 'Bỏ ghi thôi nhiệm vụ').click();
  await expect(button(admin, 'Bỏ ghi thôi nhiệm vụ')).toHaveCount(0);

  await resident.goto(paths.delegate(council.slug, 'tran-van-bach'));
  const told = resident.getByRole('region', { name: 'Sửa trong sổ đại biểu' });
  await expect(told).toContainText('Đã ghi nhầm, đại biểu vẫn làm nhiệm vụ.');
  await resident.goto(paths.corrections(council.slug));
  await expect(resident.getByRole('link', { name: 'Sổ đại biểu: Trần Văn Bách' })).toHaveCount(2);
});

test('names of a council, a term and an account are mended', async ({ signIn, page: resident }) => {
  const council = freshCouncil('ten-sua');
  const admin = await signIn(council.account('admin'));
  await admin.goto(paths.adminCouncil(council.slug));
  await field(admin, 'Tên hội đồng').fill('Hội đồng nhân dân phường Tên Đúng');
  await button(admin, 'Lưu tên').click();
  await expect(admin.getByText('Đã lưu tên.')).toBeVisible();
  await resident.goto(paths.council(council.slug));
  await expect(resident.getByText('phường Tên Đúng').first()).toBeVisible();

  await openTerm(admin, council.slug);
  await field(admin, 'Tên khóa').fill('Khóa II, nhiệm kỳ 2021–2026');
  await button(admin, 'Lưu tên khóa').click();
  await expect(admin.getByRole('heading', { level: 1, name: 'Khóa II, nhiệm kỳ 2021–2026' })).toBeVisible();

  await admin.goto(paths.adminAccounts(council.slug));
  await admin.getByRole('link', { name: 'clerk', exact: true }).click();
  await expect(admin.getByRole('heading', { level: 1, name: 'clerk' })).toBeVisible();
  await field(admin, 'Họ tên').fill('Lê Thị Thư');
  await button(admin, 'Lưu họ tên').click();
  await expect(admin.getByRole('heading', { level: 1, name: 'Lê Thị Thư' })).toBeVisible();
});

test('a correction opened by mistake is dropped, and the draft is as it was published', async ({
  signIn,
}) => {
  test.slow();
  const council = freshCouncil('huy-dinh-chinh');
  const [clerk, chair] = [await signIn(council.account('clerk')), await signIn(council.account('chair'))];
  const what = { where: 'Hội trường cũ', resolution: 'Về chương trình giám sát năm 2026' };
  const desk = await publishSession({ clerk, chair }, council.slug, what);
  await clerk.goto(`${desk}/publish`);
  await opened(clerk, 'Mở đính chính');
  await field(clerk, 'Lý do đính chính (người dân đọc được)').fill('Bấm nhầm.');
  await button(clerk, 'Mở đính chính').click();
  await goToPage(clerk, 'Thông tin chung');
  await field(clerk, 'Địa điểm').fill('Sửa nhầm');
  await saved(clerk);
  await goToPage(clerk, 'Công bố');
  await opened(clerk, 'Hủy đính chính');
  await button(clerk, 'Hủy đính chính').click();
  await expect(clerk.locator('summary').filter({ hasText: 'Mở đính chính' })).toBeVisible();
  await goToPage(clerk, 'Thông tin chung');
  await expect(field(clerk, 'Địa điểm')).toHaveValue('Hội trường cũ');
  await clerk.goto(publicAddress(council.slug));
  await expect(clerk.getByText('Hội trường cũ').first()).toBeVisible();
});

test('a dropped correction says which vote stays secret, and asks', async ({ signIn }) => {
  const slug = 'huy-phieu-kin';
  const out = runScript('make-secret-vote', [slug], servedFolder());
  const { session } = JSON.parse(out.slice(out.indexOf('{'))) as { session: string };
  const clerk = await signIn(`clerk@${slug}.example`);
  await clerk.goto(`/desk/sessions/${session}/publish`);
  await opened(clerk, 'Hủy đính chính');
  await button(clerk, 'Hủy đính chính').click();
  const answer = clerk.getByRole('checkbox', { name: 'Vẫn hủy, giữ là phiếu kín' });
  await expect(answer).toHaveAccessibleDescription('«Bầu thư ký» vẫn là phiếu kín, chỉ có tổng số phiếu.');
  await answer.check();
  await button(clerk, 'Hủy đính chính').click();
  await expect(clerk.locator('summary').filter({ hasText: 'Mở đính chính' })).toBeVisible();
});

test('undo asks before it takes a colleague’s step, and says whose it is', async ({ signIn }) => {
  const council = freshCouncil('buoc-cua-ai');
  const [first, second] = [await signIn(council.account('clerk')), await signIn(council.account('clerk2'))];
  const desk = await openSession(first, council.slug);
  const place = (page: Page) => field(page, 'Địa điểm');
  await place(first).fill('Hội trường của clerk');
  await saved(first);
  await second.goto(`${desk}/general`);
  await second.keyboard.press('Control+z');
  const question = second.getByRole('dialog', { name: 'Bước cuối là của clerk' });
  await expect(question).toContainText(/clerk đã sửa mục này lúc \d\d:\d\d/);
  await button(second, 'Giữ nguyên').click();
  await expect(question).toBeHidden();
  await expect(place(second)).toHaveValue('Hội trường của clerk');
  await second.getByRole('button', { name: /^Hoàn tác/ }).click();
  await button(second, 'Hoàn tác bước của clerk').click();
  await expect(place(second)).toHaveValue('');
});

test('a name the register knows is asked about, and what was typed stays', async ({ signIn }) => {
  const council = freshCouncil('trung-ten');
  const admin = await signIn(council.account('admin'));
  await openTerm(admin, council.slug);
  const form = admin.locator('form').filter({ has: button(admin, 'Thêm đại biểu') });
  await form.getByRole('textbox', { name: 'Họ tên' }).fill('TRAN VAN BACH');
  await form.getByRole('textbox', { name: 'Tổ, đơn vị bầu cử' }).fill('Tổ 4');
  await form.getByRole('textbox', { name: 'Làm nhiệm vụ từ ngày' }).fill('1/7/2021');
  await button(admin, 'Thêm đại biểu').click();
  const isOther = form.getByRole('checkbox', { name: 'Là người khác cùng tên' });
  await expect(isOther).toBeFocused();
  await expect(isOther).toHaveAccessibleDescription(/Đã có «Trần Văn Bách»/);
  await expect(form.getByRole('textbox', { name: 'Họ tên' })).toHaveValue('TRAN VAN BACH');
  await isOther.check();
  await button(admin, 'Thêm đại biểu').click();
  await expect(admin.getByRole('link', { name: 'TRAN VAN BACH' })).toBeVisible();
  await expect(form.getByRole('textbox', { name: 'Họ tên' })).toHaveValue('');
  await expect(form.getByRole('textbox', { name: 'Tổ, đơn vị bầu cử' })).toHaveValue('Tổ 4');
  await expect(form.getByRole('textbox', { name: 'Làm nhiệm vụ từ ngày' })).toHaveValue('1/7/2021');
});

test('a pasted list is shown first; accounts of the whole term come with slips, and each must choose a password', async ({
  signIn,
  page,
}) => {
  test.slow();
  const council = freshCouncil('ca-khoa');
  const admin = await signIn(council.account('admin'));
  await openTerm(admin, council.slug);
  const form = admin.locator('form').filter({ has: button(admin, 'Thêm cả danh sách') });
  const list = form.getByRole('textbox', { name: 'Danh sách đại biểu' });
  await list.fill('1\tĐinh Thị Giang\tTổ 2\n2. Đoàn Văn Hải – Tổ 3\nTổng số: 2');
  await expect(form.getByText('Đọc được 2 đại biểu')).toBeVisible();
  await expect(form.getByText('Dòng 3: Tổng số: 2')).toBeVisible();
  await list.fill('1\tĐinh Thị Giang\tTổ 2\n2. Đoàn Văn Hải – Tổ 3');
  await form.getByRole('textbox', { name: 'Cùng làm nhiệm vụ từ ngày' }).fill('1/7/2021');
  await button(admin, 'Thêm cả danh sách').click();
  await expect(admin.getByRole('link', { name: 'Đoàn Văn Hải' })).toBeVisible();

  await admin.getByRole('link', { name: 'Mở tài khoản cho cả khóa' }).click();
  await field(admin, 'Phần sau dấu @ của thư điện tử').fill(`${council.slug}.example`);
  await button(admin, 'Mở tài khoản cho cả khóa').click();
  const slip = admin.getByRole('listitem').filter({ hasText: 'Đinh Thị Giang' });
  await expect(slip).toContainText(`dinh-thi-giang@${council.slug}.example`);
  await expect(admin.getByRole('listitem').filter({ hasText: 'Mật khẩu lần đầu' })).toHaveCount(4);
  const password = (await slip.getByRole('definition').nth(1).textContent()) ?? '';

  await signInThroughForm(page, `dinh-thi-giang@${council.slug}.example`, password);
  for (const address of [paths.chamber(), paths.desk(), paths.chamberMine()]) {
    await page.goto(address);
    await expect(page).toHaveURL(paths.account());
  }
  await page.getByLabel('Mật khẩu hiện tại').fill(password);
  await page.getByLabel('Mật khẩu mới').fill('bon-tu-khong-lien-quan-gi');
  await button(page, 'Đổi mật khẩu').click();
  await expect(page.getByText('Đã đổi mật khẩu.', { exact: false })).toBeVisible();
  await page.goto(paths.chamber());
  await expect(page).toHaveURL(paths.chamber());
});
