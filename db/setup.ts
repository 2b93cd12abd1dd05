import { existsSync } from 'node:fs';
import { readEnv } from '@/lib/server/env';
import { StartFault } from '@/lib/server/start-fault';
import { isStoreFault } from '@/lib/server/store-fault';
import { hasSamples, refuseOpenSamples } from './access/keeping/samples';
import { alone } from './alone';
import { close } from './client';
import { isEmpty } from './seed/is-empty';
import { upgrade } from './upgrade';

/**
 * Brings the database to this code's schema and, where it is empty and nobody else can come or samples were asked for, tells the two sample
 * councils' story. Prints one JSON line for the command that called it.
 */
async function setUp(): Promise<void> {
  const { database, samples, filesDir } = readEnv();
  const wantsSample = samples === 'open';
  if (database.kind === 'file' && wantsSample && !existsSync(database.path))
    await (await story()).seedNew({ file: database.path, filesDir });
  await upgrade();
  if (wantsSample) await alone('samples', async () => (await isEmpty()) && (await story()).seed());
  await refuseOpenSamples();
  const sample = wantsSample && (await hasSamples());
  const said = { dataPath: whereabouts(), sample, isEmpty: await isEmpty() };
  process.stdout.write(`${JSON.stringify(said)}\n`);
  close();
}

/** Half of what a start would load, needed once in a database's life. */
const story = () => import('./seed/story');

/** Where the rows lie, for the operator; a password of the cluster is no part of it. */
function whereabouts(): string {
  const { database } = readEnv();
  return database.kind === 'file' ? database.path : database.hosts.join(', ');
}

/** What the operator can put right is told in its sentence alone: it is no fault of the program. */
function tell(error: unknown): void {
  const isStores = isStoreFault(error);
  if (!isStores && !(error instanceof StartFault)) throw error;
  process.stderr.write(`${error.message}${isStores ? ` (${error.reason}: ${whereabouts()})` : ''}\n`);
  process.exitCode = 1;
}

await setUp().catch(tell);
