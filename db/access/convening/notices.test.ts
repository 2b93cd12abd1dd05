import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openPost, type Post } from '@/lib/server/mail/post';
import { bodyOf, openTestServer } from '@/lib/server/mail/test-smtp';
import { raw } from '../../client';
import { getDraft } from '../desk/draft';
import { sendDue } from '../mail/sender';
import { getChamber } from '../review/chamber';
import { getChamberSession } from '../review/chamber-session';
import {
  createTestCouncil,
  must,
  openTestDatabase,
  rememberTestDatabase,
  TEST_NOW,
  type TestCouncil,
  writesNothing,
} from '../test-database';
import { createTestSession, type TestSession } from '../test-session';
import { verifyStore } from '../trail/verify';
import { getConvening } from './convening';
import { sendConvening } from './send-convening';
import { sendNotice } from './send-notice';
import { unsafeIsUntold } from './untold';

let closeDatabase: () => void;
let restore: () => void;
let home: TestCouncil;
let other: TestCouncil;
let session: TestSession;
beforeAll(async () => {
  closeDatabase = openTestDatabase();
  home = await createTestCouncil('nha');
  other = await createTestCouncil('ben');
  session = await createTestSession(home);
  await session.saveGeneral({ title: 'Kỳ họp giữa năm' });
  const said = { replyBy: '', contact: 'Văn phòng', practical: '', lateReason: '' };
  const asked = { sessionId: session.sessionId, base: 0, papers: [], guests: [], emails: {}, ...said };
  must(await sendConvening(home.viewers.clerk, asked, TEST_NOW));
  restore = rememberTestDatabase();
});
afterAll(() => closeDatabase());
const opened: { close: () => void }[] = [];
beforeEach(() => restore());
afterEach(() => {
  for (const one of opened.splice(0)) one.close();
});

const off = (occurrence: 'postponed' | 'cancelled' | 'planned' = 'postponed') =>
  session.saveGeneral({ occurrence });
const tell = (part: object = {}, viewer = home.viewers.clerk) =>
  sendNotice(viewer, { sessionId: session.sessionId, base: 1, note: 'Bão số 5', ...part }, TEST_NOW);
const LATER = '2026-03-02T02:00:00.000Z';
async function sendAll(now = LATER) {
  const server = await openTestServer({});
  const post: Post = openPost({ url: server.url, from: 'HĐND <thu@nha.example>' }, 2_000, 4_000);
  opened.push(server, post);
  await sendDue(post, () => now);
  return server.received;
}
const isUntold = async () => {
  const found = await getDraft(home.viewers.clerk, session.sessionId);
  return found && unsafeIsUntold(session.sessionId, found.draft);
};

describe('that a session is put off', () => {
  test('is told to everybody who was called, once, with what, when and why, and crossed out in calendars', async () => {
    await sendAll();
    await off();
    expect(await isUntold()).toBe(true);
    must(await tell());
    must(await tell({ note: 'khác' }));
    expect(await isUntold()).toBe(false);
    const [letter, ...more] = await sendAll();
    expect(more).toEqual([]);
    const body = bodyOf(letter?.data ?? '');
    for (const said of ['báo hoãn Kỳ họp thứ 11', 'Thứ Năm, 12/3/2026', 'Bão số 5', 'Văn phòng'])
      expect(body).toContain(said);
    expect(letter?.data).toContain('text/calendar');
    expect(await sendAll()).toEqual([]);
    expect((await getConvening(home.viewers.clerk, session.sessionId, LATER))?.off).toMatchObject({
      ...{ kind: 'postponed', told: { note: 'Bão số 5', sentByName: 'clerk' } },
    });
  });

  test('and called off after that, is told again, in other words', async () => {
    await off();
    must(await tell());
    await off('cancelled');
    must(await tell({ note: '' }));
    const bodies = (await sendAll()).map(({ data }) => bodyOf(data));
    expect(bodies).toHaveLength(1);
    expect(bodies[0]).toContain('báo hủy');
    expect(raw().prepare("select state from outbox where kind = 'postponed'").pluck().all()).toEqual([
      'dropped',
    ]);
  });

  test('stands in the chamber, where it was not to be seen before', async () => {
    await off();
    must(await tell());
    const { councillor } = home.viewers;
    expect((await getChamber(councillor, LATER))?.[0]?.convenings).toMatchObject([{ off: 'postponed' }]);
    const found = await getChamberSession(councillor, session.sessionId, LATER);
    expect(found?.stage === 'preparing' && found.convening?.notice).toMatchObject({
      ...{ kind: 'postponed', note: 'Bão số 5' },
    });
  });

  test('is not sent any more where it was taken back, or the day is over', async () => {
    await off();
    must(await tell());
    await off('planned');
    expect((await sendAll()).map(({ data }) => bodyOf(data)).join()).not.toContain('báo hoãn');
    expect(await isUntold(), 'that it is held after all').toBe(true);
    restore();
    await off();
    must(await tell());
    expect(await sendAll('2026-03-13T01:00:00.000Z')).toEqual([]);
  });

  test('is the clerk’s to tell, of a session that is off and was called', async () => {
    expect(await writesNothing(() => tell())).toMatchObject({ code: 'convening.not_off' });
    await off();
    expect(await writesNothing(() => tell({ base: 2 }))).toMatchObject({ code: 'convening.replaced' });
    expect(await writesNothing(() => tell({}, home.viewers.chair))).toMatchObject({ code: 'role.missing' });
    for (const stranger of [home.viewers.councillor, other.viewers.clerk])
      expect(await writesNothing(() => tell({}, stranger))).toBeNull();
  });

  test('is in the trail without its words, and a changed row is found', async () => {
    await off();
    must(await tell());
    const events = raw()
      .prepare("select verb, detail from events where aggregate = 'convening_notice'")
      .all();
    expect(events).toMatchObject([{ verb: 'postponed_told' }]);
    expect(JSON.stringify(events)).not.toContain('Bão');
    expect((await verifyStore()).flatMap(({ faults }) => faults)).toEqual([]);
    expect(() => raw().exec("update convening_notices set note = 'khác'")).toThrow('convening_frozen');
    raw().exec("drop trigger convening_notices_frozen; update convening_notices set note = 'khác'");
    expect((await verifyStore()).flatMap(({ faults }) => faults).join()).toMatch(/note/);
  });
});

test('of a session that moved those who were called are untold, until another sending says so', async () => {
  expect(await isUntold()).toBe(false);
  await session.saveGeneral({ place: 'Nhà văn hóa' });
  expect(await isUntold()).toBe(true);
  const said = { replyBy: '', contact: '', practical: '', lateReason: '' };
  const asked = { sessionId: session.sessionId, base: 1, papers: [], guests: [], emails: {}, ...said };
  must(await sendConvening(home.viewers.clerk, asked, TEST_NOW));
  expect(await isUntold()).toBe(false);
  const bodies = (await sendAll()).map(({ data }) => bodyOf(data));
  expect(bodies).toHaveLength(1);
  expect(bodies[0]).toContain('Địa điểm: từ Hội trường thành Nhà văn hóa');
});
