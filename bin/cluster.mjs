import { hasRqlite } from './cluster/node.mjs';
import { ensureInstalled } from './support/install.mjs';
import { command, runTypeScript, Stop } from './support/run.mjs';

command(async () => {
  await ensureInstalled();
  if (!hasRqlite()) throw new Stop('npm không có rqlited cho máy này: chỉ chạy được trên Linux x64.');
  const { code } = await runTypeScript(['bin/cluster.ts', ...process.argv.slice(2)], {
    env: { LOG_LEVEL: 'silent' },
  });
  return code;
});
