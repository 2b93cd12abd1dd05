import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type APIRequestContext, request } from '@playwright/test';
import { signedInState } from './sign-in';
import { test as base } from './test';

type EncodeReply = (args: readonly unknown[]) => Promise<string | FormData>;

/** React's own: arguments as a browser sends them. */
const { encodeReply } = createRequire(import.meta.url)(
  'next/dist/compiled/react-server-dom-turbopack/client.node',
) as { encodeReply: EncodeReply };

type Built = { node: Record<string, { exportedName: string; filename: string }> };

/** Every server action of the build that was made, as `file below app#export`, and the id it is called by. */
export function builtActions(): Map<string, string> {
  const { node } = JSON.parse(readFileSync('.next/server/server-reference-manifest.json', 'utf8')) as Built;
  return new Map(
    Object.entries(node).map(([id, { filename, exportedName }]) => [
      `${filename.replace(/^app\//, '')}#${exportedName}`,
      id,
    ]),
  );
}

export type Sent = { readonly id: string; readonly page: string; readonly args: readonly unknown[] };

/** Calls a server action as our pages' script would, but from a program that sends whatever headers it likes. */
export async function callAction(
  as: APIRequestContext,
  { id, page, args }: Sent,
  sent: Record<string, string>,
) {
  const body = await encodeReply(args);
  const headers = { accept: 'text/x-component', 'next-action': id, ...sent };
  const plain = { 'content-type': 'text/plain;charset=UTF-8' };
  return typeof body === 'string'
    ? as.post(page, { headers: { ...headers, ...plain }, data: body, maxRedirects: 0 })
    : as.post(page, { headers, multipart: body, maxRedirects: 0 });
}

type Fixtures = {
  /** Somebody with a program of their own instead of a browser: their cookies if any, and whatever headers they like. */
  forger: (account: string | null) => Promise<APIRequestContext>;
  /** What a browser adds to whatever our own pages post. */
  ours: { origin: string };
};

/** Our `test`, with people who send what no page of ours would. */
export const test = base.extend<Fixtures>({
  forger: async ({ baseURL }, use) => {
    const opened: APIRequestContext[] = [];
    await use(async (account) => {
      const storageState = account ? await signedInState(account, baseURL) : undefined;
      const as = await request.newContext({ baseURL, storageState });
      opened.push(as);
      return as;
    });
    for (const as of opened) await as.dispose();
  },
  ours: async ({ baseURL }, use) => use({ origin: baseURL ?? '' }),
});
