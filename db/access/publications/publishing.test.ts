import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canonical, sha256 } from '@/lib/record/digest';
import { publicationDocumentSchema } from '@/lib/record/schema';
import type { Section } from '@/lib/words';
import { raw } from '../../client';
import { saveSection } from '../desk/sections';
import {
  deleteSession,
  recallSession,
  reopenSession,
  restoreSession,
  returnSession,
} from '../desk/session-moves';
import { createSession } from '../desk/sessions';
import { findDeskSession } from '../desk/standing';
import {
  createTestCouncil,
  everything,
  must,
  openTestDatabase,
  TEST_NOW,
  type TestCouncil,
} from '../test-database';
import { publicationsOf, rebuildProjections } from './projections';
import { approveSession, getPreview, submitSession, withdrawSession } from './publishing';

let closeDatabase: () => void;
let home: TestCouncil;
let other: TestCouncil;
beforeAll(async () => {
  closeDatabase = openTestDatabase();
  home = await createTestCouncil('nha');
  other = await createTestCouncil('ben');
});
afterAll(() => closeDatabase());

let ordinal = 0;
async function newSession(): Promise<string> {
  ordinal += 1;
  const what = { termId: home.termId, ordinal, series: 'main', label: `Kỳ họp thứ ${ordinal}` };
  const days = { startsOn: '2024-06-12', endsOn: '2024-06-12' };
  return must(await createSession(home.viewers.clerk, { ...what, ...days }, TEST_NOW)).sessionId;
}

const write = async (sessionId: string, section: Section, rows: object, base = 0) =>
  void must(await saveSection(home.viewers.clerk, { sessionId, section, base, rows }, TEST_NOW));
const at = async (sessionId: string) => (await findDeskSession(home.viewers.clerk, sessionId))?.version ?? 0;

async function submit(sessionId: string, viewer = home.viewers.clerk) {
  const preview = await getPreview(viewer, sessionId, TEST_NOW);
  const reasons = Object.fromEntries((preview?.findings ?? []).map(({ key }) => [key, 'Nguồn ghi vậy.']));
  return submitSession(viewer, { sessionId, base: await at(sessionId), reasons }, TEST_NOW);
}

async function approve(sessionId: string, viewer = home.viewers.chair) {
  const recordDigest = (await getPreview(viewer, sessionId, TEST_NOW))?.recordDigest ?? '';
  return approveSession(viewer, { sessionId, base: await at(sessionId), recordDigest }, TEST_NOW);
}

const task = (body: string) => ({ keyTasks: [{ id: crypto.randomUUID(), body }] });

async function published(): Promise<string> {
  const sessionId = await newSession();
  await write(sessionId, 'tasks', task('Việc đầu'));
  must(await submit(sessionId));
  must(await approve(sessionId));
  return sessionId;
}

describe('the way to publication', () => {
  test('gives a version anyone can check, chained to the one before', async () => {
    const sessionId = await published();
    must(
      await reopenSession(
        home.viewers.clerk,
        { sessionId, base: await at(sessionId), reason: 'Ghi thiếu.' },
        TEST_NOW,
      ),
    );
    await write(sessionId, 'tasks', task('Việc sửa'), 1);
    must(await submit(sessionId));
    must(await approve(sessionId));
    const [first, second] = await publicationsOf(sessionId);
    for (const version of [first, second]) {
      expect(await sha256(version?.document ?? '')).toBe(version?.digest);
      const parsed = publicationDocumentSchema.parse(JSON.parse(version?.document ?? ''));
      expect(canonical(parsed)).toBe(version?.document);
    }
    expect(second?.parsed).toMatchObject({
      kind: 'correction',
      reason: 'Ghi thiếu.',
      previousDigest: first?.digest,
    });
    expect(first?.parsed.record?.tasks[0]?.body).toBe('Việc đầu');
    expect(second?.parsed.record?.tasks[0]?.body).toBe('Việc sửa');
  });

  test('closes the draft the moment it is submitted, and opens it when it comes back', async () => {
    const sessionId = await newSession();
    must(await submit(sessionId));
    const before = everything();
    const save = () =>
      saveSection(home.viewers.clerk, { sessionId, section: 'tasks', base: 0, rows: task('Muộn') }, TEST_NOW);
    await expect(save()).resolves.toMatchObject({ code: 'session.not_open' });
    expect(everything()).toEqual(before);
    const back = { sessionId, base: await at(sessionId) };
    await expect(
      returnSession(home.viewers.chair, { ...back, reason: ' ' }, TEST_NOW),
    ).resolves.toMatchObject({ code: 'note.missing', message: expect.not.stringContaining('người dân') });
    must(await returnSession(home.viewers.chair, { ...back, reason: 'Thiếu tờ trình.' }, TEST_NOW));
    expect((await findDeskSession(home.viewers.clerk, sessionId))?.session.returnNote).toBe(
      'Thiếu tờ trình.',
    );
    must(await save());
  });

  test('lets the clerk take a submission back', async () => {
    const sessionId = await newSession();
    must(await submit(sessionId));
    must(await recallSession(home.viewers.clerk, { sessionId, base: await at(sessionId) }, TEST_NOW));
    expect((await findDeskSession(home.viewers.clerk, sessionId))?.session.state).toBe('draft');
  });

  test('is refused while a warning has no reason', async () => {
    const sessionId = await newSession();
    const before = everything();
    const result = await submitSession(home.viewers.clerk, { sessionId, base: 1, reasons: {} }, TEST_NOW);
    expect(result).toMatchObject({ code: 'session.warnings_open', fields: { place: expect.any(String) } });
    expect(everything()).toEqual(before);
  });

  test('is refused while a resolution of a held session is undecided', async () => {
    const sessionId = await newSession();
    const [row] = (await findDeskSession(home.viewers.clerk, sessionId))?.session
      ? [await findDeskSession(home.viewers.clerk, sessionId)]
      : [];
    await write(sessionId, 'general', {
      councilSessions: [{ ...row?.session, occurrence: 'held' }],
      ...{ sittings: [], sessionRoles: [], guests: [], sources: [] },
    });
    const resolution = { id: crypto.randomUUID(), kind: 'individual', title: 'Về dự toán', status: 'draft' };
    await write(sessionId, 'resolutions', {
      resolutions: [{ ...resolution, legalBases: [], articles: [], annexes: [], inReview: false }],
    });
    await expect(submit(sessionId)).resolves.toMatchObject({ code: 'session.has_errors' });
  });

  test.each([
    ['a clerk', () => home.viewers.clerk, 'role.missing'],
    ['a councillor', () => home.viewers.councillor, null],
    ["another council's chair", () => other.viewers.chair, null],
  ])('is not approved by %s, and nothing is written', async (_, viewer, code) => {
    const sessionId = await newSession();
    must(await submit(sessionId));
    const recordDigest = (await getPreview(home.viewers.chair, sessionId, TEST_NOW))?.recordDigest ?? '';
    const before = everything();
    const result = await approveSession(viewer(), { sessionId, base: 2, recordDigest }, TEST_NOW);
    expect(code ? result : { code: result }).toMatchObject({ code });
    expect(everything()).toEqual(before);
  });

  test('takes two people, until the council says otherwise', async () => {
    const sessionId = await newSession();
    const roles = [...home.viewers.clerk.roles, ...home.viewers.chair.roles];
    const both = { ...home.viewers.clerk, roles };
    must(await submit(sessionId, both));
    await expect(approve(sessionId, both)).resolves.toMatchObject({ code: 'session.same_person' });
    const { councilId } = home;
    raw().prepare('update councils set two_person_rule = 0 where id = ?').run(councilId);
    must(await approve(sessionId, both));
    raw().prepare('update councils set two_person_rule = 1 where id = ?').run(councilId);
  });

  test('publishes only what the chair saw, and only once', async () => {
    const sessionId = await newSession();
    must(await submit(sessionId));
    const stale = { sessionId, base: await at(sessionId), recordDigest: 'f'.repeat(64) };
    await expect(approveSession(home.viewers.chair, stale, TEST_NOW)).resolves.toMatchObject({
      code: 'session.preview_stale',
    });
    const [one, two] = await Promise.all([approve(sessionId), approve(sessionId)]);
    expect([one, two].filter((result) => result?.ok)).toHaveLength(1);
    expect(await publicationsOf(sessionId)).toHaveLength(1);
  });

  test('does not publish the same thing twice', async () => {
    const sessionId = await published();
    must(
      await reopenSession(
        home.viewers.clerk,
        { sessionId, base: await at(sessionId), reason: 'Xem lại.' },
        TEST_NOW,
      ),
    );
    must(await submit(sessionId));
    await expect(approve(sessionId)).resolves.toMatchObject({ code: 'session.nothing_changed' });
  });

  test('publishes a correction that swaps two ballots, though every count stays, and one of a vote’s item', async () => {
    const sessionId = await newSession();
    const [an, bach, cuc] = home.delegates.map(({ mandateId }) => mandateId);
    const [voteId, itemId] = [crypto.randomUUID(), crypto.randomUUID()];
    const ids = [1, 2, 3].map(() => crypto.randomUUID());
    const item = { id: itemId, kind: 'report', title: 'Báo cáo', isClosed: false };
    const vote = { id: voteId, subject: 'Báo cáo', rule: 'ordinary', entry: 'by_name', heldAt: '09:00' };
    const ballots = (against: string | undefined) =>
      [an, bach, cuc].map((mandateId, index) => ({
        ...{ id: ids[index], voteId, mandateId },
        choice: mandateId === against ? 'against' : 'for',
      }));
    await write(sessionId, 'agenda', { agendaItems: [item], papers: [] });
    await write(sessionId, 'votes', { votes: [vote], ballots: ballots(an) });
    must(await submit(sessionId));
    must(await approve(sessionId));
    const corrected = async (rows: object, base: number) => {
      const step = { sessionId, base: await at(sessionId), reason: 'Ghi nhầm.' };
      must(await reopenSession(home.viewers.clerk, step, TEST_NOW));
      await write(sessionId, 'votes', rows, base);
      must(await submit(sessionId));
      const changes = (await getPreview(home.viewers.chair, sessionId, TEST_NOW))?.changes ?? [];
      must(await approve(sessionId));
      return changes.flatMap(({ fields }) => fields.map(({ field }) => field));
    };
    // Ballots keep the order of their ids.
    expect((await corrected({ votes: [vote], ballots: ballots(bach) }, 1)).sort()).toEqual([
      'Phiếu của Nguyễn Thị An',
      'Phiếu của Trần Văn Bách',
    ]);
    const moved = { ...vote, agendaItemId: itemId };
    expect(await corrected({ votes: [moved], ballots: ballots(bach) }, 2)).toEqual(['Nội dung chương trình']);
  });
});

describe('after publication', () => {
  test('a record is withdrawn with a reason, and nothing of it is left in what residents search', async () => {
    const sessionId = await published();
    const step = { sessionId, base: await at(sessionId) };
    await expect(
      withdrawSession(home.viewers.chair, { ...step, reason: '' }, TEST_NOW),
    ).resolves.toMatchObject({ code: 'reason.missing' });
    must(await withdrawSession(home.viewers.chair, { ...step, reason: 'Nhầm kỳ họp.' }, TEST_NOW));
    const newest = (await publicationsOf(sessionId)).at(-1);
    expect(newest?.parsed).toMatchObject({ kind: 'withdrawal', record: null, reason: 'Nhầm kỳ họp.' });
    const found = raw().prepare('select count(*) from search_items where session_id = ?').pluck();
    expect(found.get(sessionId)).toBe(0);
  });

  test('a draft can be deleted and restored, a published session never', async () => {
    const draft = await newSession();
    must(await deleteSession(home.viewers.clerk, { sessionId: draft, base: 1 }, TEST_NOW));
    expect(await findDeskSession(home.viewers.clerk, draft)).toBeNull();
    must(await restoreSession(home.viewers.clerk, { sessionId: draft, base: 2 }, TEST_NOW));
    const sessionId = await published();
    const before = everything();
    await expect(
      deleteSession(home.viewers.clerk, { sessionId, base: await at(sessionId) }, TEST_NOW),
    ).resolves.toMatchObject({ code: 'session.published_once' });
    expect(everything()).toEqual(before);
  });

  test('the schema itself refuses to change or lose a version, an event or a published session', async () => {
    const sessionId = await published();
    for (const attack of [
      'update publications set document = document',
      'delete from publications',
      "update events set actor_name = 'ai đó'",
      'delete from events',
      `update council_sessions set state = 'deleted' where id = '${sessionId}'`,
      'delete from council_sessions',
    ])
      expect(() => raw().exec(attack), attack).toThrow(/frozen|published|kept/);
  });

  test('every projection can be rebuilt and comes out the same', async () => {
    await published();
    const projected = () => {
      const all = everything();
      const { search_items: items, ...tables } = Object.fromEntries(
        Object.entries(all).filter(([name]) => name.startsWith('published_') || name === 'search_items'),
      );
      const words = raw()
        .prepare(
          'select title, path, words, id in (select rowid from search_index where rowid = search_items.id) as is_found from search_items order by path, title, session_id, kind',
        )
        .all();
      const sorted = Object.entries(tables).map(([name, rows]) => [
        name,
        rows?.map((row) => JSON.stringify(row)).sort(),
      ]);
      return { count: items?.length, words, sorted };
    };
    const before = projected();
    await rebuildProjections();
    expect(projected()).toEqual(before);
  });
});
