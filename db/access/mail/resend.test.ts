import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { raw } from '../../client';
import { sendConvening } from '../convening/send-convening';
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
import { resendLetters } from './resend';

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
  const said = { replyBy: '', contact: '', practical: '', lateReason: '' };
  const asked = { sessionId: session.sessionId, base: 0, papers: [], guests: [], emails: {} };
  must(await sendConvening(home.viewers.clerk, { ...asked, ...said }, TEST_NOW));
  restore = rememberTestDatabase();
});
beforeEach(() => restore());
afterAll(() => closeDatabase());

const LATER = '2026-03-05T02:00:00.000Z';
const fail = (state: string) =>
  raw().prepare("update outbox set state = ?, attempts = 8, error_code = '450'").run(state);
const resend = (viewer = home.viewers.clerk) => resendLetters(viewer, session.sessionId, LATER);

test.each(['refused', 'given_up'])(
  'a letter that was %s waits anew, and the trail tells by whom',
  async (state) => {
    fail(state);
    must(await resend());
    expect(raw().prepare('select state, attempts, due_at, error_code from outbox').all()).toEqual([
      { state: 'waiting', attempts: 0, due_at: LATER, error_code: null },
    ]);
    expect(raw().prepare("select verb from events where aggregate = 'letter'").pluck().all()).toEqual([
      'letter_resent',
    ]);
    expect((await verifyStore()).flatMap(({ faults }) => faults)).toEqual([]);
  },
);

test.each(['sent', 'waiting', 'dropped'])('a letter that is %s is let be', async (state) => {
  fail(state);
  expect(await writesNothing(() => resend())).toEqual({ ok: true });
});

test('only a clerk of the council sends again', async () => {
  fail('refused');
  expect(await writesNothing(() => resend(home.viewers.chair))).toMatchObject({ code: 'role.missing' });
  for (const viewer of [home.viewers.councillor, other.viewers.clerk])
    expect(await writesNothing(() => resend(viewer))).toBeNull();
});

test('what a letter is, and of which council, stays', () => {
  for (const sql of ["update outbox set address = 'x@y.vn'", 'delete from outbox'])
    expect(() => raw().prepare(sql).run(), sql).toThrow('letter_frozen');
  const elsewhere = `insert into outbox (id, council_id, kind, convened_id, address, due_at)
    select 'x', ?, 'reminder', convened_id, address, due_at from outbox`;
  expect(() => raw().prepare(elsewhere).run(other.councilId)).toThrow('letter_of_other_council');
});
