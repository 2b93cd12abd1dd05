import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled } from './support/install.mjs';
import { command } from './support/run.mjs';
import { lint, types, unit } from './support/stages.mjs';
import { Tally } from './support/tally.mjs';

command(async () => {
  await ensureInstalled();
  const reports = mkdtempSync(join(tmpdir(), 'nghi-truong-check-'));
  const tally = new Tally();
  await tally.stage('lint', lint);
  await tally.stage('types', types);
  await tally.stage('unit', () => unit(join(reports, 'unit.json')));
  rmSync(reports, { recursive: true });
  return tally.close();
});
