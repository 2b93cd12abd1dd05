import { existsSync } from 'node:fs';
import { readEnv } from '@/lib/server/env';
import { StartFault } from '@/lib/server/start-fault';
import { isStoreFault } from '@/lib/server/store-fault';
import { hasSamples, refuseOpenSamples } from './access/keeping/samples';
import { close, databaseFile } from './client';
import { isEmpty } from './seed/is-empty';
import { ownStore } from './store';
import { upgrade } from './upgrade';

/**
 * Brings the database to this code's schema and, where it is empty and nobody else can come or samples were asked for, tells the two sample
 * councils' story. Prints one JSON line for the command that called it.
 */
async function setUp(): Promise<void> {
  const store = ownStore();
  const wantsSample = readEnv().samples === 'open';
  if (wantsSample && !existsSync(store.file)) await (await story()).seedNew(store);
  await upgrade();
  if (wantsSample && (await isEmpty())) await (await story()).seed();
  refuseOpenSamples();
  const sample = wantsSample && hasSamples();
  process.stdout.write(`${JSON.stringify({ dataPath: store.file, sample, isEmpty: await isEmpty() })}\n`);
  close();
}

/** Half of what a start would load, needed once in a database's life. */
const story = () => import('./seed/story');

/** What the operator can put right is told in its sentence alone: it is no fault of the program. */
function tell(error: unknown): void {
  const isStores = isStoreFault(error);
  if (!isStores && !(error instanceof StartFault)) throw error;
  process.stderr.write(`${error.message}${isStores ? ` (${error.reason}: ${databaseFile()})` : ''}\n`);
  process.exitCode = 1;
}

await setUp().catch(tell);
