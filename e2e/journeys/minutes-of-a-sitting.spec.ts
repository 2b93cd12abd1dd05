import type { Page } from '@playwright/test';
import { field, saved } from '../support/desk';
import { yearEndCouncil } from '../support/fresh-council';
import { OUTCOMES, prepareFullSitting, readMinutes } from '../support/full-sitting';
import { killableBrowser } from '../support/killable-browser';
import { expect, test } from '../support/test';
import { typeAsUniKey, typeComposed } from '../support/vietnamese-typing';

/*
 * A whole day of a council of twenty-six, taken down by keyboard while it goes on: twelve items, two sittings, four votes, and a
 * power cut in the middle.
 */

test.setTimeout(240_000);

/** The clock of the browser: the meeting is on. */
const clockAt = (page: Page, hour: string) =>
  page.clock.setFixedTime(new Date(`2026-03-12T${hour}:00+07:00`));

/** What the browser has put on its disk of what is not saved yet. */
async function textsOnDisk(): Promise<string> {
  const done = <T>(asked: IDBRequest<T>) =>
    new Promise<T>((found, fail) => {
      asked.onsuccess = () => found(asked.result);
      asked.onerror = () => fail(asked.error);
    });
  const kept = await done(indexedDB.open('desk-unsaved'));
  const texts = await done(kept.transaction('edits').objectStore('edits').getAll());
  kept.close();
  return texts.join('\n');
}

test('the minutes of a full day, live, by keyboard, through a power cut', async ({ signIn, baseURL }) => {
  if (!baseURL) throw new Error('The server has no address.');
  const council = yearEndCouncil('bien-ban');
  const desk = await prepareFullSitting(await signIn(council.account('clerk')), council.slug);
  const address = new URL(`${desk}/minutes`, baseURL).href;
  const browser = await killableBrowser(council.account('clerk'), baseURL);
  let page = await (await browser.open()).newPage();
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const at = (item: number) => page.getByText(new RegExp(`^Đang ở: ${item}\\. `));
  const presence = () => page.locator('[data-presence]');
  const result = () => field(page, 'Kết quả biểu quyết, một dòng');
  const body = () => field(page, 'Nội dung').last();
  try {
    await test.step('opened at 7:42: who is there is in sight, the first words are typed', async () => {
      await clockAt(page, '07:42');
      await page.goto(address);
      await expect(presence()).toHaveText(
        'Lúc 07:42: 25/26 có mặt, 1 vắng; cần 18 để họp, 14 phiếu tán thành để thông qua',
      );
      await press('KeyP');
      await page.keyboard.type('1');
      await press('Tab', 'Tab');
      await typeAsUniKey(page, 'Tuyeen boos khai macj kyf hopj');
      await press('Escape');
      await expect(body()).toHaveValue('Tuyên bố khai mạc kỳ họp');
    });

    await test.step('all are for: two keys', async () => {
      await press('KeyN', 'KeyB');
      await expect(result()).toBeFocused();
      await expect(result()).toHaveAccessibleDescription(/25 đại biểu tán thành, ghi tên từng đại biểu/);
      await press('Enter');
      await expect(page.getByText('25 trên 26 đại biểu tán thành, cần 14.')).toBeVisible();
      await saved(page);
    });

    await test.step('somebody comes: the roll, the line and what it means; both are undone as one goes back', async () => {
      await clockAt(page, '09:40');
      await press('KeyC');
      await typeAsUniKey(page, 'Toanr ddeens');
      await expect(page.getByText('Sau đó 26/26 đại biểu có mặt.')).toBeVisible();
      await press('Enter');
      await expect(presence()).toContainText('26/26 có mặt;');
      await expect(body()).toHaveValue('Phạm Minh Toản đến dự.');
      await saved(page);
      await press('ControlOrMeta+z');
      await expect(page.getByText('Phạm Minh Toản đến dự.')).toHaveCount(0);
      await press('ControlOrMeta+z');
      await expect(presence()).toContainText('25/26 có mặt');
      await press('ControlOrMeta+y');
      await expect(presence()).toContainText('26/26 có mặt;');
      await press('ControlOrMeta+y');
      await expect(body()).toHaveValue('Phạm Minh Toản đến dự.');
    });

    await test.step('items three to six, by two ways of typing', async () => {
      for (const [index, keys] of [
        'Trinhf bayf baos caos',
        'Trinhf bayf soos thu',
        'Trinhf bayf towf trinhf',
        'Nhuw taif lieeuj',
      ].entries()) {
        await press('KeyN', 'KeyP');
        await page.keyboard.type(String(index + 2));
        await press('Tab', 'Tab');
        await (index % 2 === 0 ? typeComposed : typeAsUniKey)(page, keys);
        await press('Escape');
      }
      await expect(at(6)).toBeVisible();
      await expect(body()).toHaveValue('Như tài liệu');
      await saved(page);
    });

    await test.step('the power goes: the network first, then the machine, in the middle of a line', async () => {
      await press('KeyN');
      await page.context().setOffline(true);
      await press('KeyP');
      await page.keyboard.type('7');
      await press('Tab', 'Tab');
      await typeAsUniKey(page, 'Ddeef nghij lamf rox nguoonf thu');
      await expect.poll(() => page.evaluate(textsOnDisk)).toContain('Đề nghị làm rõ nguồn thu');
      await browser.cut();
    });

    await test.step('after it everything is there, and the afternoon’s sitting goes on', async () => {
      page = await (await browser.open()).newPage();
      await clockAt(page, '13:35');
      await page.goto(address);
      await expect(at(7), 'the browser knows where the meeting was').toBeVisible();
      await page.getByRole('button', { name: 'Lấy lại phần này' }).click();
      await expect(body()).toHaveValue('Đề nghị làm rõ nguồn thu');
      await saved(page);
      await expect(presence()).toContainText('Lúc 13:35: 25/26 có mặt');
      await press('KeyY', 'Control+Space');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Escape');
      await typeComposed(page, 'Maats ddieenj, kyf hopj tamj duwngf');
      await press('Escape');
    });

    await test.step('all but two, in one line', async () => {
      await press('KeyN', 'KeyN', 'KeyN');
      await expect(at(10)).toBeVisible();
      await press('KeyB');
      await typeAsUniKey(page, 'taats car tans thanhf, truwf Hungf khoong, Lan khoong bieeur quyeets');
      await press('Enter');
      await expect(page.getByText('23 trên 26 đại biểu tán thành, cần 14.')).toBeVisible();
      await saved(page);
    });

    await test.step('the conclusion carries the result of the vote, and becomes a task', async () => {
      await press('KeyK', 'Control+Space', 'Enter');
      await expect(body()).toHaveValue('Hội đồng nhân dân thống nhất với nội dung «Thông qua dự toán».');
      await press('Escape');
      await expect(page.getByText('23 trên 26 đại biểu tán thành, cần 14.')).toHaveCount(2);
      await press('KeyT');
      await expect(field(page, 'Chủ trì')).toBeFocused();
      await typeAsUniKey(page, 'Uyr ban nhaan daan');
      await press('Tab');
      await page.keyboard.type('30/6/2026');
      await press('Escape');
      await expect(page.getByRole('region', { name: 'Nhiệm vụ đã giao' })).toContainText(
        'Giao Ủy ban nhân dân · hạn 30/6/2026',
      );
      await saved(page);
    });

    await test.step('by ballot in numbers, then the last vote', async () => {
      await press('KeyN', 'KeyB');
      await page
        .getByRole('combobox', { name: 'Cách biểu quyết' })
        .selectOption('Bầu, miễn nhiệm, lấy phiếu tín nhiệm: bỏ phiếu kín');
      await expect(page.getByText('Bỏ phiếu kín: ghi số phiếu')).toBeVisible();
      await result().focus();
      await typeAsUniKey(page, '20 tans thanhf, 5 khoong tans thanhf');
      await press('Enter');
      await expect(page.getByText('20 trên 26 đại biểu tán thành, cần 14.')).toBeVisible();
      await press('KeyN', 'KeyB');
      await expect(result()).toBeFocused();
      await press('Enter');
      await expect(page.getByText('25 trên 26 đại biểu tán thành, cần 14.')).toBeVisible();
      await saved(page);
    });

    await test.step('it stands in the record and on paper', async () => {
      const { text, outcomes, hours } = await readMinutes(page, new URL(desk, baseURL).href);
      expect(outcomes).toEqual(OUTCOMES);
      expect(hours.length, 'every line was stamped').toBeGreaterThan(8);
      for (const said of [
        'Tuyên bố khai mạc kỳ họp',
        'Phạm Minh Toản đến dự.',
        'Đề nghị làm rõ nguồn thu',
        'Mất điện, kỳ họp tạm dừng',
        '23 trên 26 đại biểu tán thành',
        '20 trên 26 đại biểu tán thành',
      ])
        expect(text).toContain(said);
    });
  } finally {
    await browser.end();
  }
});
