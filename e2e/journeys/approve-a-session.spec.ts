import {
  addResolution,
  field,
  goToPage,
  openSession,
  publicAddress,
  recordHeld,
  recordUnanimousVote,
  saved,
} from '../support/desk';
import { freshCouncil } from '../support/fresh-council';
import { expect, test } from '../support/test';

const RESOLUTION = 'Về dự toán ngân sách năm 2026';
const REASON = 'Chương trình gửi kèm giấy mời, sẽ bổ sung sau.';
const NOTE = 'Ghi đủ địa điểm: hội trường tầng mấy?';

test('the chair returns a session once with a note, approves it mended, and residents see it within a second', async ({
  signIn,
  page: resident,
}) => {
  test.slow();
  const council = freshCouncil('duyet');
  const clerk = await signIn(council.account('clerk'));
  const chair = await signIn(council.account('chair'));

  const desk = await openSession(clerk, council.slug);
  await recordHeld(clerk, 'Hội trường UBND phường');
  await recordHeldInOneSitting();
  await addResolution(clerk, RESOLUTION);
  await recordUnanimousVote(clerk, RESOLUTION);
  expect((await resident.goto(publicAddress(council.slug)))?.status()).toBe(404);

  await test.step('a warning passes only with a reason', async () => {
    await goToPage(clerk, 'Công bố');
    const warning = field(clerk, 'Chương trình kỳ họp còn trống.');
    const submit = clerk.getByRole('main').getByRole('button', { name: 'Trình công bố' });
    await submit.click();
    await expect(warning).toHaveAccessibleDescription('Ghi lý do, hoặc sửa chỗ này.');
    await expect(warning).toBeFocused();
    await warning.fill(REASON);
    await submit.click();
    await expect(clerk.getByText('Đã trình, đang chờ chủ tọa duyệt.')).toBeVisible();
    await expect(submit).toBeHidden();
  });

  await test.step('the chair reads the reason and returns the session with a note', async () => {
    await chair.goto(`${desk}/publish`);
    await expect(chair.getByRole('definition').filter({ hasText: REASON })).toBeVisible();
    await chair.getByText('Trả lại để sửa', { exact: true }).click();
    await chair.getByRole('button', { name: 'Trả lại thư ký' }).click();
    await expect(field(chair, 'Cần sửa gì')).toHaveAccessibleDescription(/./);
    await field(chair, 'Cần sửa gì').fill(NOTE);
    await chair.getByRole('button', { name: 'Trả lại thư ký' }).click();
    await expect(chair.getByText('Đang soạn. Chưa có gì được công bố.')).toBeVisible();
    expect((await resident.reload())?.status()).toBe(404);
  });

  await test.step('the clerk sees the note, mends what it asks for and submits again', async () => {
    await clerk.goto(`/desk/${council.slug}`);
    await expect(clerk.getByText(`Chủ tọa trả lại: ${NOTE}`)).toBeVisible();
    await clerk.goto(`${desk}/publish`);
    await expect(clerk.getByText(NOTE)).toBeVisible();
    await goToPage(clerk, 'Thông tin chung');
    await expect(clerk.getByText(NOTE)).toBeVisible();
    await field(clerk, 'Địa điểm').fill('Hội trường tầng 2, UBND phường');
    await saved(clerk);
    await goToPage(clerk, 'Công bố');
    await expect(field(clerk, 'Chương trình kỳ họp còn trống.')).toHaveValue(REASON);
    await clerk.getByRole('main').getByRole('button', { name: 'Trình công bố' }).click();
    await expect(clerk.getByText('Đã trình, đang chờ chủ tọa duyệt.')).toBeVisible();
  });

  const words = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();
  let previewed = '';
  await test.step('the chair sees the page as it will be, and approves', async () => {
    await chair.goto(`${desk}/publish`);
    await expect(chair.getByText(NOTE)).toBeVisible();
    await expect(chair.getByRole('heading', { name: 'Đã sửa từ đó' })).toBeVisible();
    await expect(chair.getByText('Hội trường tầng 2, UBND phường')).toBeVisible();
    await chair.getByRole('link', { name: 'Xem trước trang công khai' }).click();
    const preview = chair.getByRole('article').first();
    await expect(preview.getByText('Hội trường tầng 2, UBND phường')).toBeVisible();
    await expect(preview.getByRole('heading', { name: RESOLUTION })).toBeVisible();
    previewed = words(await preview.getByRole('region', { name: 'Hội đồng đã quyết định' }).textContent());
    await chair.getByText('Duyệt hoặc trả lại', { exact: true }).click();
    await chair.getByRole('button', { name: 'Duyệt và công bố bản 1' }).click();
    await expect(chair.getByText('Đã công bố bản 1.')).toBeVisible();
  });

  await test.step('within a second the resident has it, word for word as previewed', async () => {
    const statusNow = async () => (await resident.request.get(publicAddress(council.slug))).status();
    await expect.poll(statusNow, { timeout: 1000, intervals: [50] }).toBe(200);
    await resident.reload();
    await expect(resident.getByRole('heading', { level: 1, name: 'Kỳ họp thứ 11' })).toBeVisible();
    const region = resident.getByRole('region', { name: 'Hội đồng đã quyết định' });
    expect(words(await region.textContent())).toBe(previewed);
    await expect(resident.getByRole('region', { name: 'Phiên bản' })).toContainText('Bản công bố 1');
    await expect(resident.getByText(REASON)).toHaveCount(0);
    await expect(resident.getByText(NOTE)).toHaveCount(0);
  });

  async function recordHeldInOneSitting() {
    await clerk.getByRole('button', { name: 'Thêm phiên' }).click();
    await field(clerk, 'Tên phiên').fill('Phiên sáng');
    await saved(clerk);
    await goToPage(clerk, 'Điểm danh');
    await clerk.getByRole('button', { name: 'Tất cả có mặt Phiên sáng' }).click();
    await saved(clerk);
  }
});
