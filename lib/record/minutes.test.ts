import { describe, expect, test } from 'vitest';
import { minuteLines } from '@/lib/public/minute-text';
import { buildRecord } from './build';
import type { SessionDraft } from './draft';
import { aDelegate, aDraft, aLine, anItem, aVote } from './test-draft';

type Line = SessionDraft['minuteEntries'][number];

const draft = (lines: Line[], over: Partial<SessionDraft> = {}) =>
  aDraft({ agendaItems: [anItem()], delegates: [aDelegate(1), aDelegate(2)], minuteEntries: lines, ...over });
const told = (lines: Line[], over: Partial<SessionDraft> = {}) => buildRecord(draft(lines, over)).minutes;

describe('the minutes of a record', () => {
  test('are not there where nothing was written line by line', () => {
    expect('minutes' in buildRecord(draft([]))).toBe(false);
    expect(
      'minutes' in buildRecord(draft([aLine({ isInternal: true, body: 'Nhắc anh Bảy mang dấu.' })])),
    ).toBe(false);
  });

  test('leave out what is not known, and what is for the desk alone', () => {
    const lines = [
      aLine({ at: '09:40', mandateId: 'd1', body: 'Hỏi.' }),
      aLine({ id: 'inner', isInternal: true, body: 'Ghi riêng.' }),
    ];
    expect(told(lines)).toEqual([
      { id: 'line', kind: 'speech', agendaItem: 'i1', at: '09:40', delegate: 'd1', body: 'Hỏi.' },
    ]);
    expect(JSON.stringify(buildRecord(draft(lines)))).not.toContain('Ghi riêng');
  });

  test('an answer to a line that readers do not get stands by itself', () => {
    const lines = [
      aLine({ id: 'asked', kind: 'question', isInternal: true }),
      aLine({ id: 'answered', kind: 'answer', answersId: 'asked', body: 'Đã xong.' }),
    ];
    expect(told(lines)).toEqual([{ id: 'answered', kind: 'answer', agendaItem: 'i1', body: 'Đã xong.' }]);
  });

  test.each([
    ['its item is closed', [anItem({ isClosed: true })], {}],
    ['the session is closed', [anItem()], { isClosed: true }],
  ])('say nothing where %s', (_, agendaItems, over) => {
    const base = aDraft();
    expect(
      told([aLine({ body: 'Kín.' })], { agendaItems, session: { ...base.session, ...over } }),
    ).toBeUndefined();
  });

  test('a delegate whose mandate had ended stands by name', () => {
    const delegates = [
      aDelegate(1, { startedOn: '2021-07-01', endedOn: '2022-01-01', endReason: 'transferred' }),
    ];
    expect(told([aLine({ mandateId: 'd1' })], { delegates })?.[0]).toMatchObject({ name: 'Nguyễn Văn 1' });
  });

  test('a vote is told where it was taken, with the finding of the vote itself', () => {
    const record = buildRecord(
      draft([aLine({ kind: 'vote', voteId: 'v1', at: '10:00' })], {
        votes: [aVote({ subject: 'Thông qua dự toán' })],
        term: { ordinal: 2, label: 'Khóa II', startYear: 2021, endYear: 2026, isRegisterComplete: true },
      }),
    );
    const [line] = minuteLines(record, 'i1');
    expect(line).toMatchObject({ at: '10:00', head: 'Biểu quyết' });
    expect(line?.text).toContain('«Thông qua dự toán»');
    expect(record.minutes?.[0]).not.toHaveProperty('body');
  });
});

test('what was concluded of a vote carries its finding, read from the vote', () => {
  const told = (forCount: number) => {
    const votes = [
      aVote({ subject: 'Dự toán', entry: 'totals', forCount, againstCount: 0, notVotingCount: 0 }),
    ];
    const line = aLine({ kind: 'conclusion', voteId: 'v1', body: 'Thống nhất thông qua.' });
    return minuteLines(buildRecord(draft([line], { votes })), 'i1')[0]?.text;
  };
  expect(told(2)).toContain('Thống nhất thông qua.\nBiểu quyết «Dự toán»: 2');
  expect(told(1)).toContain('Biểu quyết «Dự toán»: 1');
});

describe('a line in words', () => {
  const head = (line: Partial<Line>, others: Line[] = []) =>
    minuteLines(buildRecord(draft([...others, aLine({ id: 'last', ...line })])), 'i1').at(-1)?.head;

  test.each([
    [{ mandateId: 'd1' }, 'Nguyễn Văn 1'],
    [{ mandateId: 'd1', office: 'Trưởng ban' }, 'Nguyễn Văn 1, Trưởng ban'],
    [{ kind: 'question', mandateId: 'd1' }, 'Nguyễn Văn 1 hỏi'],
    [{ kind: 'answer', name: 'Ông Khách' }, 'Ông Khách trả lời'],
    [{ kind: 'event', body: 'Mất điện.' }, 'Sự việc'],
    [{ kind: 'answer' }, 'Trả lời'],
  ] as const)('%j is «%s»', (line, said) => {
    expect(head(line)).toBe(said);
  });

  test('an answer names whom it answers', () => {
    const asked = aLine({ id: 'asked', kind: 'question', mandateId: 'd2' });
    expect(head({ kind: 'answer', name: 'Ông Khách', answersId: 'asked' }, [asked])).toBe(
      'Ông Khách trả lời Nguyễn Văn 2',
    );
  });
});
