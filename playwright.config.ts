import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { findBrowser } from './bin/support/browser.mjs';

const port = Number(process.env.E2E_PORT || 3210);
const address = `http://127.0.0.1:${port}`;

// Set by the first process that reads this, inherited by the server and the workers.
process.env.E2E_FOLDER ??= mkdtempSync(join(tmpdir(), 'nghi-truong-e2e-'));

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/support/global-setup.ts',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: true,
  // A test that passes on the second try hides a fault in the test or in the product.
  retries: 0,
  forbidOnly: true,
  // Long journeys on a small machine: a slow machine is no fault of the product.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: 'dot',
  use: {
    baseURL: address,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    // A trace of every test costs a quarter of the time; anybody who hunts a failure asks for it.
    trace: process.env.E2E_TRACE ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: findBrowser(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: `"${process.execPath}" e2e/support/server.mjs`,
    env: { E2E_PORT: String(port), NEXTAUTH_URL: address },
    url: address,
    timeout: 180_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    // A server left over from another run would have another run's data.
    reuseExistingServer: false,
  },
});
