import { ensureBuilt } from './support/build.mjs';
import { ensureEnvironment } from './support/environment.mjs';
import { ensureInstalled } from './support/install.mjs';
import { command } from './support/run.mjs';

/** All that a start does to the code itself, for a service that may not: packages, secrets, the build. */
command(async () => {
  await ensureInstalled();
  ensureEnvironment();
  await ensureBuilt();
  console.log('Đã dựng xong.');
});
