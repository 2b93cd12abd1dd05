import { chainOldEvents } from './access/chain-old-events';
import { refreshProjections } from './access/projections';
import { registerOldFiles } from './access/register-old-files';
import { migrate } from './migrate';

/**
 * Brings the database to this code: its schema, the chain of its events, the register of files, then what is derived from
 * the publications.
 */
export async function upgrade(): Promise<void> {
  migrate();
  chainOldEvents();
  await registerOldFiles(new Date().toISOString());
  await refreshProjections();
}
