import { copyFileSync, truncateSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { canonical, sha256 } from '@/lib/record/digest';
import { hashOf } from '../../chain';
import { close, databaseFile, raw } from '../../client';
import { upgrade } from '../../upgrade';
import { getSection, saveSection } from '../desk/sections';
import { withdrawSession } from '../publications/publishing';
import { saveTemplate } from '../register/templates';
import { proposeAmendment } from '../review/amendments';
import { addComment } from '../review/comments';
import { createTestCouncil, must, openTestDatabase, TEST_NOW } from '../test-database';
import { createTestSession } from '../test-session';
import { byHand } from '../test-tampering';
import { unseen } from '../test-unseen';
import { verifyStore } from './verify';

/* What somebody with the file in hand could do to it, each found. Triggers that stand in the way are taken off first. */

let closeDatabase: () => void;
let sound: string;
beforeAll(async () => {
  closeDatabase = openTestDatabase();
  const home = await createTestCouncil('nha');
  await createTestCouncil('ben');
  const { clerk, chair, councillor } = home.viewers;
  const draft = await createTestSession(home);
  await draft.saveGeneral({ reviewOpen: true });
  await draft.saveAgenda(null, null);
  await draft.release(true);
  const said = { key: 'loi', resolutionId: 'r1', pieceId: null, body: 'Đồng ý.' };
  must(await addComment(councillor, said, TEST_NOW));
  const words = { resolutionId: 'r1', pieceId: 'r1-1', kind: 'replace', proposed: 'Khác hẳn.', seen: 1 };
  must(await proposeAmendment(councillor, words, TEST_NOW));
  const mandateId = home.delegates[0]?.mandateId ?? '';
  const mark = { id: 'dau', sittingId: 'sang', mandateId, status: 'absent', reason: 'Nằm viện' };
  const rows = { attendance: [{ ...mark, fromTime: null, toTime: null }], attendanceNumbers: [] };
  const at = { sessionId: draft.sessionId, section: 'attendance', base: 0 } as const;
  must(await saveSection(clerk, { ...at, rows }, TEST_NOW));
  await draft.publish();
  const gone = { sessionId: draft.sessionId, base: await draft.version(), reason: 'Lộ dữ liệu cá nhân.' };
  must(await withdrawSession(chair, gone, TEST_NOW));
  const open = await createTestSession(home, 12);
  await open.saveGeneral({});
  const template = { slots: { 'giay-moi.ket-thuc': 'Trân trọng kính mời.' } };
  must(await saveTemplate(clerk, { councilId: home.councilId, base: 0, seen: 0, template }, TEST_NOW));
  const tasks = { keyTasks: [{ id: 'viec', body: 'Thu ngân sách' }] };
  const base = (await getSection(clerk, open.sessionId, 'tasks'))?.version ?? 0;
  must(
    await saveSection(clerk, { sessionId: open.sessionId, section: 'tasks', base, rows: tasks }, TEST_NOW),
  );
  sound = `${databaseFile()}.sound`;
  await upgrade();
  raw().pragma('wal_checkpoint(TRUNCATE)');
  close();
  copyFileSync(databaseFile(), sound);
});
beforeEach(() => {
  close();
  copyFileSync(sound, databaseFile());
});
afterAll(() => closeDatabase());

const faults = async () =>
  Object.fromEntries(
    (await verifyStore()).flatMap(({ name, faults }) => (faults.length > 0 ? [[name, faults]] : [])),
  );
test('a store nobody touched has no fault', async () => {
  expect(await faults()).toEqual({});
});

describe('rows changed by hand, and the triggers put back', () => {
  test.each(byHand)('%s', async (_what, sql, name, sentence) => {
    unseen(sql);
    await upgrade();
    const found = await faults();
    expect(found).not.toHaveProperty('Lược đồ');
    expect(found[name]?.join('\n')).toEqual(expect.stringMatching(sentence));
  });
});

describe('the schema', () => {
  test.each([
    ['a trigger dropped', 'drop trigger events_frozen', ['Thiếu trigger events_frozen.']],
    [
      'a trigger that makes administrators',
      `create trigger quiet after insert on sign_ins begin insert or ignore into user_roles
         select hex(randomblob(8)), new.user_id, council_id, 'admin' from user_roles where user_id = new.user_id; end`,
      ['Thừa trigger quiet: không phải của chương trình này.'],
    ],
    [
      'a trigger that guards nothing any more',
      `drop trigger events_kept; create trigger events_kept before delete on events begin select 1; end`,
      ['trigger events_kept khác với của chương trình này.'],
    ],
    ['an index dropped', 'drop index user_roles_once', ['Thiếu index user_roles_once.']],
    ['a table added', 'create table more (a)', ['Thừa table more: không phải của chương trình này.']],
    ['a view added', 'create view more as select 1', ['Thừa view more: không phải của chương trình này.']],
  ])('%s', async (_what, sql, sentences) => {
    raw().exec(sql);
    expect((await faults())['Lược đồ']).toEqual(sentences);
  });
});

test('an event rewritten together with its hash: the next one no longer follows', async () => {
  const columns = `aggregate, aggregate_id as aggregateId, seq, verb, council_id as councilId, actor_id as actorId,
    actor_name as actorName, at, detail, chain, chain_seq as chainSeq, hash`;
  type Row = Parameters<typeof hashOf>[1] & { hash: string };
  const [before, row] = raw()
    .prepare(
      `select ${columns} from events where chain_seq in (8, 9) and chain = (select id from councils where slug = 'nha')`,
    )
    .all() as [Row, Row];
  const forged = { ...row, actorName: 'Người khác' };
  unseen('', () => {
    raw()
      .prepare('update events set actor_name = ?, hash = ? where hash = ?')
      .run(forged.actorName, hashOf(before.hash, forged), row.hash);
  });
  expect(await faults()).toEqual({ 'Chuỗi sự kiện': ['nha, sự kiện 10: không khớp dấu SHA-256 của chuỗi.'] });
});

test('a chain of versions rewritten with new digests', async () => {
  const rows = raw().prepare('select id, document from publications order by version').all() as {
    id: string;
    document: string;
  }[];
  const forged: [string, string, string][] = [];
  for (const { id, document } of rows) {
    const told = {
      ...JSON.parse(document),
      publishedBy: 'Người khác',
      previousDigest: forged.at(-1)?.[1] ?? null,
    };
    forged.push([canonical(told), await sha256(canonical(told)), id]);
  }
  unseen('', () => {
    const put = raw().prepare(
      "update publications set document = ?, digest = ?, published_by = 'Người khác' where id = ?",
    );
    for (const row of forged) put.run(...row);
  });
  expect((await faults())['Sự kiện công bố']).toEqual([
    'nha/khoa-2-ky-11, phiên bản 1: sự kiện công bố nói khác ở digest, publishedBy.',
    'nha/khoa-2-ky-11, phiên bản 2: sự kiện công bố nói khác ở digest, publishedBy.',
  ]);
});

describe('what cannot be read ends in sentences', () => {
  test('a version that is nothing at all, or a number', async () => {
    for (const value of ['null', '1', "x'00ff'"]) {
      close();
      copyFileSync(sound, databaseFile());
      unseen('', () => {
        const { sql } = raw().prepare("select sql from sqlite_master where name = 'publications'").get() as {
          sql: string;
        };
        const loose = sql
          .replaceAll('`publications`', 'loose')
          .replaceAll('"publications"', 'loose')
          .replace('`document` text NOT NULL', '`document`')
          .replace(/ STRICT$/, '');
        raw().exec(`${loose}; insert into loose select * from publications; drop table publications;
          alter table loose rename to publications; update publications set document = ${value}`);
      });
      const found = await faults();
      expect(found['Lược đồ']?.length).toBeGreaterThan(0);
      expect(found['Bản công bố']?.join()).toMatch(/sai lược đồ|Không đọc được/);
      expect(found['Bảng suy ra từ bản công bố']?.join()).toMatch(/Không đọc được|khác nhau/);
    }
  });

  test.each([
    ['a file cut short', () => truncateSync(databaseFile(), 70_000)],
    ['a file cut to its first page', () => truncateSync(databaseFile(), 4_096)],
    ['a file that is no database', () => writeFileSync(databaseFile(), 'x'.repeat(9_000))],
    ['an empty file', () => truncateSync(databaseFile(), 0)],
  ])('%s', async (_what, spoil) => {
    close();
    spoil();
    expect(Object.values(await faults()).flat().length).toBeGreaterThan(0);
  });

  test('a table that is gone', async () => {
    raw().exec('drop table private_texts');
    const found = await faults();
    expect(found['Nội dung riêng']?.join()).toMatch(/^Không đọc được \(no such table/);
  });
});
