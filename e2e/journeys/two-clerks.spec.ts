import type { Page } from '@playwright/test';
import { field, openSession, saved } from '../support/desk';
import { type FreshCouncil, freshCouncil } from '../support/fresh-council';
import { expect, test } from '../support/test';

test.describe.configure({ mode: 'default' });

let council: FreshCouncil;
test.beforeAll(() => {
  council = freshCouncil(`hai-thu-ky-${test.info().workerIndex}`);
});

const FIRST = 'Hội trường A, do người thứ nhất ghi';
const SECOND = 'Hội trường B, do người thứ hai ghi';

const place = (page: Page) => field(page, 'Địa điểm');

for (const [index, side] of (['mine', 'theirs'] as const).entries())
  test(`two clerks in one section: the second is told who and when, keeps ${side}, and nothing is lost`, async ({
    signIn,
  }) => {
    test.slow();
    const { first, second } = await collide(signIn, index + 1);

    const alert = second.getByRole('alert').filter({ hasText: 'vừa sửa phần này' });
    await expect(alert.getByRole('heading')).toHaveText(/^clerk vừa sửa phần này lúc \d\d:\d\d/);
    await expect(alert.getByRole('deletion')).toContainText(FIRST);
    await expect(alert.getByRole('insertion')).toContainText(SECOND);
    await expect(place(second)).toHaveValue(SECOND);

    if (side === 'mine') {
      await alert.getByRole('button', { name: 'Giữ bản của tôi' }).click();
      await saved(second);
      await expect(alert).toBeHidden();
      await expectAfterReload(first, SECOND);
      await second.keyboard.press('Control+z');
      await expect(place(second)).toHaveValue(FIRST);
      await second.keyboard.press('Control+Shift+z');
    } else {
      await alert.getByRole('button', { name: 'Lấy bản của họ' }).click();
      await expect(place(second)).toHaveValue(FIRST);
      await expectAfterReload(first, FIRST);
      await second.getByRole('button', { name: 'Lấy lại bản của tôi' }).click();
      await saved(second);
    }
    await expect(place(second)).toHaveValue(SECOND);
    await expectAfterReload(first, SECOND);
  });

/** Both open the same section; the first saves, then the second types over it without knowing. */
async function collide(signIn: (account: string) => Promise<Page>, ordinal: number) {
  const first = await signIn(council.account('clerk'));
  const second = await signIn(council.account('clerk2'));
  const desk = await openSession(first, council.slug, ordinal);
  await second.goto(`${desk}/general`);
  await place(first).fill(FIRST);
  await saved(first);
  await place(second).fill(SECOND);
  return { first, second };
}

async function expectAfterReload(page: Page, value: string) {
  await expect(async () => {
    await page.reload();
    await expect(place(page)).toHaveValue(value, { timeout: 500 });
  }).toPass();
}
