import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';

/** The password of every sample account, as `npm start` prints it. */
export const samplePassword = 'ky-hop-2026';

/** Signs in through the form a person uses, and waits until the person is somewhere else. */
export async function signInThroughForm(
  page: Page,
  account: string,
  password = samplePassword,
): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('Thư điện tử').fill(account);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await expect(page).not.toHaveURL(/\/sign-in/);
}

/**
 * The cookies of a signed-in account, kept for the rest of the run after the first time.
 * @param openPage a page nobody is signed in on, opened only when needed
 * @returns path of a Playwright storage state
 */
export async function signedInState(account: string, openPage: () => Promise<Page>): Promise<string> {
  const folder = join(process.env.E2E_FOLDER ?? '', 'sign-ins');
  const file = join(folder, `${account}.json`);
  if (existsSync(file)) return file;
  const page = await openPage();
  await signInThroughForm(page, account);
  mkdirSync(folder, { recursive: true });
  // Both workers may sign the same account in at once: the file appears whole or not at all.
  const draft = `${file}.${process.pid}`;
  await page.context().storageState({ path: draft });
  renameSync(draft, file);
  await page.close();
  return file;
}
