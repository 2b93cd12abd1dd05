import { addSessions, foundArchive, packedBytes } from '@/db/seed/archive';
import { onStore, ownStore } from '@/db/store';
import { upgrade } from '@/db/upgrade';

/* What one session takes in the file: 26 votes by name and 10 resolutions, with its projections and its search. */

const SESSIONS = 60;
/** The tables and the council are there, and every index has begun. */
const BEFORE = 3;

const bytes = await onStore(ownStore(), async () => {
  await upgrade();
  const council = await foundArchive('luu-tru');
  await addSessions(council, 1, BEFORE, BEFORE + SESSIONS);
  const before = packedBytes();
  await addSessions(council, BEFORE + 1, BEFORE + SESSIONS, BEFORE + SESSIONS);
  return (packedBytes() - before) / SESSIONS;
});
console.log(JSON.stringify({ bytes }));
