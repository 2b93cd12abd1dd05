import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SectionInput } from '@/lib/forms/sections';
import type { Viewer } from '@/lib/viewer';
import type { Section } from '@/lib/words';
import { createAccount } from './accounts';
import { getChamber } from './chamber';
import { getMine } from './chamber-mine';
import { getChamberSession } from './chamber-session';
import { addComment, withdrawComment } from './comments';
import { versionOf } from './event';
import { markRead } from './read-marks';
import { getReviewResolution, listReview } from './review';
import { getSection, saveSection } from './sections';
import { deleteSession, restoreSession } from './session-moves';
import { createSession } from './sessions';
import {
  createTestCouncil,
  everything,
  must,
  openTestDatabase,
  TEST_NOW,
  TEST_PASSWORD,
  type TestCouncil,
  viewerOf,
} from './test-database';

let closeDatabase: () => void;
let home: TestCouncil;
let other: TestCouncil;
let colleague: Viewer;
let sessionId: string;

const resolution = (id: string, inReview: boolean): SectionInput<'resolutions'>['resolutions'][number] => ({
  id,
  agendaItemId: null,
  number: null,
  kind: 'individual',
  title: `Dự thảo ${id}`,
  printedTitle: null,
  note: null,
  legalBases: [],
  articles: [{ id: `${id}-1`, heading: 'Phê chuẩn', text: 'Nội dung.', clauses: [] }],
  annexes: [],
  adoptedOn: null,
  issuedOn: null,
  effectiveOn: null,
  signer: null,
  status: 'draft',
  inReview,
});

async function save<S extends Section>(section: S, rows: SectionInput<S>) {
  const base = (await getSection(home.viewers.clerk, sessionId, section))?.version ?? 0;
  must(await saveSection(home.viewers.clerk, { sessionId, section, base, rows }, TEST_NOW));
}

const release = (open: boolean) =>
  save('resolutions', { resolutions: [resolution('r1', open), resolution('r2', false)] });

async function openAgenda(reviewOpen: boolean) {
  const loaded = await getSection(home.viewers.clerk, sessionId, 'general');
  const { councilSessions, ...rest } = loaded?.rows ?? must(null);
  await save('general', {
    ...rest,
    councilSessions: councilSessions.map((row) => ({ ...row, place: 'Hội trường', reviewOpen })),
  });
}

const comment = (viewer: Viewer, id: string, more: Record<string, unknown> = {}) =>
  addComment(
    viewer,
    { id, resolutionId: 'r1', articleId: null, body: 'Nên ghi rõ thời hạn.', ...more },
    TEST_NOW,
  );
const read = (viewer: Viewer, mark = true) => markRead(viewer, { resolutionId: 'r1', read: mark }, TEST_NOW);

beforeAll(async () => {
  closeDatabase = openTestDatabase();
  home = await createTestCouncil('nha');
  other = await createTestCouncil('ben');
  const email = 'daibieu2@nha.example';
  const account = { councilId: home.councilId, email, password: TEST_PASSWORD, name: 'Trần Văn Bách' };
  must(await createAccount(home.viewers.admin, { ...account, roles: ['councillor'] }, TEST_NOW));
  colleague = await viewerOf(email);
  const named = { termId: home.termId, ordinal: 11, series: 'main', kind: null, label: 'Kỳ họp thứ 11' };
  const days = { startsOn: '2026-03-12', endsOn: '2026-03-12' };
  sessionId = must(await createSession(home.viewers.clerk, { ...named, ...days }, TEST_NOW)).sessionId;
  const item = {
    kind: 'report',
    presenter: 'Ông A',
    discussion: 'Ghi chép.',
    speakers: '',
    conclusion: '',
  } as const;
  const paper = {
    agendaItemId: 'kin',
    kind: 'report',
    number: '',
    datedOn: '',
    fromBody: '',
    toBody: '',
  } as const;
  await save('agenda', {
    agendaItems: [
      { ...item, id: 'mo', title: 'Báo cáo ngân sách', isClosed: false },
      { ...item, id: 'kin', title: 'Nhân sự bí mật', isClosed: true },
    ],
    papers: [{ ...paper, id: 'p', title: 'Tờ trình nhân sự', fileDigest: null, fileName: '' }],
  });
});
afterAll(() => closeDatabase());

describe('what a councillor sees of a draft', () => {
  test('is nothing before the clerk releases anything', async () => {
    await release(false);
    const rooms = await getChamber(home.viewers.councillor);
    expect(rooms).toMatchObject([{ preparing: [], reviews: [], published: [] }]);
    expect(await getChamberSession(home.viewers.councillor, sessionId)).toBeNull();
    expect(await getReviewResolution(home.viewers.councillor, 'r1')).toBeNull();
  });

  test('is a released resolution alone, while the agenda is not open', async () => {
    await release(true);
    const seen = await getChamberSession(home.viewers.councillor, sessionId);
    expect(seen).toMatchObject({
      stage: 'preparing',
      preparation: null,
      reviews: [{ id: 'r1', readAt: null }],
    });
    expect(await getReviewResolution(home.viewers.councillor, 'r1')).toMatchObject({
      resolution: { title: 'Dự thảo r1' },
      nextUnread: null,
    });
    expect(await getReviewResolution(home.viewers.councillor, 'r2')).toBeNull();
  });

  test('names closed items by no word of theirs, and never the minutes’ notes', async () => {
    await openAgenda(true);
    const seen = await getChamberSession(home.viewers.councillor, sessionId);
    expect(seen).toMatchObject({
      preparation: {
        place: 'Hội trường',
        agenda: [
          { title: 'Báo cáo ngân sách', presenter: 'Ông A' },
          { title: 'Nội dung họp kín', presenter: null, papers: [] },
        ],
      },
    });
    expect(JSON.stringify(seen)).not.toMatch(/bí mật|nhân sự|Ghi chép/);
  });

  test('is gone with a deleted session, and back with it', async () => {
    const base = await versionOf('session', sessionId);
    must(await deleteSession(home.viewers.clerk, { sessionId, base }, TEST_NOW));
    expect(await getChamberSession(home.viewers.councillor, sessionId)).toBeNull();
    expect(await getReviewResolution(home.viewers.councillor, 'r1')).toBeNull();
    expect(await comment(home.viewers.councillor, 'gone')).toBeNull();
    must(await restoreSession(home.viewers.clerk, { sessionId, base: base + 1 }, TEST_NOW));
  });
});

describe('everybody else', () => {
  test.each([
    ['the clerk', () => home.viewers.clerk],
    ['the chair', () => home.viewers.chair],
    ['an administrator', () => home.viewers.admin],
    ['another council’s councillor', () => other.viewers.councillor],
  ])('%s finds no chamber here and writes nothing', async (_, viewer) => {
    await release(true);
    must(await comment(home.viewers.councillor, 'mine'));
    const before = everything();
    expect(await getChamberSession(viewer(), sessionId)).toBeNull();
    expect(await getReviewResolution(viewer(), 'r1')).toBeNull();
    expect(await comment(viewer(), 'intruder')).toBeNull();
    expect(await read(viewer())).toBeNull();
    expect(await withdrawComment(viewer(), { commentId: 'mine' }, TEST_NOW)).toBeNull();
    expect(everything()).toEqual(before);
  });

  test('only desks see the overview, only councillors a chamber', async () => {
    expect(await listReview(home.viewers.councillor, sessionId)).toBeNull();
    expect(await listReview(other.viewers.clerk, sessionId)).toBeNull();
    expect(await getChamber(home.viewers.clerk)).toBeNull();
    expect(await getMine(home.viewers.chair)).toBeNull();
  });
});

describe('comments', () => {
  test('of a whole council in the same instant all land', async () => {
    const before = await versionOf('review', 'r1');
    const ids = Array.from({ length: 26 }, (_, index) => `same-${index}`);
    const done = await Promise.all(
      ids.map((id, index) => comment(index % 2 ? colleague : home.viewers.councillor, id)),
    );
    expect(done).toEqual(ids.map(() => ({ ok: true })));
    expect(await versionOf('review', 'r1')).toBe(before + 26);
    const seen = await getReviewResolution(colleague, 'r1');
    expect(seen?.comments.filter(({ id }) => id.startsWith('same-'))).toHaveLength(26);
  });

  test('sent twice are written once', async () => {
    must(await comment(colleague, 'twice', { articleId: 'r1-1' }));
    const before = everything();
    must(await comment(colleague, 'twice', { articleId: 'r1-1' }));
    expect(await comment(home.viewers.councillor, 'twice')).toMatchObject({ code: 'role.missing' });
    expect(everything()).toEqual(before);
  });

  test.each([
    ['empty', { body: '  ' }, { body: 'Ghi nội dung góp ý.' }],
    ['too long', { body: 'a'.repeat(4_001) }, { body: 'Dài quá 4.000 ký tự. Rút gọn lại.' }],
    [
      'on an article that is gone',
      { articleId: 'r9-1' },
      { body: expect.stringMatching(/^Điều này không còn/) },
    ],
  ])('%s are refused beside the field', async (_, more, fields) => {
    const before = everything();
    expect(await comment(colleague, 'bad', more)).toMatchObject({ code: 'input.invalid', fields });
    expect(everything()).toEqual(before);
  });

  test('are taken back by their author alone, and keep their place without their words', async () => {
    must(await comment(colleague, 'taken'));
    const before = everything();
    const theirs = await withdrawComment(home.viewers.councillor, { commentId: 'taken' }, TEST_NOW);
    expect(theirs).toMatchObject({ code: 'role.missing' });
    expect(everything()).toEqual(before);
    must(await withdrawComment(colleague, { commentId: 'taken' }, TEST_NOW));
    const overview = await listReview(home.viewers.clerk, sessionId);
    const kept = overview?.resolutions[0]?.comments.find(({ id }) => id === 'taken');
    expect(kept).toMatchObject({ body: null, withdrawnAt: TEST_NOW, authorName: 'Trần Văn Bách' });
  });

  test('leave no word of theirs in the trail', async () => {
    must(await comment(colleague, 'quiet', { body: 'Câu chữ riêng' }));
    expect(JSON.stringify(everything().events)).not.toContain('Câu chữ riêng');
  });
});

describe('«Đã đọc»', () => {
  test('is set once, seen by the clerk, and taken back', async () => {
    must(await read(colleague));
    const before = everything();
    must(await read(colleague));
    expect(everything()).toEqual(before);
    expect((await listReview(home.viewers.clerk, sessionId))?.resolutions).toMatchObject([
      { id: 'r1', read: [{ name: 'Trần Văn Bách', readAt: TEST_NOW }], unread: ['councillor'] },
    ]);
    expect((await getReviewResolution(colleague, 'r1'))?.readAt).toBe(TEST_NOW);
    must(await read(colleague, false));
    expect((await getReviewResolution(colleague, 'r1'))?.readAt).toBeNull();
  });

  test('by everybody at once is kept for everybody', async () => {
    must({ ok: true, all: (await Promise.all([read(colleague), read(home.viewers.councillor)])).map(must) });
    expect((await listReview(home.viewers.chair, sessionId))?.resolutions[0]?.unread).toEqual([]);
  });
});

describe('a closed review', () => {
  test('takes nothing more', async () => {
    must(await comment(colleague, 'before-close'));
    await release(false);
    const before = everything();
    const closed = { ok: false, code: 'comment.closed' };
    expect(await comment(colleague, 'late')).toMatchObject(closed);
    expect(await read(colleague, false)).toMatchObject(closed);
    expect(await withdrawComment(colleague, { commentId: 'before-close' }, TEST_NOW)).toMatchObject(closed);
    expect(everything()).toEqual(before);
    expect((await listReview(home.viewers.clerk, sessionId))?.resolutions).toHaveLength(1);
  });
});
