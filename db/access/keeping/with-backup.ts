import 'server-only';
import { statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { newestBackup } from '@/lib/rules/backups-kept';
import { ArchiveFault } from '@/lib/server/backups/archive';
import { decryptFile, isEncrypted } from '@/lib/server/backups/encryption';
import { placeAt } from '@/lib/server/backups/place-at';
import { inWorkFolder } from './work-folder';

/**
 * Does `work` on a backup as a plain tar of this machine, wherever it lies and whether or not it is encrypted.
 *
 * @param where a file, `s3://bucket/…/name.tar.age`, or a folder or `s3://bucket/prefix`: the newest the timer made there.
 * @param base the folder a relative path counts from.
 * @param identities the private keys of age to try; none where there are none.
 * @throws {ArchiveFault} when there is none, or it cannot be opened with them.
 */
export async function withBackup<T>(
  where: string,
  base: string,
  identities: readonly string[],
  work: (tar: string) => Promise<T>,
): Promise<T> {
  const path = where.includes('://') ? null : resolve(base, where);
  if (path !== null && !statSync(path).isDirectory()) return withPlain(path, identities, work);
  const isObject = path === null && /\.(?:tar|age)$/.test(where);
  const place = placeAt(isObject ? dirname(where) : where, base);
  const name = isObject ? basename(where) : newestBackup(await place.list());
  if (name === null) throw new ArchiveFault('ở đó không có bản sao lưu nào.');
  return inWorkFolder(async (folder) => {
    const fetched = join(folder, 'fetched');
    await place.fetch(name, fetched);
    return withPlain(fetched, identities, work);
  });
}

async function withPlain<T>(
  file: string,
  identities: readonly string[],
  work: (tar: string) => Promise<T>,
): Promise<T> {
  if (!statSync(file).isFile() || !isEncrypted(file)) return work(file);
  if (identities.length === 0)
    throw new ArchiveFault('tệp được mã hóa: thêm --identity và tệp khóa bí mật của age.');
  return inWorkFolder(async (folder) => {
    const plain = join(folder, 'backup.tar');
    await decryptFile(file, plain, identities);
    return work(plain);
  });
}
