import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openPost, type Post } from '@/lib/server/mail/post';
import { bodyOf, openTestServer } from '@/lib/server/mail/test-smtp';
import { raw } from '../../client';
import { answerConvening } from '../convening/answers';
import { getConvening } from '../convening/convening';
import { sendConvening } from '../convening/send-convening';
import {
  createSettledAccount,
  createTestCouncil,
  must,
  openTestDatabase,
  rememberTestDatabase,
  TEST_NOW,
  type TestCouncil,
} from '../test-database';
import { createTestSession, type TestSession } from '../test-session';
import { dropLetter, settleLetter, takeLetter } from './outbox';
import { sendDue } from './sender';

let closeDatabase: () => void;
let restore: () => void;
let home: TestCouncil;
let session: TestSession;
beforeAll(async () => {
  closeDatabase = openTestDatabase();
  home = await createTestCouncil('nha');
  const { admin } = home.viewers;
  for (const [index, { personId, name }] of home.delegates.slice(1).entries()) {
    const account = { councilId: home.councilId, email: `daibieu${index + 2}@nha.example`, name };
    await createSettledAccount(admin, { ...account, roles: ['councillor'], personId });
  }
  session = await createTestSession(home);
  await session.saveGeneral({ title: 'Kỳ họp giữa năm' });
  restore = rememberTestDatabase();
});
afterAll(() => closeDatabase());

type Server = Awaited<ReturnType<typeof openTestServer>>;
const opened: (Server | Post)[] = [];
beforeEach(() => restore());
afterEach(() => {
  for (const one of opened.splice(0)) one.close();
});

const FROM = 'Hội đồng <thu@nha.example>';
async function serve(behaviour: Parameters<typeof openTestServer>[0] = {}, limits?: [number, number]) {
  const server = await openTestServer(behaviour);
  const post = openPost({ url: server.url, from: FROM }, ...(limits ?? [2_000, 4_000]));
  opened.push(server, post);
  return { server, post };
}

const send = async (part: object = {}) =>
  must(
    await sendConvening(
      home.viewers.clerk,
      {
        ...{ sessionId: session.sessionId, base: 0, replyBy: '17h 9/3/2026', contact: 'Văn phòng' },
        ...{ practical: 'Áo trắng & cà vạt', lateReason: '', papers: [], guests: [], emails: {} },
        ...part,
      },
      TEST_NOW,
    ),
  );
const at = (minutes: number) => new Date(Date.parse(TEST_NOW) + minutes * 60_000).toISOString();
const letters = (kind = 'convening') =>
  raw()
    .prepare(
      'select address, state, attempts, error_code as code from outbox where kind = ? order by address',
    )
    .all(kind) as { address: string; state: string; attempts: number; code: string | null }[];
const states = (kind?: string) => letters(kind).map(({ state }) => state);

describe('what is sent', () => {
  test('goes to everybody with an address, once, and says what, when, where and until when', async () => {
    const { server, post } = await serve();
    await send();
    expect(await sendDue(post, () => at(1))).toBe(3);
    expect(await sendDue(post, () => at(2))).toBe(0);
    expect(server.received.map(({ to }) => to).sort()).toEqual([
      'councillor@nha.example',
      'daibieu2@nha.example',
      'daibieu3@nha.example',
    ]);
    expect(new Set(server.received.map(({ messageId }) => messageId)).size).toBe(3);
    const words = bodyOf(server.received[0]?.data ?? '');
    for (const said of ['Thứ Năm, 12/3/2026', 'Hội trường', '17:00 ngày 9/3/2026', 'Văn phòng', 'Áo trắng'])
      expect(words).toContain(said);
    expect(words).toContain(`/chamber/sessions/${session.sessionId}`);
    expect(words, 'nothing to be fetched').not.toMatch(/<img|src=|url\(/);
    expect(words, 'nobody else').not.toContain('Trần Văn Bách');
    expect(states()).toEqual(['sent', 'sent', 'sent']);
  });

  test('is written down in the commit of the convening, or not at all', async () => {
    raw().exec("create trigger no_letters before insert on outbox begin select raise(abort, 'full'); end");
    await expect(send()).rejects.toThrow('full');
    expect(raw().prepare('select count(*) from convenings').pluck().get()).toBe(0);
    expect(raw().prepare("select count(*) from events where aggregate = 'convening'").pluck().get()).toBe(0);
  });

  test('waits where no mail server is set, and is not wanted once another sending took its place', async () => {
    await send();
    expect(states()).toEqual(['waiting', 'waiting', 'waiting']);
    await send({ base: 1 });
    const { server, post } = await serve();
    expect(await sendDue(post, () => at(1))).toBe(3);
    expect(states().toSorted()).toEqual(['dropped', 'dropped', 'dropped', 'sent', 'sent', 'sent']);
    expect(server.received.every(({ data }) => bodyOf(data).includes('Triệu tập'))).toBe(true);
  });

  test('is not sent once the session was called off', async () => {
    await send();
    raw().prepare("update council_sessions set occurrence = 'cancelled'").run();
    const { post } = await serve();
    expect(await sendDue(post, () => at(1))).toBe(0);
    expect(states()).toEqual(['dropped', 'dropped', 'dropped']);
  });

  test('goes to nobody of a sample council', async () => {
    await send();
    raw().prepare('update councils set is_sample = 1').run();
    const { post } = await serve();
    expect(await sendDue(post, () => at(1))).toBe(0);
    expect(states()).toEqual(['dropped', 'dropped', 'dropped']);
  });

  test('goes to nobody who turned letters off', async () => {
    raw().prepare("update users set wants_letters = 0 where email = 'daibieu2@nha.example'").run();
    await send();
    expect(letters().map(({ address }) => address)).toEqual([
      'councillor@nha.example',
      'daibieu3@nha.example',
    ]);
  });
});

describe('a mail server', () => {
  test('that refuses one recipient takes the others', async () => {
    const { post } = await serve({ recipient: (address) => (address.startsWith('daibieu2') ? 550 : 250) });
    await send();
    expect(await sendDue(post, () => at(1))).toBe(2);
    expect(letters()[1]).toMatchObject({ state: 'refused', code: '550', attempts: 1 });
    expect(await sendDue(post, () => at(100))).toBe(0);
  });

  test('that says «later» gets the same letter later', async () => {
    let tries = 0;
    const { server, post } = await serve({ recipient: () => (++tries <= 3 ? 451 : 250) });
    await send();
    expect(await sendDue(post, () => at(1))).toBe(0);
    expect(letters()).toMatchObject([{ state: 'waiting', code: '451', attempts: 1 }, {}, {}]);
    expect(await sendDue(post, () => at(1.5)), 'not before its time').toBe(0);
    expect(await sendDue(post, () => at(3))).toBe(3);
    expect(server.received).toHaveLength(3);
  });

  test('that takes a letter and dies before it says so gets it again under the same Message-ID: none is lost', async () => {
    let deaths = 0;
    const { server, post } = await serve({ letter: () => (++deaths === 1 ? 'dies' : 250) });
    await send();
    expect(await sendDue(post, () => at(1))).toBe(2);
    expect(await sendDue(post, () => at(3))).toBe(1);
    expect(states()).toEqual(['sent', 'sent', 'sent']);
    expect(server.received).toHaveLength(4);
    expect(new Set(server.received.map(({ messageId }) => messageId)).size).toBe(3);
  });

  test('that is slow is waited for, and one that hangs is given its time and no more', async () => {
    const slow = await serve({ slowMs: 30 });
    await send();
    expect(await sendDue(slow.post, () => at(1))).toBe(3);
    restore();
    await send();
    const { post } = await serve({ slowMs: 60_000 }, [300, 400]);
    expect(await sendDue(post, () => at(1))).toBe(0);
    expect(letters().every(({ state, code }) => state === 'waiting' && code !== null)).toBe(true);
  });

  test('with a certificate nobody trusts, or that is not there, gets nothing, and is tried again', async () => {
    const { server, post } = await serve({ isSecure: true });
    await send();
    expect(await sendDue(post, () => at(1))).toBe(0);
    expect(server.received).toEqual([]);
    expect(states()).toEqual(['waiting', 'waiting', 'waiting']);
    server.close();
    expect(await sendDue(post, () => at(3))).toBe(0);
    expect(letters().map(({ attempts }) => attempts)).toEqual([2, 2, 2]);
  });

  test('that never takes a letter has it given up, with a code', async () => {
    const { post } = await serve({ recipient: () => 450 });
    await send();
    for (let day = 0; day < 12; day += 1) await sendDue(post, () => at(1 + day * 1_440));
    // The session is ten days ahead: by then nobody needs the letter.
    expect(letters()[0]).toMatchObject({ state: 'given_up', code: '450', attempts: 8 });
  });

  test('is told no password over an open line to elsewhere', async () => {
    const { server } = await serve();
    const url = server.url.replace('//127.0.0.1', '//ten:mat-khau@127.0.0.1.nip.invalid');
    const post = openPost({ url, from: FROM }, 300, 600);
    opened.push(post);
    await send();
    expect(await sendDue(post, () => at(1))).toBe(0);
    expect(server.received).toEqual([]);
  });
});

describe('several at once', () => {
  test('two senders send no letter twice', async () => {
    await send();
    const [one, other] = [await serve({ slowMs: 5 }), await serve({ slowMs: 5 })];
    const sent = await Promise.all([one, other].map(({ post }) => sendDue(post, () => at(1))));
    expect(sent.reduce((sum, count) => sum + count, 0)).toBe(3);
    expect(one.server.received.length + other.server.received.length).toBe(3);
  });

  test('who took a letter and died leaves it to the next once its time is over', async () => {
    await send();
    const taken = await takeLetter(at(1));
    const { post } = await serve();
    expect(await sendDue(post, () => at(2))).toBe(2);
    expect(await sendDue(post, () => at(7))).toBe(1);
    // The first comes back late: what the second wrote down stands.
    if (taken) await settleLetter(taken, { is: 'refused', code: '550' }, at(8));
    if (taken) await dropLetter(taken);
    expect(states()).toEqual(['sent', 'sent', 'sent']);
  });

  test('five hundred letters', async () => {
    const emails: Record<string, string> = {};
    const guests = Array.from({ length: 500 }, (_, at) => {
      emails[`g${at}`] = `khach${at}@noi-khac.example`;
      return { id: `g${at}`, position: at, name: `Khách ${at}` };
    });
    const insert = raw().prepare(
      "insert into guests (id, session_id, position, kind, name) values (?, ?, ?, 'person', ?)",
    );
    for (const { id, position, name } of guests) insert.run(id, session.sessionId, position, name);
    await send({ guests: guests.map(({ id }) => id), emails });
    const { server, post } = await serve();
    expect(await sendDue(post, () => at(1))).toBe(503);
    expect(new Set(server.received.map(({ to }) => to)).size).toBe(503);
    const toGuest = bodyOf(server.received.find(({ to }) => to.startsWith('khach'))?.data ?? '');
    expect(toGuest).toContain('trân trọng kính mời');
    expect(toGuest).not.toContain('/chamber');
  }, 60_000);
});

describe('a reminder', () => {
  /** Two days before 17:00 on 9/3/2026. */
  const DUE = '2026-03-07T10:05:00.000Z';

  test('goes once, two days before, to those who have not answered', async () => {
    await send();
    const { server, post } = await serve();
    await sendDue(post, () => at(1));
    const convenedId = (await getConvening(home.viewers.clerk, session.sessionId, TEST_NOW))?.asked[0]?.id;
    const { councillor } = home.viewers;
    must(await answerConvening(councillor, { convenedId, answer: 'coming', reason: '' }, at(10)));
    server.received.length = 0;
    expect(await sendDue(post, () => '2026-03-07T09:00:00.000Z')).toBe(0);
    expect(await sendDue(post, () => DUE)).toBe(2);
    expect(await sendDue(post, () => '2026-03-08T10:00:00.000Z')).toBe(0);
    expect(server.received.map(({ to }) => to).sort()).toEqual([
      'daibieu2@nha.example',
      'daibieu3@nha.example',
    ]);
    expect(bodyOf(server.received[0]?.data ?? '')).toContain('chưa trả lời');
    expect(letters('reminder').map(({ state }) => state)).toEqual(['dropped', 'sent', 'sent']);
  });

  test.each<[string, object, string?]>([
    ['no deadline was set', { replyBy: '' }],
    ['its moment is past', { replyBy: '3/3/2026' }],
    ['the council wants none', {}, 'update councils set reminder_days = 0'],
  ])('is none where %s', async (_, part, sql) => {
    if (sql) raw().prepare(sql).run();
    await send(part);
    expect(letters('reminder')).toEqual([]);
  });

  test('is not sent where the session was put off', async () => {
    await send();
    raw().prepare("update council_sessions set occurrence = 'postponed'").run();
    const { post } = await serve();
    expect(await sendDue(post, () => DUE)).toBe(0);
    expect(new Set(states('reminder'))).toEqual(new Set(['dropped']));
  });
});
