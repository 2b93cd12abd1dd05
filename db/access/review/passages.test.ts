import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { raw } from '../../client';
import { undoSection } from '../desk/sections';
import {
  createSettledAccount,
  createTestCouncil,
  must,
  openTestDatabase,
  rememberTestDatabase,
  TEST_PASSWORD,
  type TestCouncil,
  viewerOf,
  writesNothing,
} from '../test-database';
import { createTestSession, type TestSession } from '../test-session';
import { verifyStore } from '../trail/verify';
import { closeMinutesRound, openMinutesRound } from './minutes-rounds';
import { declinePassage, listProposals, takePassage } from './passage-answers';
import { getOwnPassages, minutesToRead, proposePassage, withdrawPassage } from './passages';

let close: () => void;
let home: TestCouncil;
let session: TestSession;
/** The day after, before the deadline and after it. */
const [BEFORE, AFTER] = ['2026-03-14T01:00:00.000Z', '2026-03-16T01:00:00.000Z'];

beforeAll(async () => {
  close = openTestDatabase();
  home = await createTestCouncil('nha');
  session = await createTestSession(home);
  await session.saveGeneral({ occurrence: 'held' });
  await session.saveAgenda(null, null);
  const [own, other] = home.delegates.map(({ mandateId }) => mandateId);
  const line = { kind: 'speech' as const, agendaItemId: 'mo', at: '08:30' };
  await session.save('minutes', {
    minuteEntries: [
      { ...line, id: 'm1', mandateId: own, body: 'Đường liên xóm hỏng năm năm nay.' },
      { ...line, id: 'm2', mandateId: other, body: 'Lời người khác.' },
      { ...line, id: 'm3', mandateId: own, body: 'Chuyện kín.', agendaItemId: 'kin' },
      { ...line, id: 'm4', mandateId: own, body: 'Ghi chép nội bộ.', isInternal: true },
      { ...line, id: 'm5', mandateId: own, body: 'Lời sẽ bị xóa.' },
    ],
  });
});
afterAll(() => close());

const clerk = () => home.viewers.clerk;
const speaker = () => home.viewers.councillor;
const at = (id: string) => ({ sessionId: session.sessionId, entryId: id });
const own = async (now = BEFORE) => getOwnPassages(speaker(), session.sessionId, now);
const propose = (body: string, id = 'm1', viewer = speaker(), now = BEFORE) =>
  proposePassage(viewer, { ...at(id), body, remark: '' }, now);
const desk = async () => {
  const found = await listProposals(clerk(), session.sessionId);
  if (!found) throw new Error('The clerk has a desk.');
  return found;
};
const bodyOf = async (id: string) =>
  (await session.load('minutes')).minuteEntries.find((row) => row.id === id)?.body;
const deadline = { day: '15/3/2026', time: '17:00' };
const open = () => openMinutesRound(clerk(), { sessionId: session.sessionId, ...deadline }, BEFORE);

describe('minutes before they were opened to their speakers', () => {
  test('are nobody’s to read or to change', async () => {
    expect(await own()).toMatchObject({ label: null, until: null, isOpen: false, passages: [] });
    expect(await propose('Khác.')).toMatchObject({ code: 'passage.closed' });
    expect(await minutesToRead(speaker(), home.councilId, BEFORE)).toEqual([]);
  });

  test('are opened by the clerk alone, until a time ahead', async () => {
    const asked = { sessionId: session.sessionId, ...deadline };
    expect(await openMinutesRound(home.viewers.chair, asked, BEFORE)).toMatchObject({ code: 'role.missing' });
    expect(await openMinutesRound(speaker(), asked, BEFORE)).toBeNull();
    expect(await openMinutesRound(clerk(), { ...asked, day: '' }, BEFORE)).toHaveProperty('fields.day');
    expect(await openMinutesRound(clerk(), asked, AFTER)).toHaveProperty('fields.day');
    must(await open());
    expect((await desk()).round?.until).toBe('2026-03-15T10:00:00.000Z');
  });
});

describe('a speaker', () => {
  test('reads his own words that were spoken in the open, and no others', async () => {
    expect((await own())?.passages.map(({ id, item }) => [id, item])).toEqual([
      ['m1', 'Báo cáo ngân sách'],
      ['m5', 'Báo cáo ngân sách'],
    ]);
    expect(await minutesToRead(speaker(), home.councilId, BEFORE)).toMatchObject([{ lines: 2 }]);
    expect(await getOwnPassages(clerk(), session.sessionId, BEFORE)).toBeNull();
  });

  test.each(['m2', 'm3', 'm4', 'm9'])('proposes nothing for %s', async (id) => {
    expect(await writesNothing(() => propose('Khác.', id))).toMatchObject({ code: 'passage.gone' });
  });

  test('proposes other words, once for each line, from whichever account', async () => {
    expect(await propose('Đường liên xóm hỏng năm năm nay.')).toHaveProperty('fields.body');
    expect(await propose('  ')).toHaveProperty('fields.body');
    must(await propose('Đường hỏng năm năm.'));
    expect(await writesNothing(() => propose('Đường hỏng năm năm.'))).toEqual({ ok: true });
    const email = 'thu-hai@nha.example';
    await createSettledAccount(home.viewers.admin, {
      ...{ councilId: home.councilId, email, name: 'Tài khoản hai', password: TEST_PASSWORD },
      ...{ roles: ['councillor'], personId: home.delegates[0]?.personId ?? null },
    });
    must(await propose('Đường liên xóm hỏng đã năm năm.', 'm1', await viewerOf(email), BEFORE));
    const [first] = (await own())?.passages ?? [];
    expect(first?.proposals.map(({ answer }) => answer)).toEqual(['replaced', null]);
    expect((await desk()).open).toMatchObject([
      { speaker: 'Nguyễn Thị An', body: 'Đường liên xóm hỏng đã năm năm.' },
    ]);
  });

  test('sent once more with its key, it is the one that was sent, whatever came of it', async () => {
    const restore = rememberTestDatabase();
    const sent = { ...at('m5'), key: 'may-nay', seen: 'Lời sẽ bị xóa.', body: 'Lời đổi.', remark: '' };
    const send = (more = {}, now = BEFORE) => proposePassage(speaker(), { ...sent, ...more }, now);
    must(await send());
    const proposal = (await own())?.passages.at(-1)?.proposals.at(-1);
    expect(await writesNothing(() => send())).toEqual({ ok: true });
    must(
      await withdrawPassage(
        speaker(),
        { sessionId: session.sessionId, proposalId: proposal?.id ?? '' },
        BEFORE,
      ),
    );
    expect(await writesNothing(() => send())).toEqual({ ok: true });
    expect(await writesNothing(() => send({}, AFTER))).toEqual({ ok: true });
    const other = { key: 'lan-khac', seen: 'Lời thư ký đã sửa.' };
    expect(await writesNothing(() => send(other))).toMatchObject({ code: 'passage.changed' });
    restore();
  });

  test('is closed out by the deadline, and let in by another', async () => {
    expect(await propose('Muộn.', 'm5', speaker(), AFTER)).toMatchObject({ code: 'passage.closed' });
    must(await closeMinutesRound(clerk(), { sessionId: session.sessionId }, BEFORE));
    expect((await own())?.isOpen).toBe(false);
    expect(await propose('Muộn.', 'm5')).toMatchObject({ code: 'passage.closed' });
    must(await open());
    must(await propose('Lời khác.', 'm5'));
  });

  test('leaves no word of it in an event', async () => {
    const told = raw().prepare("select detail from events where aggregate = 'passage'").pluck().all().join();
    expect(told).not.toMatch(/Đường|Lời/);
  });
});

describe('the clerk', () => {
  const answer = async (entry: string) => {
    const { open: waiting, base } = await desk();
    const found = waiting.find(({ entryId }) => entryId === entry);
    return { sessionId: session.sessionId, proposalId: found?.id ?? '', base };
  };

  test('takes words over into the line, as a step that undo takes back', async () => {
    const asked = await answer('m1');
    expect(await takePassage(home.viewers.chair, asked, BEFORE)).toMatchObject({ code: 'role.missing' });
    expect(await takePassage(clerk(), { ...asked, base: asked.base - 1 }, BEFORE)).toMatchObject({
      code: 'session.changed',
    });
    must(await takePassage(clerk(), asked, BEFORE));
    expect(await bodyOf('m1')).toBe('Đường liên xóm hỏng đã năm năm.');
    expect(await takePassage(clerk(), asked, BEFORE)).toMatchObject({ code: 'passage.answered' });
    const { base } = await desk();
    must(await undoSection(clerk(), { sessionId: session.sessionId, section: 'minutes', base }, BEFORE));
    expect(await bodyOf('m1')).toBe('Đường liên xóm hỏng năm năm nay.');
  });

  test('cannot take over for a line that is gone, and declines with a reason', async () => {
    const rows = await session.load('minutes');
    await session.save('minutes', { minuteEntries: rows.minuteEntries.filter(({ id }) => id !== 'm5') });
    const asked = await answer('m5');
    expect((await desk()).open).toMatchObject([{ current: null }]);
    expect(await takePassage(clerk(), asked, BEFORE)).toMatchObject({ code: 'passage.line_gone' });
    expect(await declinePassage(clerk(), { ...asked, reason: ' ' }, BEFORE)).toHaveProperty('fields.reason');
    must(await declinePassage(clerk(), { ...asked, reason: 'Lời này nói ngoài phiên.' }, BEFORE));
    expect((await desk()).answered.find(({ entryId }) => entryId === 'm5')).toMatchObject({
      answer: 'declined',
      reason: 'Lời này nói ngoài phiên.',
    });
  });

  test('answers nothing that its speaker took back', async () => {
    must(await propose('Lại khác.'));
    const asked = await answer('m1');
    must(await withdrawPassage(speaker(), asked, BEFORE));
    expect(await writesNothing(() => withdrawPassage(speaker(), asked, BEFORE))).toEqual({ ok: true });
    expect(await takePassage(clerk(), asked, BEFORE)).toMatchObject({ code: 'passage.answered' });
  });

  test('every step of it is told, and a row changed by hand is found', async () => {
    const faults = async () => (await verifyStore()).flatMap((check) => check.faults);
    expect(await faults()).toEqual([]);
    raw().exec('drop trigger passage_proposals_frozen');
    raw().prepare("update passage_proposals set body = 'Khác' where answer = 'taken'").run();
    expect((await faults()).join()).toMatch(/passage_proposals .*: khác với sự kiện ở body/);
  });
});
