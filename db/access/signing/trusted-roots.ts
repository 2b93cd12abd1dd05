import 'server-only';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readEnv } from '@/lib/server/env';
import { log } from '@/lib/server/observe/log';

const FOLDER = 'trusted-roots';
const MOST_FILES = 200;
const MOST_BYTES = 256 * 1024;

/**
 * The certificates an operator trusts, as `trusted-roots/*.pem` beside the database. We bring none: whom the State trusts is not ours
 * to say, and a list that was shipped would be a year old where it is read.
 */
export function trustedRoots(): string[] {
  const folder = join(readEnv().dataDir, FOLDER);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.pem'))
    .sort()
    .slice(0, MOST_FILES);
  return files.flatMap((name) => textOf(join(folder, name)));
}

function textOf(file: string): string[] {
  try {
    const stat = statSync(file);
    return stat.isFile() && stat.size <= MOST_BYTES ? [readFileSync(file, 'utf8')] : [];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    log.warn(
      { event: 'trusted_root.unreadable', file, reason },
      'A trusted root adds nothing until it can be read.',
    );
    return [];
  }
}
