import { ensureBrowser } from './support/browser.mjs';
import { ensureBuilt } from './support/build.mjs';
import { ensureEnvironment } from './support/environment.mjs';
import { ensureInstalled } from './support/install.mjs';
import { command, root, run } from './support/run.mjs';

/** Takes every picture in `docs/pictures` anew, from the app as it is, on a copy of the sample data. */
command(async () => {
  await ensureInstalled();
  ensureEnvironment();
  await ensureBuilt();
  const browser = await ensureBrowser();
  const args = [
    'test',
    '--config=playwright.pictures.config.ts',
    '--reporter=line',
    ...process.argv.slice(2),
  ];
  const { code } = await run(process.execPath, [`${root}node_modules/@playwright/test/cli.js`, ...args], {
    env: { CHROMIUM_PATH: browser },
  });
  return code;
});
