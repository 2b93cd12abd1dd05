import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
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
import { verifyStore } from '../trail/verify';
import { acceptAmendment, declineAmendment, putToVote } from './amendment-decisions';
import { recordAmendment, withdrawAmendment, withdrawRecorded } from './amendments';
import { unsafeReviewNews } from './waiting';

let closeDatabase: () => void;
let restore: () => void;
let home: TestCouncil;
let draft: TestSession;
let desk: Awaited<ReturnType<typeof createAmendable>>;

beforeAll(async () => {
  closeDatabase = openTestDatabase();
  home = await createTestCouncil('nha');
  draft = await createTestSession(home);
  await draft.saveGeneral({});
  desk = await createAmendable(home, draft);
  restore = rememberTestDatabase();
});
afterEach(async () => {
  expect((await verifyStore()).flatMap(({ faults }) => faults)).toEqual([]);
  restore();
});
afterAll(() => closeDatabase());

/** Other words for one clause, the other one gone, a new one behind the first. */
async function several() {
  const partOf = await desk.proposed();
  const gone = await desk.proposed({ partOf, pieceId: 'k2', kind: 'delete' });
  const more = await desk.proposed({ partOf, kind: 'insert_after', proposed: 'Nguồn chi.' });
  return [partOf, gone, more] as const;
}
const statesOf = (ids: readonly string[]) => ids.map((id) => desk.stateOf(id));

describe('an amendment that reaches several pieces', () => {
  test('is accepted as one, in one step of the draft', async () => {
    const amendmentIds = await several();
    const before = await desk.version();
    must(await acceptAmendment(home.viewers.clerk, { amendmentIds }, at(2)));
    expect(await desk.clauses()).toEqual(['Mức chi mới.', 'Nguồn chi.']);
    expect([await desk.version(), statesOf(amendmentIds)]).toEqual([before + 1, Array(3).fill('accepted')]);
    must(await acceptAmendment(home.viewers.clerk, { amendmentIds }, at(2)));
    expect(await desk.version()).toBe(before + 1);
  });

  test('is accepted in part, and the rest is declined', async () => {
    const [words, gone, more] = await several();
    must(await acceptAmendment(home.viewers.clerk, { amendmentIds: [words, more] }, at(2)));
    expect(await desk.clauses()).toEqual(['Mức chi mới.', 'Nguồn chi.', 'Thời hạn.']);
    expect(statesOf([words, gone, more])).toEqual(['accepted', 'proposed', 'accepted']);
    must(
      await declineAmendment(home.viewers.clerk, { amendmentIds: [gone], answer: 'Cần thời hạn.' }, at(3)),
    );
    expect(desk.stateOf(gone)).toBe('declined');
    const again = await writesNothing(() =>
      acceptAmendment(home.viewers.clerk, { amendmentIds: [words, gone] }, at(4)),
    );
    expect(again).toMatchObject({ code: 'amendment.decided' });
  });

  test('goes in whole or not at all', async () => {
    const amendmentIds = await several();
    await desk.write((article) => ({ ...article, clauses: article.clauses.filter(({ id }) => id !== 'k1') }));
    expect(
      await writesNothing(() => acceptAmendment(home.viewers.clerk, { amendmentIds }, at(2))),
    ).toMatchObject({ code: 'amendment.gone' });
  });

  test('is put to one vote, which names its pieces', async () => {
    const amendmentIds = await several();
    must(await putToVote(home.viewers.clerk, { amendmentIds }, at(2)));
    const votes = raw()
      .prepare('select distinct v.subject from votes v join amendments a on a.vote_id = v.id')
      .pluck()
      .all();
    expect(votes).toEqual([
      expect.stringMatching(
        /^Sửa đổi khoản 1 Điều 1, (?:bỏ khoản 2 Điều 1, bổ sung sau khoản 1 Điều 1|bổ sung sau khoản 1 Điều 1, bỏ khoản 2 Điều 1) của dự thảo, theo đề nghị của đại biểu /,
      ),
    ]);
  });

  test('waits as one', async () => {
    await several();
    expect((await unsafeReviewNews(draft.sessionId)).waiting).toBe(1);
  });

  test('is decided with no piece of another', async () => {
    const [one] = await several();
    const other = await desk.proposed({ pieceId: 'k2', proposed: 'Ba tháng.' });
    const mixed = () => acceptAmendment(home.viewers.clerk, { amendmentIds: [one, other] }, at(2));
    expect(await writesNothing(mixed)).toBeNull();
  });

  test('does not grow when somebody decided on it, is another’s, or would be against itself', async () => {
    const [partOf, gone] = await several();
    const add = (more: Record<string, unknown>) => () => desk.propose({ partOf, proposed: 'Khác.', ...more });
    expect(await writesNothing(add({ pieceId: 'k2' }))).toMatchObject({
      fields: { proposed: expect.stringMatching(/^Đề nghị này đã có phần trái/) },
    });
    expect(await writesNothing(add({ partOf: gone }))).toMatchObject({
      fields: { partOf: expect.any(String) },
    });
    const theirs = { ...record, key: 'ghi', partOf, seen: desk.seen() };
    expect(await writesNothing(() => recordAmendment(home.viewers.clerk, theirs, at(2)))).toMatchObject({
      fields: { partOf: expect.any(String) },
    });
    must(await declineAmendment(home.viewers.clerk, { amendmentIds: [gone], answer: 'Không.' }, at(2)));
    expect(await writesNothing(add({ pieceId: 'ten' }))).toMatchObject({
      fields: { partOf: expect.stringMatching(/^Đề nghị này vừa được xử lý/) },
    });
  });

  test('loses one piece when its author takes that back', async () => {
    const [words, gone, more] = await several();
    must(await withdrawAmendment(home.viewers.councillor, { amendmentId: gone }, at(2)));
    expect(statesOf([words, gone, more])).toEqual(['proposed', 'withdrawn', 'proposed']);
    must(await acceptAmendment(home.viewers.clerk, { amendmentIds: [words, more] }, at(3)));
  });

  test('cannot be joined to another draft’s in the database', async () => {
    const [partOf] = await several();
    const copy = (set: string) =>
      raw().exec(`insert into amendments (id, resolution_id, piece_id, kind, about, version, base, proposed, author_id,
        written_at, part_of) select 'x', ${set}, 'y' from amendments where id = '${partOf}'`);
    const same = 'resolution_id, piece_id, kind, about, version, base, proposed, author_id, written_at';
    expect(() => copy(same)).toThrow('part_of_other_amendment');
    expect(() => raw().prepare('update amendments set part_of = null where part_of = ?').run(partOf)).toThrow(
      'amendments_frozen',
    );
  });
});

const record = {
  ...{ resolutionId: 'r1', pieceId: 'k1', kind: 'replace', proposed: 'Mức chi của ban.' },
  ...{
    proposerKind: 'committee',
    proposer: 'Ban Kinh tế - Xã hội',
    coSigners: 'Nguyễn Thị An\nTrần Văn Bình',
  },
};

describe('what others put forward', () => {
  const enter = (more: Record<string, unknown> = {}, viewer = home.viewers.clerk) =>
    recordAmendment(viewer, { ...record, seen: desk.seen(), ...more }, at(2));

  test('is entered by the clerk, under their name, also of several pieces', async () => {
    const partOf = must(await enter()).amendmentId;
    must(await enter({ partOf, pieceId: 'k2', kind: 'delete' }));
    expect(
      raw()
        .prepare(
          'select proposer_kind, proposer, co_signers, author_id, part_of from amendments order by rowid',
        )
        .all(),
    ).toEqual(
      [null, partOf].map((part_of) => ({
        ...{ proposer_kind: 'committee', proposer: record.proposer, co_signers: record.coSigners },
        ...{ author_id: home.viewers.clerk.userId, part_of },
      })),
    );
    must(await putToVote(home.viewers.clerk, { amendmentIds: [partOf] }, at(3)));
    expect(raw().prepare('select subject from votes order by rowid desc').pluck().get()).toBe(
      'Sửa đổi khoản 1 Điều 1 của dự thảo, theo đề nghị của Ban Kinh tế - Xã hội',
    );
  });

  test.each([
    ['committee', false],
    ['delegate', false],
    ['other', false],
    ['secretariat', true],
    ['standing_committee', true],
    ['drafter', true],
  ])('as %s without a name: %s', async (proposerKind, isEnough) => {
    const sent = await enter({ proposerKind, proposer: ' ' });
    if (isEnough) expect(sent).toMatchObject({ ok: true });
    else expect(sent).toMatchObject({ fields: { proposer: 'Ghi tên người, nhóm hoặc cơ quan đề nghị.' } });
  });

  test('by nobody else, and of no kind nobody knows', async () => {
    expect(await writesNothing(() => enter({ proposerKind: 'toi' }))).toMatchObject({
      fields: { proposerKind: 'Chọn ai đề nghị.' },
    });
    expect(await writesNothing(() => enter({}, home.viewers.chair))).toMatchObject({ code: 'role.missing' });
    for (const viewer of [home.viewers.councillor, home.viewers.admin])
      expect(await writesNothing(() => enter({}, viewer))).toBeNull();
  });

  test('is struck by the clerk, who strikes no councillor’s own', async () => {
    const amendmentId = must(await enter()).amendmentId;
    must(await withdrawRecorded(home.viewers.clerk, { amendmentId }, at(3)));
    expect(desk.stateOf(amendmentId)).toBe('withdrawn');
    const own = await desk.proposed();
    expect(
      await writesNothing(() => withdrawRecorded(home.viewers.clerk, { amendmentId: own }, at(3))),
    ).toMatchObject({ code: 'role.missing' });
  });
});
