import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { root, runModule, Stop } from './run.mjs';
import { installPackages, isProgram } from './system-packages.mjs';

/** The first draws no window it would not show, and runs the tests in two thirds of the time of the others. */
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];

/**
 * A Chromium on this machine: the one that was asked for, Playwright's own, or the system's.
 * @returns {string | undefined} its path
 */
export function findBrowser() {
  const asked = process.env.CHROMIUM_PATH;
  if (asked) return isProgram(asked) ? asked : undefined;
  const own = createRequire(`${root}package.json`)('@playwright/test').chromium.executablePath();
  if (existsSync(own)) return own;
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
}

/**
 * Finds a Chromium, or fetches one: Playwright's where it can be downloaded, else the system's package.
 * @returns {Promise<string>} its path
 */
export async function ensureBrowser() {
  const found = findBrowser();
  if (found) return found;
  if (process.env.CHROMIUM_PATH)
    throw new Stop(`CHROMIUM_PATH: ${process.env.CHROMIUM_PATH} is not a program`);
  console.log('Fetching a browser…');
  await runModule('@playwright/test/cli.js', ['install', 'chromium'], {
    quiet: true,
    timeout: 180_000,
    // Where downloads are cut off, five silent tries of half a minute each would only delay the next way.
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '8000' },
  });
  const said = findBrowser() ? '' : await installPackages(names.slice(0, 2), { first: true });
  const browser = findBrowser();
  if (!browser) console.error(said);
  if (!browser) throw new Stop('No browser: install Chromium, or set CHROMIUM_PATH to one.');
  return browser;
}
