import { ensureDatabase } from './support/database.mjs';
import { ensureEnvironment } from './support/environment.mjs';
import { ensureInstalled } from './support/install.mjs';
import { command, runModule } from './support/run.mjs';

command(async () => {
  const port = process.env.PORT || '3000';
  await ensureInstalled();
  ensureEnvironment();
  await ensureDatabase();
  process.env.NEXTAUTH_URL ||= `http://localhost:${port}`;
  // Ctrl+C reaches the whole group: staying alive lets Next close its own workers before we go.
  process.on('SIGINT', () => {});
  const { code } = await runModule('next/dist/bin/next', [
    'dev',
    '-p',
    port,
    '-H',
    process.env.HOST || '127.0.0.1',
  ]);
  return code;
});
