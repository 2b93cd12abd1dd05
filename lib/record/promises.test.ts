import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { followUpsInput } from '@/lib/forms/follow-ups';
import {
  followUpOrigin,
  followUpStanding,
  promiseFacts,
  standingText,
  urgencyOf,
} from '@/lib/public/promise-text';
import { buildRecord } from './build';
import { checkDraft } from './checks';
import { mauRecord } from './fixture-mau';
import { dueDayOf, promisesOf } from './promises';
import { readRecord } from './read-record';
import type { SessionRecord } from './schema';
import { searchEntries } from './search-entries';
import { aDraft } from './test-draft';

const TODAY = '2026-11-30';
type Parts = Pick<SessionRecord, 'questions' | 'petitions' | 'oversight'> & {
  tasks?: Partial<SessionRecord['tasks'][number]>[];
};
const promised = ({ tasks = [], ...parts }: Parts) =>
  promisesOf({
    ...parts,
    tasks: tasks.map((task) => ({
      ...{ id: 't', body: 'Xong mương', period: null, owner: null, dueOn: null, target: null },
      ...task,
    })),
  });
const only = (parts: Parts) => {
  const [one] = promised(parts);
  if (!one) throw new Error('Nothing is promised.');
  return one;
};

describe('what a record promises', () => {
  it.each<[string, Parts, object]>([
    [
      'a task of which nothing else is known',
      { tasks: [{}] },
      { kind: 'task', state: null, owner: null, dueOn: null },
    ],
    [
      'a task that is said not to be done',
      { tasks: [{ status: 'open' }] },
      { state: 'not_done', doneOn: null },
    ],
    [
      'a task that is done',
      { tasks: [{ status: 'done', doneOn: '2026-09', evidence: 'Báo cáo 45' }] },
      { state: 'done', doneOn: '2026-09', evidence: 'Báo cáo 45', awaitsAnswer: false },
    ],
    [
      'a question nobody answered',
      { questions: [{ id: 'q', matter: 'Mương', respondents: [{ body: 'UBND phường' }] }] },
      { body: 'Mương', owner: 'UBND phường', state: null, awaitsAnswer: true, anchor: 'chat-van-q' },
    ],
    [
      'a question that was answered',
      { questions: [{ id: 'q', matter: 'Mương', turns: [{ id: 'a', kind: 'answer', on: '2026-08-03' }] }] },
      { state: 'answered', doneOn: '2026-08-03' },
    ],
    [
      'what was promised in answering is what is waited for, and not the answer',
      {
        questions: [
          {
            ...{ id: 'q', matter: 'Mương', turns: [{ id: 'a', kind: 'answer' }] },
            promise: { body: 'Xong mương tổ 7', dueOn: '2026-09-30' },
          },
        ],
      },
      { body: 'Xong mương tổ 7', dueOn: '2026-09-30', state: null, awaitsAnswer: false },
    ],
    [
      'a matter nobody answered',
      { petitions: [{ id: 'p', body: 'Đường' }] },
      { state: null, anchor: 'kien-nghi-p' },
    ],
    [
      'a matter that was answered, and not looked at since',
      { petitions: [{ id: 'p', body: 'Đường', answeredOn: '2026-07-10', answerNumber: '145' }] },
      { state: 'answered', doneOn: '2026-07-10', evidence: '145' },
    ],
    [
      'a matter that was answered and found half done',
      { petitions: [{ id: 'p', body: 'Đường', answeredOn: '2026-07-10', review: 'partly' }] },
      { state: 'partly', doneOn: null },
    ],
    [
      'an oversight under way',
      { oversight: [{ id: 'o', subject: 'Rác', lead: 'Ban Pháp chế', state: 'under_way' }] },
      { body: 'Rác', owner: 'Ban Pháp chế', state: 'not_done' },
    ],
    [
      'what an oversight asked for',
      { oversight: [{ id: 'o', subject: 'Rác', state: 'done', promise: { body: 'Thu hết rác tổ 9' } }] },
      { body: 'Thu hết rác tổ 9', state: null },
    ],
  ])('%s', (_name, parts, expected) => {
    expect(only(parts)).toMatchObject(expected);
  });

  it('is every one of them, each once', () => {
    const parts: Parts = {
      tasks: [{ id: 'a' }, { id: 'b' }],
      questions: [{ id: 'c', matter: 'Mương' }],
      petitions: [{ id: 'd', body: 'Đường' }],
      oversight: [{ id: 'e', subject: 'Rác' }],
    };
    expect(promised(parts).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('is due on the day it was put off to', () => {
    const [row] = promised({
      petitions: [{ id: 'p', body: 'Đường', dueOn: '2026-06-30', extendedTo: '2026-12-30' }],
    });
    expect(row && dueDayOf(row)).toBe('2026-12-30');
    expect(row && promiseFacts(row)).toBe('hạn 30/6/2026, gia hạn đến 30/12/2026');
  });
});

describe('in words', () => {
  const open = {
    state: null,
    doneOn: null,
    evidence: null,
    dueOn: null,
    extendedTo: null,
    awaitsAnswer: false,
  };
  it.each([
    ['nobody reported', {}, 'Chưa có báo cáo'],
    ['nobody answered', { awaitsAnswer: true }, 'Chưa có trả lời'],
    ['past its day', { dueOn: '2026-08-16' }, 'Chưa có báo cáo · quá hạn 106 ngày'],
    ['past its month', { dueOn: '2026-10' }, 'Chưa có báo cáo · quá hạn'],
    ['within its month', { dueOn: '2026-11' }, 'Chưa có báo cáo'],
    ['within its year', { state: 'not_done', dueOn: '2026' }, 'Chưa xong'],
    ['on its day', { state: 'not_done', dueOn: TODAY }, 'Chưa xong · đến hạn hôm nay'],
    ['near', { state: 'partly', dueOn: '2026-12-05' }, 'Xong một phần · còn 5 ngày'],
    ['far off', { state: 'not_done', dueOn: '2027-12-05' }, 'Chưa xong'],
    ['put off', { dueOn: '2026-08-16', extendedTo: '2027-02-01' }, 'Chưa có báo cáo'],
    ['said not to be reported', { state: 'no_report' }, 'Không có báo cáo'],
    ['done too late', { state: 'done', doneOn: '2026-09-12', dueOn: '2026-08-16' }, 'Đã xong ngày 12/9/2026'],
    ['done one day', { state: 'done', doneOn: '2026-09' }, 'Đã xong tháng 9/2026'],
    ['answered', { state: 'answered', awaitsAnswer: true }, 'Đã trả lời'],
  ] as const)('%s', (_name, over, expected) => {
    expect(standingText({ ...open, ...over }, TODAY)).toBe(expected);
  });

  it('nothing that is settled is ever past its day, and nothing without a day is', () => {
    const states = fc.constantFrom(null, 'done', 'answered', 'partly', 'not_done', 'no_report');
    const days = fc.constantFrom(null, '2020', '2026-01', '2026-11-29', '2026-11-30', '2027');
    fc.assert(
      fc.property(states, days, days, (state, dueOn, extendedTo) => {
        const urgency = urgencyOf({ state, dueOn, extendedTo }, TODAY);
        const isSettled = state === 'done' || state === 'answered';
        expect(urgency === 'settled').toBe(isSettled);
        if (urgency === 'overdue') expect((extendedTo ?? dueOn ?? '9') < TODAY).toBe(true);
      }),
    );
  });

  it('a report says what, when and by what', () => {
    const of = { session: 'khoa-2-ky-5', id: 'q', kind: 'question' } as const;
    const row = { id: 'f', body: 'Mương', of, madeAt: 'Kỳ họp thứ 5', owner: 'UBND phường' };
    expect(followUpStanding({ status: 'done', on: '2026-09-12', evidence: 'Báo cáo 45' })).toBe(
      'Đã xong ngày 12/9/2026 (Báo cáo 45)',
    );
    expect(followUpStanding({ status: 'not_done', on: '2026-09-12' })).toBe(
      'Chưa xong, báo cáo ngày 12/9/2026',
    );
    expect(followUpOrigin(row)).toBe('Chất vấn · tại Kỳ họp thứ 5 · UBND phường');
  });
});

const draftOf = (followUps: object[]) =>
  aDraft(
    followUpsInput.parse({
      followUps: followUps.map((row, at) => ({ id: `f${at}`, body: 'Mương', ...row })),
    }),
  );

describe('a report on an earlier promise', () => {
  it('is left out of a record where there is none', () => {
    expect(buildRecord(draftOf([]))).not.toHaveProperty('followUps');
  });

  it('leads to the promise or to nothing, never half', () => {
    const { followUps } = buildRecord(draftOf([{ ofSession: 'khoa-2-ky-5', status: 'done' }]));
    expect(followUps).toEqual([{ id: 'f0', body: 'Mương', status: 'done' }]);
  });

  it('is found in its session', () => {
    const record = buildRecord(draftOf([{ status: 'partly', evidence: 'Báo cáo 45', note: 'Còn 20 m' }]));
    const text = JSON.stringify(searchEntries(record));
    for (const words of ['Báo cáo 45', 'Còn 20 m', 'xong một phần']) expect(text).toContain(words);
  });

  it('of a closed session is closed', () => {
    const draft = draftOf([{ status: 'done' }]);
    const record = buildRecord({ ...draft, session: { ...draft.session, isClosed: true } });
    expect(record).not.toHaveProperty('followUps');
  });

  it('that says nothing is asked for', () => {
    const keys = checkDraft(draftOf([{ body: '' }]), TODAY).map(({ key }) => key);
    expect(keys).toContain('lacks_body:f0');
  });
});

describe('a report that cannot be', () => {
  const of = { ofSession: 'khoa-2-ky-3', ofId: 'q1', ofKind: 'question', status: 'done' };
  const found = (...rows: object[]) =>
    checkDraft(draftOf(rows), TODAY)
      .map(({ key }) => key)
      .filter((key) => key.startsWith('follow_up_'));

  it.each<[string, object[], string[]]>([
    ['on a promise, once', [of], []],
    ['on two of one session', [of, { ...of, ofId: 'q2' }], []],
    ['on two of which nothing was published', [{ status: 'done' }, { status: 'done' }], []],
    ['on one promise twice', [of, of], ['follow_up_twice:f1']],
    ['on the session itself', [{ ...of, ofSession: aDraft().session.slug }], ['follow_up_own:f0']],
    ['of today', [{ ...of, on: TODAY }], []],
    ['of this month', [{ ...of, on: '2026-11' }], []],
    ['of a day to come', [{ ...of, on: '2026-12-01' }], ['follow_up_future:f0']],
    ['that reports nothing', [{ ...of, status: null }], ['follow_up_no_status:f0']],
  ])('%s', (_name, rows, expected) => {
    expect(found(...rows)).toEqual(expected);
  });
});

test('whatever is reported is read back as it was', () => {
  const text = fc.constantFrom('', 'Báo cáo 45', 'Kỳ họp thứ 5');
  const row = fc.record({
    ofSession: fc.constantFrom('', 'khoa-2-ky-5'),
    ofId: fc.constantFrom('', 'q1'),
    ofKind: fc.constantFrom(null, 'task', 'question', 'petition', 'oversight'),
    status: fc.constantFrom(null, 'done', 'partly', 'not_done', 'no_report'),
    on: fc.constantFrom('', '2026', '2026-09', '2026-09-12'),
    ...{ evidence: text, madeAt: text, owner: text, note: text },
  });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 3 }), (rows) => {
      const record = buildRecord(draftOf(rows));
      const back = readRecord(JSON.stringify(record));
      expect(back.ok ? back.record : back.faults).toEqual(record);
    }),
    { numRuns: 60 },
  );
});

test('a record from before says what it said', () => {
  expect(mauRecord).not.toHaveProperty('followUps');
});
