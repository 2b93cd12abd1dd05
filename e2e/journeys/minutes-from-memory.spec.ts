import { field, saved } from '../support/desk';
import { yearEndCouncil } from '../support/fresh-council';
import { OUTCOMES, prepareFullSitting, readMinutes } from '../support/full-sitting';
import { expect, test } from '../support/test';
import { typeAsUniKey, typeComposed } from '../support/vietnamese-typing';

/*
 * The day of `minutes-of-a-sitting.spec.ts` once more, written down the evening after as it comes to mind: the votes first, then who
 * spoke. Nobody remembers an hour, and none is made up; what was decided is the same.
 */

test.setTimeout(240_000);

test('the minutes of a full day, from memory, by keyboard', async ({ signIn, baseURL }) => {
  if (!baseURL) throw new Error('The server has no address.');
  const council = yearEndCouncil('bien-ban-nho-lai');
  const page = await signIn(council.account('clerk'));
  const desk = new URL(await prepareFullSitting(page, council.slug), baseURL).href;
  await page.clock.setFixedTime(new Date('2026-03-12T20:15:00+07:00'));
  await page.goto(`${desk}/minutes`);
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const result = () => field(page, 'Kết quả biểu quyết, một dòng');
  /** What came of the vote at the item that is open. */
  const found = (votes: number) =>
    page.locator('[data-current]').getByText(`${votes} trên 26 đại biểu tán thành, cần 14.`);
  const body = () =>
    page.locator('[data-current]').getByRole('textbox', { name: 'Nội dung', exact: true }).last();
  const place = page.getByRole('status').filter({ hasText: 'Đang ở:' });
  const here = async () => Number(/\d+/.exec((await place.textContent()) ?? '')?.[0]);
  /** Jumps to an item from wherever the pointer is, and says in which sitting it was. A key pressed before the page listens is pressed again. */
  const jump = async (item: number, sitting: string) => {
    await expect(async () => {
      const at = await here();
      if (at !== item) await press(at < item ? 'KeyN' : 'KeyM');
      expect(await here()).toBe(item);
    }).toPass({ intervals: [50] });
    await page.getByRole('combobox', { name: 'Phiên đang họp' }).selectOption({ label: sitting });
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  };

  await test.step('the votes come to mind first, the last but one before all others', async () => {
    await jump(10, 'Phiên chiều');
    await press('KeyB');
    await expect(result()).toBeFocused();
    await typeComposed(page, 'taats car tans thanhf, truwf Hungf khoong, Lan khoong bieeur quyeets');
    await press('Enter');
    await expect(found(23)).toBeVisible();
    await jump(2, 'Phiên sáng');
    await press('KeyB');
    await press('Enter');
    await expect(found(25)).toBeVisible();
    await jump(11, 'Phiên chiều');
    await press('KeyB');
    await page
      .getByRole('combobox', { name: 'Cách biểu quyết' })
      .selectOption('Bầu, miễn nhiệm, lấy phiếu tín nhiệm: bỏ phiếu kín');
    await result().focus();
    await typeAsUniKey(page, '20 tans thanhf, 5 khoong tans thanhf');
    await press('Enter');
    await expect(found(20)).toBeVisible();
    await jump(12, 'Phiên chiều');
    await press('KeyB');
    await expect(result()).toBeFocused();
    await press('Enter');
    await expect(found(25)).toBeVisible();
    await saved(page);
  });

  await test.step('then what was concluded of it, and who was to do it', async () => {
    await jump(10, 'Phiên chiều');
    await press('KeyK', 'Control+Space', 'Enter');
    await expect(body()).toHaveValue('Hội đồng nhân dân thống nhất với nội dung «Thông qua dự toán».');
    await press('Escape', 'KeyT');
    await expect(field(page, 'Chủ trì')).toBeFocused();
    await typeComposed(page, 'Uyr ban nhaan daan');
    await press('Escape');
    await saved(page);
  });

  await test.step('who spoke, backwards, by two ways of typing', async () => {
    const said = [
      [7, 'Ddeef nghij lamf rox nguoonf thu', 'Đề nghị làm rõ nguồn thu'],
      [5, 'Trinhf bayf towf trinhf', 'Trình bày tờ trình'],
      [4, 'Trinhf bayf soos thu', 'Trình bày số thu'],
      [3, 'Trinhf bayf baos caos', 'Trình bày báo cáo'],
      [1, 'Tuyeen boos khai macj kyf hopj', 'Tuyên bố khai mạc kỳ họp'],
    ] as const;
    for (const [index, [item, keys, text]] of said.entries()) {
      await jump(item, 'Phiên sáng');
      await press('KeyP');
      await page.keyboard.type(String(index + 1));
      await press('Tab', 'Tab');
      await (index % 2 === 0 ? typeAsUniKey : typeComposed)(page, keys);
      await press('Escape');
      await expect(body()).toHaveValue(text);
    }
    await saved(page);
  });

  await test.step('somebody came, nobody knows when: the roll asks, the minutes say it without an hour', async () => {
    await jump(3, 'Phiên sáng');
    await press('KeyC');
    await typeAsUniKey(page, 'Toanr ddeens');
    await expect(page.getByText('Ghi giờ của Phạm Minh Toản.')).toBeVisible();
    await press('Escape');
    await expect(page.getByText('Ghi giờ của Phạm Minh Toản.')).toHaveCount(0);
    await page.locator('body').press('KeyY');
    await typeAsUniKey(page, 'Phamj Minh Toanr ddeens, khoong nhows giowf');
    await press('Escape');
    await jump(7, 'Phiên sáng');
    await press('KeyY');
    await typeComposed(page, 'Maats ddieenj, kyf hopj tamj duwngf');
    await press('Escape');
    await saved(page);
  });

  await test.step('the same was decided as by the minutes taken live, with no hour and no nought', async () => {
    const { text, outcomes, hours } = await readMinutes(page, desk);
    expect(outcomes.toSorted()).toEqual(OUTCOMES.toSorted());
    expect(hours).toEqual([]);
    for (const said of [
      'Tuyên bố khai mạc kỳ họp',
      'đến, không nhớ giờ',
      'Mất điện, kỳ họp tạm dừng',
      'Đề nghị làm rõ nguồn thu',
    ])
      expect(text).toContain(said);
    expect(text).toContain('Kỳ họp kết thúc vào …… giờ ……');
    expect(text).not.toMatch(/20 giờ 15|00 giờ|\b0 (?:phiếu|đại biểu|tán thành|vắng)|null|undefined/u);
    expect(text).toContain('Giao Ủy ban nhân dân');
    expect(text).toContain('Thành nhiệm vụ 1.');
  });
});
