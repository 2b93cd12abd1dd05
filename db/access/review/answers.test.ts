import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Viewer } from '@/lib/viewer';
import { deleteSession } from '../desk/session-moves';
import { listDeskSessions } from '../desk/sessions';
import {
  createTestCouncil,
  must,
  openTestDatabase,
  TEST_NOW,
  type TestCouncil,
  writesNothing,
} from '../test-database';
import { createTestSession, type TestSession } from '../test-session';
import { verifyStore } from '../trail/verify';
import { answerComment, resolveComment } from './answers';
import { addComment, withdrawComment } from './comments';
import { getReviewResolution, listReview } from './review';
import { getReviewNews } from './waiting';

let closeDatabase: () => void;
let home: TestCouncil;
let other: TestCouncil;
let draft: TestSession;

beforeAll(async () => {
  closeDatabase = openTestDatabase();
  home = await createTestCouncil('nha');
  other = await createTestCouncil('ben');
  draft = await createTestSession(home);
  await draft.release(true);
});
afterAll(() => closeDatabase());

const at = (minute: number) => TEST_NOW.replace('01:00', `02:${String(minute).padStart(2, '0')}`);
const say = async (more: Record<string, unknown> = {}, now = at(0)) =>
  must(await addComment(home.viewers.councillor, { resolutionId: 'r1', body: 'Nên ghi rõ.', ...more }, now))
    .commentId;
const answer = (
  commentId: string,
  more: Record<string, unknown> = {},
  viewer: Viewer = home.viewers.clerk,
  now = at(1),
) =>
  answerComment(viewer, { commentId, kind: 'accepted', answer: 'Đã sửa khoản 1.', seen: '', ...more }, now);
const thread = async (id: string) =>
  (await getReviewResolution(home.viewers.councillor, 'r1', at(59)))?.threads.find(
    ({ first }) => first.id === id,
  );

describe('a remark at a piece', () => {
  test('keeps what the piece was called and said', async () => {
    const id = await say({ pieceId: 'r1-1' });
    expect((await thread(id))?.first).toMatchObject({
      pieceId: 'r1-1',
      about: 'Điều 1',
      quote: 'Phê chuẩn\nNội dung.',
    });
  });

  test('of another resolution, or of none, is refused beside the field', async () => {
    for (const pieceId of ['r2-1', 'khong-co']) {
      const sent = { resolutionId: 'r1', pieceId, body: 'Nên ghi rõ.' };
      const refused = await writesNothing(() => addComment(home.viewers.councillor, sent, at(0)));
      expect(refused).toMatchObject({ fields: { body: expect.stringMatching(/^Chỗ này không còn/) } });
    }
  });

  test('is replied to in one thread, however deep the reply was meant', async () => {
    const id = await say({ pieceId: 'r1-1' });
    const reply = await say({ replyTo: id }, at(1));
    const second = await say({ replyTo: reply, pieceId: 'r9' }, at(2));
    expect((await thread(id))?.replies.map((one) => [one.id, one.replyTo, one.pieceId])).toEqual([
      [reply, id, 'r1-1'],
      [second, id, 'r1-1'],
    ]);
  });

  test('of another draft is not replied to here', async () => {
    const refused = await addComment(
      home.viewers.councillor,
      { resolutionId: 'r1', replyTo: 'r1', body: 'Ý' },
      at(0),
    );
    expect(refused).toMatchObject({ fields: { body: expect.stringMatching(/^Góp ý này không có/) } });
  });
});

describe('the clerk’s answer', () => {
  test('is read by the councillors, with who and when', async () => {
    const id = await say();
    must(await answer(id));
    expect((await thread(id))?.first.answer).toEqual({
      ...{ kind: 'accepted', text: 'Đã sửa khoản 1.', by: 'clerk', at: at(1) },
    });
  });

  test('is changed by the one who reads it, never over one unseen', async () => {
    const id = await say();
    must(await answer(id));
    const late = await writesNothing(() =>
      answer(id, { kind: 'explained', answer: 'Không sửa.' }, home.viewers.clerk, at(2)),
    );
    expect(late).toMatchObject({
      code: 'comment.answered',
      fields: { answer: expect.stringContaining('Đã sửa khoản 1.') },
    });
    must(
      await answer(id, { kind: 'explained', answer: 'Không sửa.', seen: at(1) }, home.viewers.clerk, at(2)),
    );
    expect((await thread(id))?.first.answer).toMatchObject({ kind: 'explained', text: 'Không sửa.' });
  });

  test('by two at once is one answer and one refusal', async () => {
    const id = await say();
    const both = await Promise.all([answer(id), answer(id, { answer: 'Đã sửa khoản 2.' })]);
    expect(both.map((one) => one?.ok).sort()).toEqual([false, true]);
  });

  test('sent twice is written once', async () => {
    const id = await say();
    must(await answer(id));
    await writesNothing(async () => must(await answer(id)));
  });

  test.each([
    ['nothing', { answer: ' ' }, { answer: 'Ghi đã sửa gì, hoặc vì sao không sửa.' }],
    ['too much', { answer: 'a'.repeat(4_001) }, { answer: 'Dài quá 4.000 ký tự. Rút gọn lại.' }],
    ['no kind', { kind: '' }, { kind: 'Chọn tiếp thu hoặc giải trình.' }],
  ])('%s is refused beside the field', async (_, more, fields) => {
    const id = await say();
    expect(await writesNothing(() => answer(id, more))).toMatchObject({ fields });
  });

  test('is the clerk’s alone', async () => {
    const id = await say();
    expect(await writesNothing(() => answer(id, {}, home.viewers.chair))).toMatchObject({
      code: 'role.missing',
    });
    for (const viewer of [home.viewers.councillor, home.viewers.admin, other.viewers.clerk])
      expect(await writesNothing(() => answer(id, {}, viewer))).toBeNull();
    expect(
      await writesNothing(() =>
        resolveComment(home.viewers.councillor, { commentId: id, isDone: true }, at(1)),
      ),
    ).toBeNull();
  });

  test('goes to a thread, not to a reply, and not to what was taken back', async () => {
    const id = await say();
    expect(await answer(await say({ replyTo: id }))).toBeNull();
    const gone = await say();
    must(await withdrawComment(home.viewers.councillor, { commentId: gone }, at(1)));
    expect(await writesNothing(() => answer(gone))).toMatchObject({ code: 'comment.taken_back' });
  });

  test('can still be given once the review is closed', async () => {
    const id = await say();
    await draft.release(false);
    must(await answer(id));
    await draft.release(true);
  });

  test('leaves no word of it in the trail, and verify finds all of it', async () => {
    const { raw } = await import('../../client');
    must(await answer(await say(), { answer: 'Lời riêng của thư ký' }));
    expect(raw().prepare("select count(*) from events where detail like '%Lời riêng%'").pluck().get()).toBe(
      0,
    );
    expect((await verifyStore()).flatMap(({ faults }) => faults)).toEqual([]);
  });
});

test('a thread is done, and opened again', async () => {
  const id = await say();
  must(await resolveComment(home.viewers.clerk, { commentId: id, isDone: true }, at(3)));
  expect((await thread(id))?.first.resolvedAt).toBe(at(3));
  await writesNothing(async () =>
    must(await resolveComment(home.viewers.clerk, { commentId: id, isDone: true }, at(4))),
  );
  must(await resolveComment(home.viewers.clerk, { commentId: id, isDone: false }, at(4)));
  expect((await thread(id))?.first.resolvedAt).toBeNull();
});

describe('the desk is told', () => {
  test('how many threads wait, as the threads themselves say, and what came last', async () => {
    const { clerk } = home.viewers;
    const id = await say({ pieceId: 'r1-1' }, at(10));
    const waiting = async () => (await getReviewNews(clerk, draft.sessionId))?.waiting;
    const said = async () =>
      (await listReview(clerk, draft.sessionId, at(59)))?.resolutions
        .flatMap(({ threads }) => threads)
        .filter((one) => one.isWaiting).length;
    const before = await waiting();
    expect(before).toBe(await said());
    expect((await getReviewNews(clerk, draft.sessionId))?.newest).toEqual({
      ...{ id, by: 'councillor', about: 'Điều 1', what: 'remark' },
    });
    must(await answer(id, {}, clerk, at(11)));
    expect([await waiting(), await said()]).toEqual([Number(before) - 1, Number(before) - 1]);
    await say({ replyTo: id }, at(12));
    expect([await waiting(), await said()]).toEqual([before, before]);
    expect((await getReviewNews(clerk, draft.sessionId))?.newest).toMatchObject({
      about: 'Điều 1',
      what: 'reply',
    });
    expect((await listDeskSessions(clerk, home.councilId, 1))?.rows[0]?.waiting).toBe(before);
  });

  test('and nobody else', async () => {
    for (const viewer of [home.viewers.councillor, home.viewers.admin, other.viewers.clerk])
      expect(await getReviewNews(viewer, draft.sessionId)).toBeNull();
  });
});

test('a deleted draft takes neither answer nor reply', async () => {
  const id = await say();
  must(
    await deleteSession(
      home.viewers.clerk,
      { sessionId: draft.sessionId, base: await draft.version() },
      at(5),
    ),
  );
  expect(await answer(id)).toBeNull();
  expect(
    await addComment(home.viewers.councillor, { resolutionId: 'r1', replyTo: id, body: 'Ý' }, at(5)),
  ).toBeNull();
});
