import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { WaitingKind } from '@/lib/forms/waiting';
import type { Viewer } from '@/lib/viewer';
import { raw } from '../../client';
import { createAccount } from '../accounts/accounts';
import { at, createAmendable } from '../test-amendments';
import {
  createTestCouncil,
  must,
  openTestDatabase,
  rememberTestDatabase,
  TEST_PASSWORD,
  type TestCouncil,
  viewerOf,
  writesNothing,
} from '../test-database';
import { createTestSession, type TestSession } from '../test-session';
import { withdrawAmendment } from './amendments';
import { withdrawComment } from './comments';
import { markRead } from './read-marks';
import { readerMark } from './sealed-notes';
import { takeSent } from './sent';

let closeDatabase: () => void;
let restore: () => void;
let home: TestCouncil;
let colleague: Viewer;
let draft: TestSession;
let desk: Awaited<ReturnType<typeof createAmendable>>;

beforeAll(async () => {
  closeDatabase = openTestDatabase();
  home = await createTestCouncil('nha');
  const email = 'daibieu2@nha.example';
  const account = { councilId: home.councilId, email, password: TEST_PASSWORD, name: 'Trần Văn Bách' };
  must(await createAccount(home.viewers.admin, { ...account, roles: ['councillor'] }, at(0)));
  colleague = await viewerOf(email);
  draft = await createTestSession(home);
  await draft.saveGeneral({});
  desk = await createAmendable(home, draft);
  restore = rememberTestDatabase();
});
afterEach(() => restore());
afterAll(() => closeDatabase());

type More = { hasWaited?: boolean; viewer?: Viewer; reader?: string };

const sent = (kind: WaitingKind, fields: Record<string, unknown>, more: More = {}) => {
  const { viewer = home.viewers.councillor, hasWaited = true, reader = readerMark(viewer.userId) } = more;
  return takeSent(viewer, { reader, kind, hasWaited, fields }, at(9));
};
const words = () => ({
  ...{ key: 'tu-may-nay', resolutionId: 'r1', pieceId: 'k1', kind: 'replace' },
  ...{ proposed: 'Mức chi mới.', reason: '', seen: String(desk.seen()), about: 'Khoản 1', base: 'Mức chi.' },
});
const count = (table: string) => raw().prepare(`select count(*) from ${table}`).pluck().get();
const mine = () => ({ resolutionId: 'r1', versionId: versionOf(desk.seen()) });
const versionOf = (n: number) =>
  raw().prepare("select id from resolution_versions where resolution_id = 'r1' and n = ?").pluck().get(n);

describe('what waited in a browser', () => {
  test('proposed words arrive once, also when taken back or when the review closed since', async () => {
    const { amendmentId } = must(await sent('amendment', words())) as { amendmentId?: string };
    expect(count('amendments')).toBe(1);
    expect(await writesNothing(() => sent('amendment', words()))).toEqual({ ok: true, amendmentId });
    must(await withdrawAmendment(home.viewers.councillor, { amendmentId }, at(10)));
    expect(await writesNothing(() => sent('amendment', words()))).toMatchObject({ ok: true });
    await draft.release(false);
    expect(await writesNothing(() => sent('amendment', words()))).toMatchObject({ ok: true });
    const late = { ...words(), key: 'khac' };
    expect(await writesNothing(() => sent('amendment', late))).toMatchObject({ code: 'comment.closed' });
  });

  test('a remark arrives once, and its key is nobody else’s', async () => {
    const remark = { key: 'mot', resolutionId: 'r1', pieceId: 'k1', replyTo: '', body: 'Nói rõ hơn.' };
    const { commentId } = must(await sent('remark', remark)) as { commentId?: string };
    must(await withdrawComment(home.viewers.councillor, { commentId }, at(10)));
    await writesNothing(() => sent('remark', remark));
    must(await sent('remark', remark, { viewer: colleague }));
    expect(count('comments')).toBe(2);
  });

  test('a press of «Đã đọc» counts once, whatever came after it', async () => {
    const press = { ...mine(), key: 'bam', read: true };
    must(await sent('read', press));
    expect(count('read_marks')).toBe(1);
    // Taken back on another device; the phone never heard that the first had arrived.
    must(await markRead(home.viewers.councillor, { resolutionId: 'r1', read: false }, at(10)));
    expect(await writesNothing(() => sent('read', press))).toEqual({ ok: true });
    must(await sent('read', { ...press, key: 'bam-lai' }));
    const back = { ...mine(), key: 'bo', read: false };
    must(await sent('read', back));
    must(await sent('read', { ...press, key: 'lan-ba' }));
    expect(await writesNothing(() => sent('read', back))).toEqual({ ok: true });
    expect(count('read_marks')).toBe(1);
  });

  test('taking back is done once', async () => {
    const amendmentId = await desk.proposed();
    must(await sent('amendment_back', { amendmentId, key: 'rut' }));
    await writesNothing(async () => must(await sent('amendment_back', { amendmentId, key: 'rut' })));
    expect(desk.stateOf(amendmentId)).toBe('withdrawn');
  });

  test('of somebody else than who is signed in is done in nobody’s name', async () => {
    const reader = readerMark(home.viewers.councillor.userId);
    for (const [kind, fields] of [
      ['amendment', words()],
      ['read', { ...mine(), key: 'bam', read: true }],
      [
        'note',
        { place: { is: 'session', sessionId: draft.sessionId }, body: 'Riêng.', base: 0, writer: 'a' },
      ],
    ] as const)
      expect(await writesNothing(() => sent(kind, fields, { viewer: colleague, reader }))).toMatchObject({
        code: 'account.other_person',
      });
  });

  test.each([{}, null, 'x', { kind: 'drop', reader: '', hasWaited: true, fields: {} }])(
    '%j is refused',
    async (input) => {
      expect(await writesNothing(() => takeSent(home.viewers.councillor, input, at(9)))).toMatchObject({
        code: 'input.invalid',
      });
    },
  );
});

describe('proposed words that waited while a newer version came', () => {
  const rewritten = async () => {
    await desk.write((article) => ({
      ...article,
      clauses: [{ id: 'k1', text: 'Mức chi tối đa.', points: [] }],
    }));
    await desk.release();
  };
  const stored = () =>
    raw().prepare('select version, about, base, proposed from amendments').get() as Record<string, unknown>;

  test('are kept with that version and its words', async () => {
    const asRead = words();
    await rewritten();
    expect(desk.seen()).toBe(Number(asRead.seen) + 1);
    must(await sent('amendment', asRead));
    expect(stored()).toEqual({
      ...{ version: Number(asRead.seen), about: 'Khoản 1 Điều 1' },
      ...{ base: 'Mức chi.', proposed: 'Mức chi mới.' },
    });
  });

  test('are kept where the piece is gone, too', async () => {
    const asRead = { ...words(), pieceId: 'k2', proposed: 'Ba tháng.' };
    await rewritten();
    must(await sent('amendment', asRead));
    expect(stored()).toMatchObject({ about: 'Khoản 2 Điều 1', base: 'Thời hạn.' });
  });

  test('are of the newest where it says the same', async () => {
    const asRead = words();
    await desk.write((article) => ({
      ...article,
      clauses: article.clauses.map((one) => (one.id === 'k2' ? { ...one, text: 'Hạn mới.' } : one)),
    }));
    await desk.release();
    must(await sent('amendment', asRead));
    expect(stored()).toMatchObject({ version: desk.seen(), base: 'Mức chi.' });
  });

  test('sent with the person there, they are shown the new words instead', async () => {
    const asRead = words();
    await rewritten();
    expect(await writesNothing(() => sent('amendment', asRead, { hasWaited: false }))).toMatchObject({
      fields: { proposed: expect.stringContaining('“Mức chi tối đa.”') },
    });
  });

  test('of a version nobody was shown are not taken', async () => {
    const asRead = { ...words(), seen: '99' };
    expect(await writesNothing(() => sent('amendment', asRead))).toMatchObject({ code: 'input.invalid' });
  });
});

test('a note that is sent without end is asked to wait', async () => {
  const place = { is: 'session', sessionId: draft.sessionId };
  const save = (n: number) => sent('note', { place, body: `Lần ${n}.`, base: 0, writer: `may-${n}` });
  const codes = new Set<unknown>();
  for (let n = 0; n < 125; n += 1) {
    const result = await save(n);
    codes.add(result?.ok === false ? result.code : 'ok');
  }
  expect([...codes]).toEqual(['ok', 'quota.notes']);
});
