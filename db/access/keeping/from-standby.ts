import 'server-only';
import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ArchiveFault, DATABASE, measure, type Source, writeArchive } from '@/lib/server/backups/archive';
import { decryptFile } from '@/lib/server/backups/encryption';
import type { Place } from '@/lib/server/backups/place';
import { readJson } from './last-backup';
import { fileName, partName, stateName, stateSchema, statesIn } from './standby-state';
import { inWorkFolder } from './work-folder';

/**
 * Does `work` on what the standby's copy holds, put together as an ordinary backup: it is restored and verified as any other.
 *
 * @throws {ArchiveFault} when there is none, the keys do not open it, or a part of it is missing or another.
 */
export function withStandby<T>(
  place: Place,
  identities: readonly string[],
  work: (tar: string) => Promise<T>,
): Promise<T> {
  return inWorkFolder(async (folder) => {
    if (identities.length === 0) throw new ArchiveFault('thêm --identity và tệp khóa bí mật của age.');
    const newest = statesIn(await place.list('states/')).at(-1);
    if (newest === undefined) throw new ArchiveFault('ở đó không có bản dự phòng nào.');
    const bring = async (name: string, path: string) => {
      const sealed = join(folder, 'sealed');
      await place.fetch(name, sealed).catch((error: unknown) => {
        if (error instanceof Error && /ENOENT|NoSuchKey/.test(error.message))
          throw new ArchiveFault(`thiếu ${name}.`);
        throw error;
      });
      await decryptFile(sealed, path, identities);
    };
    const brought = async (name: string, path: string, sha256: string) => {
      await bring(name, path);
      if (measure(path).sha256 !== sha256) throw new ArchiveFault(`${name} là phần khác.`);
    };
    await bring(newest, join(folder, 'state'));
    const state = stateSchema.safeParse(readJson(readFileSync(join(folder, 'state'), 'utf8'))).data;
    if (!state || stateName(state.at) !== newest)
      throw new ArchiveFault('bản kê không theo dạng chương trình này biết.');

    const database = join(folder, DATABASE);
    const part = join(folder, 'part');
    writeFileSync(database, '', { mode: 0o600 });
    for (const digest of state.parts) {
      await brought(partName(digest), part, digest);
      appendFileSync(database, readFileSync(part));
    }
    mkdirSync(join(folder, 'files'));
    const sources: Source[] = [{ name: DATABASE, path: database }];
    for (const { name, sha256 } of state.files) {
      const path = join(folder, 'files', name);
      await brought(fileName(name), path, sha256);
      sources.push({ name: `files/${name.slice(0, 2)}/${name}`, path });
    }
    const tar = join(folder, 'backup.tar');
    const { at: createdAt, migrations, missing } = state;
    writeArchive(tar, sources, { createdAt, migrations, missing });
    for (const { path } of sources) rmSync(path);
    return work(tar);
  });
}
