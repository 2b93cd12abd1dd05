import { expect, test } from '../support/test';

test.use({ viewport: { width: 390, height: 844 } });

for (const typed of ['duc thang', 'đức thắng', 'Ðức Thắng'])
  test(`a resident with a phone types “${typed}” and reaches the session`, async ({ page, inspect }) => {
    await page.goto('/duc-thang');
    await page.getByText('Danh mục', { exact: true }).click();
    await page.getByRole('navigation', { name: 'Chính' }).getByRole('link', { name: 'Tìm kiếm' }).click();
    await page.getByRole('searchbox', { name: 'Từ cần tìm' }).fill(typed);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('searchbox', { name: 'Từ cần tìm' })).toHaveValue(typed);
    await inspect(page);
    const result = page.getByRole('listitem').filter({ hasText: /^Kỳ họp · 12\/6\/2020/ });
    await result.getByRole('link', { name: /Kỳ họp thứ 11/ }).click();
    await expect(page).toHaveURL('/duc-thang/ky-hop/khoa-2-ky-11');
    await expect(page.getByRole('heading', { level: 1, name: /^Kỳ họp thứ 11/ })).toBeVisible();
    await inspect(page);
  });

for (const typed of ['kỳ họp thứ XI', 'ky hop thu muoi mot', '12-6-2020', 'ngày 12 tháng 6 năm 2020'])
  test(`“${typed}” finds the session that writes it otherwise`, async ({ page }) => {
    await page.goto(`/duc-thang/tim-kiem?q=${encodeURIComponent(typed)}`);
    await expect(page.getByRole('link', { name: 'Kỳ họp thứ 11', exact: true })).toBeVisible();
    await expect(page.locator('main mark').first()).toBeVisible();
  });

test('a page past the end is the last page', async ({ page }) => {
  await page.goto('/mau/tim-kiem?q=ng%C3%A2n+s%C3%A1ch&trang=99');
  await expect(page).not.toHaveURL(/trang=99/);
  await expect(page.getByRole('status')).toContainText('kết quả');
  await expect(page.getByRole('main').getByRole('heading', { level: 2 })).not.toHaveCount(0);
});

test('the corrections past their end are not said to be none', async ({ page }) => {
  await page.goto('/mau/dinh-chinh?trang=99');
  await expect(page).toHaveURL('/mau/dinh-chinh');
  await expect(page.getByText('Chưa có đính chính')).toHaveCount(0);
});

test('a slip of the hand leads to what was meant', async ({ page, inspect }) => {
  await page.goto('/mau/tim-kiem?q=ngaan+s%C3%A1ch');
  await expect(page.getByRole('status')).toHaveText('Không tìm thấy hồ sơ nào có tất cả các từ này.');
  await expect(page.getByRole('heading', { name: 'Mới nhất trong hồ sơ' })).toBeVisible();
  await inspect(page);
  await page.getByRole('link', { name: 'ngân sách', exact: true }).click();
  await expect(page.getByRole('status')).toContainText('kết quả');
  await inspect(page);
});
