import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { raw } from '../../client';
import { getDeskPaper } from '../publications/draft-papers';
import { getHistory } from '../publications/history';
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
import { answerConvening, enterForConvened, openConvening } from './answers';
import { getConvening } from './convening';
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
  restore = rememberTestDatabase();
});
beforeEach(() => restore());
afterAll(() => closeDatabase());

const LATER = '2026-03-03T02:15:00.000Z';
/** The session's only day is 12/3/2026, without an hour. */
const OVER = '2026-03-12T18:00:00.000Z';

const input = (part: object = {}) => ({
  ...{ sessionId: session.sessionId, base: 0, replyBy: '17h 9/3/2026', contact: 'Văn phòng, 0900' },
  ...{ practical: 'Áo trắng', lateReason: '', papers: [], guests: [], emails: {} },
  ...part,
});
const send = async (part: object = {}) =>
  must(await sendConvening(home.viewers.clerk, input(part), TEST_NOW));
const desk = async (viewer = home.viewers.clerk) => getConvening(viewer, session.sessionId, TEST_NOW);
const mine = async (now = TEST_NOW) => {
  const found = await getChamberSession(home.viewers.councillor, session.sessionId, now);
  return found?.stage === 'preparing' ? found.convening : null;
};
const answer = async (part: object, now = LATER) =>
  answerConvening(home.viewers.councillor, { convenedId: (await mine())?.convenedId, ...part }, now);
const faultsNow = async () => (await verifyStore()).flatMap(({ faults }) => faults);

describe('a sending', () => {
  test('asks every delegate in office, and is theirs to read in the chamber', async () => {
    expect((await desk())?.plan).toMatchObject({ total: 3, delegates: [{ hasAccount: true }, {}, {}] });
    expect(await getChamberSession(home.viewers.councillor, session.sessionId, TEST_NOW)).toBeNull();
    await send();
    const found = await desk(home.viewers.chair);
    expect(found?.sendings).toMatchObject([{ number: 1, sentByName: 'clerk', replyBy: '2026-03-09T17:00' }]);
    expect(found?.asked.map(({ name, hasAccount, openedAt }) => [name, hasAccount, openedAt])).toEqual([
      ['Nguyễn Thị An', true, null],
      ['Trần Văn Bách', false, null],
      ['Lê Thị Cúc', false, null],
    ]);
    expect(await mine()).toMatchObject({
      sending: { contact: 'Văn phòng, 0900', facts: { title: 'Kỳ họp giữa năm', place: 'Hội trường' } },
      ...{ standing: null, hasBegun: false, changes: [] },
    });
    const [room] = (await getChamber(home.viewers.councillor, TEST_NOW)) ?? [];
    expect(room?.convenings).toMatchObject([{ sessionId: session.sessionId, isNew: true, answer: null }]);
    const history = await getHistory(home.viewers.clerk, { sessionId: session.sessionId });
    expect(history?.entries[0]).toMatchObject({ aggregate: 'convening', verb: 'convened' });
    expect(await faultsNow()).toEqual([]);
  });

  test('is sent once, whoever presses', async () => {
    await send();
    const again = await writesNothing(() => sendConvening(home.viewers.clerk, input(), LATER));
    expect(again).toMatchObject({ code: 'convening.replaced' });
  });

  test('after a change says what changed, and asks anew only where the time did', async () => {
    await send();
    must(await answer({ answer: 'absent', reason: 'Đi viện' }));
    await session.saveGeneral({ title: 'Kỳ họp giữa năm', place: 'Trường học' } as never);
    expect((await desk())?.changes).toEqual([{ what: 'place', before: 'Hội trường', after: 'Trường học' }]);
    await send({ base: 1 });
    expect(await mine()).toMatchObject({
      ...{ sending: { number: 2 }, changes: [{ what: 'place' }], standing: { answer: 'absent' } },
      answers: [{ number: 1, isOwn: true }],
    });
    raw().prepare("update council_sessions set starts_on = '2026-03-19', ends_on = '2026-03-19'").run();
    await send({ base: 2 });
    expect(await mine()).toMatchObject({ sending: { number: 3 }, standing: null });
    expect((await desk())?.forecast).toMatchObject({ silent: 3, absent: 0 });
  });

  test.each<[string, () => Promise<unknown>]>([
    ['a chair', () => sendConvening(home.viewers.chair, input(), TEST_NOW)],
    ['a delegate', () => sendConvening(home.viewers.councillor, input(), TEST_NOW)],
    ['a stranger', () => sendConvening(other.viewers.clerk, input(), TEST_NOW)],
  ])('is not sent by %s', async (_, run) => {
    const said = await writesNothing(run);
    expect(said === null || (said as { ok: boolean }).ok === false).toBe(true);
  });

  test('waits for a day, and is over once the session is', async () => {
    raw().prepare("update council_sessions set starts_on = '2026-03', ends_on = null").run();
    expect(await sendConvening(home.viewers.clerk, input(), TEST_NOW)).toMatchObject({
      code: 'convening.no_day',
    });
    raw().prepare("update council_sessions set starts_on = '2026-03-12', occurrence = 'cancelled'").run();
    expect(await sendConvening(home.viewers.clerk, input(), TEST_NOW)).toMatchObject({
      code: 'convening.not_planned',
    });
  });

  test.each(['1/3/2026', '13/3/2026'])(
    'asks for no answer by %s, before now or after it began',
    async (replyBy) => {
      const said = await writesNothing(() => sendConvening(home.viewers.clerk, input({ replyBy }), TEST_NOW));
      expect(said).toMatchObject({ fields: { replyBy: expect.stringMatching(/^Hạn trả lời/) } });
    },
  );

  test('refuses what no field can hold, beside the field', async () => {
    const wrong = { replyBy: 'mai', emails: { g1: 'không phải' } };
    expect(await sendConvening(home.viewers.clerk, input(wrong), TEST_NOW)).toMatchObject({
      fields: { replyBy: expect.stringMatching(/Ghi ngày/), 'emails.g1': expect.stringMatching(/địa chỉ/) },
    });
  });
});

describe('an answer', () => {
  beforeEach(() => send());

  test('may be changed until the session begins, and every one is kept', async () => {
    must(await answer({ answer: 'absent', reason: 'Đi viện' }));
    must(await answer({ answer: 'coming', reason: 'bỏ đi' }, '2026-03-04T02:00:00.000Z'));
    const found = (await desk())?.asked[0];
    expect(found?.answers.map((one) => [one.answer, one.reason, one.receivedAt])).toEqual([
      ['absent', 'Đi viện', '2026-03-03T09:15'],
      ['coming', null, '2026-03-04T09:00'],
    ]);
    expect(found?.standing?.answer).toBe('coming');
    expect(await writesNothing(() => answer({ answer: 'coming', reason: '' }))).toMatchObject({ ok: true });
    expect(await writesNothing(() => answer({ answer: 'absent', reason: 'Ốm' }, OVER))).toMatchObject({
      code: 'convening.begun',
    });
    expect(await faultsNow()).toEqual([]);
  });

  test('of absence needs its reason, which no event holds', async () => {
    expect(await writesNothing(() => answer({ answer: 'absent', reason: ' ' }))).toMatchObject({
      fields: { reason: expect.any(String) },
    });
    must(await answer({ answer: 'absent', reason: 'Bệnh tim' }));
    const details = raw().prepare('select group_concat(detail) from events').pluck().get();
    expect(details).not.toMatch(/Bệnh tim|0900|Áo trắng/);
  });

  test('is nobody else’s to give', async () => {
    const convenedId = (await desk())?.asked[1]?.id;
    const say = { convenedId, answer: 'coming', reason: '' };
    for (const viewer of [home.viewers.councillor, home.viewers.clerk, other.viewers.councillor])
      expect(await writesNothing(() => answerConvening(viewer, say, LATER))).toBeNull();
    await openConvening(home.viewers.councillor, convenedId ?? '', LATER);
    expect((await desk())?.asked[1]?.openedAt).toBeNull();
  });

  test('by telephone is written down by the clerk, with the hour it came', async () => {
    const convenedId = (await desk())?.asked[1]?.id;
    const said = { convenedId, way: 'by_phone', answer: 'absent', reason: 'Việc nhà', at: '8h 2/3/2026' };
    const enter = (part: object, viewer = home.viewers.clerk) =>
      enterForConvened(viewer, session.sessionId, { ...said, ...part }, LATER);
    must(await enter({}));
    expect((await desk())?.asked[1]).toMatchObject({
      ...{ handedWay: 'by_phone', handedAt: '2026-03-02T08:00' },
      standing: { answer: 'absent', receivedAt: '2026-03-02T08:00', enteredByName: 'clerk' },
    });
    const tomorrow = await writesNothing(() => enter({ at: '4/3/2026' }));
    expect(tomorrow).toMatchObject({ fields: { at: expect.any(String) } });
    expect(await writesNothing(() => enter({ way: '', answer: '' }))).toMatchObject({
      fields: { way: expect.any(String) },
    });
    expect(await writesNothing(() => enter({}, home.viewers.chair))).toMatchObject({ code: 'role.missing' });
    expect(await writesNothing(() => enter({}, other.viewers.clerk))).toBeNull();
    expect(await faultsNow()).toEqual([]);
  });

  test('to a sending that was replaced is told so', async () => {
    const convenedId = (await mine())?.convenedId;
    await send({ base: 1 });
    const late = { convenedId, answer: 'coming', reason: '' };
    const said = await writesNothing(() => answerConvening(home.viewers.councillor, late, LATER));
    expect(said).toMatchObject({ code: 'convening.replaced' });
  });
});

test('a guest has no page of their own: the clerk writes their answer down, and it stands after the next sending', async () => {
  const general = await session.load('general');
  const guest = { id: 'khach', kind: 'person', name: 'Bà Đỗ Thị Khách', title: '', body: 'MTTQ', people: '' };
  await session.save('general', { ...general, guests: [guest] } as never);
  await send({ guests: ['khach'] });
  const asked = async () => (await desk())?.asked.find(({ kind }) => kind === 'guest');
  const convenedId = (await asked())?.id;
  const said = { convenedId, way: 'by_hand', answer: 'coming', reason: '', at: '8h 2/3/2026' };
  must(await enterForConvened(home.viewers.clerk, session.sessionId, said, LATER));
  expect(await asked()).toMatchObject({
    ...{ name: 'Bà Đỗ Thị Khách', handedAt: '2026-03-02T08:00' },
    standing: { answer: 'coming', receivedAt: '2026-03-02T08:00', enteredByName: 'clerk' },
  });
  expect((await desk())?.forecast, 'no delegate').toMatchObject({ coming: 0, silent: 3 });
  await send({ base: 1, guests: ['khach'] });
  expect((await asked())?.standing).toMatchObject({ answer: 'coming', number: 1 });
});

test('it was opened when the delegate first opened it', async () => {
  await send();
  const { convenedId = '' } = (await mine()) ?? {};
  await openConvening(home.viewers.councillor, convenedId, LATER);
  await openConvening(home.viewers.councillor, convenedId, OVER);
  expect((await desk())?.asked[0]?.openedAt).toBe(LATER);
  expect(await faultsNow()).toEqual([]);
});

test('the printed letter has the deadline and the contact that were sent, and free lines before', async () => {
  const freeLines = async () => {
    const paper = await getDeskPaper(home.viewers.clerk, session.sessionId, 'giay-trieu-tap', TEST_NOW);
    return paper?.blocks.flatMap((block) => (block.is === 'fill' ? [block.label] : []));
  };
  expect(await freeLines()).toEqual(expect.arrayContaining(['Trả lời trước', 'Liên hệ']));
  await send();
  expect(await freeLines()).not.toEqual(expect.arrayContaining(['Trả lời trước']));
  const paper = await getDeskPaper(home.viewers.clerk, session.sessionId, 'giay-trieu-tap', TEST_NOW);
  expect(JSON.stringify(paper?.blocks)).toContain('17:00 ngày 9/3/2026');
  expect(JSON.stringify(paper?.blocks)).toContain('Văn phòng, 0900');
});

test('what was sent and answered cannot be rewritten', async () => {
  await send();
  must(await answer({ answer: 'absent', reason: 'Đi viện' }));
  for (const sql of [
    "update convenings set contact = 'x'",
    'delete from convenings',
    "update convened set name = 'x'",
    'delete from convened',
    "update convening_answers set answer = 'coming'",
    'delete from convening_answers',
  ])
    expect(() => raw().prepare(sql).run(), sql).toThrow('convening_frozen');
});

test('tampering with the proof is seen', async () => {
  await send();
  must(await answer({ answer: 'absent', reason: 'Đi viện' }));
  raw().prepare("update convened set opened_at = '2026-03-02'").run();
  raw().prepare("update convening_answers set reason = 'Trốn'").run();
  const faults = await faultsNow();
  expect(faults.some((fault) => /convened .*openedAt/.test(fault))).toBe(true);
  expect(faults.some((fault) => /convening_answers .*reason/.test(fault))).toBe(true);
});
