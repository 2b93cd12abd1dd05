import { field, goToPage, openSession, recordSitting, saved } from '../support/desk';
import { freshCouncil } from '../support/fresh-council';
import { signedInState } from '../support/sign-in';
import { expect, test } from '../support/test';

/** So far ahead that nobody's session has begun. */
const DAY = '12/3/2099';

test('a clerk calls a session, a delegate answers from the phone, the chair sees who has not, and the roll takes it over', async ({
  signIn,
}) => {
  test.slow();
  const council = freshCouncil('trieu-tap');
  const clerk = await signIn(council.account('clerk'));
  const chair = await signIn(council.account('chair'));
  const delegate = await signIn(council.account('councillor'));
  await delegate.setViewportSize({ width: 390, height: 844 });
  const desk = await openSession(clerk, council.slug, 11, DAY);
  await field(clerk, 'Địa điểm').fill('Hội trường phường');
  await recordSitting(clerk, 'Phiên sáng');
  const session = desk.split('/').at(-1) ?? '';

  await test.step('nothing is called yet, and the working rules of this council say nothing', async () => {
    await delegate.goto('/chamber');
    await expect(delegate.getByText('Bạn được triệu tập')).toHaveCount(0);
    await goToPage(clerk, 'Triệu tập');
    await expect(clerk.getByText('quy chế của hội đồng chưa được khai')).toHaveCount(2);
    await expect(clerk.getByText('Gửi rồi không rút lại được.')).toBeVisible();
  });

  await test.step('what cannot be read is said beside its field, and nothing typed is lost', async () => {
    await field(clerk, 'Liên hệ').fill('Văn phòng, 0203 123');
    await field(clerk, 'Trả lời trước').fill('cuối tuần');
    await clerk.reload();
    await expect(field(clerk, 'Liên hệ')).toHaveValue('Văn phòng, 0203 123');
    await expect(field(clerk, 'Trả lời trước')).toHaveValue('cuối tuần');
    await clerk.getByRole('button', { name: 'Gửi triệu tập' }).click();
    await expect(field(clerk, 'Trả lời trước')).toBeFocused();
    await expect(field(clerk, 'Liên hệ')).toHaveValue('Văn phòng, 0203 123');
    await field(clerk, 'Trả lời trước').fill('17h ngày 9/3/2099');
    await clerk.getByRole('button', { name: 'Gửi triệu tập' }).click();
    await expect(clerk.getByText(/^Đã gửi lúc/)).toBeVisible();
  });

  await test.step('the delegate opens it on the phone and says why they cannot come', async () => {
    await delegate.goto('/chamber');
    await delegate.getByRole('link', { name: /Kỳ họp thứ 11.*Chưa trả lời/s }).click();
    const card = delegate.getByRole('region', { name: 'Bạn được triệu tập' });
    await expect(card).toContainText('Hội trường phường');
    await expect(card).toContainText('17:00 ngày 9/3/2099');
    await card.getByText('Xin vắng', { exact: true }).click();
    await card.getByRole('button', { name: 'Gửi xin vắng' }).click();
    await expect(card.getByText(/^Ghi lý do vắng/)).toBeVisible();
    await card.getByRole('textbox', { name: 'Lý do vắng' }).fill('Đi viện');
    await card.getByRole('button', { name: 'Gửi xin vắng' }).click();
    await expect(card.getByRole('status')).toContainText('Xin vắng');
  });

  await test.step('the chair sees who opened it, who has not answered, and the forecast', async () => {
    await chair.goto(`${desk}/convening`);
    const who = chair.getByRole('region', { name: 'Ai sẽ dự' });
    await expect(who).toContainText('Không có tài khoản, chưa ghi đã trao (2)');
    await expect(who).toContainText(/Chưa trả lời, hạn 17:00 ngày 9\/3\/2099 \(2\)/);
    await expect(who).toContainText('số trả lời sẽ dự còn thiếu 2');
    const row = chair.getByRole('row', { name: /Nguyễn Thị An/ });
    await expect(row).toContainText('Xin vắng: Đi viện');
    await expect(row).not.toContainText('Chưa mở');
    await expect(chair.getByRole('button', { name: 'Gửi triệu tập' })).toHaveCount(0);
    const pdf = await chair.request.get(`${desk}/convening/theo-doi.pdf`);
    expect([pdf.status(), pdf.headers()['content-type']]).toEqual([200, 'application/pdf']);
  });

  await test.step('the clerk writes down what another said on the telephone', async () => {
    await clerk.reload();
    await clerk.getByText('Ghi tay việc trao', { exact: false }).click();
    await clerk.getByRole('combobox', { name: 'Trả lời' }).selectOption('Xin vắng');
    await field(clerk, 'Lý do').fill('Đi công tác');
    await clerk.reload();
    await expect(clerk.getByRole('combobox', { name: 'Trả lời' })).toHaveValue('absent');
    await expect(field(clerk, 'Lý do')).toHaveValue('Đi công tác');
    await field(clerk, 'Lý do').fill('');
    await clerk
      .getByRole('combobox', { name: 'Người được triệu tập' })
      .selectOption({ label: 'Trần Văn Bách, Tổ 1' });
    await clerk.getByRole('combobox', { name: 'Đã trao bằng' }).selectOption('Điện thoại');
    await clerk.getByRole('combobox', { name: 'Trả lời' }).selectOption('Sẽ dự');
    await clerk.getByRole('button', { name: 'Ghi', exact: true }).click();
    await expect(clerk.getByRole('row', { name: /Trần Văn Bách/ })).toContainText('Sẽ dự');
    await expect(clerk.getByRole('row', { name: /Trần Văn Bách/ })).toContainText('Điện thoại');
  });

  await test.step('the roll offers the absence, and one tap writes it down with its hour', async () => {
    await goToPage(clerk, 'Điểm danh');
    const told = clerk.getByRole('region', { name: 'Đã báo trước' });
    await expect(told).toContainText('Đi viện');
    await expect(clerk.getByRole('button', { name: 'Nguyễn Thị An, Phiên sáng: chưa ghi' })).toBeVisible();
    await told.getByRole('button', { name: 'Ghi vắng có lý do' }).click();
    await saved(clerk);
    await expect(
      clerk.getByRole('button', { name: 'Nguyễn Thị An, Phiên sáng: Vắng có lý do' }),
    ).toBeVisible();
    await expect(told).toHaveCount(0);
  });

  await test.step('a change is another sending that says what changed; the answer stands, for the time is the same', async () => {
    await goToPage(clerk, 'Thông tin chung');
    await field(clerk, 'Địa điểm').fill('Trường tiểu học');
    await saved(clerk);
    await goToPage(clerk, 'Triệu tập');
    // Something changed that nobody was told of: the form for it stands open.
    await expect(field(clerk, 'Lưu ý'), 'what was sent is not kept').toHaveValue('');
    await field(clerk, 'Lưu ý').fill('Mang thẻ.');
    await clerk.reload();
    await expect(field(clerk, 'Lưu ý'), 'in its fold, which is open').toHaveValue('Mang thẻ.');
    await expect(field(clerk, 'Lưu ý')).toBeVisible();
    await expect(
      clerk.getByText('Địa điểm: từ Hội trường phường thành Trường tiểu học.').first(),
    ).toBeVisible();
    await clerk.getByRole('button', { name: 'Gửi triệu tập lần 2' }).click();
    await expect(clerk.getByText(/^Đã gửi 2 lần/)).toBeVisible();
    await delegate.goto(`/chamber/sessions/${session}`);
    const card = delegate.getByRole('region', { name: 'Bạn được triệu tập' });
    await expect(card).toContainText('Địa điểm: từ Hội trường phường thành Trường tiểu học');
    await expect(card.getByRole('status')).toContainText('Xin vắng');
    await card.getByRole('button', { name: 'Tôi sẽ dự' }).click();
    await expect(card.getByRole('status')).toContainText('Sẽ dự');
  });

  await test.step('nobody else reads it', async () => {
    expect((await delegate.goto(`${desk}/convening`))?.status()).toBe(404);
    expect((await delegate.request.get(`${desk}/convening/theo-doi.pdf`)).status()).toBe(404);
  });
});

test('a delegate answers without script', async ({ signIn, browser, baseURL }) => {
  const council = freshCouncil('trieu-tap-khong-ma');
  const clerk = await signIn(council.account('clerk'));
  const desk = await openSession(clerk, council.slug, 11, DAY);
  await goToPage(clerk, 'Triệu tập');
  await clerk.getByRole('button', { name: 'Gửi triệu tập' }).click();
  await expect(clerk.getByText(/^Đã gửi lúc/)).toBeVisible();
  const storageState = await signedInState(council.account('councillor'), baseURL);
  const context = await browser.newContext({ baseURL, storageState, javaScriptEnabled: false });
  const delegate = await context.newPage();
  await delegate.goto(`/chamber/sessions/${desk.split('/').at(-1)}`);
  await delegate.getByRole('button', { name: 'Tôi sẽ dự' }).click();
  await expect(delegate.getByText('Sẽ dự', { exact: false }).first()).toBeVisible();
  await delegate.reload();
  await expect(delegate.getByText(/trả lời lúc/)).toBeVisible();
  await context.close();
});
