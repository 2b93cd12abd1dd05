import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { NotePlace } from '@/lib/review/notes';
import type { Viewer } from '@/lib/viewer';
import { raw } from '../../client';
import { setPassword } from '../accounts/account-changes';
import { createAccount } from '../accounts/accounts';
import { endMandate } from '../register/mandates';
import {
  createTestCouncil,
  everything,
  must,
  openTestDatabase,
  TEST_NOW,
  TEST_PASSWORD,
  type TestCouncil,
  viewerOf,
  writesNothing,
} from '../test-database';
import { createTestSession, type TestSession } from '../test-session';
import { listMyNotes } from './my-notes';
import { notesLockedAt, openLockedNotes } from './note-locks';
import { getNotes, saveNote } from './notes';

const SECRET = 'CHỮ-RIÊNG-CỦA-TÔI';
const AFTER = '2026-03-03T01:00:00.000Z';
const LATER = '2026-05-01T03:00:00.000Z';

let closeDatabase: () => void;
let home: TestCouncil;
let other: TestCouncil;
let colleague: Viewer;
let draft: TestSession;
let sessionId: string;
let eventsBefore: number;

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
  await draft.saveAgenda(null, null);
  await draft.saveGeneral({ reviewOpen: true });
  eventsBefore = everything().events?.length ?? 0;
});
afterAll(() => closeDatabase());

const article = (pieceId = 'r1-1', resolutionId = 'r1'): NotePlace => ({
  is: 'piece',
  ...{ sessionId, resolutionId, pieceId },
});
const paper = (paperId: string): NotePlace => ({ is: 'paper', sessionId, paperId });
const session = (): NotePlace => ({ is: 'session', sessionId });
const write = (viewer: Viewer, place: NotePlace, body: string, base = 0, writer = 'may') =>
  saveNote(viewer, { place, body, base, writer }, TEST_NOW);
const mine = () => home.viewers.councillor;
const bodies = async (viewer: Viewer) => (await getNotes(viewer, sessionId)).map(({ body }) => body);

describe('a note', () => {
  test('is written, changed and, emptied, gone', async () => {
    expect(must(await write(mine(), article(), SECRET))).toMatchObject({ revision: 1, more: null });
    expect(await getNotes(mine(), sessionId)).toMatchObject([
      { body: SECRET, title: 'Dự thảo r1', label: 'Điều 1', about: 'Phê chuẩn\nNội dung.', revision: 1 },
    ]);
    expect(must(await write(mine(), article(), `${SECRET} sửa`, 1))).toMatchObject({ revision: 2 });
    expect(must(await write(mine(), article(), '', 2))).toMatchObject({ revision: 0, more: null });
    expect(everything().private_notes).toEqual([]);
  });

  test.each([
    ['the session', session, null],
    ['a paper of an open item', () => paper('p1'), 'Báo cáo: Thu chi'],
    ['the bases or the name of a draft', () => article('ten'), 'Dự thảo r1'],
  ])('stands on %s', async (_, place, title) => {
    must(await write(mine(), place(), 'Hỏi lại'));
    expect(await getNotes(mine(), sessionId)).toMatchObject([{ body: 'Hỏi lại', title }]);
    must(await write(mine(), place(), '', 1));
  });

  test.each([
    ['a paper of a closed item', () => paper('p2')],
    ['a draft that is not released', () => article('r2-1', 'r2')],
    ['a piece that is not there', () => article('r1-9')],
    ['another session', () => ({ ...session(), sessionId: 'khong-co' })],
    ['a draft under another session’s name', () => ({ ...article(), sessionId: 'khong-co' })],
  ])('does not stand on %s', async (_, place) => {
    const refused = await writesNothing(() => write(mine(), place(), 'Hỏi lại'));
    expect(refused).toMatchObject({ ok: false, code: 'note.no_place' });
  });

  test('sent twice is written once; from two devices at once both are kept', async () => {
    must(await write(mine(), article(), 'Ở nhà'));
    await writesNothing(() => write(mine(), article(), 'Ở nhà'));
    const joined = must(await write(mine(), article(), 'Trên xe', 0, 'dien-thoai'));
    expect(joined).toMatchObject({ more: 'Ở nhà\n\nTrên xe', revision: 2 });
    await writesNothing(() => write(mine(), article(), 'Trên xe', 0, 'dien-thoai'));
    const many = Array.from({ length: 12 }, (_, n) => write(mine(), session(), `ý ${n}.`, 0, `may-${n}`));
    const done = await Promise.all(many);
    const said = (await bodies(mine())).find((body) => body.includes('ý')) ?? '';
    for (const [n, one] of done.entries()) if (one?.ok) expect(said).toContain(`ý ${n}.`);
    expect(done.filter((one) => one?.ok).length).toBeGreaterThan(0);
    must(
      await write(
        mine(),
        session(),
        '',
        (await getNotes(mine(), sessionId)).find(({ place }) => place.is === 'session')?.revision,
      ),
    );
    must(await write(mine(), article(), '', 2));
    expect(await bodies(mine())).toEqual([]);
  });

  test('too long is refused beside the field', async () => {
    const refused = await writesNothing(() => write(mine(), article(), 'a'.repeat(4_001)));
    expect(refused).toMatchObject({
      code: 'input.invalid',
      fields: { body: expect.stringContaining('4.000') },
    });
  });
});

describe('nobody else', () => {
  test('reads it, or writes over it, whatever their role', async () => {
    must(await write(mine(), article(), SECRET));
    for (const viewer of [colleague, ...Object.values(home.viewers), ...Object.values(other.viewers)]) {
      if (viewer.userId === mine().userId) continue;
      expect(await getNotes(viewer, sessionId)).toEqual([]);
      expect(JSON.stringify((await listMyNotes(viewer, TEST_NOW)) ?? '')).not.toContain(SECRET);
    }
    for (const viewer of [home.viewers.clerk, home.viewers.chair, home.viewers.admin])
      expect(await writesNothing(() => write(viewer, article(), 'Tôi'))).toBeNull();
    must(await write(colleague, article(), 'Của đồng nghiệp'));
    expect(await bodies(mine())).toEqual([SECRET]);
    expect(await bodies(colleague)).toEqual(['Của đồng nghiệp']);
  });

  test('finds in the database whose it is, where it stands, or what it says', () => {
    const { private_notes: rows = [], events = [] } = everything();
    expect(rows).toHaveLength(2);
    const text = JSON.stringify(rows);
    for (const word of [SECRET, mine().userId, sessionId, 'r1-1', Buffer.from(SECRET).toString('base64')])
      expect(text).not.toContain(word);
    expect(JSON.stringify(events)).not.toContain(SECRET);
    expect(events).toHaveLength(eventsBefore);
    const lengths = (rows as { sealed: string }[]).map(({ sealed }) => sealed.length);
    expect(new Set(lengths).size).toBe(1);
  });

  test('opens it with another secret, and its author does with the one before', async () => {
    const secret = process.env.NEXTAUTH_SECRET ?? '';
    vi.stubEnv('NEXTAUTH_SECRET', 'another-secret-of-the-tests-just-as-long');
    expect(await bodies(mine())).toEqual([]);
    vi.stubEnv('NEXTAUTH_SECRET_BEFORE', `${'x'.repeat(40)} ${secret}`);
    expect(await bodies(mine())).toEqual([SECRET]);
    vi.unstubAllEnvs();
  });

  test('moves it to another account or place by hand', async () => {
    const rows = raw().prepare('select id, sealed from private_notes order by id').all() as {
      id: string;
      sealed: string;
    }[];
    const [one, two] = rows;
    const put = raw().prepare('update private_notes set sealed = ? where id = ?');
    put.run(two?.sealed, one?.id);
    put.run(one?.sealed, two?.id);
    expect([...(await bodies(mine())), ...(await bodies(colleague))]).toEqual([]);
    put.run(one?.sealed, one?.id);
    put.run(two?.sealed, two?.id);
    expect(await bodies(mine())).toEqual([SECRET]);
  });
});

describe('later', () => {
  test('a note whose piece was dropped keeps the words it was about', async () => {
    const kept = (await draft.load('resolutions')).resolutions;
    const articles = [{ id: 'r1-2', heading: null, text: 'Điều khác.', clauses: [] }];
    const changed = kept.map((row) => (row.id === 'r1' ? { ...row, articles } : row));
    await draft.release(false);
    await draft.save('resolutions', { resolutions: changed });
    const [seen] = (await listMyNotes(mine(), TEST_NOW)) ?? [];
    expect(seen?.notes).toMatchObject([
      { standing: 'dropped', about: 'Phê chuẩn\nNội dung.', label: 'Điều 1' },
    ]);
    // It can still be changed, and keeps those words.
    must(await write(mine(), article(), `${SECRET} nữa`, 1));
    expect(await getNotes(mine(), sessionId)).toMatchObject([{ about: 'Phê chuẩn\nNội dung.' }]);
    await draft.release(false);
    await draft.save('resolutions', { resolutions: kept });
  });

  test('of a draft that was taken back, the note is there and no word of the draft', async () => {
    await draft.release(false);
    const [seen] = (await listMyNotes(mine(), TEST_NOW)) ?? [];
    expect(seen?.notes).toMatchObject([
      { standing: 'shut', title: null, about: '', body: `${SECRET} nữa`, href: null },
    ]);
    await draft.release(true);
  });

  test('it is read after its session was published, and holds nothing back there', async () => {
    const session12 = await createTestSession(home, 12);
    await session12.release(true);
    const place = {
      is: 'piece' as const,
      sessionId: session12.sessionId,
      resolutionId: 'r1-12',
      pieceId: 'r1-12-1',
    };
    must(await write(mine(), place, 'Đã hỏi'));
    await session12.publish();
    const seen = (await listMyNotes(mine(), TEST_NOW))?.find(({ id }) => id === session12.sessionId);
    expect(seen).toMatchObject({
      label: 'Kỳ họp thứ 12',
      notes: [{ body: 'Đã hỏi', standing: 'here', title: 'Dự thảo r1-12', href: '/nha/ky-hop/khoa-2-ky-12' }],
    });
    const documents = raw().prepare('select document from publications').pluck().all().join();
    expect(documents).not.toContain('Đã hỏi');
    must(await write(mine(), place, 'Đã hỏi rồi', 1));
  });

  test('whoever left office finds them closed', async () => {
    const end = { mandateId: home.delegates[0]?.mandateId ?? '', endedOn: '2026-04-01', endedAt: '' };
    must(await endMandate(home.viewers.admin, { ...end, endReason: 'dismissed' }, TEST_NOW));
    const gone = await viewerOf('councillor@nha.example', LATER);
    expect(await listMyNotes(gone, LATER)).toBeNull();
    expect(await getNotes(gone, sessionId)).toEqual([]);
    expect(await writesNothing(() => write(gone, article(), 'Nữa', 2))).toBeNull();
  });

  test('whoever sets the password of their author does not read them with it; the author opens them again', async () => {
    const before = await bodies(mine());
    expect(before.length).toBeGreaterThan(0);
    const who = { councilId: home.councilId, userId: mine().userId };
    const set = (password: string, at: string) => setPassword(home.viewers.admin, { ...who, password }, at);
    must(await set('mot mat khau tam thoi', AFTER));
    must(await set('mot mat khau tam khac', AFTER));
    expect(await bodies(mine())).toEqual([]);
    expect(JSON.stringify(await listMyNotes(mine(), AFTER))).not.toContain(SECRET);
    expect(await notesLockedAt(mine())).toBe(AFTER);
    const typed = { place: article(), body: 'Ghi đè', base: 2, writer: 'la' };
    expect(await writesNothing(() => saveNote(mine(), typed, AFTER))).toMatchObject({ code: 'note.locked' });
    const open = (former: string) => openLockedNotes(mine(), { former }, AFTER);
    expect(await writesNothing(() => open('mot mat khau tam thoi'))).toMatchObject({
      code: 'note.wrong_password',
    });
    must(await open(TEST_PASSWORD));
    expect([await bodies(mine()), await notesLockedAt(mine())]).toEqual([before, null]);
    must(await open('gi cung duoc'));
  });
});
