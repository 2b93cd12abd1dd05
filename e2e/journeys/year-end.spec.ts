import { publicAddress } from '../support/desk';
import { yearEndCouncil } from '../support/fresh-council';
import { keyboardOf } from '../support/keyboard';
import { expect, test } from '../support/test';

/*
 * The session most councils hold every December, from «Kỳ họp mới» to the chair's desk: twenty-five of twenty-six delegates,
 * three reports, ten resolutions that all agreed to. Every action is counted as in the seed's journey: a press, a text
 * written or pasted, a choice, a key that is no text. It took 89 when each vote was recorded by itself, six actions each,
 * and the session's form, its sitting and its guests were typed anew; numbers, days and signers, forty fields, were not even
 * among them.
 */
const MOST_ACTIONS = 45;

const reports = [
  'Báo cáo tình hình kinh tế - xã hội năm 2025 (UBND phường trình bày)',
  'Báo cáo thu, chi ngân sách năm 2025 (UBND phường trình bày)',
  'Báo cáo hoạt động của Thường trực HĐND năm 2025 – bà Nguyễn Thị An trình bày',
];
const titles = [
  'Nhiệm vụ phát triển kinh tế - xã hội năm 2026',
  'Dự toán và phân bổ ngân sách năm 2026',
  'Quyết toán ngân sách năm 2024',
  'Kế hoạch đầu tư công năm 2026',
  'Kế hoạch tổ chức các kỳ họp thường lệ năm 2026',
  'Kế hoạch biên chế năm 2026',
  'Đặt tên đường trên địa bàn phường',
  'Mức chi cho hòa giải ở cơ sở',
  'Chương trình hoạt động của HĐND năm 2026',
  'Kết quả giám sát chuyên đề năm 2025',
];

test('a year-end session takes no more than forty-five actions', async ({ signIn }) => {
  test.setTimeout(180_000);
  const council = yearEndCouncil('cuoi-nam');
  const clerk = await signIn(council.account('clerk'));
  const hands = keyboardOf(clerk);

  await test.step('open the file: the next number, kind and name are proposed', async () => {
    await clerk.goto(`/desk/${council.slug}`);
    await hands.press('Kỳ họp mới');
    await expect(clerk.getByRole('heading', { level: 1 })).toHaveText('Kỳ họp mới');
    await hands.press('Kỳ họp thứ 12 · Thường lệ cuối nămsau Kỳ họp thứ 11');
    await expect(clerk.getByRole('textbox', { name: 'Số thứ tự' })).toHaveValue('12');
    await hands.write('Ngày bắt đầu', '12/12/2025');
    await hands.write('Ngày kết thúc', '12/12/2025');
    await hands.press('Lập hồ sơ kỳ họp');
    await expect(clerk.getByRole('heading', { level: 1 })).toHaveText('Thông tin chung');
  });

  await test.step('general facts, as the session before was arranged', async () => {
    await hands.press('Sao chép 1 phiên, 2 người điều hành, 2 khách mời, địa điểm');
    await expect(clerk.getByRole('textbox', { name: 'Tên phiên' })).toHaveValue('Phiên sáng');
    await hands.write('Bắt đầu', '7h30-11h30');
    await hands.choose('Tình trạng', 'Đã họp');
  });

  await test.step('the roll in one line', async () => {
    await hands.goTo('Điểm danh');
    await hands.write('Điểm danh bằng một dòng', 'tất cả có mặt, trừ Toản vắng có lý do');
    await hands.key('Enter');
    await expect(clerk.getByRole('region', { name: 'Số có mặt' })).toContainText('25/26');
  });

  await test.step('three reports, pasted', async () => {
    await hands.goTo('Chương trình');
    await hands.press('Dán danh sách nội dung');
    await hands.type(reports.join('\n'));
    await hands.press('Thêm 3 nội dung');
    await expect(clerk.getByRole('textbox', { name: 'Người trình bày' }).nth(2)).toHaveValue(
      'bà Nguyễn Thị An',
    );
  });

  await test.step('ten resolutions, pasted; numbers, days and signer proposed', async () => {
    await hands.goTo('Nghị quyết');
    await hands.press('Dán danh sách nghị quyết');
    await hands.type(titles.join('\n'));
    await hands.press('Thêm 10 nghị quyết');
    await hands.press('Số, ngày, người ký cho cả danh sách');
    await expect(clerk.getByRole('textbox', { name: 'Số đầu tiên' })).toHaveValue('08/NQ-HĐND');
    await hands.press('Ban hành cùng ngày thông qua');
    await hands.press('Điền cho 10 nghị quyết');
    await clerk.getByRole('link', { name: '10 Kết quả giám sát' }).click();
    await expect(clerk.getByRole('textbox', { name: 'Số, ký hiệu' })).toHaveValue('17/NQ-HĐND');
    await expect(clerk.getByRole('textbox', { name: 'Người ký' }).last()).toHaveValue(
      'Chủ tịch Nguyễn Thị An',
    );
  });

  await test.step('one result for all of them, and one step back', async () => {
    await hands.goTo('Biểu quyết');
    await hands.press('Một kết quả cho nhiều nghị quyết');
    await hands.write('Kết quả chung, một dòng', '25/25 tán thành');
    await hands.key('Enter');
    const list = clerk.getByRole('list', { name: 'Các biểu quyết' });
    await expect(list.getByText('25/26 tán thành')).toHaveCount(10);
  });

  await test.step('submit', async () => {
    await hands.goTo('Công bố');
    for (const warning of await clerk.getByRole('textbox').all()) {
      await hands.reach(
        await warning.evaluate((field: HTMLTextAreaElement) => field.labels?.[0]?.textContent ?? ''),
      );
      await hands.type('Biên bản không ghi.');
    }
    await hands.press('Trình công bố');
    await expect(clerk.getByText('Chờ duyệt').first()).toBeVisible();
    expect(hands.actions()).toBeLessThanOrEqual(MOST_ACTIONS);
  });

  await test.step('the record says all of it once it is public', async () => {
    const chair = await signIn(council.account('chair'));
    await chair.goto(clerk.url());
    await keyboardOf(chair).press('Duyệt và công bố bản 1');
    await expect(chair.getByText('Đã công bố bản 1.').first()).toBeVisible();
    await chair.goto(publicAddress(council.slug).replace('ky-11', 'ky-12'));
    const said = chair.getByRole('main');
    for (const title of titles) await expect(said).toContainText(title);
    await expect(said).toContainText('08/NQ-HĐND');
    await expect(said).toContainText('17/NQ-HĐND');
  });
});

test('each of these is taken back in one step', async ({ signIn }) => {
  const council = yearEndCouncil('cuoi-nam-lui');
  const clerk = await signIn(council.account('clerk'));
  const hands = keyboardOf(clerk);
  await clerk.goto(`/desk/${council.slug}/new`);
  await hands.press('Kỳ họp thứ 12 · Thường lệ cuối nămsau Kỳ họp thứ 11');
  await hands.write('Ngày bắt đầu', '12/12/2025');
  await hands.write('Ngày kết thúc', '12/12/2025');
  await hands.press('Lập hồ sơ kỳ họp');
  await expect(clerk.getByRole('heading', { level: 1 })).toHaveText('Thông tin chung');
  const undo = clerk.getByRole('button', { name: 'Hoàn tác' });

  await hands.press('Sao chép 1 phiên, 2 người điều hành, 2 khách mời, địa điểm');
  await expect(clerk.getByRole('textbox', { name: 'Tên phiên' })).toHaveCount(1);
  await undo.click();
  await expect(clerk.getByRole('textbox', { name: 'Tên phiên' })).toHaveCount(0);
  await hands.press('Sao chép 1 phiên, 2 người điều hành, 2 khách mời, địa điểm');
  await expect(clerk.getByRole('status').filter({ hasText: /^Đã lưu/ })).toBeVisible();

  await hands.goTo('Chương trình');
  await hands.press('Mẫu: Thường lệ cuối năm');
  await expect(clerk.getByRole('textbox', { name: 'Tên nội dung' })).toHaveCount(17);
  await undo.click();
  await expect(clerk.getByRole('textbox', { name: 'Tên nội dung' })).toHaveCount(0);

  await hands.goTo('Điểm danh');
  await hands.write('Điểm danh bằng một dòng', 'tat ca co mat tru Toan vang');
  await hands.key('Enter');
  await expect(clerk.getByText('ghi rõ vắng có lý do hay vắng không lý do')).toBeVisible();
  await hands.write('Điểm danh bằng một dòng', 'tat ca co mat tru Toan vang co phep');
  await hands.key('Enter');
  await expect(clerk.getByRole('region', { name: 'Số có mặt' })).toContainText('25/26');
  await expect(clerk.getByRole('status').filter({ hasText: /^Đã lưu/ })).toBeVisible();
  await undo.click();
  await expect(clerk.getByRole('region', { name: 'Số có mặt' })).not.toContainText('25/26');
});
