import { withStandby } from '@/db/access/keeping/from-standby';
import { withBackup } from '@/db/access/keeping/with-backup';
import { placeAt } from '@/lib/server/backups/place-at';
import { fileAt, identitiesIn, type Options, orStop } from './verb';

/** Does `work` on the backup, or on what the standby's copy holds, that the operator names. */
export async function onBrought<T>(
  where: string,
  { identity, standby }: Options,
  work: (tar: string) => Promise<T>,
): Promise<T> {
  const keys = await identitiesIn(identity);
  const base = fileAt('.');
  return orStop(where, () =>
    standby ? withStandby(placeAt(where, base), keys, work) : withBackup(where, base, keys, work),
  );
}
