import type { Page } from '@playwright/test';
import { PADDED_DAY, replacedWords } from '../support/replaced-words';
import { readSample } from '../support/sample';
import { expect, test } from '../support/test';
import { addressesOf, askers, isPage, readerOf, routes } from './routes';

/**
 * Everything a page says: its text with every fold, its fields, and what is said to a screen reader. What it quotes is
 * kept as others wrote it.
 */
async function saidOn(page: Page): Promise<string> {
  const said = await page.evaluate(() => {
    const body = document.body.cloneNode(true) as HTMLElement;
    for (const quoted of body.querySelectorAll('blockquote')) quoted.remove();
    return [
      document.title,
      body.textContent ?? '',
      ...[...document.querySelectorAll<HTMLInputElement>('input, textarea')].flatMap((field) => [
        field.value,
        field.placeholder,
      ]),
      ...[...document.querySelectorAll('[aria-label]')].map((one) => one.getAttribute('aria-label') ?? ''),
    ];
  });
  return said.join('\n').replace(/\s+/g, ' ');
}

for (const route of routes.filter((one) => isPage(one) && readerOf(one)))
  test(`${route.file} says things in one way`, async ({ page, signIn }) => {
    const account = askers[readerOf(route) ?? 'signedOut'];
    const reader = account ? await signIn(account) : page;
    for (const address of addressesOf(route, readSample())) {
      await reader.goto(address);
      const said = await saidOn(reader);
      expect(said.length, address).toBeGreaterThan(40);
      for (const [gone, instead] of replacedWords)
        expect.soft(said, `${address}: ${instead}`).not.toMatch(gone);
      expect.soft(said, `${address}: days are 9/7/2026`).not.toMatch(PADDED_DAY);
    }
  });
