import { renameSync, rmSync } from 'node:fs';
import { unsafeCreateProvinceAdmin } from '@/db/access/accounts/province-accounts';
import { onStore, type Store } from '@/db/store';
import { upgrade } from '@/db/upgrade';
import { EVERY_PROVINCE } from '@/lib/policies/provinces';
import { SAMPLE_PASSWORD } from '@/lib/rules/password';
import { createClock } from './clock';
import { done } from './done';
import { tellDucThang } from './duc-thang';
import { isEmpty } from './is-empty';
import { tellMau } from './mau';

/**
 * Tells the story of the two sample councils through the app's own verbs, on a pinned clock.
 *
 * @throws when there is already a council: samples are never mixed into anybody's data.
 */
export async function seed(): Promise<void> {
  if (!(await isEmpty()))
    throw new Error('There are councils here already: the samples go into an empty database.');
  const clock = createClock();
  await tellMau(clock);
  await tellDucThang(clock);
  const province = { email: 'tinh@mau.example', name: 'Phan Quốc Bảo', provinceCode: EVERY_PROVINCE };
  done(await unsafeCreateProvinceAdmin({ ...province, password: SAMPLE_PASSWORD }, clock.tick(), false));
}

/**
 * Makes the database of a store that has none yet, with the story already told: under another name first, so that a
 * start that is cut off leaves no half of it.
 */
export async function seedNew({ file, filesDir }: Store): Promise<void> {
  const unfinished = `${file}.new`;
  for (const ending of ['', '-wal', '-shm']) rmSync(`${unfinished}${ending}`, { force: true });
  await onStore({ file: unfinished, filesDir }, async () => {
    await upgrade();
    await seed();
  });
  renameSync(unfinished, file);
}
