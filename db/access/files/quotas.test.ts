import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { quotas } from '@/lib/rules/quotas';
import { testPdf } from '@/lib/server/papers/test-pdf';
import { raw } from '../../client';
import { orStoreRefusal } from '../store-refusal';
import {
  createTestCouncil,
  openTestDatabase,
  TEST_NOW,
  type TestCouncil,
  writesNothing,
} from '../test-database';
import { sendTestPaper } from '../test-files';
import { createTestSession, type TestSession } from '../test-session';
import { storePaper } from './files';
import { nearQuotas } from './quota-standing';

let closeDatabase: () => void;
let home: TestCouncil;
let draft: TestSession;

beforeAll(async () => {
  closeDatabase = openTestDatabase();
  home = await createTestCouncil('nha');
  draft = await createTestSession(home);
});
afterAll(() => {
  vi.restoreAllMocks();
  closeDatabase();
});

const trigger = () =>
  raw().prepare("select sql from sqlite_master where name = 'events_within_quota'").pluck().get() as string;
const remake = (sql: string) => raw().exec(`drop trigger events_within_quota; ${sql}`);

test('the trigger holds the limits that the rule names', () => {
  expect(trigger().match(/>= (\d+)/g)).toEqual([`>= ${quotas.person.events}`, `>= ${quotas.council.events}`]);
});

test.each([
  ['person', '20000', 'quota.person_events', { occurrence: 'held' as const }],
  ['council', '100000', 'quota.council_events', { reviewOpen: true }],
])(
  'a %s who wrote as much in a day as one may is told so, and writes again the day after',
  async (_name, most, code, facts) => {
    const whole = trigger();
    const made = raw()
      .prepare('select count(*) from events where actor_id = ?')
      .pluck()
      .get(home.viewers.clerk.userId) as number;
    remake(whole.replace(most, String(made)));
    const save = () => orStoreRefusal(async () => draft.saveGeneral(facts));
    expect(await writesNothing(save)).toMatchObject({ ok: false, code });
    remake(whole);
    await draft.saveGeneral(facts);
  },
);

test('files are counted for the council and for the person', async () => {
  const { clerk } = home.viewers;
  const upload = (title: string) => ({ sessionId: draft.sessionId, bytes: testPdf(title), name: 'a.pdf' });
  const sent = await sendTestPaper(home, draft.sessionId, 'một');
  raw().prepare('update files set bytes = ? where digest = ?').run(quotas.person.bytes, sent);
  expect(await writesNothing(() => storePaper(clerk, upload('hai'), TEST_NOW))).toMatchObject({
    code: 'quota.person_files',
  });
  // What is there already costs nothing.
  expect(await storePaper(clerk, upload('một'), TEST_NOW)).toMatchObject({ ok: true });
  expect(await nearQuotas(clerk, home.councilId, TEST_NOW)).toEqual([
    'Trong 24 giờ qua bạn đã gửi 5 GB; mức tối đa là 5 GB.',
  ]);
  const nextDay = new Date(Date.parse(TEST_NOW) + 24 * 3_600_000 + 1).toISOString();
  expect(await nearQuotas(clerk, home.councilId, nextDay)).toEqual([]);
  expect(await storePaper(clerk, upload('hai'), nextDay)).toMatchObject({ ok: true });
});
