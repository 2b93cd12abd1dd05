import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { standingText } from '@/lib/public/promise-text';
import { mauRecord } from '@/lib/record/fixture-mau';
import type { SessionRecord } from '@/lib/record/schema';
import { raw } from '../../client';
import { openTestDatabase } from '../test-database';
import { foundCouncilOf, publishAsIs, sessionNumbered } from '../test-publish';
import { rebuildProjections } from './projections';
import { countWaiting, listPromises, openBefore, publishedAmong } from './published-promises';

/* What becomes of promises over the sessions of a council, on a real store. */

const TODAY = '2026-11-30';
let close: () => void;
let council: { councilId: string; termId: string };
beforeEach(async () => {
  close?.();
  close = openTestDatabase();
  council = await foundCouncilOf(mauRecord);
});
afterAll(() => close());

type Over = Pick<SessionRecord, 'questions' | 'petitions' | 'followUps'> & { tasks?: SessionRecord['tasks'] };
const task = {
  id: 'duong',
  body: 'Sửa đường tổ 5',
  period: null,
  owner: null,
  dueOn: '2026-08-16',
  target: null,
};

const sessionOf = (ordinal: number, startsOn: string, { tasks = [], ...over }: Over): SessionRecord => ({
  ...sessionNumbered(ordinal, startsOn, {}),
  ...over,
  tasks,
});
const first = sessionOf(1, '2026-03-12', {
  tasks: [task],
  questions: [
    {
      id: 'muong',
      matter: 'Mương tổ 7',
      promise: { body: 'Xong mương', owner: 'UBND phường', dueOn: '2026-06' },
    },
  ],
});
const of = { session: 'khoa-2-ky-1', id: 'muong', kind: 'question' } as const;
const second = sessionOf(2, '2026-07-12', {
  followUps: [{ id: 'bao-cao-1', of, body: 'Xong mương', status: 'not_done' }],
});
const third = sessionOf(3, '2026-12-12', {
  followUps: [
    { id: 'bao-cao-2', of, body: 'Xong mương', status: 'done', on: '2026-10-02', evidence: 'Báo cáo 45' },
  ],
});

const publish = (record: SessionRecord, ...later: (SessionRecord | null)[]) =>
  publishAsIs(council, record, [
    { kind: 'first', reason: null, publishedAt: '2026-11-01T01:00:00.000Z', record },
    ...later.map((one) => ({
      ...({ kind: one ? 'correction' : 'withdrawal', reason: 'Sửa.' } as const),
      ...{ publishedAt: '2026-11-02T01:00:00.000Z', record: one },
    })),
  ]);
const list = async (filters: Parameters<typeof listPromises>[1] = {}) =>
  (await listPromises(council.councilId, filters, TODAY, 1)).rows;
const told = async (filters?: Parameters<typeof listPromises>[1]) =>
  (await list(filters)).map((row) => `${row.body}: ${standingText(row, TODAY)}`);

describe('a list of what was promised', () => {
  it('has what is past its day first, and says how long', async () => {
    await publish(first);
    expect(await told()).toEqual([
      'Xong mương: Chưa có báo cáo · quá hạn',
      'Sửa đường tổ 5: Chưa có báo cáo · quá hạn 106 ngày',
    ]);
  });

  it('says what a session two later was told', async () => {
    for (const record of [first, second, third]) await publish(record);
    expect(await told({ kind: 'question' })).toEqual(['Xong mương: Đã xong ngày 2/10/2026']);
    expect(await list({ filter: 'settled' })).toMatchObject([
      { evidence: 'Báo cáo 45', reportedIn: 'khoa-2-ky-3' },
    ]);
    expect(await told({ filter: 'overdue' })).toHaveLength(1);
  });

  const orders = [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ] as const;
  it.each(orders)('is the same whichever is published first: %i, %i, %i', async (...order) => {
    const records = [first, second, third];
    for (const at of order) await publish(records[at] ?? first);
    expect(await told()).toEqual([
      'Sửa đường tổ 5: Chưa có báo cáo · quá hạn 106 ngày',
      'Xong mương: Đã xong ngày 2/10/2026',
    ]);
  });

  it('comes out of a rebuild as it went in', async () => {
    for (const record of [third, first, second]) await publish(record);
    const rows = () =>
      ['published_promises', 'published_follow_ups'].map((name) =>
        raw().prepare(`select * from ${name} order by id`).all(),
      );
    const before = rows();
    await rebuildProjections();
    expect(rows()).toEqual(before);
  });

  it('says what was said before, once a report is withdrawn', async () => {
    await publish(first);
    await publish(second);
    await publish(third, null);
    expect(await told({ kind: 'question' })).toEqual(['Xong mương: Chưa xong · quá hạn']);
  });

  it('loses what a withdrawn session promised, and has what a correction says', async () => {
    const late = { ...first, tasks: [{ ...task, dueOn: '2027-01-20' }] };
    await publish(first, late);
    expect(await told({ kind: 'task' })).toEqual(['Sửa đường tổ 5: Chưa có báo cáo']);
    await publish(sessionOf(8, '2026-10-01', { tasks: [{ ...task, id: 'khac' }] }), null);
    expect(await list()).toHaveLength(2);
  });

  it('has a task that goes on once, where it stands now', async () => {
    await publish(first);
    await publish(sessionOf(2, '2026-07-12', { tasks: [{ ...task, id: 'duong-2', status: 'done' }] }));
    expect(await list({ kind: 'task' })).toMatchObject([{ sessionSlug: 'khoa-2-ky-2', state: 'done' }]);
  });

  it('takes no report of a session on itself', async () => {
    await publish({ ...first, followUps: [{ id: 'tu-bao', of, body: 'Xong mương', status: 'done' }] });
    expect(await told({ kind: 'question' })).toEqual(['Xong mương: Chưa có báo cáo · quá hạn']);
  });

  it('says which sessions a report leads to, and no other', async () => {
    await publish(first);
    const { followUps = [] } = second;
    const elsewhere = { ...of, session: 'khong-co' };
    const reports = [
      ...followUps,
      { id: 'x', body: 'Xong mương', of: elsewhere },
      { id: 'y', body: 'Việc cũ' },
    ];
    expect(await publishedAmong('mau', { followUps: reports })).toEqual(['khoa-2-ky-1']);
    expect(await publishedAmong('another', { followUps })).toEqual([]);
    expect(await publishedAmong('mau', {})).toEqual([]);
  });

  it('is one council’s', async () => {
    await publish(first);
    expect(await listPromises('another', {}, TODAY, 1)).toMatchObject({ rows: [], total: 0 });
  });
});

describe('what earlier sessions leave open', () => {
  const asked = (startsOn: string | null) => ({ councilId: council.councilId, sessionId: 'new', startsOn });

  it('comes back until something settles it, and only to later sessions', async () => {
    await publish(first);
    await publish(second);
    const open = await openBefore(asked('2026-12-12'), TODAY, 50);
    expect(open.promises.map(({ promiseId }) => promiseId)).toEqual(['muong', 'duong']);
    expect(await countWaiting(asked('2026-12-12'))).toBe(2);
    expect(await countWaiting(asked('2026-01-01'))).toBe(0);
    expect(await countWaiting(asked(null))).toBe(2);
    await publish({ ...third, session: { ...third.session, startsOn: '2026-10-12' } });
    const left = await openBefore(asked('2026-12-12'), TODAY, 50);
    expect(left).toMatchObject({ promises: [{ promiseId: 'duong' }], total: 1 });
  });
});
