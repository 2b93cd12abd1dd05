import { type APIRequestContext, type Page, request } from '@playwright/test';
import { signedInState } from './sign-in';
import { test as base } from './test';

/** A server action as the browser would have sent it. */
export type Captured = { url: string; headers: Record<string, string>; body: Buffer };

const KEPT = ['accept', 'content-type', 'next-action', 'next-router-state-tree'];

/** What the page would have posted: `act` makes it try, and the server never gets to see it. */
export async function captureAction(page: Page, act: (page: Page) => Promise<void>): Promise<Captured> {
  const captured = new Promise<Captured>((resolve) => {
    void page.route('**/*', async (route) => {
      const sent = route.request();
      const headers = await sent.allHeaders();
      if (sent.method() !== 'POST' || !headers['next-action']) return route.fallback();
      const kept = KEPT.flatMap((name) => (headers[name] ? [[name, headers[name]] as const] : []));
      resolve({
        url: sent.url(),
        headers: Object.fromEntries(kept),
        body: sent.postDataBuffer() ?? Buffer.alloc(0),
      });
      // Neither sent nor refused: the page goes on waiting, and reports nothing.
    });
  });
  await act(page);
  return captured;
}

type Fixtures = {
  /** Somebody with a program of their own instead of a browser: their cookies if any, and whatever headers they like. */
  forger: (account: string | null) => Promise<APIRequestContext>;
  /** What a browser adds to whatever our own pages post. */
  ours: { origin: string };
};

/** Our `test`, with people who send what no page of ours would. */
export const test = base.extend<Fixtures>({
  forger: async ({ browser, baseURL }, use) => {
    const opened: APIRequestContext[] = [];
    await use(async (account) => {
      const storageState = account
        ? await signedInState(account, () => browser.newPage({ baseURL }))
        : undefined;
      const as = await request.newContext({ baseURL, storageState });
      opened.push(as);
      return as;
    });
    for (const as of opened) await as.dispose();
  },
  ours: async ({ baseURL }, use) => use({ origin: baseURL ?? '' }),
});

/** Posts a captured action, as it was or with another body. */
export function post(
  as: APIRequestContext,
  captured: Captured,
  headers: Record<string, string>,
  body?: string,
) {
  return as.post(captured.url, {
    headers: { ...captured.headers, ...headers },
    data: body === undefined ? captured.body : Buffer.from(body, 'latin1'),
    maxRedirects: 0,
  });
}
