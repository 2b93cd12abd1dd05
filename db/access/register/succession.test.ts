import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Viewer } from '@/lib/viewer';
import { raw } from '../../client';
import { saveSection } from '../desk/sections';
import { editionOf } from '../publications/edition';
import { listSuccession } from '../publications/published-succession';
import { withdrawSession } from '../publications/publishing';
import { orStoreRefusal } from '../store-refusal';
import {
  createTestCouncil,
  must,
  openTestDatabase,
  rememberTestDatabase,
  TEST_NOW,
  type TestCouncil,
  writesNothing,
} from '../test-database';
import { createTestSession, type TestSession } from '../test-session';
import { verifyStore } from '../trail/verify';
import { unsafeCreateCouncil } from './councils';
import { endCouncil, removeSuccession, renameFrom, succeed } from './succession';
import { termNumberingOf } from './term-numbering';
import { createTerm } from './terms';

let closeDatabase: () => void;
let asItWas: () => void;
let council: TestCouncil;
let published: TestSession;
let draft: TestSession;
const ids: Record<string, string> = {};

beforeAll(async () => {
  closeDatabase = openTestDatabase();
  council = await createTestCouncil('aa');
  published = await createTestSession(council);
  await published.saveGeneral({});
  await published.publish();
  draft = await createTestSession(council, 12);
  await draft.saveGeneral({});
  ids.aa = council.councilId;
  for (const slug of ['bb', 'cc', 'dd']) {
    const named = { slug, name: `Phường ${slug}`, locality: `Phường ${slug}`, level: 'ward' as const };
    const where = { provinceCode: slug === 'dd' ? '01' : '68' };
    ids[slug] = (await unsafeCreateCouncil({ ...named, ...where }, TEST_NOW)).councilId;
  }
  asItWas = rememberTestDatabase();
});
beforeEach(() => asItWas());
afterAll(() => closeDatabase());

const idsOf = (list: string) => list.split(',').map((slug) => ids[slug] ?? '');
const merge = (from: string, to: string, more: object = {}, viewer: Viewer | null = null) =>
  succeed(
    viewer,
    { on: '2026-03-01', predecessors: idsOf(from), successors: idsOf(to), basis: 'Nghị quyết số 1', ...more },
    TEST_NOW,
  );
const lastDay = (slug: string) =>
  raw().prepare('select valid_to from councils where id = ?').pluck().get(ids[slug]);
const namesOf = async (slug: string) => {
  const { before, after } = await listSuccession(ids[slug] ?? '');
  return { before: before.map((one) => one.slug), after: after.map((one) => one.slug) };
};
const faults = async () => (await verifyStore()).flatMap((one) => one.faults);
const saveTask = () =>
  saveSection(
    council.viewers.clerk,
    {
      sessionId: draft.sessionId,
      section: 'tasks',
      base: 0,
      rows: { keyTasks: [{ id: 't', body: 'Việc' }] } as never,
    },
    TEST_NOW,
  );

describe('councils that go on from others', () => {
  test('a merger: both end, their successor is shown from both sides, and verify knows why', async () => {
    must(await merge('aa,bb', 'cc'));
    expect([lastDay('aa'), lastDay('bb'), lastDay('cc')]).toEqual(['2026-02-28', '2026-02-28', null]);
    expect(await namesOf('aa')).toEqual({ before: [], after: ['cc'] });
    expect(await namesOf('cc')).toEqual({ before: ['aa', 'bb'], after: [] });
    expect(await faults()).toEqual([]);
  });

  test('a split, and a part that went over while the one before goes on', async () => {
    must(await merge('aa', 'bb,cc'));
    expect(await namesOf('aa')).toEqual({ before: [], after: ['bb', 'cc'] });
    must(await merge('dd', 'bb', { goesOn: true }));
    expect(lastDay('dd')).toBeNull();
    expect(await faults()).toEqual([]);
  });

  test('say how the terms of their successor are numbered (Điều 49 khoản 1)', async () => {
    const cc = { id: ids.cc ?? '', name: 'Phường cc', level: 'ward' as const };
    expect(await termNumberingOf(cc)).toBeNull();
    must(await merge('aa,bb', 'cc'));
    expect(await termNumberingOf(cc)).toEqual({ rule: 'anew' });
    const kept = await termNumberingOf({ ...cc, name: 'Phường aa' });
    expect(kept).toEqual({ rule: 'continues', place: 'Phường aa', newest: 2 });
  });

  test.each([
    ['itself', 'bb', 'bb'],
    ['itself among others', 'aa,bb', 'bb,cc'],
  ])('never after %s', async (_name, from, to) => {
    expect(await writesNothing(() => merge(from, to))).toMatchObject({ code: 'council.circle' });
  });

  test('never in a circle, not even past the code', async () => {
    must(await merge('bb', 'cc', { goesOn: true }));
    must(await merge('cc', 'dd', { goesOn: true }));
    expect(await writesNothing(() => merge('dd', 'bb', { goesOn: true }))).toMatchObject({
      code: 'council.circle',
    });
    const insert = `insert into council_successions values ('x', '${ids.dd}', '${ids.bb}', '2026-03-01', null)`;
    expect(() => raw().exec(insert)).toThrow('succession_circle');
    expect(() => raw().exec("update council_successions set basis = 'khác'")).toThrow('succession_frozen');
  });

  test('is said once, and not of one that ended before', async () => {
    must(await merge('bb', 'cc', { goesOn: true }));
    expect(await writesNothing(() => merge('bb', 'cc', { goesOn: true }))).toMatchObject({
      code: 'council.successor_known',
    });
    must(await endCouncil(null, { councilId: ids.dd ?? '', lastDay: '1/1/2026' }, TEST_NOW));
    expect(await writesNothing(() => merge('bb', 'dd'))).toMatchObject({
      fields: { on: expect.stringContaining('đã kết thúc') },
    });
  });

  test('entered wrongly, is taken away, and the council goes on', async () => {
    must(await merge('aa', 'cc'));
    must(await removeSuccession(null, { predecessorId: ids.aa ?? '', successorId: ids.cc ?? '' }, TEST_NOW));
    expect(lastDay('aa')).toBeNull();
    expect(await namesOf('cc')).toEqual({ before: [], after: [] });
    expect(await faults()).toEqual([]);
  });

  test('taken away, leaves a last day that was said otherwise', async () => {
    must(await merge('aa', 'cc', { goesOn: true }));
    must(await endCouncil(null, { councilId: ids.aa ?? '', lastDay: '31/12/2026' }, TEST_NOW));
    must(await removeSuccession(null, { predecessorId: ids.aa ?? '', successorId: ids.cc ?? '' }, TEST_NOW));
    expect(lastDay('aa')).toBe('2026-12-31');
  });

  test('what nobody said is found by verify', async () => {
    raw().exec(`insert into council_successions values ('x', '${ids.bb}', '${ids.cc}', '2026-03-01', null)`);
    expect((await faults()).join()).toContain('councilSuccessions x');
  });

  test.each([
    [{ on: '' }, 'on'],
    [{ on: '31/2/2026' }, 'on'],
    [{ predecessors: [] }, 'predecessors'],
    [{ successors: [] }, 'successors'],
  ])('%j is told beside its field', async (more, field) => {
    const refused = await writesNothing(() => merge('aa', 'cc', more));
    expect(refused).toMatchObject({ ok: false, fields: { [field]: expect.any(String) } });
  });
});

describe('a council that has ended', () => {
  beforeEach(async () => {
    must(await merge('aa', 'cc'));
  });

  test('keeps its addresses and bytes, and writes nothing more', async () => {
    expect(await writesNothing(() => orStoreRefusal(saveTask))).toMatchObject({ code: 'council.ended' });
    const publications = raw().prepare('select count(*) from publications where council_id = ?').pluck();
    expect(publications.get(ids.aa)).toBe(1);
  });

  test('is written in as before while its last day is to come', async () => {
    asItWas();
    must(await merge('aa', 'cc', { on: '2026-03-03' }));
    expect(lastDay('aa')).toBe('2026-03-02');
    must(await saveTask());
  });

  test('can still take a record down, and mend its register', async () => {
    const { councilId, viewers } = council;
    must(
      await withdrawSession(
        viewers.chair,
        { sessionId: published.sessionId, base: await published.version(), reason: 'Có dữ liệu cá nhân.' },
        TEST_NOW,
      ),
    );
    must(await createTerm(viewers.admin, { councilId, ordinal: '9', label: 'Khóa IX' }, TEST_NOW));
    expect(await faults()).toEqual([]);
  });
});

describe('another name from a day on', () => {
  const rename = (from: string, name: string, viewer: Viewer | null = null) =>
    renameFrom(viewer, { councilId: ids.bb ?? '', from, name, locality: name }, TEST_NOW);

  test('keeps the one before with its last day, at the same address', async () => {
    must(await rename('1/3/2026', 'Phường Mới'));
    const { names } = await listSuccession(ids.bb ?? '');
    expect(names).toEqual([{ name: 'Phường bb', until: '2026-02-28' }]);
    const now = raw().prepare('select slug, name from councils where id = ?').get(ids.bb);
    expect(now).toEqual({ slug: 'bb', name: 'Phường Mới' });
    expect(await faults()).toEqual([]);
    expect(await writesNothing(() => rename('1/2/2026', 'Phường Xa'))).toMatchObject({
      fields: { from: expect.any(String) },
    });
  });

  test('is told on the pages of those before and after it', async () => {
    must(await merge('aa', 'bb'));
    const edition = () => editionOf({ kind: 'council', council: 'aa' });
    const before = await edition();
    must(await rename('1/3/2026', 'Phường Mới'));
    expect(await edition()).not.toBe(before);
  });
});

describe('who looks after one province', () => {
  const province: Viewer = {
    ...{ userId: 'u', name: 'Tỉnh', email: 't@x.vn', signInId: '', personId: null, roles: [] },
    provinces: ['68'],
  };

  test('says so of its councils, and finds no others', async () => {
    expect(await writesNothing(() => merge('bb', 'dd', {}, province))).toBeNull();
    expect(await writesNothing(() => merge('aa', 'cc', {}, province)), 'of no stated province').toBeNull();
    expect(await writesNothing(() => merge('bb', 'cc', {}, council.viewers.admin))).toBeNull();
  });
});
