import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Composition } from '@/lib/print/composition';
import type { Viewer } from '@/lib/viewer';
import { raw } from '../../client';
import { getDeskPaper } from '../publications/draft-papers';
import { getPublishedPaper } from '../publications/published-papers';
import {
  createTestCouncil,
  must,
  openTestDatabase,
  TEST_NOW,
  type TestCouncil,
  writesNothing,
} from '../test-database';
import { createTestSession, type TestSession } from '../test-session';
import { currentTemplate, listTemplates, restoreTemplate, saveTemplate, templateInForce } from './templates';

/* A council's own words for its papers: versions that are never lost, and papers that keep the words of their day. */

let closeDatabase: () => void;
let home: TestCouncil;
let other: TestCouncil;
let published: TestSession;
let draft: TestSession;
const [DAY_2, DAY_3, DAY_4] = [3, 4, 5].map((day) => `2026-03-0${day}T01:00:00.000Z`) as [
  string,
  string,
  string,
];

beforeAll(async () => {
  closeDatabase = openTestDatabase();
  home = await createTestCouncil('nha');
  other = await createTestCouncil('ben');
  published = await createTestSession(home, 12);
  await published.saveGeneral({ occurrence: 'held' });
  await published.publish();
  draft = await createTestSession(home, 13);
  await draft.saveGeneral({ occurrence: 'held' });
});
afterAll(() => closeDatabase());

const save = (viewer: Viewer, base: number, slots: object, now = DAY_2, seen = base) =>
  saveTemplate(viewer, { councilId: home.councilId, base, seen, template: { slots } }, now);
const wordsOf = (paper: Composition | null | undefined) =>
  (paper?.blocks ?? []).flatMap((block) =>
    block.is === 'paragraph' && block.slot ? block.runs.map(({ text }) => text) : [],
  );
const atDesk = async (now: string, { sessionId }: TestSession = draft) =>
  getDeskPaper(home.viewers.clerk, sessionId, 'bien-ban', now);
const asRead = async () => (await getPublishedPaper('nha', 'khoa-2-ky-12', 'bien-ban'))?.composition;

test('a council without words of its own has ours, and no version', async () => {
  expect(await currentTemplate(home.councilId)).toEqual({ version: 0, slots: {} });
  expect(await listTemplates(home.viewers.clerk, home.councilId)).toEqual([]);
  expect((await atDesk(TEST_NOW))?.trace).not.toContain('mẫu văn bản');
});

test('who words them: a clerk of the council, and nobody else; its chair may look', async () => {
  const { chair, councillor, admin } = home.viewers;
  for (const viewer of [chair, councillor, admin, other.viewers.clerk])
    await writesNothing(async () => {
      expect(await save(viewer, 0, { 'bien-ban.mo-dau': 'Không phải của tôi.' })).toMatchObject({
        code: 'role.missing',
      });
      expect(await restoreTemplate(viewer, { councilId: home.councilId, version: 0 }, DAY_2)).toMatchObject({
        code: 'role.missing',
      });
    });
  expect(await listTemplates(chair, home.councilId)).toEqual([]);
  expect(await listTemplates(councillor, home.councilId)).toBeNull();
  expect(await listTemplates(other.viewers.clerk, home.councilId)).toBeNull();
});

test('what is wrong is named and nothing is kept', async () => {
  await writesNothing(async () => {
    expect(
      await save(home.viewers.clerk, 0, { 'bien-ban.mo-dau': 'Có {sô đại biểu}', 'giay-moi.vang': 'x' }),
    ).toMatchObject({
      code: 'input.invalid',
      fields: {
        'slots.bien-ban.mo-dau': 'Không có trường {sô đại biểu}. Có phải {tổng số đại biểu}?',
        'slots.giay-moi.vang': expect.stringContaining('Không có chỗ “giay-moi.vang”'),
      },
    });
    expect(await save(home.viewers.clerk, 0, {})).toMatchObject({ code: 'template.same' });
  });
});

describe('words that changed', () => {
  test('stand in drafts from then on and never in what was published before', async () => {
    const before = await asRead();
    must(await save(home.viewers.clerk, 0, { 'bien-ban.mo-dau': 'Họp tại {địa điểm}.' }, DAY_2));
    expect(wordsOf(await atDesk(DAY_2))).toEqual(['Họp tại Hội trường.']);
    expect((await atDesk(DAY_2))?.trace).toContain('mẫu văn bản số 1');
    expect(await asRead()).toEqual(before);
    // The desk's paper of what stands published unchanged is that same paper.
    expect(await atDesk(DAY_3, published)).toEqual(before);
  });

  test('a version published later has those of its day, for ever', async () => {
    expect(wordsOf((await atDesk(DAY_3)) ?? null)).toEqual(['Họp tại Hội trường.']);
    await expect(templateInForce(home.councilId, DAY_2)).resolves.toMatchObject({ template: { version: 1 } });
    await expect(templateInForce(home.councilId, TEST_NOW)).resolves.toEqual({});
  });

  test('of one clerk and of another at once are both kept; of one place neither, until somebody chooses', async () => {
    const { clerk } = home.viewers;
    must(
      await save(
        clerk,
        1,
        { 'bien-ban.mo-dau': 'Họp tại {địa điểm}.', 'giay-moi.ket-thuc': 'Kính mời.' },
        DAY_3,
      ),
    );
    // Made of version 1 as well: another place.
    must(
      await save(
        clerk,
        1,
        { 'bien-ban.mo-dau': 'Họp tại {địa điểm}.', 'ky.chu-toa': 'Chủ tọa kỳ họp' },
        DAY_3,
      ),
    );
    expect((await currentTemplate(home.councilId)).slots).toEqual({
      'bien-ban.mo-dau': 'Họp tại {địa điểm}.',
      'giay-moi.ket-thuc': 'Kính mời.',
      'ky.chu-toa': 'Chủ tọa kỳ họp',
    });
    await writesNothing(async () => {
      const mine = await save(
        clerk,
        1,
        { 'bien-ban.mo-dau': 'Họp tại {địa điểm}.', 'giay-moi.ket-thuc': 'Trân trọng.' },
        DAY_3,
      );
      expect(mine).toMatchObject({
        code: 'template.changed',
        fields: { 'slots.giay-moi.ket-thuc': expect.stringMatching(/\.$/u) },
      });
    });
    // Seen and meant: one's own words there, and what else the other changed stays.
    const mine = { 'bien-ban.mo-dau': 'Họp tại {địa điểm}.', 'giay-moi.ket-thuc': 'Trân trọng.' };
    must(await save(clerk, 1, mine, DAY_3, 3));
    expect((await currentTemplate(home.councilId)).slots).toEqual({
      ...mine,
      'ky.chu-toa': 'Chủ tọa kỳ họp',
    });
    must(await save(clerk, 4, { 'giay-moi.ket-thuc': 'Trân trọng.', 'ky.chu-toa': 'Chủ tọa kỳ họp' }, DAY_3));
    expect((await currentTemplate(home.councilId)).slots).toEqual({
      'giay-moi.ket-thuc': 'Trân trọng.',
      'ky.chu-toa': 'Chủ tọa kỳ họp',
    });
  });

  test('are listed with who and when, and brought back as a new version', async () => {
    must(await restoreTemplate(home.viewers.clerk, { councilId: home.councilId, version: 1 }, DAY_4));
    const versions = (await listTemplates(home.viewers.chair, home.councilId)) ?? [];
    expect(versions.map(({ version, changed, restoredFrom }) => [version, changed, restoredFrom])).toEqual([
      [6, 3, 1],
      [5, 1, null],
      [4, 1, null],
      [3, 1, null],
      [2, 1, null],
      [1, 1, null],
    ]);
    expect(versions[0]).toMatchObject({ savedAt: DAY_4, savedByName: home.viewers.clerk.name });
    must(await restoreTemplate(home.viewers.clerk, { councilId: home.councilId, version: 0 }, DAY_4));
    expect(await currentTemplate(home.councilId)).toEqual({ version: 7, slots: {} });
    expect(
      await restoreTemplate(home.viewers.clerk, { councilId: home.councilId, version: 9 }, DAY_4),
    ).toMatchObject({ code: 'row.gone' });
  });

  test('with the clock set back still come after what was published', async () => {
    const before = await asRead();
    must(await save(home.viewers.clerk, 7, { 'bien-ban.mo-dau': 'Lùi giờ.' }, '2020-01-01T00:00:00.000Z'));
    expect(await asRead()).toEqual(before);
    const [row] = raw()
      .prepare('select in_force_from as at from paper_templates order by version desc')
      .all() as { at: string }[];
    expect((row?.at ?? '') > DAY_4).toBe(true);
  });

  test('are changed by nobody, whatever the program does', () => {
    for (const sql of [`update paper_templates set body = '{}'`, 'delete from paper_templates'])
      expect(() => raw().exec(sql)).toThrow(/frozen/);
    const later = (version: number, from: string) =>
      `insert into paper_templates select council_id, ${version}, body, '${from}', saved_at, saved_by, saved_by_name, null from paper_templates where version = 1`;
    expect(() => raw().exec(later(10, '2099-01-01'))).toThrow(/out_of_turn/);
    expect(() => raw().exec(later(9, '2020-01-01'))).toThrow(/paper_template/);
  });
});
