import type { Page } from '@playwright/test';
import { paths } from '@/lib/paths';
import {
  addResolution,
  approve,
  field,
  goToPage,
  openSession,
  recordHeld,
  recordUnanimousVote,
  saved,
  submitForApproval,
} from '../support/desk';
import { freshCouncil } from '../support/fresh-council';
import { expect, test } from '../support/test';

/** What the record will say, as the chair sees it before approving. */
async function preview(clerk: Page, desk: string) {
  await clerk.goto(`${desk}/publish/preview`);
  return clerk.getByRole('main');
}

test('a day the source gives to its month or its year is kept and told as that, never as a day', async ({
  signIn,
}) => {
  const council = freshCouncil('ngay-chua-ro');
  const clerk = await signIn(council.account('clerk'));
  const desk = await openSession(clerk, council.slug);
  await recordHeld(clerk, 'Hội trường');
  await clerk.getByRole('button', { name: 'Thêm nguồn' }).click();
  await field(clerk, 'Tên nguồn').fill('Báo cáo tổng kết');
  const posted = field(clerk, 'Ngày đăng');
  await posted.fill('tháng 13/2026');
  await posted.blur();
  await expect(posted).toHaveAccessibleDescription(/không có trong lịch/);
  await expect(posted).toHaveValue('tháng 13/2026');
  await posted.fill('Tháng 03 năm 2026');
  await saved(clerk);
  await clerk.reload();
  await expect(field(clerk, 'Ngày đăng')).toHaveValue('tháng 3/2026');

  await addResolution(clerk, 'Về dự toán ngân sách năm 2026');
  await field(clerk, 'Ngày ban hành').fill('2026');
  await saved(clerk);
  await clerk.reload();
  await expect(field(clerk, 'Ngày ban hành')).toHaveValue('năm 2026');

  await goToPage(clerk, 'Nhiệm vụ trọng tâm');
  await clerk.getByRole('button', { name: 'Thêm nhiệm vụ' }).click();
  await field(clerk, 'Nội dung nhiệm vụ').fill('Rà soát hộ nghèo');
  await field(clerk, 'Hạn').fill('tháng 9/2026');
  await saved(clerk);

  const shown = await preview(clerk, desk);
  await expect(shown.getByText('đăng tháng 3/2026')).toBeVisible();
  await expect(shown.getByText('hạn tháng 9/2026')).toBeVisible();
  await expect(shown).not.toContainText('1/3/2026');
});

test('a session of which the month is known is recorded, published and read, and no day of it is made up', async ({
  signIn,
  page: resident,
}) => {
  test.slow();
  const { slug, account } = freshCouncil('ky-hop-theo-thang');
  const [clerk, chair] = [await signIn(account('clerk')), await signIn(account('chair'))];
  const title = 'Về dự toán ngân sách năm 2025';

  await test.step('the clerk enters what is known', async () => {
    await clerk.goto(paths.newSession(slug));
    await field(clerk, 'Tên kỳ họp ghi trên văn bản').fill('Kỳ họp giữa năm');
    await field(clerk, 'Ngày bắt đầu').fill('13/2024');
    await clerk.getByRole('button', { name: 'Lập hồ sơ kỳ họp' }).click();
    await expect(field(clerk, 'Ngày bắt đầu')).toHaveAccessibleDescription(/không có trong lịch/);
    await field(clerk, 'Ngày bắt đầu').fill('7/2024');
    await field(clerk, 'Ngày kết thúc').fill('tháng 7 năm 2024');
    await clerk.getByRole('button', { name: 'Lập hồ sơ kỳ họp' }).click();
    await expect(clerk.getByRole('heading', { level: 1, name: 'Thông tin chung' })).toBeVisible();
    await expect(field(clerk, 'Ngày bắt đầu')).toHaveValue('tháng 7/2024');
    const address = new URL(clerk.url()).pathname.replace(/\/general$/, '');
    await recordHeld(clerk, 'Hội trường');
    await clerk.getByRole('button', { name: 'Thêm phiên' }).click();
    await field(clerk, 'Tên phiên').fill('Phiên sáng');
    await field(clerk, 'Ngày').fill('');
    await field(clerk, 'Bắt đầu').fill('7:30:15');
    await saved(clerk);
    await addResolution(clerk, title);
    await recordUnanimousVote(clerk, title);
    await submitForApproval(clerk);
    await approve(chair, address, 1);
  });

  const address = paths.session(slug, 'khoa-2-thang-2024-07');
  await test.step('a resident reads it in the page, the lists, the file and the feeds', async () => {
    await resident.goto(paths.council(slug));
    const main = resident.getByRole('main');
    await expect(main.getByText('Kỳ họp mới nhất · tháng 7/2024')).toBeVisible();
    await resident.goto(paths.sessions(slug));
    await expect(main.getByText('tháng 7/2024', { exact: true })).toBeVisible();
    await main.getByRole('link', { name: 'Kỳ họp giữa năm' }).click();
    await expect(resident).toHaveURL(new RegExp(`${address}$`));
    await expect(main.getByText('tháng 7/2024').first()).toBeVisible();
    await expect(main.getByText('07:30:15').first()).toBeVisible();
    await expect(main).not.toContainText(/\d+\/7\/2024|null|undefined|Invalid/);
    await resident.goto(`${paths.resolutions(slug)}?nam=2024`);
    await expect(main.getByText(/^tháng 7\/2024 ·/)).toBeVisible();
    await resident.goto(paths.search(slug, 'tháng 7/2024'));
    await expect(main.getByText('Kỳ họp · tháng 7/2024')).toBeVisible();
    const text = async (path: string) => (await resident.request.get(path)).text();
    const record = JSON.parse(await text(`${address}/ho-so.json`)).record;
    expect(record).toMatchObject({
      session: { startsOn: '2024-07', endsOn: '2024-07' },
      sittings: [{ heldOn: null, startsAt: '07:30:15' }],
      votes: [{ heldOn: '2024-07' }],
    });
    for (const path of [address, paths.calendar(slug), paths.feed(slug), `/${slug}/so-do.xml`])
      expect(await text(path), path).not.toMatch(/2024-?07-?\d\d/);
    expect((await resident.request.get(`${address}/anh-chia-se`)).status()).toBe(200);
  });
});
