import { addResolution, field, goToPage, openSession, saved } from '../support/desk';
import { freshCouncil } from '../support/fresh-council';
import { expect, test } from '../support/test';

const CLOSING = 'Nghị quyết này đã được Hội đồng nhân dân thông qua ngày 13 tháng 3 năm 2026./.';

test('six seeded faults are six signs: five are mended, one stands with its reason, and others read why', async ({
  signIn,
}) => {
  const council = freshCouncil('xem-lai-truoc-khi-trinh');
  const clerk = await signIn(council.account('clerk'));
  const desk = await openSession(clerk, council.slug);
  await addResolution(clerk, 'Phê chuẩn quyết toán ngân sách năm 2025');
  await field(clerk, 'Căn cứ, mỗi dòng một căn cứ').fill(
    'Căn cứ Luật Tổ chức chính quyền địa phương số 77/2015/QH13.',
  );
  await clerk.getByRole('button', { name: 'Thêm điều' }).click();
  await field(clerk, 'Nội dung Điều 1').fill(
    'Báo cáo Ủy ban nhân dân huyện Nga Sơn và hội đồng nhân dân cấp trên.',
  );
  await clerk.getByText('Ghi thêm', { exact: true }).first().click();
  await field(clerk, 'Câu kết').fill(CLOSING);
  await field(clerk, 'Nơi nhận').fill('- Như Điều 5;\n- Lưu: VT.');
  await saved(clerk);

  const signs = clerk.getByRole('list', { name: 'Dấu hiệu cần xem' }).getByRole('listitem');
  await expect(signs).toHaveCount(6);
  const sign = (passage: string) => signs.filter({ hasText: passage });
  await expect(sign('77/2015/QH13')).toContainText('đã hết hiệu lực từ 1/3/2025');
  await expect(sign('huyện Nga Sơn')).toContainText('không còn cấp huyện');
  await expect(sign('hội đồng nhân dân')).toContainText('Nghị định số 30/2020/NĐ-CP, Phụ lục II');
  await expect(sign('ngày 13 tháng 3')).toContainText('ngày 12 tháng 3 năm 2026');
  await expect(sign('Như Điều 5')).toContainText('không có Điều 5');
  await expect(sign('Phê chuẩn quyết toán')).toContainText('chưa thấy hồ sơ trình');

  await goToPage(clerk, 'Kiểm tra');
  const told = clerk.getByRole('region', { name: /^Nghị quyết: nên xem lại trước khi trình/ });
  await expect(told.getByRole('listitem')).toHaveCount(6);
  await told.getByRole('link', { name: /Như Điều 5/ }).click();
  await expect(field(clerk, 'Nơi nhận'), 'the link leads into the field').toBeFocused();
  await field(clerk, 'Nơi nhận').fill('- Như Điều 1;\n- Lưu: VT.');

  await clerk.getByRole('button', { name: /77\/2015\/QH13/ }).click();
  await expect(field(clerk, 'Căn cứ, mỗi dòng một căn cứ')).toBeFocused();
  await field(clerk, 'Căn cứ, mỗi dòng một căn cứ').fill(
    'Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15.',
  );
  await field(clerk, 'Nội dung Điều 1').fill('Báo cáo Hội đồng nhân dân cấp trên.');
  await field(clerk, 'Câu kết').fill(CLOSING.replace('13', '12'));
  await expect(signs).toHaveCount(1);
  await clerk.getByRole('textbox', { name: /^Bỏ qua vì/ }).fill('hồ sơ giấy đã đủ, chưa nhập');
  await clerk.keyboard.press('Enter');
  await expect(clerk.getByText('Không còn dấu hiệu nào cần xem.')).toBeVisible();
  await saved(clerk);

  const chair = await signIn(council.account('chair'));
  await chair.goto(`${desk}/resolutions`);
  const passed = chair.getByRole('list', { name: 'Dấu hiệu đã bỏ qua' });
  await expect(passed).toContainText('Bỏ qua vì: hồ sơ giấy đã đủ, chưa nhập');

  await clerk.getByRole('button', { name: /^Xem lại/ }).click();
  await expect(signs, 'a reason is taken back').toHaveCount(1);
});

test('to whom a resolution was sent is written down from «Nơi nhận», and a late day is told', async ({
  signIn,
}) => {
  const council = freshCouncil('gui-va-niem-yet');
  const clerk = await signIn(council.account('clerk'));
  await openSession(clerk, council.slug);
  await addResolution(clerk, 'Kế hoạch năm');
  await clerk.getByText('Ghi thêm', { exact: true }).first().click();
  await field(clerk, 'Nơi nhận').fill('- Thường trực HĐND tỉnh;\n- Lưu: VT.');
  await field(clerk, 'Ngày ban hành').fill('13/3/2026');
  await clerk.getByText('Gửi và niêm yết', { exact: true }).click();
  await clerk.getByRole('button', { name: 'Lấy theo Nơi nhận (1)' }).click();
  await expect(field(clerk, 'Gửi cho 1')).toHaveValue('Thường trực HĐND tỉnh');
  await field(clerk, 'Ngày gửi 1').fill('20/3/2026');
  await clerk.getByRole('button', { name: 'Thêm nơi niêm yết' }).click();
  await field(clerk, 'Nơi niêm yết 1').fill('Nhà văn hóa tổ 9');
  await saved(clerk);
  await expect(clerk.getByText(/hạn gửi là 16\/3\/2026/)).toBeVisible();
  await clerk.reload();
  await expect(field(clerk, 'Ngày gửi 1')).toHaveValue('20/3/2026');
  await expect(field(clerk, 'Nơi niêm yết 1')).toHaveValue('Nhà văn hóa tổ 9');
});
