import type { Page } from '@playwright/test';
import { addDays, localDateOf } from '@/lib/vi/date';
import { addResolution, field, goToPage, openSession, saved } from '../support/desk';
import { freshCouncil, secondCouncillor } from '../support/fresh-council';
import { expect, test } from '../support/test';

const DRAFT = 'Dự thảo về phí vỉa hè';
const LATER = 'Dự thảo về chợ đêm';
const ARTICLES = [
  'Thu phí vỉa hè từ ngày 1/7/2026.',
  'Mức phí là 20.000 đồng.',
  'Nghị quyết có hiệu lực ngay.',
];

const since = (page: Page) => page.getByRole('region', { name: 'Có gì thay đổi từ lần bạn đọc trước' });
/** What the list of changes says, line by line. */
const said = (page: Page) => since(page).locator('ol').getByRole('listitem');

async function openDraft(reader: Page, title: string): Promise<void> {
  await reader.goto('/chamber');
  await reader.getByRole('link', { name: title }).click();
  await expect(reader.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

async function edit(clerk: Page, title: string, change: () => Promise<unknown>): Promise<void> {
  await goToPage(clerk, 'Nghị quyết');
  await clerk.getByRole('list', { name: 'Các nghị quyết' }).getByRole('link', { name: title }).click();
  await change();
  await saved(clerk);
}

test('a councillor who returns after two changes sees exactly those, and one who looked in between only the second', async ({
  signIn,
}) => {
  test.slow();
  const council = freshCouncil('co-gi-moi');
  const clerk = await signIn(council.account('clerk'));
  const first = await signIn(council.account('councillor'));
  const second = await signIn(secondCouncillor(council.slug));

  await openSession(clerk, council.slug);
  await addResolution(clerk, DRAFT);
  for (const [index, text] of ARTICLES.entries()) {
    await clerk.getByRole('button', { name: 'Thêm điều' }).click();
    await field(clerk, `Nội dung Điều ${index + 1}`).fill(text);
  }
  await saved(clerk);
  const panel = clerk.getByRole('region', { name: DRAFT });

  await test.step('the clerk releases version 1, and both open it', async () => {
    await goToPage(clerk, 'Góp ý của đại biểu');
    await expect(panel).toContainText('Chưa phát hành');
    await panel.getByRole('button', { name: 'Phát hành', exact: true }).click();
    await expect(panel).toContainText('Đại biểu đang đọc bản 1');
    await first.goto('/chamber');
    await expect(first.getByRole('link', { name: DRAFT })).toContainText('Mới');
    for (const reader of [first, second]) {
      await openDraft(reader, DRAFT);
      await expect(reader.getByText(/^Bản 1, đọc được từ/)).toBeVisible();
      await expect(since(reader)).toHaveCount(0);
    }
    await first.getByRole('button', { name: 'Đánh dấu đã đọc' }).click();
    await expect(first.getByText(/^Đã đọc lúc/)).toBeVisible();
  });

  await test.step('what the clerk types is not read before it is released', async () => {
    await edit(clerk, DRAFT, async () => {
      await field(clerk, 'Nội dung Điều 1').fill('Thu phí vỉa hè từ ngày 1/8/2026.');
      await field(clerk, 'Nội dung Điều 2').fill('Mức phí là 25.000 đồng.');
    });
    await first.reload();
    await expect(first.getByText('1/7/2026')).toBeVisible();
    await expect(first.getByText('1/8/2026')).toHaveCount(0);
    await goToPage(clerk, 'Góp ý của đại biểu');
    await expect(panel).toContainText('Có sửa đổi chưa phát hành (2)');
    await panel.getByRole('button', { name: 'Phát hành bản sửa' }).click();
    await expect(panel).toContainText('Đại biểu đang đọc bản 2');
  });

  await test.step('the second reader looks in between', async () => {
    await openDraft(second, DRAFT);
    await expect(said(second)).toHaveText(['Sửa Điều 1', 'Sửa Điều 2']);
  });

  await test.step('the clerk moves an article and releases that too', async () => {
    await edit(clerk, DRAFT, () => clerk.getByRole('button', { name: 'Đưa lên: Điều 3' }).click());
    await goToPage(clerk, 'Góp ý của đại biểu');
    await panel.getByRole('button', { name: 'Phát hành bản sửa' }).click();
    await expect(panel).toContainText('Đại biểu đang đọc bản 3');
    await expect(panel).toContainText('0/3 đại biểu đã đọc bản 3 · 1 mới xem bản trước · 2 chưa mở');
  });

  await test.step('the first returns and sees both, struck and put in; the mark is of version 1', async () => {
    await first.goto('/chamber');
    await expect(first.getByRole('link', { name: DRAFT })).toContainText('Có sửa từ khi bạn đọc');
    await openDraft(first, DRAFT);
    await expect(first.getByText(/^Bạn đánh dấu đã đọc bản 1 lúc/)).toBeVisible();
    await expect(said(first)).toHaveText([
      'Sửa Điều 1',
      'Chuyển Điều 3 thành Điều 2',
      'Sửa Điều 3 (bản trước là Điều 2)',
    ]);
    const changed = since(first).getByRole('listitem').filter({ hasText: 'Bản 3' });
    await expect(changed).toHaveCount(3);
    await expect(changed.first().locator('del')).toContainText('1/7/2026');
    await expect(changed.first().locator('ins')).toContainText('1/8/2026');
    await expect(changed.last().locator('del')).toContainText('20.000');
    await expect(changed.nth(1).locator('del, ins')).toHaveCount(0);
  });

  await test.step('and the second only the second, until having seen it', async () => {
    await openDraft(second, DRAFT);
    await expect(said(second)).toHaveText(['Chuyển Điều 3 thành Điều 2']);
    await since(second).getByRole('button', { name: 'Đã xem thay đổi' }).click();
    await expect(since(second)).toHaveCount(0);
    await second.reload();
    await expect(since(second)).toHaveCount(0);
  });

  await test.step('any two versions can be compared, at an address', async () => {
    await second.getByText('So sánh hai bản bất kỳ', { exact: true }).click();
    await second.getByRole('combobox', { name: 'Bản trước' }).selectOption('1');
    await second.getByRole('combobox', { name: 'Bản sau' }).selectOption('2');
    await second.getByRole('button', { name: 'So sánh' }).click();
    const compared = second.getByRole('region', { name: 'Bản 2 so với bản 1' });
    await expect(compared.locator('ol').getByRole('listitem')).toHaveText(['Sửa Điều 1', 'Sửa Điều 2']);
  });
});

test('a release for later is read when its time comes, and not before', async ({ signIn }) => {
  test.slow();
  const council = freshCouncil('hen-gio');
  const clerk = await signIn(council.account('clerk'));
  const councillor = await signIn(council.account('councillor'));
  await openSession(clerk, council.slug);
  await addResolution(clerk, LATER);
  await goToPage(clerk, 'Góp ý của đại biểu');
  const panel = clerk.getByRole('region', { name: LATER });
  const schedule = async (day: string, time: string) => {
    await panel.getByText('Hẹn giờ phát hành', { exact: true }).click();
    await field(clerk, 'Ngày').fill(day);
    await field(clerk, 'Giờ').fill(time);
    await panel.getByRole('button', { name: 'Hẹn giờ', exact: true }).click();
  };

  await test.step('an hour gone by is refused beside it; what was typed stays', async () => {
    await schedule('12/3/2020', '8h30');
    await expect(panel.getByText('Giờ này đã qua.')).toBeVisible();
    await expect(field(clerk, 'Ngày')).toHaveValue('12/3/2020');
  });

  const today = localDateOf(new Date().toISOString());
  await test.step('set for tomorrow, it is called back', async () => {
    await field(clerk, 'Ngày').fill(addDays(today, 1));
    await panel.getByRole('button', { name: 'Hẹn giờ', exact: true }).click();
    await expect(panel).toContainText('Bản 1 đã hẹn giờ: đại biểu đọc được từ 08:30');
    await councillor.goto('/chamber');
    await expect(councillor.getByText(LATER)).toHaveCount(0);
    await panel.getByRole('button', { name: 'Hủy hẹn phát hành' }).click();
    await expect(panel).toContainText('Chưa phát hành');
  });

  await test.step('set for a few seconds from now, it is read then', async () => {
    const soon = new Date(Date.now() + 8_000 + 7 * 3_600_000).toISOString();
    await schedule(soon.slice(0, 10), soon.slice(11, 19));
    await expect(panel).toContainText('Bản 1 đã hẹn giờ');
    await councillor.reload();
    await expect(councillor.getByText(LATER)).toHaveCount(0);
    await expect(async () => {
      await councillor.reload();
      await expect(councillor.getByRole('link', { name: LATER })).toBeVisible({ timeout: 1_000 });
    }).toPass({ timeout: 30_000 });
  });
});
