import { createHash } from 'node:crypto';
import {
  approve,
  field,
  goToPage,
  publicAddress,
  publishSession,
  saved,
  submitForApproval,
} from '../support/desk';
import { freshCouncil } from '../support/fresh-council';
import { expect, test } from '../support/test';

const BEFORE = 'Hội trường cũ số 12';
const AFTER = 'Nhà văn hóa số 21';
const REASON = 'Bản 1 ghi nhầm nơi họp; sửa theo biên bản.';

test('a correction is a new version with its reason, and the old version keeps its address and its words', async ({
  signIn,
  page: resident,
}) => {
  test.slow();
  const council = freshCouncil('dinh-chinh');
  const clerk = await signIn(council.account('clerk'));
  const chair = await signIn(council.account('chair'));
  const address = publicAddress(council.slug);
  const resolution = 'Về chương trình giám sát năm 2026';
  const desk = await publishSession({ clerk, chair }, council.slug, { where: BEFORE, resolution });
  await resident.goto(address);
  await expect(resident.getByText(BEFORE)).toBeVisible();
  const first = await fingerprint();

  await test.step('the clerk opens a correction, which needs a reason, and mends the place', async () => {
    await clerk.goto(`${desk}/publish`);
    await clerk.getByText('Mở đính chính', { exact: true }).first().click();
    const open = clerk.getByRole('button', { name: 'Mở đính chính' });
    await open.click();
    const reason = field(clerk, 'Lý do đính chính (người dân đọc được)');
    await expect(reason).toHaveAccessibleDescription(/lý do/i);
    await reason.fill(REASON);
    await open.click();
    await expect(clerk.getByText('Đang soạn bản mới. Người dân vẫn thấy bản 1.')).toBeVisible();
    await goToPage(clerk, 'Thông tin chung');
    await field(clerk, 'Địa điểm').fill(AFTER);
    await saved(clerk);
    await resident.reload();
    await expect(resident.getByText(BEFORE)).toBeVisible();
    await submitForApproval(clerk);
  });

  await test.step('the chair sees what changes and approves version 2', async () => {
    await chair.goto(`${desk}/publish`);
    const changes = chair.getByRole('region', { name: 'Thay đổi so với bản 1' });
    await expect(changes.getByRole('deletion')).toHaveText(BEFORE);
    await expect(changes.getByRole('insertion')).toHaveText(AFTER);
    await approve(chair, desk, 2);
  });

  await test.step('the page shows the new words and the reason', async () => {
    await resident.goto(address);
    await expect(resident.getByText(AFTER)).toBeVisible();
    await expect(resident.getByText(BEFORE)).toHaveCount(0);
    await expect(resident.getByRole('region', { name: 'Phiên bản' })).toContainText(`Đính chính: ${REASON}`);
  });

  await test.step('the record’s file has the fingerprint the page shows', async () => {
    const shown = await fingerprint();
    expect(shown).not.toBe(first);
    const file = await resident.request.get(`${address}/ho-so.json`);
    expect(
      createHash('sha256')
        .update(await file.body())
        .digest('hex'),
    ).toBe(shown);
    expect(await file.json()).toMatchObject({ version: 2, reason: REASON, previousDigest: first });
  });

  await test.step('version 1 still stands, and says it was replaced', async () => {
    await resident.goto(`${address}/phien-ban/1`);
    await expect(resident.getByText(BEFORE)).toBeVisible();
    await expect(resident.getByText(AFTER)).toHaveCount(0);
    await expect(resident.getByText('Đây là bản 1, đã được thay bằng bản 2.')).toBeVisible();
    expect(await fingerprint()).toBe(first);
    const file = await resident.request.get(`${address}/phien-ban/1/ho-so.json`);
    const digest = createHash('sha256').update(await file.body());
    expect(digest.digest('hex'), 'its own bytes').toBe(first);
    await expect(resident.getByText(`${address}/phien-ban/1/ho-so.json | sha256sum`)).toBeVisible();
  });

  await test.step('the history names the change, and the council’s list of corrections has it', async () => {
    await resident.getByRole('link', { name: 'Đã thay đổi những gì' }).click();
    await expect(resident).toHaveURL(`${address}/thay-doi`);
    await expect(resident.getByText(REASON)).toBeVisible();
    await expect(resident.getByRole('deletion')).toHaveText(BEFORE);
    await expect(resident.getByRole('insertion')).toHaveText(AFTER);
    await resident.goto(`/${council.slug}/dinh-chinh`);
    const line = resident.getByRole('listitem').filter({ hasText: REASON });
    await expect(line.getByRole('link')).toHaveText('Đính chính: Kỳ họp thứ 11, bản 2');
    await line.getByRole('link').click();
    await expect(resident).toHaveURL(`${address}/thay-doi`);
  });

  async function fingerprint(): Promise<string | null> {
    const version = resident.getByRole('region', { name: 'Phiên bản' });
    await version.getByText('Tự kiểm tra bản này').click();
    return version
      .getByRole('code')
      .filter({ hasText: /^[0-9a-f]{64}$/ })
      .textContent();
  }
});
