import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Viewer } from '@/lib/viewer';
import { createAccount } from '../accounts/accounts';
import { deleteSession } from '../desk/session-moves';
import {
  createTestCouncil,
  everything,
  must,
  openTestDatabase,
  TEST_NOW,
  TEST_PASSWORD,
  type TestCouncil,
  viewerOf,
} from '../test-database';
import { createTestSession, type TestSession } from '../test-session';
import { versionOf } from '../trail/event';
import { getChamber } from './chamber';
import { getChamberSession } from './chamber-session';
import { addComment, withdrawComment } from './comments';
import { markRead } from './read-marks';
import { getReviewResolution, listReview } from './review';

let closeDatabase: () => void;
let home: TestCouncil;
let other: TestCouncil;
let colleague: Viewer;
let draft: TestSession;
let sessionId: string;

beforeAll(async () => {
  closeDatabase = openTestDatabase();
  home = await createTestCouncil('nha');
  other = await createTestCouncil('ben');
  const email = 'daibieu2@nha.example';
  const account = { councilId: home.councilId, email, password: TEST_PASSWORD, name: 'Trần Văn Bách' };
  must(await createAccount(home.viewers.admin, { ...account, roles: ['councillor'] }, TEST_NOW));
  colleague = await viewerOf(email);
  draft = await createTestSession(home);
  sessionId = draft.sessionId;
  await draft.release(true);
});
afterAll(() => closeDatabase());

const comment = (viewer: Viewer, key: string, more: Record<string, unknown> = {}) => {
  const said = { key, resolutionId: 'r1', pieceId: null, body: 'Nên ghi rõ thời hạn.', ...more };
  return addComment(viewer, said, TEST_NOW);
};
const read = (viewer: Viewer, mark = true) => markRead(viewer, { resolutionId: 'r1', read: mark }, TEST_NOW);

describe('everybody else', () => {
  test.each([
    ['the clerk', () => home.viewers.clerk],
    ['the chair', () => home.viewers.chair],
    ['an administrator', () => home.viewers.admin],
    ['another council’s councillor', () => other.viewers.councillor],
  ])('%s finds no chamber here and writes nothing', async (_, viewer) => {
    const { commentId } = must(await comment(home.viewers.councillor, 'mine'));
    const before = everything();
    expect(await getChamberSession(viewer(), sessionId, TEST_NOW)).toBeNull();
    expect(await getReviewResolution(viewer(), 'r1', TEST_NOW)).toBeNull();
    expect(await comment(viewer(), 'intruder')).toBeNull();
    expect(await read(viewer())).toBeNull();
    expect(await withdrawComment(viewer(), { commentId }, TEST_NOW)).toBeNull();
    expect(everything()).toEqual(before);
  });

  test('only desks see the overview, only councillors a chamber', async () => {
    expect(await listReview(home.viewers.councillor, sessionId, TEST_NOW)).toBeNull();
    expect(await listReview(other.viewers.clerk, sessionId, TEST_NOW)).toBeNull();
    expect(await getChamber(home.viewers.clerk, TEST_NOW)).toBeNull();
  });
});

describe('comments', () => {
  test('of a whole council in the same instant all land', async () => {
    const keys = Array.from({ length: 26 }, (_, index) => `same-${index}`);
    const done = await Promise.all(
      keys.map((key, index) => comment(index % 2 ? colleague : home.viewers.councillor, key)),
    );
    const ids = done.map((one) => must(one).commentId);
    expect(await Promise.all(ids.map((id) => versionOf('comment', id)))).toEqual(ids.map(() => 1));
    const seen = await getReviewResolution(colleague, 'r1', TEST_NOW);
    expect(seen?.threads.filter(({ first }) => ids.includes(first.id))).toHaveLength(26);
  });

  test('sent twice are written once', async () => {
    const { commentId } = must(await comment(colleague, 'twice', { pieceId: 'r1-1' }));
    const before = everything();
    expect(await comment(colleague, 'twice', { pieceId: 'r1-1' })).toEqual({ ok: true, commentId });
    expect(everything()).toEqual(before);
    // The same key from somebody else is another remark.
    expect(must(await comment(home.viewers.councillor, 'twice')).commentId).not.toBe(commentId);
  });

  test.each([
    ['empty', { body: '  ' }, { body: 'Ghi nội dung góp ý.' }],
    ['too long', { body: 'a'.repeat(4_001) }, { body: 'Dài quá 4.000 ký tự. Rút gọn lại.' }],
    [
      'on an article that is gone',
      { pieceId: 'r9-1' },
      { body: expect.stringMatching(/^Chỗ này không còn/) },
    ],
  ])('%s are refused beside the field', async (_, more, fields) => {
    const before = everything();
    expect(await comment(colleague, 'bad', more)).toMatchObject({ code: 'input.invalid', fields });
    expect(everything()).toEqual(before);
  });

  test('are taken back by their author alone, and keep their place without their words', async () => {
    const { commentId } = must(await comment(colleague, 'taken'));
    const before = everything();
    const theirs = await withdrawComment(home.viewers.councillor, { commentId }, TEST_NOW);
    expect(theirs).toMatchObject({ code: 'role.missing' });
    expect(everything()).toEqual(before);
    must(await withdrawComment(colleague, { commentId }, TEST_NOW));
    const overview = await listReview(home.viewers.clerk, sessionId, TEST_NOW);
    const kept = overview?.resolutions[0]?.threads.find(({ first }) => first.id === commentId)?.first;
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
    expect((await listReview(home.viewers.clerk, sessionId, TEST_NOW))?.resolutions).toMatchObject([
      { id: 'r1', version: 1, others: [{ name: 'Trần Văn Bách', read: { n: 1, at: TEST_NOW } }] },
    ]);
    expect((await getReviewResolution(colleague, 'r1', TEST_NOW))?.readAt).toBe(TEST_NOW);
    must(await read(colleague, false));
    expect((await getReviewResolution(colleague, 'r1', TEST_NOW))?.readAt).toBeNull();
  });

  test('by everybody at once is kept for everybody', async () => {
    must({ ok: true, all: (await Promise.all([read(colleague), read(home.viewers.councillor)])).map(must) });
    // Three delegates, of whom one has an account; the other account that read is no delegate's.
    const names = home.delegates.map(({ name }) => name);
    const [overview] = (await listReview(home.viewers.chair, sessionId, TEST_NOW))?.resolutions ?? [];
    const step = { n: 1, at: TEST_NOW };
    const readers = overview?.readers.filter((one) => one.read);
    expect(readers).toEqual([{ name: names[0], opened: step, read: step }]);
    const unread = overview?.readers.filter((one) => !one.read).map(({ name }) => name);
    expect(unread?.toSorted()).toEqual(names.slice(1).toSorted());
    expect(overview?.others).toEqual([{ name: 'Trần Văn Bách', opened: step, read: step }]);
  });
});

describe('a closed review', () => {
  test('takes nothing more', async () => {
    const { commentId } = must(await comment(colleague, 'before-close'));
    await draft.release(false);
    const before = everything();
    const closed = { ok: false, code: 'comment.closed' };
    expect(await comment(colleague, 'late')).toMatchObject(closed);
    expect(await read(colleague, false)).toMatchObject(closed);
    expect(await withdrawComment(colleague, { commentId }, TEST_NOW)).toMatchObject(closed);
    expect(everything()).toEqual(before);
    expect((await listReview(home.viewers.clerk, sessionId, TEST_NOW))?.resolutions).toHaveLength(1);
  });

  test('is gone with its session', async () => {
    await draft.release(true);
    must(await deleteSession(home.viewers.clerk, { sessionId, base: await draft.version() }, TEST_NOW));
    expect(await comment(colleague, 'gone')).toBeNull();
    expect(await read(colleague)).toBeNull();
  });
});
