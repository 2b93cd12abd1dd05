import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { raw } from '../../client';
import { at, createAmendable } from '../test-amendments';
import {
  createTestCouncil,
  must,
  openTestDatabase,
  rememberTestDatabase,
  type TestCouncil,
  writesNothing,
} from '../test-database';
import { createTestSession, type TestSession } from '../test-session';
import { declineAmendment } from './amendment-decisions';
import { withdrawAmendment } from './amendments';

let closeDatabase: () => void;
let restore: () => void;
let home: TestCouncil;
let other: TestCouncil;
let draft: TestSession;
let desk: Awaited<ReturnType<typeof createAmendable>>;

beforeAll(async () => {
  closeDatabase = openTestDatabase();
  home = await createTestCouncil('nha');
  other = await createTestCouncil('ben');
  draft = await createTestSession(home);
  await draft.saveGeneral({});
  desk = await createAmendable(home, draft);
  restore = rememberTestDatabase();
});
afterAll(() => closeDatabase());

describe('a councillor proposes', () => {
  test('other words, kept beside those of the version they were read in', async () => {
    const id = await desk.proposed({ reason: 'Cho rõ.' });
    expect(raw().prepare('select * from amendments where id = ?').get(id)).toMatchObject({
      ...{ piece_id: 'k1', about: 'Khoản 1 Điều 1', base: 'Mức chi.', proposed: 'Mức chi mới.' },
      ...{ reason: 'Cho rõ.', state: 'proposed', version: desk.seen() },
    });
  });

  test.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ['nothing', { proposed: ' ' }, { proposed: expect.stringMatching(/^Ghi câu chữ đề nghị/) }],
    [
      'the same words',
      { proposed: 'Mức chi.' },
      { proposed: expect.stringMatching(/^Câu chữ đề nghị giống hệt/) },
    ],
    ['too many letters', { proposed: 'a'.repeat(8_001) }, { proposed: 'Dài quá 8.000 ký tự. Rút gọn lại.' }],
    ['no kind', { kind: 'move' }, { kind: 'Chọn sửa, thêm hay bỏ.' }],
    [
      'a piece of another draft',
      { pieceId: 'r2-1' },
      { proposed: expect.stringMatching(/^Chỗ này không còn/) },
    ],
    [
      'that the title goes',
      { pieceId: 'ten', kind: 'delete' },
      { kind: expect.stringMatching(/^Chỗ này chỉ sửa/) },
    ],
  ])('%s, and hears why not beside the field', async (_, more, fields) => {
    expect(await writesNothing(() => desk.propose(more))).toMatchObject({ code: 'input.invalid', fields });
  });

  test('words in HTML, which are words', async () => {
    const id = await desk.proposed({ proposed: '<b>Mức chi</b> & <script>' });
    must(await desk.accept(id));
    expect(await desk.clauses()).toContain('<b>Mức chi</b> & <script>');
    restore();
  });

  test('as nobody else: the author is who is signed in', async () => {
    const id = await desk.proposed({ authorId: home.viewers.clerk.userId, key: 'mot' });
    expect(raw().prepare('select author_id from amendments where id = ?').pluck().get(id)).toBe(
      home.viewers.councillor.userId,
    );
    expect(must(await desk.propose({ key: 'mot' })).amendmentId).toBe(id);
    for (const viewer of [
      home.viewers.clerk,
      home.viewers.chair,
      home.viewers.admin,
      other.viewers.councillor,
    ])
      expect(await writesNothing(() => desk.propose({}, viewer))).toBeNull();
  });

  test('not once the review is closed', async () => {
    const open = desk.seen();
    await draft.release(false);
    expect(await writesNothing(() => desk.propose({ seen: open }))).toMatchObject({ code: 'comment.closed' });
    restore();
  });

  test('against an older version: where the piece says the same since, but not over words nobody showed them', async () => {
    const old = desk.seen();
    await desk.write((article) => ({
      ...article,
      clauses: article.clauses.map((one) => (one.id === 'k2' ? { ...one, text: 'Hạn mới.' } : one)),
    }));
    await desk.release();
    expect(desk.seen()).toBe(old + 1);
    must(await desk.propose({ seen: old }));
    const late = await writesNothing(() => desk.propose({ seen: old, pieceId: 'k2', proposed: 'Ba tháng.' }));
    expect(late).toMatchObject({ fields: { proposed: expect.stringContaining('“Hạn mới.”') } });
    restore();
  });

  test('and takes it back, alone, while nobody decided', async () => {
    const amendmentId = await desk.proposed();
    expect(
      await writesNothing(() => withdrawAmendment(other.viewers.councillor, { amendmentId }, at(2))),
    ).toBeNull();
    must(await withdrawAmendment(home.viewers.councillor, { amendmentId }, at(2)));
    expect(desk.stateOf(amendmentId)).toBe('withdrawn');
    await writesNothing(async () =>
      must(await withdrawAmendment(home.viewers.councillor, { amendmentId }, at(3))),
    );
    const decided = await desk.proposed();
    must(await declineAmendment(home.viewers.clerk, { amendmentIds: [decided], answer: 'Đã đủ rõ.' }, at(2)));
    expect(await withdrawAmendment(home.viewers.councillor, { amendmentId: decided }, at(3))).toMatchObject({
      code: 'amendment.decided',
    });
  });
});

test('what was proposed cannot be changed or removed in the database', async () => {
  const id = await desk.proposed();
  expect(() => raw().prepare("update amendments set proposed = 'x' where id = ?").run(id)).toThrow(
    'amendments_frozen',
  );
  expect(() => raw().prepare('delete from amendments where id = ?').run(id)).toThrow('amendments_kept');
});
