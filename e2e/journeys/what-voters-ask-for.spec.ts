import {
  approve,
  field,
  goToPage,
  openSession,
  pageLink,
  publicAddress,
  recordHeld,
  recordSitting,
  saved,
  submitForApproval,
} from '../support/desk';
import { freshCouncil } from '../support/fresh-council';
import { expect, test } from '../support/test';

/* What voters asked for, out of a workbook, to the page that residents read: every matter, and nobody's name. */
test('petitions from a workbook are answered in public, and whoever asked stays unnamed', async ({
  signIn,
  page: resident,
  inspect,
}) => {
  test.slow();
  const council = freshCouncil('kien-nghi');
  const clerk = await signIn(council.account('clerk'));
  const chair = await signIn(council.account('chair'));
  const desk = await openSession(clerk, council.slug);
  await recordHeld(clerk, 'Hội trường UBND phường');
  await recordSitting(clerk, 'Phiên sáng');

  await clerk.getByText('Thêm…').click();
  await pageLink(clerk, 'Kiến nghị cử tri').click();
  await expect(clerk.getByRole('heading', { level: 1, name: 'Kiến nghị cử tri' })).toBeVisible();

  await test.step('one line gives the numbers, and says what does not add up', async () => {
    const line = field(clerk, 'Ghi nhanh bằng một dòng');
    await line.fill('tám mươi tư lượt');
    await clerk.getByRole('button', { name: 'Ghi thành từng số' }).click();
    await expect(line).toHaveAccessibleDescription(/Bắt đầu bằng tổng số/);
    await expect(line, 'what was typed stays').toHaveValue('tám mươi tư lượt');
    await line.fill('84 lượt ý kiến = 76 kinh tế, ngân sách + 03 pháp chế + 04 văn hóa, xã hội');
    await clerk.getByRole('button', { name: 'Ghi thành từng số' }).click();
    await expect(clerk.getByText('cộng được 83 (76 + 3 + 4)')).toBeVisible();
    await field(clerk, 'Số lượt ý kiến').last().fill('5');
    await expect(clerk.getByText('cộng được')).toBeHidden();
    await saved(clerk);
  });

  await test.step('a table is pasted in one step', async () => {
    const rows = [
      ['Nội dung kiến nghị', 'Tổ dân phố', 'Họ và tên', 'Cơ quan xử lý', 'Hạn'],
      ['Sửa mặt đường ngõ 12', 'Tổ dân phố số 5', 'Phạm Thị Riêng Tư', 'UBND phường', '30/9/2026'],
      ['Lắp đèn ở chợ', 'Tổ dân phố số 7', 'Ngô Văn Kín', 'UBND phường', ''],
    ];
    await clerk.getByRole('button', { name: 'Dán danh sách kiến nghị' }).click();
    const dialog = clerk.getByRole('dialog');
    await dialog
      .getByRole('textbox')
      .first()
      .fill(rows.map((row) => row.join('\t')).join('\n'));
    await dialog.getByRole('button', { name: /^Thêm/ }).click();
    const list = clerk.getByRole('list', { name: 'Các kiến nghị' });
    await expect(list.getByRole('listitem')).toHaveCount(2);
    await saved(clerk);
    await list.getByRole('link').first().click();
    await expect(field(clerk, 'Nội dung kiến nghị')).toHaveValue('Sửa mặt đường ngõ 12');
    await clerk.getByText('Trả lời', { exact: true }).click();
    await field(clerk, 'Trả lời ngày').fill('15/9/2026');
    await field(clerk, 'Số văn bản trả lời').fill('145/UBND-KT');
    await field(clerk, 'Nội dung trả lời').fill('Đã đưa vào kế hoạch quý IV.');
    await clerk.getByRole('combobox', { name: 'Tình trạng' }).selectOption('Sẽ giải quyết, có lộ trình');
    await saved(clerk);
    await clerk.reload();
    await expect(list.getByRole('link').first()).toContainText('Sẽ giải quyết, có lộ trình');
    await inspect(clerk);
  });

  await goToPage(clerk, 'Kiểm tra');
  await submitForApproval(clerk);
  await approve(chair, desk, 1);

  await resident.goto(publicAddress(council.slug));
  const part = resident.getByRole('region', { name: 'Kiến nghị của cử tri' });
  const told = [
    '84 lượt ý kiến.',
    'Theo lĩnh vực: kinh tế, ngân sách 76 lượt ý kiến; pháp chế 3 lượt ý kiến; văn hóa, xã hội 5 lượt ý kiến.',
    'Sửa mặt đường ngõ 12',
    'Tổ dân phố số 5',
    'Trả lời ngày 15/9/2026 (văn bản số 145/UBND-KT): Đã đưa vào kế hoạch quý IV.',
  ];
  for (const words of told) await expect(part).toContainText(words);
  await inspect(resident);
  const address = publicAddress(council.slug);
  for (const path of [address, `${address}/ho-so.json`, `/${council.slug}/feed.xml`])
    expect(await (await resident.request.get(path)).text()).not.toMatch(/Riêng Tư|Văn Kín/);

  await resident.goto(`/${council.slug}/tim-kiem?q=den cho`);
  await resident.getByRole('link', { name: 'Lắp đèn ở chợ' }).click();
  await expect(resident).toHaveURL(/#kien-nghi-/);
});
