import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { namesOf, pathOfName } from '@/lib/server/files/by-digest';
import { raw } from '../../client';
import { upgrade } from '../../upgrade';
import { createTestCouncil, openTestDatabase, TEST_NOW, type TestCouncil } from '../test-database';
import { saveTestPhoto, sendTestPaper } from '../test-files';
import { createTestSession } from '../test-session';
import { verifyStore } from '../trail/verify';
import { ownersOf } from './register-old-files';
import { getPaper, getPhoto } from './served-files';

describe('who owns a file that only documents name', () => {
  const claim = (councilId: string, at: string, isPublished = false) => ({
    ...{ councilId, at, isPublished, digest: 'd', kind: 'paper' as const, actorId: null },
  });
  test.each([
    ['the one council that named it', [claim('a', '1')], ['a']],
    [
      'the council that named it first, whatever order they are told in',
      [claim('b', '2'), claim('a', '1')],
      ['a'],
    ],
    ['each council that published it', [claim('a', '1'), claim('b', '2', true)], ['a', 'b']],
    [
      'nobody for naming in a draft what another had published',
      [claim('a', '1', true), claim('b', '2')],
      ['a'],
    ],
    [
      'one council once, however often it named it',
      [claim('a', '1'), claim('a', '2', true), claim('a', '3')],
      ['a'],
    ],
  ])('%s', (_name, claims, owners) => {
    expect(ownersOf(claims).map(({ councilId }) => councilId)).toEqual(owners);
  });
});

/** Takes the register out of the database, and lets one council's draft name another's file: nothing kept it from that. */
function asItStoodThen(sessionId: string, stolen: string): void {
  const made = raw()
    .prepare(
      "select name, sql from sqlite_master where type = 'trigger' and (tbl_name = 'events' or name like '%file%')",
    )
    .all() as { name: string; sql: string }[];
  for (const { name } of made) raw().exec(`drop trigger ${name}`);
  raw().prepare("update papers set file_digest = ? where id = 'p1-ben'").run(stolen);
  const ofAgenda = "aggregate = 'agenda' and aggregate_id = ?";
  const detail = raw()
    .prepare(`select detail from events where ${ofAgenda}`)
    .pluck()
    .get(sessionId) as string;
  const named = detail.replace(/("id":"p1-ben".*?"fileDigest":)null/, `$1"${stolen}"`);
  raw().prepare(`update events set detail = ? where ${ofAgenda}`).run(named, sessionId);
  raw().exec(`delete from files; delete from stored_files; delete from events where aggregate = 'file';
    update events set chain = null, chain_seq = null, hash = null; pragma user_version = 2`);
  for (const { sql } of made) raw().exec(sql);
}

describe('a database from before the register', () => {
  let closeDatabase: () => void;
  let [home, other]: TestCouncil[] = [];
  let [published, draft, stolen, lost, photo] = ['', '', '', '', ''];

  beforeAll(async () => {
    closeDatabase = openTestDatabase();
    [home, other] = [await createTestCouncil('nha'), await createTestCouncil('ben')];
    const first = await createTestSession(home);
    const second = await createTestSession(home, 12);
    const theirs = await createTestSession(other, 11, '-ben');
    published = await sendTestPaper(home, first.sessionId, 'đã công bố');
    [draft, stolen, lost] = [
      await sendTestPaper(home, second.sessionId, 'đang soạn'),
      await sendTestPaper(home, second.sessionId, 'của nhà'),
      await sendTestPaper(home, second.sessionId, 'đã mất'),
    ];
    await first.saveGeneral({});
    await first.saveAgenda(published, null);
    photo = await saveTestPhoto(home, first.sessionId);
    await first.publish();
    await second.saveAgenda(stolen, lost);
    await second.saveAgenda(draft, lost);
    await theirs.saveAgenda(null, null);
    asItStoodThen(theirs.sessionId, stolen);
    rmSync(pathOfName(`${lost}.pdf`));
    await upgrade();
  });
  afterAll(() => closeDatabase());

  test('gives its files to those whose documents name them', async () => {
    const rows = raw()
      .prepare('select c.slug, f.digest from files f join councils c on c.id = f.council_id')
      .all();
    const owners = [published, draft, stolen, photo].map((digest) => ({ slug: 'nha', digest }));
    expect(rows).toHaveLength(owners.length);
    expect(rows).toEqual(expect.arrayContaining(owners));
    expect(await getPaper(null, published, TEST_NOW)).toMatchObject({ isPublic: true });
    expect(await getPhoto(null, photo, 480, TEST_NOW)).toMatchObject({ isPublic: true });
    expect(await getPaper(home?.viewers.clerk ?? null, draft, TEST_NOW)).toMatchObject({ isPublic: false });
    expect(
      await getPaper(other?.viewers.clerk ?? null, stolen, TEST_NOW),
      'named in their draft alone',
    ).toBeNull();
    expect(await namesOf(photo)).toHaveLength(2);
  });

  test('is whole by its own account, though a draft names what is nowhere, and is given out once', async () => {
    expect((await verifyStore()).flatMap(({ faults }) => faults)).toEqual([]);
    raw().pragma('user_version = 2');
    await upgrade();
    expect(raw().prepare('select count(*) from files').pluck().get()).toBe(4);
  });
});
