import type { Page } from '@playwright/test';
import { paths } from '@/lib/paths';
import { approve, field, goToPage, saved, submitForApproval } from '../support/desk';
import { freshCouncil } from '../support/fresh-council';
import { expect, test } from '../support/test';

/** Founds a meeting that is no session through its own form; its desk's path is given back. */
async function openMeeting(clerk: Page, council: string, kind: string, label: string, day: string) {
  await clerk.goto(paths.deskCouncil(council));
  await clerk.getByRole('link', { name: 'Cuộc họp khác' }).click();
  await clerk.getByRole('link', { name: 'Cuộc họp mới' }).click();
  await clerk.getByRole('combobox', { name: 'Loại cuộc họp' }).selectOption(kind);
  if (label) await field(clerk, 'Tên cuộc họp').fill(label);
  await field(clerk, 'Ngày bắt đầu').fill(day);
  await field(clerk, 'Ngày kết thúc').fill(day);
  await clerk.getByRole('button', { name: 'Lập hồ sơ cuộc họp' }).click();
  await expect(clerk.getByRole('heading', { level: 1, name: 'Thông tin chung' })).toBeVisible();
  return new URL(clerk.url()).pathname.replace(/\/general$/, '');
}

const menuOf = (clerk: Page) =>
  clerk.getByRole('navigation', { name: 'Các mục của kỳ họp' }).getByRole('link').allTextContents();

async function addItem(clerk: Page, title: string) {
  await goToPage(clerk, 'Chương trình');
  await clerk.getByRole('button', { name: 'Thêm nội dung' }).click();
  await field(clerk, 'Tên nội dung').fill(title);
  await saved(clerk);
}

async function held(clerk: Page, place: string) {
  await field(clerk, 'Địa điểm').fill(place);
  await clerk.getByRole('combobox', { name: 'Tình trạng' }).selectOption('Đã họp');
  await saved(clerk);
}

test('a joint conference and a dialogue go from the desk to residents, and are no sessions', async ({
  signIn,
  page,
  inspect,
}) => {
  test.slow();
  const council = freshCouncil('hoat-dong');
  const clerk = await signIn(council.account('clerk'));
  const chair = await signIn(council.account('chair'));

  await test.step('a council without meetings has no part for them', async () => {
    await page.goto(paths.council(council.slug));
    await expect(page.getByRole('navigation', { name: 'Chính' }).first()).not.toContainText('Hoạt động');
  });

  const conference = await openMeeting(
    clerk,
    council.slug,
    'Hội nghị liên tịch',
    'Hội nghị liên tịch chuẩn bị Kỳ họp thứ 12',
    '5/2/2026',
  );
  await test.step('its desk has what a conference has', async () => {
    const menu = (await menuOf(clerk)).join(' | ');
    for (const part of ['Chương trình', 'Biên bản', 'Nhiệm vụ']) expect(menu).toContain(part);
    for (const none of ['Nghị quyết', 'Biểu quyết', 'Ngân sách', 'Triệu tập'])
      expect(menu).not.toContain(none);
    await expect(field(clerk, 'Số thứ tự')).toHaveCount(0);
    await held(clerk, 'Hội trường UBND phường');
    await addItem(clerk, 'Thống nhất nội dung, thời gian Kỳ họp thứ 12');
    await submitForApproval(clerk);
    await approve(chair, conference, 1);
  });

  await openMeeting(clerk, council.slug, 'Đối thoại với Nhân dân', '', '2/3/2026');
  const dialogue = new URL(clerk.url()).pathname.replace(/\/general$/, '');
  await test.step('of a dialogue it is told how many came, and when it was announced too late', async () => {
    await field(clerk, 'Số người dự').fill('nhiều');
    await expect(clerk.getByText('Số người dự là số nguyên từ 1 đến 1.000.000.')).toBeVisible();
    await field(clerk, 'Số người dự').fill('120');
    await field(clerk, 'Số lượt ý kiến').fill('15');
    await field(clerk, 'Ngày thông báo trước').fill('26/2/2026');
    await held(clerk, 'Nhà văn hóa tổ 5');
    await addItem(clerk, 'Đối thoại về cải tạo chợ');
    await goToPage(clerk, 'Kiểm tra');
    await expect(clerk.getByRole('main')).toContainText('chậm nhất 23/2/2026 (Điều 43 Luật số 72/2025/QH15)');
    await submitForApproval(clerk);
    await approve(chair, dialogue, 1);
  });

  await test.step('residents find them in a part of their own', async () => {
    await page.goto(paths.council(council.slug));
    await page
      .getByRole('navigation', { name: 'Chính' })
      .first()
      .getByRole('link', { name: 'Hoạt động' })
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hoạt động giữa hai kỳ họp');
    await expect(page.getByRole('main')).toContainText('2 hoạt động');
    await inspect(page);
    await page.getByRole('combobox', { name: 'Loại' }).selectOption('Đối thoại với Nhân dân');
    await page.getByRole('button', { name: 'Lọc' }).click();
    await expect(page.getByRole('main')).toContainText('1 hoạt động');
    await page.getByRole('link', { name: 'Đối thoại với Nhân dân' }).first().click();
    await expect(page).toHaveURL(/\/hoat-dong\/doi-thoai-ngay-2026-03-02$/);
    const main = page.getByRole('main');
    await expect(main).toContainText('120 người dự, 15 lượt ý kiến');
    await expect(main).toContainText('Thông báo trước: 26/2/2026');
    await expect(main).toContainText('Đối thoại về cải tạo chợ');
    await inspect(page);
  });

  await test.step('an address among the sessions leads to it, and its file and history stand beside it', async () => {
    await page.goto(`/${council.slug}/ky-hop/doi-thoai-ngay-2026-03-02`);
    await expect(page).toHaveURL(/\/hoat-dong\/doi-thoai-ngay-2026-03-02$/);
    const file = await page.request.get(paths.recordFile(council.slug, 'doi-thoai-ngay-2026-03-02'));
    const { record } = await file.json();
    expect(record.session.meeting).toEqual({
      ...{
        kind: 'dialogue',
        announcedOn: '2026-02-26',
        people: { count: 120, bound: 'exact' },
        speakers: 15,
      },
    });
    expect((await page.request.get(paths.changes(council.slug, 'doi-thoai-ngay-2026-03-02'))).status()).toBe(
      200,
    );
    expect(await (await page.request.get(paths.calendar(council.slug))).text()).toContain(
      'hoat-dong/doi-thoai',
    );
  });

  await test.step('and the list of sessions knows nothing of either', async () => {
    await page.goto(paths.sessions(council.slug));
    await expect(page.getByRole('main')).toContainText('Không có kỳ họp nào ở đây.');
    await page.goto(paths.council(council.slug));
    await expect(page.getByRole('main')).toContainText('Hội đồng chưa công bố hồ sơ kỳ họp nào.');
    await clerk.goto(paths.deskCouncil(council.slug));
    await expect(clerk.getByRole('main')).not.toContainText('Đối thoại');
  });
});
