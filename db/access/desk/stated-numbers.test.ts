import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SectionInput } from '@/lib/forms/sections';
import { readDocument } from '@/lib/record/read-document';
import { readRecord } from '@/lib/record/read-record';
import { raw } from '../../client';
import { getPreview } from '../publications/publishing';
import { sayRegisterComplete } from '../register/register-complete';
import { createTestCouncil, must, openTestDatabase, TEST_NOW, type TestCouncil } from '../test-database';
import { createTestSession, type TestSession } from '../test-session';
import { getSection, saveSection, undoSection } from './sections';

let close: () => void;
let home: TestCouncil;
let session: TestSession;
beforeAll(async () => {
  close = openTestDatabase();
  home = await createTestCouncil('nha');
  must(
    await sayRegisterComplete(
      home.viewers.admin,
      { termId: home.termId, isRegisterComplete: 'no' },
      TEST_NOW,
    ),
  );
  session = await createTestSession(home);
  await session.saveGeneral({ occurrence: 'held' });
});
afterAll(() => close());

type Vote = SectionInput<'votes'>['votes'][number];
type Numbers = SectionInput<'attendance'>['attendanceNumbers'][number];

const saveVote = (over: Partial<Vote>) =>
  session.save('votes', {
    votes: [
      {
        ...{ id: 'v', resolutionId: null, agendaItemId: null, sittingId: 'sang', subject: 'Bầu thư ký' },
        ...{ rule: 'ordinary', method: null, heldAt: null, entry: 'totals', uncounted: null, printed: '' },
        ...{ forCount: '20', againstCount: '2', notVotingCount: '0' },
        ...over,
      },
    ],
    ballots: [],
  });
const saveNumbers = (over: Partial<Numbers>) =>
  session.save('attendance', {
    attendance: [],
    attendanceNumbers: [{ id: 'n', sittingId: 'sang', presentBound: 'exact', ...over }],
  });
const preview = async () => {
  const found = await getPreview(home.viewers.clerk, session.sessionId, TEST_NOW);
  if (!found) throw new Error('The session is gone.');
  return found;
};
const errors = async () =>
  (await preview()).findings.filter(({ severity }) => severity === 'error').map(({ key }) => key);

describe('numbers of a sitting', () => {
  test('are kept as far as they were stated, and unknown is not nought', async () => {
    await saveNumbers({ total: '26', present: '10', presentBound: 'at_least', unexcused: '0' });
    expect((await session.load('attendance')).attendanceNumbers).toMatchObject([
      { total: 26, present: 10, presentBound: 'at_least', excused: null, unexcused: 0 },
    ]);
    expect((await preview()).record.sittings[0]).toMatchObject({
      attendance: null,
      stated: { total: 26, present: 10, presentBound: 'at_least', excused: null, unexcused: 0 },
    });
  });

  test('are taken back with the section, and gone with the last of them', async () => {
    await saveNumbers({ present: '', excused: '' });
    expect((await session.load('attendance')).attendanceNumbers).toEqual([]);
    expect((await preview()).record.sittings[0]).not.toHaveProperty('stated');
    const { clerk } = home.viewers;
    const base = (await getSection(clerk, session.sessionId, 'attendance'))?.version ?? 0;
    must(await undoSection(clerk, { sessionId: session.sessionId, section: 'attendance', base }, TEST_NOW));
    expect((await session.load('attendance')).attendanceNumbers).toMatchObject([{ total: 26, present: 10 }]);
  });

  test('stand once for each sitting', async () => {
    const { clerk } = home.viewers;
    const base = (await getSection(clerk, session.sessionId, 'attendance'))?.version ?? 0;
    const row = { sittingId: 'sang', present: '3', presentBound: 'exact' as const };
    const rows = {
      attendance: [],
      attendanceNumbers: [
        { ...row, id: 'n' },
        { ...row, id: 'm' },
      ],
    };
    const asked = { sessionId: session.sessionId, section: 'attendance' as const, base, rows };
    expect(await saveSection(clerk, asked, TEST_NOW)).toMatchObject({
      fields: { 'attendanceNumbers.1.present': 'Phiên này đã có số đại biểu nguồn ghi.' },
    });
  });

  test('of another session are refused by the store itself', async () => {
    const other = await createTestSession(home, 12);
    await other.saveGeneral({});
    expect(() =>
      raw()
        .prepare(
          "insert into attendance_numbers (id, session_id, sitting_id, present) values ('x', ?, 'sang', 3)",
        )
        .run(other.sessionId),
    ).toThrow('row_of_other_session');
    expect(() => raw().prepare('update attendance_numbers set total = 0').run()).toThrow('CHECK');
  });
});

describe('a vote in a council whose register nobody has', () => {
  test('is undetermined without a base or words, which is asked about', async () => {
    await session.save('attendance', { attendance: [], attendanceNumbers: [] });
    await saveVote({});
    expect(await errors()).toEqual([]);
    const { record, findings } = await preview();
    expect(record.votes[0]).toMatchObject({ outcome: 'undetermined', total: null });
    expect(findings.map(({ severity, key }) => `${severity} ${key}`)).toContain('warning total:v');
  });

  test.each<[string, () => Promise<unknown>, object]>([
    [
      'its own total',
      () => saveVote({ statedTotal: '26', statedPresent: '23', statedVoting: '22' }),
      { outcome: 'adopted', total: 26, present: 23, required: 14, stated: { voting: 22 } },
    ],
    [
      'the total of its sitting',
      async () => {
        await saveVote({});
        await saveNumbers({ total: '26', present: '23' });
      },
      { outcome: 'adopted', total: 26, present: null, required: 14 },
    ],
    [
      'the words of the source',
      async () => {
        await session.save('attendance', { attendance: [], attendanceNumbers: [] });
        await saveVote({ printed: 'được thông qua' });
      },
      { outcome: 'adopted', total: null, required: null, shareOfTotal: null },
    ],
  ])('has an outcome by %s', async (_, write, vote) => {
    await write();
    expect((await preview()).record.votes[0]).toMatchObject(vote);
    expect(await errors()).toEqual([]);
  });

  test('is published, and what was published is read back into the same rows', async () => {
    await saveVote({ statedTotal: '26', statedPresent: '23' });
    await saveNumbers({ total: '26', present: '23', excused: '3' });
    await session.publish();
    const text = raw().prepare('select document from publications').pluck().get() as string;
    expect(readDocument(text).record?.votes[0]).toMatchObject({
      outcome: 'adopted',
      stated: { total: 26, present: 23, voting: null },
    });
    const read = readRecord(text);
    expect(read.ok && read.rows.attendance.attendanceNumbers).toMatchObject([
      { sittingId: 'sang', total: 26, present: 23, presentBound: 'exact', excused: 3, unexcused: null },
    ]);
    expect(read.ok && read.rows.votes.votes).toMatchObject([
      { statedTotal: 26, statedPresent: 23, statedVoting: null },
    ]);
  });

  test.each<[string, (text: string) => string, string, string]>([
    [
      'a bound of no number',
      (text) =>
        text.replace('"present":23,"presentBound":"exact"', '"present":null,"presentBound":"at_most"'),
      'sittings.0.stated.presentBound',
      '«exact»',
    ],
    [
      'a total of nobody',
      (text) => text.replace(/"total":26(?=[^{}]*"unexcused")/, '"total":0'),
      'sittings.0.stated.total',
      'Không được dưới 1.',
    ],
    [
      'another total than it is decided of',
      (text) =>
        text.replace('"present":23,"total":26,"voting":null', '"present":23,"total":27,"voting":null'),
      'votes.0.total',
      '«27»',
    ],
  ])('with %s is a fault of the file', (_, spoil, path, sentence) => {
    const text = raw().prepare('select document from publications').pluck().get() as string;
    const spoilt = spoil(text);
    expect(spoilt).not.toBe(text);
    const read = readRecord(spoilt);
    expect(read.ok ? [] : read.faults).toContainEqual({ path, text: expect.stringContaining(sentence) });
  });
});

test('a record in which words beside counts decided nothing yet is read as it was', async () => {
  const later = await createTestSession(home, 13);
  await later.saveGeneral({ occurrence: 'held' });
  const vote: Vote = {
    ...{ id: 'cu', resolutionId: null, agendaItemId: null, sittingId: 'sang-13', subject: 'Bầu thư ký' },
    ...{ rule: 'ordinary', method: null, heldAt: null, entry: 'totals', uncounted: null },
    ...{ printed: 'được thông qua', forCount: '20', againstCount: '2', notVotingCount: '0' },
  };
  await later.save('votes', { votes: [vote], ballots: [] });
  const record = (await getPreview(home.viewers.clerk, later.sessionId, TEST_NOW))?.record;
  const then = {
    ...record,
    votes: record?.votes.map((one) => ({ ...one, outcome: 'undetermined', because: [] })),
  };
  expect(record?.votes).toMatchObject([{ outcome: 'adopted' }]);
  const read = readRecord(JSON.stringify(then));
  expect(read).toMatchObject({ ok: true, rows: { votes: { votes: [{ printed: 'được thông qua' }] } } });
});
