import { defineConfig } from '@playwright/test';
import specs from './playwright.config';

/** Takes the pictures of the README and of the guides anew: `npm run pictures`. */
export default defineConfig(specs, {
  testDir: 'e2e/pictures',
  testMatch: '*.pictures.ts',
  workers: 1,
  timeout: 300_000,
  use: {
    actionTimeout: 15_000,
    launchOptions: {
      ...specs.use?.launchOptions,
      // At a scale that is no whole number, hinting would push letters into the spaces between words.
      args: [...(specs.use?.launchOptions?.args ?? []), '--font-render-hinting=none'],
    },
  },
});
