import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { raw } from '../../client';
import { setLetters } from '../accounts/own-account';
import {
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
import {
  calendarMadeAt,
  getCalendar,
  getSessionCalendar,
  removeCalendar,
  renewCalendar,
} from './my-calendar';
import { sendConvening } from './send-convening';

let closeDatabase: () => void;
let restore: () => void;
let home: TestCouncil;
let other: TestCouncil;
let session: TestSession;
beforeAll(async () => {
  closeDatabase = openTestDatabase();
  home = await createTestCouncil('nha');
  other = await createTestCouncil('ngoai');
  session = await createTestSession(home);
  await session.saveGeneral({ title: 'Kỳ họp giữa năm' });
  const said = { replyBy: '9/3/2026', contact: '', practical: '', lateReason: '' };
  const asked = { sessionId: session.sessionId, base: 0, papers: [], guests: [], emails: {} };
  must(await sendConvening(home.viewers.clerk, { ...asked, ...said }, TEST_NOW));
  restore = rememberTestDatabase();
});
beforeEach(() => restore());
afterAll(() => closeDatabase());

const renewed = async () => must(await renewCalendar(home.viewers.councillor, TEST_NOW)).token;

test('an address reads what calls its owner, until it is made anew or taken away', async () => {
  const first = await renewed();
  expect(await getCalendar(first, TEST_NOW)).toContain(`UID:trieu-tap-${session.sessionId}`);
  expect(await calendarMadeAt(home.viewers.councillor)).toBe(TEST_NOW);
  const second = await renewed();
  expect(second).not.toBe(first);
  expect(await getCalendar(first, TEST_NOW)).toBeNull();
  expect(await getCalendar(second, TEST_NOW)).toContain('Kỳ họp thứ 11');
  must(await removeCalendar(home.viewers.councillor, TEST_NOW));
  expect(await getCalendar(second, TEST_NOW)).toBeNull();
  expect(await writesNothing(() => removeCalendar(home.viewers.councillor, TEST_NOW))).toMatchObject({
    ok: true,
  });
  expect((await verifyStore()).flatMap(({ faults }) => faults)).toEqual([]);
});

test('it is kept as a hash, and stands in no event', async () => {
  const token = await renewed();
  const kept = JSON.stringify([
    raw().prepare('select * from calendar_feeds').all(),
    raw().prepare('select detail from events').all(),
  ]);
  expect(kept).not.toContain(token);
  for (const wrong of ['', token.slice(1), `${token}a`, 'a'.repeat(43)])
    expect(await getCalendar(wrong, TEST_NOW)).toBeNull();
});

test('it ends with the account and with the mandate’s role', async () => {
  const token = await renewed();
  raw().prepare('update users set is_active = 0').run();
  expect(await getCalendar(token, TEST_NOW)).toBeNull();
  raw().prepare('update users set is_active = 1').run();
  raw().prepare("delete from user_roles where role = 'councillor'").run();
  expect(await getCalendar(token, TEST_NOW)).toBeNull();
});

test('it leads a councillor somewhere and nobody else, and only what calls them is in it', async () => {
  const ofClerk = must(await renewCalendar(home.viewers.clerk, TEST_NOW)).token;
  expect(await getCalendar(ofClerk, TEST_NOW)).toBeNull();
  const { token } = must(await renewCalendar(other.viewers.councillor, TEST_NOW));
  expect(await getCalendar(token, TEST_NOW)).not.toContain('UID:');
  expect(await getSessionCalendar(other.viewers.councillor, session.sessionId, TEST_NOW)).toBeNull();
  expect(await getSessionCalendar(home.viewers.clerk, session.sessionId, TEST_NOW)).toBeNull();
  expect(await getSessionCalendar(home.viewers.councillor, session.sessionId, TEST_NOW)).toContain(
    'BEGIN:VEVENT',
  );
});

test('letters are turned off and on by their reader alone, once each', async () => {
  const { councillor } = home.viewers;
  must(await setLetters(councillor, { on: false }, TEST_NOW));
  expect(await writesNothing(() => setLetters(councillor, { on: false }, TEST_NOW))).toMatchObject({
    ok: true,
  });
  const wants = "select wants_letters from users where email = 'councillor@nha.example'";
  expect(raw().prepare(wants).pluck().get()).toBe(0);
  expect((await verifyStore()).flatMap(({ faults }) => faults)).toEqual([]);
  expect((await viewerOf('councillor@nha.example')).email).toBe('councillor@nha.example');
  raw().prepare('update users set wants_letters = 1').run();
  expect((await verifyStore()).flatMap(({ faults }) => faults).join()).toMatch(/thư mà không có sự kiện/);
});
