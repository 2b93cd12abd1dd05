import { describe, expect, test } from 'vitest';
import { checkDraft } from './checks';
import type { SessionDraft } from './draft';
import { aDelegate, aDraft, asSitting, aVote, delegates } from './test-draft';

const TODAY = '2024-07-01';
const found = (over: Partial<SessionDraft>, today = TODAY) =>
  checkDraft(aDraft(over), today).map(({ severity, key }) => `${severity} ${key}`);
const said = (over: Partial<SessionDraft>, key: string) =>
  checkDraft(aDraft(over), TODAY).find((finding) => finding.key === key)?.text;

const session = (over: Partial<SessionDraft['session']>) => ({ session: { ...aDraft().session, ...over } });
const mark = (mandateId: string, status: SessionDraft['attendance'][number]['status'] = 'present') => ({
  ...{ id: `m-${mandateId}`, sittingId: 'sitting', mandateId, status },
  ...{ fromTime: null, toTime: null, reason: null },
});
const roll = (present: number, absent = 0) =>
  Array.from({ length: present + absent }, (_, index) =>
    mark(`d${index + 1}`, index < present ? 'present' : 'absent'),
  );
const ballot = (mandateId: string, choice: SessionDraft['ballots'][number]['choice'] = 'for') => ({
  ...{ id: `b-${mandateId}`, voteId: 'v1', mandateId, choice },
});
const gone = aDelegate(9, { name: 'Lê Văn Đã Về', endedOn: '2024-06-01', endReason: 'released' });

describe('days that cannot be', () => {
  test.each([
    ['error before_term', session({ startsOn: '2020-12-31', endsOn: '2021-01-02' })],
    ['warning after_term', session({ startsOn: '2026-12-31', endsOn: '2027-01-01' })],
    ['warning future', session({ startsOn: '2024-07-02', endsOn: '2024-07-02' })],
  ])('%s', (expected, over) => expect(found(over)).toContain(expected));

  test('a session of its term, held by now, has none of it', () => {
    const days = ['before_term', 'after_term', 'future'];
    expect(found(session({})).filter((one) => days.some((day) => one.endsWith(` ${day}`)))).toEqual([]);
  });

  test('a source posted on a day that has not come', () => {
    const source = { id: 's', title: 'Cổng', publisher: null, url: null, postedAt: null, views: null };
    const sources = [{ ...source, body: null, postedOn: '2024-07-02' }];
    expect(found({ sources })).toContain('warning posted_future:s');
    expect(found({ sources }, '2024-07-02')).not.toContain('warning posted_future:s');
  });
});

describe('a roll', () => {
  test('with more people than there are', () => {
    const attendance = [...roll(3), mark('d9')];
    const draft = { delegates: [...delegates(3), gone], attendance };
    expect(found(draft)).toContain('error present:sitting');
    expect(said(draft, 'present:sitting')).toBe(
      'Phiên sáng: có mặt 4 đại biểu, nhiều hơn tổng số 3 đại biểu.',
    );
    expect(said(draft, 'marked_stray:sitting')).toContain('Lê Văn Đã Về');
  });

  test('short of a quorum, once everybody is marked', () => {
    const draft = { delegates: delegates(3), attendance: roll(1, 2) };
    expect(said(draft, 'sitting_quorum:sitting')).toBe(
      'Phiên sáng: có mặt 1/3 đại biểu, còn thiếu 1 để đủ số đại biểu họp.',
    );
    expect(found({ ...draft, attendance: roll(2, 1) })).not.toContain('warning sitting_quorum:sitting');
    expect(found({ ...draft, attendance: roll(1, 1) })).toContain('warning partly:sitting');
  });

  test('nobody called', () =>
    expect(found({ delegates: delegates(3) })).toContain('warning unmarked:sitting'));
});

describe('a vote', () => {
  const three = { delegates: delegates(3), attendance: roll(3) };
  const counted = (forCount: number, againstCount: number, notVotingCount: number, over = {}) => ({
    votes: [aVote({ forCount, againstCount, notVotingCount, ...over })],
  });

  test.each([
    ['error votes_exceed_present:v1', { ...three, attendance: roll(2, 1), ...counted(3, 0, 0) }],
    ['error votes_exceed_total:v1', { ...three, ...counted(3, 1, 0) }],
    [
      'error present_exceeds_total:v1',
      { delegates: [...delegates(3), gone], attendance: [...roll(3), mark('d9')], ...counted(3, 0, 0) },
    ],
    ['warning nonparticipants:v1', { ...three, ...counted(2, 0, 0) }],
    ['error total:v1', counted(3, 0, 0)],
    ['warning quorum:v1', { ...three, attendance: roll(1, 2), ...counted(1, 0, 0) }],
    [
      'warning quorum:v1',
      {
        ...three,
        attendance: roll(1, 2),
        votes: [aVote({ entry: 'unanimous_uncounted', printed: 'nhất trí' })],
      },
    ],
    ['warning printed:v1', { ...three, ...counted(2, 1, 0, { printed: '3/3/3, đạt 100%' }) }],
    [
      'warning printed:v1',
      { ...three, votes: [aVote({ entry: 'unanimous_uncounted', printed: '2/3 đại biểu tán thành' })] },
    ],
  ])('%s', (expected, over) => expect(found(over)).toContain(expected));

  test('printed as it was counted is nothing to say', () => {
    const over = { ...three, ...counted(2, 1, 0, { printed: '2/3/3, đạt 66,66%' }) };
    expect(found(over)).not.toContain('warning printed:v1');
  });

  test('by name, of somebody gone and of somebody away', () => {
    const draft = {
      delegates: [...delegates(3), gone],
      attendance: roll(2, 1),
      votes: [aVote({ entry: 'by_name', forCount: 3, againstCount: 0, notVotingCount: 0 })],
      ballots: [ballot('d1'), ballot('d3'), ballot('d9')],
    };
    expect(said(draft, 'ballot_stray:v1')).toBe(
      '«Biểu quyết»: Lê Văn Đã Về có phiếu nhưng lúc đó không giữ nhiệm vụ đại biểu.',
    );
    expect(said(draft, 'ballot_away:v1')).toContain('Nguyễn Văn 3 có phiếu');
    const asked = { ...draft, ballots: [ballot('d1'), ballot('d2'), ballot('d3', 'not_voting')] };
    expect(found(asked).filter((one) => one.includes('ballot'))).toEqual([]);
  });
});

describe('a share', () => {
  const figure: SessionDraft['figures'][number] = {
    ...{ id: 'f', concept: 'revenue_total', label: 'Tổng thu', stage: 'outturn', year: 2024, part: 'h1' },
    ...{ printed: null, valueDong: null, qualifier: null, note: null },
    ...{ basis: 'own_resolution', basisPrinted: null, basisDong: null },
    ...{ percentPrinted: '147%', percentPpm: 1_470_000 },
  };
  const indicator: SessionDraft['indicators'][number] = {
    ...{ id: 'i', group: null, name: 'Hộ có nước sạch', period: null, printed: '12345%', countValue: null },
    ...{ unit: null, ratioNumerator: null, ratioDenominator: null, percentPpm: 123_450_000 },
    ...{ percentOf: null, target: null, note: null },
  };

  test('over 100 % is ordinary, over 1000 % is asked about', () => {
    expect(found({ figures: [figure] })).not.toContain('warning percent_odd:f');
    expect(found({ figures: [{ ...figure, percentPpm: 10_000_000 }] })).not.toContain(
      'warning percent_odd:f',
    );
    expect(found({ figures: [{ ...figure, percentPpm: 10_000_001 }] })).toContain('warning percent_odd:f');
    expect(said({ indicators: [indicator] }, 'percent_odd:i')).toBe(
      '«Hộ có nước sạch»: tỷ lệ 12.345% lớn khác thường. Kiểm tra lại dấu phẩy.',
    );
  });

  test('of nothing is no share to compare with', () => {
    const of = (basisDong: number) => ({ ...figure, valueDong: 5, basisDong });
    expect(found({ figures: [of(0)] })).not.toContain('warning percent:f');
    expect(found({ figures: [of(5)] })).toContain('warning percent:f');
  });
});

test('every finding of a draft has a key of its own', () => {
  const draft = aDraft({
    delegates: [...delegates(3), gone],
    attendance: [...roll(3), mark('d9')],
    sittings: [asSitting(), asSitting({ id: 'next', label: 'Phiên chiều' })],
    votes: [aVote(), aVote({ id: 'v2', printed: '1/2/3' })],
  });
  const keys = checkDraft(draft, TODAY).map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.length).toBeGreaterThan(6);
});
