import type { Page } from '@playwright/test';
import { field, goToPage, openSession, saved } from '../support/desk';
import { freshCouncil } from '../support/fresh-council';
import { expect, test } from '../support/test';

const titles = (page: Page) => field(page, 'Tên nội dung');
const shown = (page: Page) =>
  titles(page).evaluateAll((fields) => fields.map((title) => (title as HTMLTextAreaElement).value));

/** Ten things a clerk does to an agenda: eight items typed, one moved, one reworded. */
const changes: Array<(page: Page) => Promise<void>> = [
  ...Array.from({ length: 8 }, (_, index) => async (page: Page) => {
    if (index === 0) await page.getByRole('button', { name: 'Thêm nội dung' }).press('Enter');
    else await titles(page).last().press('Control+Enter');
    await expect(titles(page).nth(index)).toBeFocused();
    await page.keyboard.type(`Việc thứ ${index + 1}`);
  }),
  async (page) => {
    await titles(page).last().press('Alt+ArrowUp');
  },
  async (page) => {
    await titles(page).first().press('End');
    await page.keyboard.type(', đã sửa');
  },
];

test('ten changes are undone and redone one by one by keyboard, over reloads', async ({ signIn }) => {
  test.slow();
  const council = freshCouncil('hoan-tac');
  const clerk = await signIn(council.account('clerk'));
  await openSession(clerk, council.slug);
  await goToPage(clerk, 'Chương trình');

  const states: string[][] = [[]];
  for (const change of changes) {
    await change(clerk);
    await saved(clerk);
    states.push(await shown(clerk));
  }
  expect(states.at(-1)).toEqual([
    ...['Việc thứ 1, đã sửa', 'Việc thứ 2', 'Việc thứ 3', 'Việc thứ 4', 'Việc thứ 5', 'Việc thứ 6'],
    ...['Việc thứ 8', 'Việc thứ 7'],
  ]);

  const press = async (keys: string, expected: readonly string[] | undefined) => {
    await clerk.keyboard.press(keys);
    await expect.poll(() => shown(clerk)).toEqual(expected);
  };
  for (let step = 9; step >= 0; step -= 1) {
    await press('Control+z', states[step]);
    if (step === 5 || step === 0) await reloadedStill(states[step]);
  }
  await expect(clerk.getByRole('button', { name: /^Hoàn tác/ })).toBeDisabled();
  for (let step = 1; step <= 10; step += 1) {
    await press(step % 2 ? 'Control+Shift+z' : 'Control+y', states[step]);
    if (step === 5 || step === 10) await reloadedStill(states[step]);
  }
  await expect(clerk.getByRole('button', { name: 'Làm lại' })).toBeDisabled();

  async function reloadedStill(expected: readonly string[] | undefined) {
    // A key pressed before the script is there would be lost, as it is on any page.
    await clerk.reload({ waitUntil: 'networkidle' });
    await expect.poll(() => shown(clerk)).toEqual(expected);
  }
});
