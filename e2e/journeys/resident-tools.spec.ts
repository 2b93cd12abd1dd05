import type { BrowserContext, Page } from '@playwright/test';
import { publicAddress, publishSession } from '../support/desk';
import { freshCouncil } from '../support/fresh-council';
import { expect, test } from '../support/test';

test.describe.configure({ mode: 'default' });

const SESSION = '/duc-thang/ky-hop/khoa-2-ky-11';

/** Gives the browser one voice, which says each sentence at once and keeps what it was asked to say. */
const giveVoice = (context: BrowserContext, lang: string) =>
  context.addInitScript((language) => {
    const said: string[] = [];
    const voice = { lang: language, name: 'Giọng đọc', default: true, localService: true, voiceURI: 'thu' };
    const speech = Object.assign(new EventTarget(), {
      said,
      getVoices: () => [voice],
      cancel: () => undefined,
      speak: (words: { text: string; onend: (() => void) | null }) => {
        said.push(words.text);
        if (said.length < 4) queueMicrotask(() => words.onend?.());
      },
    });
    class Utterance {
      onend: (() => void) | null = null;
      onerror: (() => void) | null = null;
      voice: unknown = null;
      lang = '';
      constructor(readonly text: string) {}
    }
    Object.defineProperty(window, 'speechSynthesis', { value: speech });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
  }, lang);

const said = (page: Page) =>
  page.evaluate(() => (window.speechSynthesis as unknown as { said: string[] }).said);

test('the text size a reader chose is remembered on every page', async ({ page }) => {
  const letterPx = () =>
    page
      .getByRole('heading', { level: 1 })
      .evaluate((heading) => Number.parseFloat(getComputedStyle(heading).fontSize));
  await page.goto(SESSION);
  const usual = await letterPx();
  await expect(page.getByRole('button', { name: 'Chữ nhỏ hơn' })).toBeDisabled();
  await page.getByRole('button', { name: 'Chữ lớn hơn' }).click();
  await page.getByRole('button', { name: 'Chữ lớn hơn' }).click();
  const larger = await letterPx();
  expect(larger).toBeGreaterThan(usual);
  await page.reload();
  expect(await letterPx()).toBe(larger);
  await page.goto('/mau');
  expect(await letterPx()).toBe(larger);
  await page.goto(SESSION);
  for (const _ of [1, 2]) await page.getByRole('button', { name: 'Chữ nhỏ hơn' }).click();
  expect(await letterPx()).toBe(usual);
});

test('printed, the page is the record alone, dark on white', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(SESSION);
  const tools = page.getByRole('button', { name: 'In', exact: true });
  await expect(tools).toBeVisible();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(tools).toBeHidden();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('contentinfo')).toHaveCount(0);
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toBeVisible();
  await expect(heading).toHaveCSS('color', 'rgb(0, 0, 0)');
  await expect(page.getByText('trên 3,5 tỷ đồng').first()).toBeVisible();
});

test('the print button opens the browser’s own dialogue', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => {
      document.title = 'đã in';
    };
  });
  await page.goto(SESSION);
  await page.getByRole('button', { name: 'In', exact: true }).click();
  await expect(page).toHaveTitle('đã in');
});

test('sharing shows the address as a code to scan and copies it', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(SESSION);
  await page.getByText('Chia sẻ', { exact: true }).click();
  const code = page.getByRole('img', { name: /^Mã QR dẫn đến / });
  await expect(code).toBeVisible();
  await expect(code).toHaveAccessibleName(new RegExp(`${SESSION}$`));
  await page.getByRole('button', { name: 'Sao chép liên kết' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Đã chép địa chỉ.' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${baseURL}${SESSION}`);
});

test('reading aloud is offered only where the device speaks Vietnamese', async ({ page, context }) => {
  await giveVoice(context, 'en-US');
  await page.goto(SESSION);
  await expect(page.getByRole('button', { name: 'In', exact: true })).toBeVisible();
  await page.waitForFunction(() => performance.now() > 1500);
  await expect(page.getByRole('button', { name: 'Đọc bài viết' })).toHaveCount(0);
});

test('a Vietnamese voice reads sentence by sentence, abbreviations and figures in words', async ({
  page,
  context,
}) => {
  await giveVoice(context, 'vi-VN');
  await page.goto(SESSION);
  await page.getByRole('button', { name: 'Đọc bài viết' }).click();
  await expect.poll(async () => (await said(page)).length).toBe(4);
  const words = (await said(page)).join(' ');
  expect(words).toContain('mười một');
  expect(words).not.toMatch(/\d|HĐND/);
  await page.getByRole('button', { name: 'Tạm dừng' }).click();
  await page.getByRole('button', { name: 'Nghe tiếp' }).click();
  await page.getByRole('button', { name: 'Dừng', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Đọc bài viết' })).toBeVisible();
});

test('a vote is said with its outcome first and the votes against', async ({ page }) => {
  await page.goto('/mau/ky-hop/khoa-2-ky-2');
  const spoken = await page
    .locator('[data-speak*="không tán thành"]')
    .evaluateAll((votes) => votes.map((vote) => (vote as HTMLElement).dataset.speak ?? ''));
  expect(spoken.length).toBeGreaterThan(0);
  for (const words of spoken)
    expect(words).toMatch(
      /^(?:Thông qua|Không thông qua)\. \d+ trên \d+ đại biểu tán thành, \d+ không tán thành, \d+ không biểu quyết\. /,
    );
});

test('a view is counted once for a network, not again on reload or by its second device', async ({
  signIn,
  browser,
  contextOptions,
}) => {
  test.slow();
  const council = freshCouncil(`luot-xem-${test.info().workerIndex}`);
  const clerk = await signIn(council.account('clerk'));
  const chair = await signIn(council.account('chair'));
  await publishSession({ clerk, chair }, council.slug, { where: 'Hội trường', resolution: 'Về dự toán' });
  const read = async (page: Page) => {
    await page.goto(publicAddress(council.slug));
    return page.getByRole('definition').last();
  };

  const first = await (await browser.newContext(contextOptions)).newPage();
  await expect(await read(first)).toHaveText('1');
  await first.reload();
  await expect(await read(first)).toHaveText('1');
  const second = await (await browser.newContext(contextOptions)).newPage();
  await expect(await read(second)).toHaveText('1');
  await expect(await read(second)).toHaveText('1');
  for (const page of [first, second]) await page.context().close();
});
