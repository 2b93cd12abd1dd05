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
