import 'server-only';
import { failureWords } from '@/lib/failure';
import { appliedMigrations, refuseNewer } from '../migrate';
import { serverProcess } from '../observe/process';
import { editionOf } from './edition';
import { refuseOpenSamples } from './samples';
import { tellStoreFault } from './store-refusal';
import { keepSwept } from './sweep-files';

/**
 * What the server does before it serves: it refuses a database that this program must not serve, and from then on keeps
 * the folder of files swept. A disk that is not there yet is told and waited for.
 *
 * @throws {StartFault} with SQLite too old to be safe, or on a database that newer code wrote, or with the samples where
 *   anybody may come.
 */
export function startServing(): void {
  try {
    refuseNewer(appliedMigrations());
    refuseOpenSamples();
  } catch (error) {
    if (!tellStoreFault(error)) throw error;
  }
  void serverProcess.opening.then(keepSwept);
  serverProcess.editionOf = editionOf;
  serverProcess.failureWords = failureWords;
}
