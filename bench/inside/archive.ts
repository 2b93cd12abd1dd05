import { copyFileSync } from 'node:fs';
import { addSessions, countSearchItems, findArchive, foundArchive } from '@/db/seed/archive';
import { seedNew } from '@/db/seed/story';
import { onStore, ownStore } from '@/db/store';

/* Makes one of the databases that are measured: `few`, `many` or `wide`, the later ones from the one before. */

const COUNCIL = 'luu-tru';
const SESSIONS = 500;
const FEW = 5;
const ITEMS = 100_000;

const store = ownStore();
const [size, from] = process.argv.slice(2);
if (from) copyFileSync(from, store.file);
else await seedNew(store);

// A store is closed after the work: what lies in its log is then in its file.
const items = await onStore(store, async () => {
  if (size === 'few') await addSessions(await foundArchive(COUNCIL), SESSIONS - FEW + 1, SESSIONS);
  if (size === 'many') await addSessions(await findArchive(COUNCIL), 1, SESSIONS - FEW, SESSIONS);
  if (size === 'wide')
    for (let ward = 1; (await countSearchItems()) < ITEMS; ward++)
      await addSessions(await foundArchive(`phuong-${ward}`), 1, 40);
  return countSearchItems();
});
console.log(JSON.stringify({ items }));
