import { registerOldFiles } from './access/files/register-old-files';
import { refreshProjections } from './access/publications/projections';
import { tellKeptVersions } from './access/review/kept-versions';
import { chainOldEvents } from './access/trail/chain-old-events';
import { alone } from './alone';
import { isCluster } from './client';
import { migrate } from './migrate';

/**
 * Brings the database to this code: its schema, the chain of its events, the register of files, the drafts that were under
 * review, then what is derived from the publications.
 */
export async function upgrade(): Promise<void> {
  await migrate();
  await alone('upgrade', async () => {
    // A cluster is filled by this program, or from a file that was upgraded before.
    if (!isCluster()) chainOldEvents();
    await registerOldFiles(new Date().toISOString());
    await tellKeptVersions(new Date().toISOString());
    await refreshProjections();
  });
}
