import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import { findBrowser } from '../../bin/support/browser.mjs';
import { signedInState } from './sign-in';

const ARGUMENTS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--remote-debugging-port=0',
];

/** A browser with a profile of its own that can be cut off as a power cut does, and opened again with what its disk holds. */
export async function killableBrowser(account: string, baseURL: string) {
  const profile = await mkdtemp(join(tmpdir(), 'nghi-truong-browser-'));
  const state = await signedInState(account, baseURL);
  let running: ChildProcess | null = null;

  async function open(): Promise<BrowserContext> {
    const browser = spawn(wholeBrowser(), [...ARGUMENTS, `--user-data-dir=${profile}`]);
    running = browser;
    const connected = await chromium.connectOverCDP(await addressOf(browser));
    const [context] = connected.contexts();
    if (!context) throw new Error('The browser has no window.');
    await context.addCookies(JSON.parse(readFileSync(state, 'utf8')).cookies);
    return context;
  }

  /** Nothing is closed, nothing is asked: the process is gone. */
  async function cut(): Promise<void> {
    const browser = running;
    running = null;
    if (!browser || browser.exitCode !== null) return;
    const gone = new Promise((done) => browser.once('exit', done));
    browser.kill('SIGKILL');
    await gone;
  }

  return {
    open,
    cut,
    async end(): Promise<void> {
      await cut();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Where a browser that was just started listens. */
function addressOf(browser: ReturnType<typeof spawn>): Promise<string> {
  return new Promise((found, fail) => {
    let said = '';
    browser.stderr?.on('data', (chunk) => {
      said += chunk;
      const [, socket] = /DevTools listening on (ws:\S+)/.exec(said) ?? [];
      if (socket) found(socket);
    });
    browser.once('exit', () => fail(new Error(`The browser did not start: ${said}`)));
  });
}

/** One that keeps its profile as a person's does: the one that draws no window loses it when it is cut off. */
function wholeBrowser(): string {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const named = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const all = [
    chromium.executablePath(),
    ...named.flatMap((name) => folders.map((folder) => join(folder, name))),
  ];
  const whole = all.find(isProgram) ?? findBrowser();
  if (!whole) throw new Error('No browser: install Chromium, or set CHROMIUM_PATH to one.');
  return whole;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
