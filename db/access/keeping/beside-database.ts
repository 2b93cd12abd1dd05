import 'server-only';
import { readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readEnv } from '@/lib/server/env';
import { log } from '@/lib/server/observe/log';

/**
 * What is known by a JSON file beside the database, read anew when that file changes. A file that cannot be read adds nothing,
 * and the log says what is wrong with it: nobody at a desk can mend it.
 *
 * @param name «legal-texts.json».
 * @param ours what is known without the file.
 * @param read takes what the file says; throws what is wrong with it.
 */
export function besideDatabase<Known>(
  name: string,
  ours: Known,
  read: (said: unknown) => Known,
): () => Known {
  let held = { as: '', known: ours };
  return () => {
    const file = join(readEnv().dataDir, name);
    const stat = statSync(file, { throwIfNoEntry: false });
    const as = stat ? `${file} ${stat.mtimeMs} ${stat.size}` : '';
    if (as !== held.as) held = { as, known: stat ? readOr(file, ours, read) : ours };
    return held.known;
  };
}

function readOr<Known>(file: string, ours: Known, read: (said: unknown) => Known): Known {
  try {
    return read(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    log.warn(
      { event: `${basename(file, '.json').replaceAll('-', '_')}.unreadable`, file, reason },
      `${basename(file)} adds nothing until it is mended.`,
    );
    return ours;
  }
}
