import sharp from 'sharp';
import {
  approve,
  field,
  goToPage,
  openSession,
  publicAddress,
  saved,
  submitForApproval,
} from '../support/desk';
import { freshCouncil } from '../support/fresh-council';
import { expect, test } from '../support/test';

const REASON = 'Ảnh lộ biển số xe và mặt của trẻ em.';
const CAPTION = 'Toàn cảnh hội trường';
const picture = (background: string) =>
  sharp({ create: { width: 1200, height: 800, channels: 3, background } })
    .jpeg()
    .toBuffer();

test('the chair takes a photo away from every version, for ever, and its place says when and why', async ({
  signIn,
  page: resident,
  inspect,
}) => {
  test.slow();
  const council = freshCouncil('go-tep');
  const clerk = await signIn(council.account('clerk'));
  const chair = await signIn(council.account('chair'));
  const desk = await openSession(clerk, council.slug);
  const address = publicAddress(council.slug);
  const buffer = await picture('#8a5a2b');
  await test.step('a photo is published', async () => {
    await goToPage(clerk, 'Ảnh');
    const file = { name: 'IMG_1500.jpg', mimeType: 'image/jpeg', buffer };
    await clerk.getByLabel('Chọn ảnh từ máy').setInputFiles(file);
    await field(clerk, 'Mô tả cho người không nhìn thấy ảnh (bắt buộc)').fill('Hội trường.');
    await field(clerk, 'Chú thích').fill(CAPTION);
    await saved(clerk);
    await submitForApproval(clerk);
    await approve(chair, desk, 1);
  });

  await resident.goto(address);
  const image = resident.getByRole('img', { name: 'Hội trường.' });
  await expect(image).toBeVisible();
  const source = (await image.getAttribute('src')) ?? '';
  expect((await resident.request.get(source)).headers()['cache-control']).toBe('public, no-cache');

  await test.step('the chair withholds it, which needs a reason', async () => {
    await chair.goto(`${desk}/publish`);
    const panel = chair.getByRole('region', { name: 'Tệp đã công bố' });
    await panel.getByText('Gỡ tệp này', { exact: true }).click();
    const reason = field(chair, 'Lý do gỡ tệp (người dân đọc được)');
    await panel.getByRole('button', { name: 'Gỡ vĩnh viễn' }).click();
    await expect(reason).toHaveAccessibleDescription('Ghi lý do gỡ tệp; người dân đọc được lý do này.');
    await reason.fill(REASON);
    await panel.getByRole('button', { name: 'Gỡ vĩnh viễn' }).click();
    await expect(panel.getByText(`Lý do: ${REASON}`)).toBeVisible();
    await inspect(chair);
  });

  await test.step('it is gone at every address, in every width, and pages say why', async () => {
    for (const path of [address, `${address}/phien-ban/1`]) {
      await resident.goto(path);
      await expect(resident.getByText(CAPTION)).toBeVisible();
      await expect(resident.getByText(/^Toàn cảnh hội trường\s*Tệp này đã được gỡ ngày/)).toContainText(
        REASON,
      );
      await expect(image).toHaveCount(0);
      await inspect(resident);
    }
    for (const who of [resident, clerk, chair])
      for (const width of [480, 960, 1600]) {
        const answer = await who.request.get(source.replace(/\d+$/, String(width)));
        expect([answer.status(), answer.headers()['cache-control']]).toEqual([410, 'no-store']);
        expect(await answer.text()).toContain(REASON);
      }
  });

  await test.step('a correction that still names it is not for publication', async () => {
    await clerk.goto(`${desk}/publish`);
    await clerk.getByText('Mở đính chính', { exact: true }).first().click();
    await field(clerk, 'Lý do đính chính (người dân đọc được)').fill('Thay ảnh.');
    await clerk.getByRole('button', { name: 'Mở đính chính' }).click();
    await goToPage(clerk, 'Kiểm tra');
    await expect(clerk.getByText(/đã được gỡ khỏi mọi bản\. Bỏ tệp này khỏi hồ sơ\.$/)).toBeVisible();
    await goToPage(clerk, 'Ảnh');
    await expect(clerk.getByText('Tệp của ảnh này đã được gỡ.')).toBeVisible();
    await inspect(clerk);
  });
});
