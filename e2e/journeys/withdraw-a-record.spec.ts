import { field, publicAddress, publishSession } from '../support/desk';
import { freshCouncil } from '../support/fresh-council';
import { expect, test } from '../support/test';

const PLACE = 'Hội trường Bồ Đề';
const RESOLUTION = 'Về đặt tên phố Bồ Đề';
const REASON = 'Công bố nhầm nội dung chưa được giải mật.';

test('a withdrawn record says who, when and why at every address, and nothing of it is offered or found', async ({
  signIn,
  page: resident,
}) => {
  test.slow();
  const council = freshCouncil('thu-hoi');
  const clerk = await signIn(council.account('clerk'));
  const chair = await signIn(council.account('chair'));
  const address = publicAddress(council.slug);
  const people = { clerk, chair };
  const desk = await publishSession(people, council.slug, { where: PLACE, resolution: RESOLUTION });

  const search = `/${council.slug}/tim-kiem?q=bo+de`;
  await resident.goto(search);
  await expect(resident.getByRole('main').getByRole('link', { name: RESOLUTION })).toBeVisible();
  await resident.goto(`/${council.slug}/nghi-quyet`);
  await resident.getByRole('link', { name: RESOLUTION }).click();
  await expect(resident.getByRole('heading', { level: 1, name: RESOLUTION })).toBeVisible();
  const resolution = new URL(resident.url()).pathname;

  await test.step('the chair withdraws it, which needs a reason', async () => {
    await chair.goto(`${desk}/publish`);
    await chair.getByText('Thu hồi bản công bố', { exact: true }).click();
    const withdraw = chair.getByRole('button', { name: 'Thu hồi', exact: true });
    await withdraw.click();
    const reason = field(chair, 'Lý do thu hồi (người dân đọc được)');
    await expect(reason).toHaveAccessibleDescription('Ghi lý do thu hồi.');
    await reason.fill(REASON);
    await withdraw.click();
    await expect(chair.getByText(/^Đã thu hồi\. Trang công khai chỉ còn/)).toBeVisible();
  });

  await test.step('every address of the record says who, when and why', async () => {
    const pages = [
      address,
      `${address}/phien-ban/1`,
      `${address}/phien-ban/2`,
      `${address}/thay-doi`,
      resolution,
    ];
    for (const path of pages) {
      expect((await resident.goto(path))?.status(), path).not.toBe(404);
      await expect(
        resident.getByRole('heading', { level: 1, name: /hồ sơ đã thu hồi$/ }),
        path,
      ).toBeVisible();
      const main = resident.getByRole('main');
      await expect(main.getByRole('definition'), path).toHaveText(['chair', /\d\d:\d\d/, REASON]);
      await expect(main, path).not.toContainText(/bồ đề/i);
    }
    const file = await resident.request.get(`${address}/ho-so.json`);
    expect(await file.json()).toMatchObject({ kind: 'withdrawal', reason: REASON, record: null });
    const withdrawn = await resident.request.get(`${address}/phien-ban/1/ho-so.json`);
    expect(withdrawn.status()).toBe(410);
    expect(await withdrawn.text()).toContain(`Lý do: ${REASON}`);
    const own = await resident.request.get(`${address}/phien-ban/2/ho-so.json`);
    expect(await own.body()).toEqual(await file.body());
  });

  await test.step('no list offers it as decided, and search finds nothing of it', async () => {
    for (const path of ['', '/nghi-quyet', '/ngan-sach', '/dai-bieu', '/feed.xml', '/lich.ics']) {
      const answer = await resident.request.get(`/${council.slug}${path}`);
      expect(answer.status(), path).toBe(200);
      expect((await answer.text()).toLowerCase(), path).not.toContain('bồ đề');
    }
    await resident.goto(`/${council.slug}/ky-hop`);
    const line = resident.getByRole('listitem').filter({ hasText: 'Kỳ họp thứ 11' });
    await expect(line).toContainText('Đã thu hồi');
    await expect(line).not.toContainText('được thông qua');
    await resident.goto(search);
    await expect(resident.getByText('Không tìm thấy hồ sơ nào có tất cả các từ này.')).toBeVisible();
    await resident.goto(`/${council.slug}/dinh-chinh`);
    await expect(resident.getByRole('listitem').filter({ hasText: REASON })).toContainText('Thu hồi');
  });
});
