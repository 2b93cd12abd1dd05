import 'server-only';
import { closeSync, existsSync, openSync, readSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measure } from '@/lib/server/backups/archive';
import { encryptFile } from '@/lib/server/backups/encryption';
import type { Place } from '@/lib/server/backups/place';
import { readEnv } from '@/lib/server/env';
import { digestOf, pathOfName } from '@/lib/server/files/by-digest';
import { databaseFile, raw } from '../../client';
import { appliedMigrations, refuseNewer } from '../../migrate';
import { onStore } from '../../store';
import { keptFiles } from '../files/file-register';
import { noteBackup } from './last-backup';
import { fileName, PART_BYTES, partName, type StandbyState, stateName } from './standby-state';
import { sweepStandby } from './sweep-standby';
import { inWorkFolder } from './work-folder';

export type StandbyPlan = { readonly place: Place; readonly recipients: readonly string[] };

/** What was new and had to be sent: parts of the database, files, and bytes of both. */
export type Sent = { parts: number; files: number; bytes: number };

type Content = Omit<StandbyState, 'format' | 'at'>;

/**
 * What brings the standby's copy up to the instant it is called with: what is not there yet is sent, and last the list of
 * what the copy is now made of. A sender that is killed at any point leaves the copy as it was. One process sends to a
 * place, no more.
 */
export function standbySender({ place, recipients }: StandbyPlan): (now: string) => Promise<Sent> {
  let known: { as: string; content: Content } | null = null;
  return (now) =>
    inWorkFolder(async (folder) => {
      const sent: Sent = { parts: 0, files: 0, bytes: 0 };
      const send = async (name: string, path: string) => {
        const sealed = join(folder, 'sealed');
        await encryptFile(path, sealed, recipients);
        await place.put(name, sealed);
        sent.bytes += measure(sealed).bytes;
      };
      const there = new Set(await place.list());
      const as = standsAs();
      if (known?.as !== as || !namesOf(known.content).every((name) => there.has(name))) {
        const copy = join(folder, 'council.db');
        const content = await copied(copy);
        for (const digest of new Set(content.parts)) {
          if (there.has(partName(digest))) continue;
          await send(partName(digest), cutOut(copy, content.parts.indexOf(digest), join(folder, 'part')));
          sent.parts += 1;
        }
        for (const { name } of content.files) {
          if (there.has(fileName(name))) continue;
          await send(fileName(name), pathOfName(name));
          sent.files += 1;
        }
        known = { as, content };
      }
      const state: StandbyState = { format: 'nghi-truong/standby/1', at: now, ...known.content };
      const list = join(folder, 'state');
      writeFileSync(list, JSON.stringify(state), { mode: 0o600 });
      await send(stateName(now), list);
      await noteBackup({ at: now, ...measure(list) }, 'standby');
      await sweepStandby(place, { name: stateName(now), uses: namesOf(state) }, there);
      return sent;
    });
}

const namesOf = ({ parts, files }: Content): string[] => [
  ...new Set(parts.map(partName)),
  ...files.map(({ name }) => fileName(name)),
];

/** Changes with every commit: it is written to the log before anybody is told of it. */
function standsAs(): string {
  const stats = ['', '-wal'].map((ending) =>
    statSync(`${databaseFile()}${ending}`, { bigint: true, throwIfNoEntry: false }),
  );
  return stats.map((stat) => (stat ? `${stat.mtimeNs} ${stat.size}` : '')).join(' ');
}

/**
 * Copies the database page for page, by SQLite's own backup in one step and so of one instant. A copy that is written anew
 * (`vacuum into`) would have every page in another place each time.
 */
async function copied(copy: string): Promise<Content> {
  const migrations = await appliedMigrations();
  refuseNewer(migrations);
  writeFileSync(copy, '', { mode: 0o600 });
  await raw().backup(copy, { progress: () => 2 ** 31 - 1 });
  const named = await onStore({ file: copy, filesDir: readEnv().filesDir }, keptFiles);
  const files: Content['files'] = [];
  const missing = new Set<string>();
  for (const { digest, ending, sha256 } of named) {
    const name = `${digest}${ending ?? ''}`;
    if (ending !== null && sha256 !== null && existsSync(pathOfName(name))) files.push({ name, sha256 });
    else missing.add(digest);
  }
  return { migrations, parts: digestsOf(copy), files, missing: [...missing] };
}

function digestsOf(copy: string): string[] {
  const digests: string[] = [];
  const chunk = Buffer.alloc(PART_BYTES);
  const file = openSync(copy, 'r');
  try {
    for (let read = readSync(file, chunk); read > 0; read = readSync(file, chunk))
      digests.push(digestOf(chunk.subarray(0, read)));
  } finally {
    closeSync(file);
  }
  return digests;
}

/** Writes one part of the copy to a file of its own. */
function cutOut(copy: string, index: number, path: string): string {
  const chunk = Buffer.alloc(PART_BYTES);
  const file = openSync(copy, 'r');
  const read = readSync(file, chunk, 0, PART_BYTES, index * PART_BYTES);
  closeSync(file);
  writeFileSync(path, chunk.subarray(0, read), { mode: 0o600 });
  return path;
}
