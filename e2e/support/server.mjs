import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from '../../bin/support/build.mjs';
import { ensureDatabase } from '../../bin/support/database.mjs';
import { ensureEnvironment } from '../../bin/support/environment.mjs';
import { command, Stop } from '../../bin/support/run.mjs';
import { serve } from '../../bin/support/server.mjs';

/**
 * The production server the specs talk to, on a database of its own. The sample councils are loaded once into
 * `template/`; the server gets a copy, so that a spec can still look at how things were.
 */
command(async () => {
  const folder = process.env.E2E_FOLDER;
  if (!folder) throw new Stop('E2E_FOLDER is set by playwright.config.ts');
  ensureEnvironment();
  await ensureBuilt();
  const samples = { SAMPLE_DATA: 'on' };
  await ensureDatabase({ DATABASE_URL: `file:${join(folder, 'template/council.db')}`, ...samples });
  cpSync(join(folder, 'template'), join(folder, 'served'), { recursive: true });
  const { ended } = await serve({
    port: Number(process.env.E2E_PORT),
    host: '127.0.0.1',
    env: {
      DATABASE_URL: `file:${join(folder, 'served/council.db')}`,
      ...samples,
      METRICS_TOKEN: 'read-by-the-specs-alone',
      // What the specs provoke is theirs to judge.
      LOG_LEVEL: 'fatal',
    },
  });
  const code = await ended;
  rmSync(folder, { recursive: true, force: true });
  return code;
});
