import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { type APIRequestContext, expect, type Page, request } from '@playwright/test';
import { paths } from '@/lib/paths';
import { SAMPLE_PASSWORD } from '@/lib/rules/password';
import { TEST_PASSWORD } from '@/lib/test-password';

/** The password of a sample account, as `npm start` prints it, or of an account that a spec's own council has. */
export const passwordOf = (account: string): string =>
  /@(mau|duc-thang)\.example$/.test(account) ? SAMPLE_PASSWORD : TEST_PASSWORD;

/** Signs in through the form a person uses, and waits until the person is somewhere else. */
export async function signInThroughForm(
  page: Page,
  account: string,
  password = passwordOf(account),
): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('Thư điện tử').fill(account);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await expect(page).not.toHaveURL(/\/sign-in/);
}

/** Signs in as the form's script does, without a page. */
export async function signInByRequest(as: APIRequestContext, account: string): Promise<void> {
  const { csrfToken } = await (await as.get(paths.signInToken())).json();
  const form = { csrfToken, email: account, password: passwordOf(account) };
  const answer = await as.post(paths.credentials(), { form });
  expect(await answer.json(), `${account} signs in`).toEqual({ ok: true });
}

/**
 * The cookies of a signed-in account, kept for the rest of the run after the first time.
 * @returns path of a Playwright storage state
 */
export async function signedInState(account: string, baseURL = ''): Promise<string> {
  const folder = join(process.env.E2E_FOLDER ?? '', 'sign-ins');
  const file = join(folder, `${account}.json`);
  if (existsSync(file)) return file;
  const as = await request.newContext({ baseURL });
  await signInByRequest(as, account);
  mkdirSync(folder, { recursive: true });
  // Both workers may sign the same account in at once: the file appears whole or not at all.
  const draft = `${file}.${process.pid}`;
  await as.storageState({ path: draft });
  renameSync(draft, file);
  await as.dispose();
  return file;
}
