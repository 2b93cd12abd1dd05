import { afterAll, beforeAll, expect, test } from 'vitest';
import { getDraft } from '@/db/access/desk/draft';
import { openTestDatabase, TEST_NOW, viewerOf } from '@/db/access/test-database';
import { raw } from '@/db/client';
import { SAMPLE_PASSWORD } from '@/lib/rules/password';
import { signContext } from '@/lib/signs/context';
import { signsOfAll } from '@/lib/signs/draft-signs';
import { seed } from './story';

let closeDatabase: () => void;
beforeAll(async () => {
  closeDatabase = openTestDatabase();
  await seed();
}, 60_000);
afterAll(() => closeDatabase());

/** Each was looked at: the papers and sentences named are not there, and the session of 2020 closed without its mark. */
const TRUE: Readonly<Record<string, readonly string[]>> = {
  mau: [
    '2020 ending',
    'mau-khoa-1-ky-12 number_gap',
    'mau-khoa-2-ky-3 dossier',
    'mau-khoa-2-ky-3 ending',
    'mau-khoa-2-ky-3 dossier',
    'mau-khoa-2-ky-3 ending',
    'mau-khoa-2-ky-3 dossier',
  ],
  'duc-thang': [],
};

test.each(['mau', 'duc-thang'])('what is said of the resolutions of %s is true', async (council) => {
  const viewer = await viewerOf(`thuky@${council}.example`, TEST_NOW, SAMPLE_PASSWORD);
  const sessions = raw()
    .prepare(
      'select s.id from council_sessions s join councils c on c.id = s.council_id where c.slug = ? order by s.starts_on, s.id',
    )
    .pluck()
    .all(council) as string[];
  const told: string[] = [];
  for (const id of sessions) {
    const found = await getDraft(viewer, id);
    if (!found) continue;
    const context = signContext(found.draft, found.elsewhere, '2026-11-30');
    for (const { sign } of signsOfAll(found.draft.resolutions, context))
      told.push(`${id.startsWith('mau') ? id : found.draft.session.startsOn?.slice(0, 4)} ${sign.rule}`);
  }
  expect(told).toEqual(TRUE[council]);
});
