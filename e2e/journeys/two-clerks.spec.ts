import type { Page } from '@playwright/test';
import { field, goToPage, openSession, saved } from '../support/desk';
import { type FreshCouncil, freshCouncil } from '../support/fresh-council';
import { expect, test } from '../support/test';
import { typeAsUniKey } from '../support/vietnamese-typing';

test.describe.configure({ mode: 'default' });

let council: FreshCouncil;
test.beforeAll(() => {
  council = freshCouncil(`hai-thu-ky-${test.info().workerIndex}`);
});

const FIRST = 'Hội trường A, do người thứ nhất ghi';
const SECOND = 'Hội trường B, do người thứ hai ghi';

const place = (page: Page) => field(page, 'Địa điểm');
const titles = (page: Page) => field(page, 'Tên nội dung');
const news = (page: Page) => page.getByRole('status').filter({ hasText: / vừa .*dòng: / });
const shown = (page: Page) =>
  titles(page).evaluateAll((fields) => fields.map((title) => (title as HTMLTextAreaElement).value));

type SignIn = (account: string) => Promise<Page>;

test('two clerks in two rows: both are kept without a question, and each learns what the other did', async ({
  signIn,
}) => {
  test.slow();
  const { first, second } = await inOneAgenda(signIn, 1);

  await test.step('whoever saves second asks nobody and loses nothing', async () => {
    await titles(first).first().fill('Khai mạc, người thứ nhất sửa');
    await saved(first);
    await titles(second).last().focus();
    await second.keyboard.press('End');
    await second.keyboard.type(', người thứ hai sửa');
    await saved(second);
    await expect(second.getByRole('alert').filter({ hasText: 'vừa sửa đúng dòng' })).toHaveCount(0);
    await expect(titles(second).last()).toBeFocused();
    await expect(titles(second).first()).toHaveValue('Khai mạc, người thứ nhất sửa');
    await expect(news(second)).toHaveText(/^clerk vừa sửa dòng: .*“Khai mạc, người thứ nhất sửa”\.$/);
  });

  await test.step('whoever saved first learns it when the window is looked at again', async () => {
    await first.evaluate(() => window.dispatchEvent(new Event('focus')));
    await expect(titles(first).last()).toHaveValue('Bế mạc, người thứ hai sửa');
    await expect(news(first)).toContainText('Thư ký thứ hai vừa sửa dòng:');
    await first.getByRole('button', { name: 'Đã biết' }).press('Enter');
    await expect(news(first)).toBeHidden();
  });

  await test.step('the step that is undone is one’s own row only', async () => {
    await second.keyboard.press('Control+z');
    await expect.poll(() => shown(second)).toEqual(['Khai mạc, người thứ nhất sửa', 'Báo cáo', 'Bế mạc']);
    await expectAfterReload(first, () => titles(first).last(), 'Bế mạc');
  });
});

test('two clerks in one row: only that row is asked about, the rest is saved and nothing old comes back', async ({
  signIn,
}) => {
  test.slow();
  const { first, second } = await inOneAgenda(signIn, 2);
  await titles(first).nth(0).fill('Khai mạc của người thứ nhất');
  await titles(first).nth(1).selectText();
  await typeAsUniKey(first, 'Baos caos cuar nguwowif thuws nhaats');
  await saved(first);
  await titles(second).nth(1).fill('Báo cáo của người thứ hai');
  await titles(second).nth(2).fill('Bế mạc của người thứ hai');

  const alert = second.getByRole('alert').filter({ hasText: 'vừa sửa đúng dòng bạn đang sửa' });
  await expect(alert.getByRole('group')).toHaveCount(1);
  await expect(alert.getByRole('deletion')).toContainText('Báo cáo của người thứ nhất');
  await expect(alert.getByRole('insertion')).toContainText('Báo cáo của người thứ hai');
  await expectAfterReload(first, () => titles(first).nth(2), 'Bế mạc của người thứ hai');
  await expect(titles(first).nth(1)).toHaveValue('Báo cáo của người thứ nhất');

  await second.getByRole('button', { name: 'Đến chỗ cần chọn' }).press('Enter');
  await expect(alert.getByRole('heading')).toBeFocused();
  await second.keyboard.press('Tab');
  await expect(alert.getByRole('button', { name: 'Giữ bản của tôi' })).toBeFocused();
  await second.keyboard.press('Enter');
  await saved(second);
  await expect(alert).toBeHidden();
  const both = ['Khai mạc của người thứ nhất', 'Báo cáo của người thứ hai', 'Bế mạc của người thứ hai'];
  await expect.poll(() => shown(second)).toEqual(both);
  await expectAfterReload(first, () => titles(first).nth(1), 'Báo cáo của người thứ hai');
  await expect.poll(() => shown(first)).toEqual(both);
});

for (const [index, side] of (['mine', 'theirs'] as const).entries())
  test(`two clerks in one field: the second is told who, keeps ${side}, and nothing is lost`, async ({
    signIn,
  }) => {
    test.slow();
    const { first, second } = await collide(signIn, index + 3);

    const alert = second.getByRole('alert').filter({ hasText: 'vừa sửa đúng dòng' });
    await expect(alert.getByRole('heading')).toHaveText('clerk vừa sửa đúng dòng bạn đang sửa');
    await expect(alert.getByRole('deletion')).toContainText(FIRST);
    await expect(alert.getByRole('insertion')).toContainText(SECOND);
    await expect(place(second)).toHaveValue(SECOND);

    if (side === 'mine') {
      await alert.getByRole('button', { name: 'Giữ bản của tôi' }).click();
      await saved(second);
      await expect(alert).toBeHidden();
      await expectAfterReload(first, () => place(first), SECOND);
      await second.keyboard.press('Control+z');
      await expect(place(second)).toHaveValue(FIRST);
      await second.keyboard.press('Control+Shift+z');
    } else {
      await alert.getByRole('button', { name: 'Lấy bản của họ' }).click();
      await expect(place(second)).toHaveValue(FIRST);
      await expectAfterReload(first, () => place(first), FIRST);
      await second.getByRole('button', { name: 'Lấy lại bản của tôi' }).click();
      await saved(second);
    }
    await expect(place(second)).toHaveValue(SECOND);
    await expectAfterReload(first, () => place(first), SECOND);
  });

test('what was typed without a connection is offered again after the tab was closed, and merged', async ({
  signIn,
}) => {
  test.slow();
  const { first, second, desk } = await inOneAgenda(signIn, 5);
  const browser = second.context();
  await browser.setOffline(true);
  await titles(second).nth(2).fill('Bế mạc, gõ khi mất mạng');
  await expect(second.getByRole('status').filter({ hasText: 'Không tới được máy chủ' })).toBeVisible();
  await second.close();

  await titles(first).nth(0).fill('Khai mạc, sửa trong lúc ấy');
  await saved(first);

  await browser.setOffline(false);
  const again = await browser.newPage();
  await again.goto(`${desk}/agenda`);
  const left = again.getByRole('status').filter({ hasText: /Có phần gõ lúc .* chưa kịp lưu/ });
  await expect(left.getByRole('insertion')).toContainText('Bế mạc, gõ khi mất mạng');
  await left.getByRole('button', { name: 'Lấy lại phần này' }).press('Enter');
  await saved(again);
  await expect(left).toBeHidden();
  await expect
    .poll(() => shown(again))
    .toEqual(['Khai mạc, sửa trong lúc ấy', 'Báo cáo', 'Bế mạc, gõ khi mất mạng']);
  await again.reload();
  await expect(titles(again).nth(2)).toHaveValue('Bế mạc, gõ khi mất mạng');
  await expect(left).toHaveCount(0);
});

/** Both at an agenda of three items, nothing unsaved. */
async function inOneAgenda(signIn: SignIn, ordinal: number) {
  const first = await signIn(council.account('clerk'));
  const second = await signIn(council.account('clerk2'));
  const desk = await openSession(first, council.slug, ordinal);
  await goToPage(first, 'Chương trình');
  await first.getByRole('button', { name: 'Thêm nội dung' }).press('Enter');
  await first.keyboard.type('Khai mạc');
  for (const title of ['Báo cáo', 'Bế mạc']) {
    const count = await titles(first).count();
    await titles(first).last().press('Control+Enter');
    await expect(titles(first).nth(count)).toBeFocused();
    await first.keyboard.type(title);
  }
  await saved(first);
  await second.goto(`${desk}/agenda`, { waitUntil: 'networkidle' });
  await expect(titles(second)).toHaveCount(3);
  return { first, second, desk };
}

/** Both open the same section; the first saves, then the second types over it without knowing. */
async function collide(signIn: SignIn, ordinal: number) {
  const first = await signIn(council.account('clerk'));
  const second = await signIn(council.account('clerk2'));
  const desk = await openSession(first, council.slug, ordinal);
  await second.goto(`${desk}/general`);
  await place(first).fill(FIRST);
  await saved(first);
  await place(second).fill(SECOND);
  return { first, second };
}

async function expectAfterReload(page: Page, of: () => ReturnType<Page['locator']>, value: string) {
  await expect(async () => {
    await page.reload();
    await expect(of()).toHaveValue(value, { timeout: 500 });
  }).toPass();
}
