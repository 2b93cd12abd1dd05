import 'server-only';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Place } from '@/lib/server/backups/place';
import { readEnv } from '@/lib/server/env';
import { readJson } from './last-backup';
import { isOfStandby, statesIn } from './standby-state';

/** How many states stay: the newest, and some before it should the newest not open. */
const STATES_KEPT = 3;

const keptSchema = z.array(z.object({ name: z.string(), uses: z.array(z.string()) }));
type Kept = z.infer<typeof keptSchema>[number];

/**
 * Takes away from the place what no state that stays is made of. States there cannot be read here any more, so what each
 * uses is written down beside the database; where that is lost, only the newest is known and stays.
 *
 * @param newest the state that was just put there.
 * @param names what was there before it.
 */
export async function sweepStandby(place: Place, newest: Kept, names: Iterable<string>): Promise<void> {
  const file = join(readEnv().dataDir, 'standby.json');
  const before = keptSchema.safeParse(readJson(await readFile(file, 'utf8').catch(() => ''))).data ?? [];
  const kept = [...before.filter(({ name }) => name !== newest.name), newest].slice(-STATES_KEPT);
  await writeFile(`${file}.part`, JSON.stringify(kept), { mode: 0o600 });
  await rename(`${file}.part`, file);
  const wanted = new Set(kept.flatMap(({ name, uses }) => [name, ...uses]));
  const gone = [...names].filter((name) => isOfStandby(name) && !wanted.has(name));
  // States first: one whose parts are gone must not be found.
  const states = new Set(statesIn(gone));
  for (const name of [...states, ...gone.filter((one) => !states.has(one))]) await place.remove(name);
}
