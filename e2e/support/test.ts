import { type BrowserContext, test as base, type Page } from '@playwright/test';
import { inspect } from './inspect';
import { signedInState } from './sign-in';
import { watchForErrors } from './watch-for-errors';

export { expect } from '@playwright/test';

type Fixtures = {
  /** A page in a window of its own where this account is signed in; several people can be at work in one test. */
  signIn: (account: string) => Promise<Page>;
  /** Asserts what every page must hold: one h1, a title, unique ids, language, width, accessibility. */
  inspect: typeof inspect;
};

/** Playwright's `test`, failing on any error a page reports, with people who can sign in. */
export const test = base.extend<Fixtures>({
  context: async ({ context }, use) => {
    const assertNoErrors = watchForErrors(context);
    await use(context);
    assertNoErrors();
  },

  signIn: async ({ browser, contextOptions, baseURL, locale, timezoneId, viewport }, use) => {
    const opened: Array<{ context: BrowserContext; assertNoErrors: () => void }> = [];
    const open = async (storageState: string) => {
      const context = await browser.newContext({
        ...contextOptions,
        baseURL,
        locale,
        timezoneId,
        viewport,
        storageState,
      });
      opened.push({ context, assertNoErrors: watchForErrors(context) });
      return context.newPage();
    };
    await use(async (account) => open(await signedInState(account, baseURL)));
    for (const { context } of opened) await context.close();
    for (const { assertNoErrors } of opened) assertNoErrors();
  },

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are wanted from this pattern
  inspect: async ({}, use) => use(inspect),
});
