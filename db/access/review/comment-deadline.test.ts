import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openPost, type Post } from '@/lib/server/mail/post';
import { bodyOf, openTestServer } from '@/lib/server/mail/test-smtp';
import type { Viewer } from '@/lib/viewer';
import { raw } from '../../client';
import { getCalendar, getSessionCalendar, renewCalendar } from '../convening/my-calendar';
import { sendDue } from '../mail/sender';
import {
  createSettledAccount,
  createTestCouncil,
  must,
  openTestDatabase,
  rememberTestDatabase,
  TEST_NOW,
  type TestCouncil,
  viewerOf,
  writesNothing,
} from '../test-database';
import { createTestSession, type TestSession } from '../test-session';
import { verifyStore } from '../trail/verify';
import { getChamber } from './chamber';
import { getChamberSession } from './chamber-session';
import { getCommentDeadline, removeCommentDeadline, setCommentDeadline } from './comment-deadline';
import { addComment } from './comments';
import { keepOpening } from './openings';
import { markRead } from './read-marks';
import { getReviewResolution, listReview } from './review';

let closeDatabase: () => void;
let restore: () => void;
let home: TestCouncil;
let other: TestCouncil;
let session: TestSession;
let second: Viewer;

beforeAll(async () => {
  closeDatabase = openTestDatabase();
  home = await createTestCouncil('nha');
  other = await createTestCouncil('ben');
  const { admin } = home.viewers;
  for (const [index, { personId, name }] of home.delegates.slice(1).entries()) {
    const account = { councilId: home.councilId, email: `daibieu${index + 2}@nha.example`, name };
    await createSettledAccount(admin, { ...account, roles: ['councillor'], personId });
  }
  second = await viewerOf('daibieu2@nha.example');
  session = await createTestSession(home);
  await session.saveGeneral({ title: 'Kỳ họp giữa năm' });
  await session.release(true);
  restore = rememberTestDatabase();
});
afterAll(() => closeDatabase());
type Server = Awaited<ReturnType<typeof openTestServer>>;
const opened: (Server | Post)[] = [];
beforeEach(() => restore());
afterEach(() => {
  for (const one of opened.splice(0)) one.close();
});

async function serve(behaviour: Parameters<typeof openTestServer>[0] = {}) {
  const server = await openTestServer(behaviour);
  const post = openPost({ url: server.url, from: 'HĐND <thu@nha.example>' }, 2_000, 4_000);
  opened.push(server, post);
  return { server, post };
}

const set = (part: object = {}, viewer = home.viewers.clerk, now = TEST_NOW) =>
  setCommentDeadline(
    viewer,
    { sessionId: session.sessionId, base: 0, day: '9/3/2026', time: '', ...part },
    now,
  );
const remove = (base = 1, now = TEST_NOW) =>
  removeCommentDeadline(home.viewers.clerk, { sessionId: session.sessionId, base }, now);
const states = () =>
  raw().prepare('select state from outbox order by due_at, address').pluck().all() as string[];
/** Two days before 9/3/2026 is over. */
const REMIND = '2026-03-07T17:00:00.000Z';
const PAST = '2026-03-09T17:00:00.000Z';

describe('the deadline', () => {
  test('is set by the clerk, moved, withdrawn, each told to the trail once', async () => {
    must(await set());
    must(await set());
    must(await set({ base: 1, day: '10/3/2026', time: '17h' }));
    must(await remove(2));
    must(await remove(3));
    const told = raw()
      .prepare(
        "select verb, json_extract(detail, '$.until') as until from events where aggregate = 'comment_deadline'",
      )
      .all();
    expect(told).toEqual([
      { verb: 'comment_deadline_set', until: '2026-03-09' },
      { verb: 'comment_deadline_set', until: '2026-03-10T17:00' },
      { verb: 'comment_deadline_removed', until: null },
    ]);
    expect(await getCommentDeadline(home.viewers.clerk, session.sessionId)).toMatchObject({
      ...{ base: 3, until: null, before: '2026-03-10T17:00' },
    });
    expect((await verifyStore()).flatMap(({ faults }) => faults)).toEqual([]);
  });

  test.each<[string, object, object]>([
    ['no day', { day: '' }, { fields: { day: 'Ghi ngày hết hạn góp ý.' } }],
    ['a day that is over', { day: '1/3/2026' }, { fields: { day: expect.stringContaining('đã qua') } }],
    [
      'an hour of today that is over',
      { day: '2/3/2026', time: '7h' },
      { fields: { time: expect.stringContaining('đã qua') } },
    ],
    ['another century', { day: '9/3/2062' }, { fields: { day: expect.stringContaining('một năm') } }],
    ['no hour', { time: '25h' }, { fields: { time: expect.any(String) } }],
    ['a page of before', { base: 4 }, { code: 'session.changed' }],
  ])('is refused for %s, and nothing is written', async (_, part, refusal) => {
    expect(await writesNothing(() => set(part))).toMatchObject({ ok: false, ...refusal });
  });

  test('is of the clerk of its council alone', async () => {
    const { chair, councillor, admin } = home.viewers;
    expect(await writesNothing(() => set({}, chair))).toMatchObject({ ok: false });
    for (const stranger of [councillor, admin, other.viewers.clerk]) {
      expect(await writesNothing(() => set({}, stranger))).toBeNull();
      expect(await getCommentDeadline(stranger, session.sessionId)).toBeNull();
    }
    must(await set());
    expect(await getCommentDeadline(chair, session.sessionId)).toMatchObject({ until: '2026-03-09' });
  });

  test('cannot be rewritten or taken out of the store', async () => {
    must(await set());
    expect(() => raw().exec("update comment_deadlines set until = '2026-03-01'")).toThrow('deadline_frozen');
    expect(() => raw().exec('delete from comment_deadlines')).toThrow('deadline_frozen');
    raw()
      .prepare(
        `insert into comment_deadlines select 'x', session_id, 2, '2026-03-20', set_at, set_by from comment_deadlines`,
      )
      .run();
    expect((await verifyStore()).flatMap(({ faults }) => faults).join()).toMatch(
      /comment_deadlines.*không có sự kiện/s,
    );
  });
});

describe('the chamber', () => {
  const until = async (viewer = home.viewers.councillor, now = TEST_NOW) => {
    const found = await getChamberSession(viewer, session.sessionId, now);
    return found?.stage === 'preparing' ? found.until : undefined;
  };

  test('is told on all its pages, and nobody else is', async () => {
    const { councillor } = home.viewers;
    expect(await until()).toBeNull();
    must(await set());
    expect(await until()).toBe('2026-03-09');
    expect((await getReviewResolution(councillor, 'r1', TEST_NOW))?.until).toBe('2026-03-09');
    expect((await getChamber(councillor, TEST_NOW))?.[0]?.deadlines).toMatchObject([{ until: '2026-03-09' }]);
    expect((await getChamber(other.viewers.councillor, TEST_NOW))?.[0]?.deadlines).toEqual([]);
  });

  test('hears nothing of it while no draft can be read', async () => {
    must(await set());
    await session.release(false);
    expect((await getChamber(home.viewers.councillor, TEST_NOW))?.[0]?.deadlines).toEqual([]);
  });

  test('still takes what comes after it, and says so', async () => {
    must(await set());
    const { councillor, clerk } = home.viewers;
    const say = (key: string, now: string, replyTo = '') =>
      addComment(councillor, { key, resolutionId: 'r1', pieceId: '', replyTo, body: `Ý ${key}` }, now);
    const first = must(await say('a', '2026-03-09T16:59:00.000Z'));
    must(await say('b', PAST, first.commentId));
    must(await say('c', PAST));
    const threads = (await listReview(clerk, session.sessionId, PAST))?.resolutions[0]?.threads ?? [];
    expect(threads.map(({ first, replies }) => [first, ...replies].map(({ isLate }) => isLate))).toEqual([
      [false, true],
      [true],
    ]);
    must(await set({ base: 1, day: '12/3/2026' }, clerk, '2026-03-10T01:00:00.000Z'));
    const after = (await listReview(clerk, session.sessionId, PAST))?.resolutions[0]?.threads ?? [];
    expect(JSON.stringify(after)).not.toContain('"isLate":true');
  });
});

describe('a reminder', () => {
  test('goes once, two days before, to who has not read what was released, with what, when and where', async () => {
    must(await set());
    const { councillor } = home.viewers;
    const versionId = (await getReviewResolution(councillor, 'r1', TEST_NOW))?.version.id ?? '';
    await keepOpening(councillor, { resolutionId: 'r1', versionId }, TEST_NOW);
    must(await markRead(councillor, { resolutionId: 'r1', read: true }, TEST_NOW));
    await keepOpening(second, { resolutionId: 'r1', versionId }, TEST_NOW);
    const { server, post } = await serve();
    expect(await sendDue(post, () => '2026-03-07T16:00:00.000Z'), 'not before').toBe(0);
    expect(await sendDue(post, () => REMIND)).toBe(2);
    expect(await sendDue(post, () => '2026-03-08T17:00:00.000Z')).toBe(0);
    const bodies = new Map(server.received.map(({ to, data }) => [to, bodyOf(data)]));
    expect([...bodies.keys()].sort()).toEqual(['daibieu2@nha.example', 'daibieu3@nha.example']);
    for (const body of bodies.values()) {
      expect(body).toContain('Hạn góp ý: hết ngày 9/3/2026');
      expect(body).toContain(`/chamber/sessions/${session.sessionId}`);
      expect(body, 'nothing of a draft').not.toContain('Dự thảo r1');
    }
    expect(bodies.get('daibieu2@nha.example')).toContain('1 chưa đánh dấu đã đọc');
    expect(bodies.get('daibieu3@nha.example')).toContain('1 chưa mở');
    expect(states()).toEqual(['dropped', 'sent', 'sent']);
  });

  test('moves with the deadline: none of the one before goes out', async () => {
    must(await set());
    must(await set({ base: 1, day: '11/3/2026' }));
    const { server, post } = await serve();
    expect(await sendDue(post, () => REMIND)).toBe(0);
    expect(await sendDue(post, () => '2026-03-09T17:00:00.000Z')).toBe(3);
    expect(server.received.every(({ data }) => bodyOf(data).includes('hết ngày 11/3/2026'))).toBe(true);
  });

  test.each<[string, () => unknown]>([
    ['the deadline was withdrawn', () => remove()],
    ['the session was put off', () => raw().exec("update council_sessions set occurrence = 'postponed'")],
    ['nothing can be read', () => session.release(false)],
    ['letters were turned off', () => raw().exec('update users set wants_letters = 0')],
    ['they are councillors no more', () => raw().exec("delete from user_roles where role = 'councillor'")],
    ['it is a sample', () => raw().exec('update councils set is_sample = 1')],
  ])('does not go where %s', async (_, change) => {
    must(await set());
    await change();
    const { post } = await serve();
    expect(await sendDue(post, () => REMIND)).toBe(0);
    expect(states()).toEqual(['dropped', 'dropped', 'dropped']);
  });

  test('comes too late once the deadline is past', async () => {
    must(await set());
    const { post } = await serve();
    expect(await sendDue(post, () => PAST)).toBe(0);
  });

  test('of a deadline that is near goes soon, and of one in a moment not at all', async () => {
    must(await set({ day: '3/3/2026' }));
    expect(raw().prepare('select distinct due_at from outbox').pluck().all()).toEqual([
      '2026-03-02T01:15:00.000Z',
    ]);
    restore();
    must(await set({ day: '2/3/2026', time: '8:10' }));
    expect(states()).toEqual([]);
  });

  test('is none where the council wants none', async () => {
    raw().exec('update councils set reminder_days = 0');
    must(await set());
    expect(states()).toEqual([]);
  });

  test('that was refused is told at the desk by name', async () => {
    must(await set());
    const { post } = await serve({ recipient: (address) => (address.startsWith('daibieu2') ? 550 : 250) });
    await sendDue(post, () => REMIND);
    const desk = await getCommentDeadline(home.viewers.clerk, session.sessionId);
    expect(desk?.letters.find(({ state }) => state === 'refused')).toMatchObject({
      ...{ name: 'Trần Văn Bách', errorCode: '550' },
    });
  });
});

test('stands in the calendar of councillors, moves there, and rings a day before', async () => {
  const { councillor } = home.viewers;
  const { token } = must(await renewCalendar(councillor, TEST_NOW));
  const calendar = async (now = TEST_NOW) => ((await getCalendar(token, now)) ?? '').replace(/\r\n /g, '');
  expect(await calendar()).not.toContain('gop-y-');
  must(await set());
  const day = await calendar();
  expect(day).toContain(`UID:gop-y-${session.sessionId}`);
  expect(day).toMatch(/DTSTART;VALUE=DATE:20260309\r\n/);
  expect(day).toMatch(/BEGIN:VALARM[\s\S]*TRIGGER;VALUE=DATE-TIME:20260308T1659/);
  expect(day, 'nothing of a draft').not.toContain('Dự thảo r1');
  must(await set({ base: 1, day: '10/3/2026', time: '17h' }));
  const hour = await calendar();
  expect(hour).toContain('SEQUENCE:2');
  expect(hour).toContain('DTSTART:20260310T100000Z');
  expect(await getSessionCalendar(councillor, session.sessionId, TEST_NOW)).toContain('gop-y-');
  expect(await getSessionCalendar(other.viewers.councillor, session.sessionId, TEST_NOW)).toBeNull();
  must(await remove(2));
  expect(await calendar()).not.toContain('gop-y-');
});
