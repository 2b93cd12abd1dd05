import { ensureEnvironment } from './support/environment.mjs';
import { ensureInstalled } from './support/install.mjs';
import { command, runTypeScript } from './support/run.mjs';

command(async () => {
  await ensureInstalled();
  ensureEnvironment();
  const { code } = await runTypeScript(['bin/council.ts', ...process.argv.slice(2)], { stdin: true });
  return code;
});
