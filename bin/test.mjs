import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './support/browser.mjs';
import { ensureBuilt } from './support/build.mjs';
import { ensureEnvironment } from './support/environment.mjs';
import { ensureInstalled } from './support/install.mjs';
import { ensurePrintTools } from './support/print-tools.mjs';
import { command } from './support/run.mjs';
import { cluster, crash, endToEnd, lint, papers, types, unit } from './support/stages.mjs';
import { Tally } from './support/tally.mjs';

command(async () => {
  await ensureInstalled();
  ensureEnvironment();
  const reports = mkdtempSync(join(tmpdir(), 'nghi-truong-test-'));
  const tally = new Tally();
  await tally.stage('lint', lint);
  await tally.stage('types', types);
  await tally.stage('unit', () => unit(join(reports, 'unit.json')));
  await tally.stage('cluster', () => cluster(join(reports, 'cluster.json')));
  // Papers are read one after another and keep one core; what needs none of them goes on beside it.
  const [, built] = await Promise.all([
    tally.stage('papers', () => ensurePrintTools().then(() => papers(join(reports, 'papers.json')))),
    tally
      .stage('crash', () => crash(['--rounds', '20'], { quiet: true }))
      // No page can be looked at without a build, but one that fails is a failure of its own.
      .then(() => tally.stage('build', () => ensureBuilt().then(() => true))),
  ]);
  if (built) await tally.stage('e2e', async () => endToEnd(join(reports, 'e2e.json'), await ensureBrowser()));
  rmSync(reports, { recursive: true });
  return tally.close();
});
