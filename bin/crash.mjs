import { ensureInstalled } from './support/install.mjs';
import { command } from './support/run.mjs';
import { crash } from './support/stages.mjs';

command(async () => {
  await ensureInstalled();
  return (await crash(process.argv.slice(2))) ? 0 : 1;
});
