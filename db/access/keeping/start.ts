import 'server-only';
import { failureWords } from '@/lib/failure';
import { isFromOurPages } from '@/lib/own-origin';
import { refuse } from '@/lib/refusal';
import { networksOf } from '@/lib/rules/sign-in-throttle';
import { partOf } from '@/lib/segments';
import { log } from '@/lib/server/observe/log';
import { serverProcess } from '@/lib/server/observe/process';
import { about } from '../../client';
import { appliedMigrations, refuseNewer } from '../../migrate';
import { isSignedIn } from '../accounts/viewer';
import { keepLooking } from '../files/quarantine';
import { keepSwept } from '../files/sweep-files';
import { editionOf, nowhereAt, standingAt } from '../publications/edition';
import { tellStoreFault } from '../store-refusal';
import { refuseOpenSamples } from './samples';

/**
 * What the server does before it serves: it refuses a database that this program must not serve, and from then on keeps
 * the folder of files swept. A disk that is not there yet is told and waited for.
 *
 * @throws {StartFault} with SQLite too old to be safe, or on a database that newer code wrote, or with the samples where
 *   anybody may come.
 */
export async function startServing(): Promise<void> {
  try {
    await tellEngine();
    refuseNewer(await appliedMigrations());
    await refuseOpenSamples();
  } catch (error) {
    if (!tellStoreFault(error)) throw error;
  }
  void serverProcess.opening.then(keepSwept);
  void serverProcess.opening.then(keepLooking);
  serverProcess.standingAt = standingAt;
  serverProcess.nowhereAt = nowhereAt;
  serverProcess.editionOf = editionOf;
  serverProcess.partOf = partOf;
  serverProcess.networksOf = networksOf;
  serverProcess.isSignedIn = isSignedIn;
  serverProcess.isFromOurPages = isFromOurPages;
  serverProcess.refusalOf = refuse;
  serverProcess.failureWords = failureWords;
}

/** The log says at every start what keeps the rows: of an engine that is found faulty later one must know where it ran. */
async function tellEngine(): Promise<void> {
  const { engine, sqlite } = await about();
  log.info(
    { event: 'store.opened', engine, sqlite },
    `The rows are kept by ${engine} with SQLite ${sqlite}.`,
  );
}
