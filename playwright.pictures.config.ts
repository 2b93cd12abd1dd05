import { defineConfig } from '@playwright/test';
import specs from './playwright.config';

/** Takes the pictures of the README and of the guides anew: `npm run pictures`. */
export default defineConfig(specs, {
  testDir: 'e2e/pictures',
  testMatch: '*.pictures.ts',
  workers: 1,
  timeout: 300_000,
  use: { actionTimeout: 15_000 },
});
