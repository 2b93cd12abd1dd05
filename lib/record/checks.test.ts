import { describe, expect, test } from 'vitest';
import { buildSittings } from './build-sittings';
import { checkDraft } from './checks';
import type { SessionDraft } from './draft';
import {
  aDelegate,
  aDraft,
  aFigure,
  anIndicator,
  aResolution,
  aSource,
  asSitting,
  aVote,
  delegates,
} from './test-draft';

const TODAY = '2024-07-01';
const found = (over: Partial<SessionDraft>, today = TODAY) =>
  checkDraft(aDraft(over), today).map(({ severity, key }) => `${severity} ${key}`);
const said = (over: Partial<SessionDraft>, key: string) =>
  checkDraft(aDraft(over), TODAY).find((finding) => finding.key === key)?.text;

const session = (over: Partial<SessionDraft['session']>) => ({ session: { ...aDraft().session, ...over } });
const mark = (mandateId: string, status: SessionDraft['attendance'][number]['status'] = 'present') => ({
  ...{ id: `m-${mandateId}`, sittingId: 'sitting', mandateId, status },
  ...{ fromTime: null, toTime: null, away: null as string | null, toldAt: null, reason: null },
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
    const sources = [aSource({ id: 's', postedOn: '2024-07-02' })];
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

  const came = (mandateId: string, fromTime: string | null, toTime: string | null) => ({
    ...mark(mandateId, fromTime ? 'late' : 'left_early'),
    ...{ fromTime, toTime },
  });
  const morning = { sittings: [asSitting({ endsAt: '11:30' })] };

  test('of whom never enough were there at one time', () => {
    const attendance = [came('d1', null, '09:00'), came('d2', '10:00', null), mark('d3', 'absent')];
    const draft = { ...morning, delegates: delegates(3), attendance };
    expect(said(draft, 'sitting_quorum:sitting')).toBe(
      'Phiên sáng: đông nhất cùng một lúc 1/3 đại biểu, còn thiếu 1 để đủ số đại biểu họp.',
    );
    const [sitting] = buildSittings(aDraft(draft));
    expect(sitting?.attendance).toMatchObject({ present: 2, quorumRequired: 2, quorumMet: false });
  });

  test('of whom too few were left for a while', () => {
    const attendance = [mark('d1'), came('d2', null, '09:00'), came('d3', '10:00', null)];
    const draft = { ...morning, delegates: delegates(3), attendance };
    expect(found(draft)).not.toContain('warning sitting_quorum:sitting');
    expect(said(draft, 'quorum_gap:sitting')).toBe(
      'Phiên sáng: từ 09:00 chỉ có 1/3 đại biểu, dưới 2 để đủ số đại biểu họp.',
    );
    expect(buildSittings(aDraft(draft))[0]?.attendance?.quorumMet).toBe(true);
  });

  test('of whom too many had left for a while', () => {
    const away = { ...mark('d2'), away: '09:30–10:00' };
    const draft = {
      ...morning,
      delegates: delegates(3),
      attendance: [mark('d1'), away, mark('d3', 'absent')],
    };
    expect(said(draft, 'quorum_gap:sitting')).toContain('từ 09:30 chỉ có 1/3 đại biểu');
    const [sitting] = buildSittings(aDraft(draft));
    expect(sitting?.attendance?.marks[1]).toMatchObject({ away: [{ from: '09:30', to: '10:00' }] });
    expect(sitting?.attendance?.marks[0]).not.toHaveProperty('away');
  });

  test.each([
    ['arrived at 20:45', came('d1', '20:45', null), 'Nguyễn Văn 1 (đến 20:45)'],
    ['arrived at 07:30', came('d1', '07:30', null), 'Nguyễn Văn 1 (đến 07:30)'],
    ['left at 22:00', came('d1', null, '22:00'), 'Nguyễn Văn 1 (về 22:00)'],
    ['was away until 20:00', { ...mark('d1'), away: '10:00–20:00' }, 'Nguyễn Văn 1 (ra vào 20:00)'],
  ])('with somebody who %s', (_name, odd, text) => {
    const draft = { ...morning, delegates: delegates(3), attendance: [odd, mark('d2'), mark('d3')] };
    expect(said(draft, 'mark_hours:sitting')).toBe(`Phiên sáng: ngoài giờ của phiên: ${text}.`);
    const fits = [came('d1', '08:45', null), came('d2', null, '11:30'), mark('d3')];
    expect(found({ ...draft, attendance: fits })).not.toContain('warning mark_hours:sitting');
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
    ['warning total:v1', counted(3, 0, 0)],
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

  test.each([
    ['22:45', '«Biểu quyết»: biểu quyết lúc 22:45, sau khi Phiên sáng kết thúc lúc 11:30.'],
    ['02:30', '«Biểu quyết»: biểu quyết lúc 02:30, trước khi Phiên sáng bắt đầu lúc 08:00.'],
    ['08:00', undefined],
    ['11:30', undefined],
  ])('at %s in a sitting from 8:00 to 11:30', (heldAt, text) => {
    const sittings = [asSitting({ endsAt: '11:30' })];
    expect(said({ ...three, sittings, ...counted(3, 0, 0, { heldAt }) }, 'vote_hours:v1')).toBe(text);
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
  const figure = aFigure({ basis: 'own_resolution', percentPrinted: '147%', percentPpm: 1_470_000 });
  const indicator = anIndicator({ printed: '12345%', percentPpm: 123_450_000 });

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

  test('cut off after its decimals is what it is, another is asked about', () => {
    const of = (percentPrinted: string, percentPpm: number) => ({
      figures: [{ ...figure, valueDong: 86_376_000, basisDong: 100_000_000, percentPrinted, percentPpm }],
    });
    expect(found(of('86,3%', 863_000))).not.toContain('warning percent:f');
    expect(found(of('86,2%', 862_000))).toContain('warning percent:f');
  });

  test('and a sum that a text prints are looked at', () => {
    expect(said({ figures: [{ ...figure, note: '147,7 + 80 = 254,7' }] }, 'slip:f')).toBe(
      '«Tổng thu»: «147,7 + 80 = 254,7»: cộng lại được 227,7.',
    );
    const clause = { id: 'c', text: '14/21 hộ, đạt 40%.', points: [] };
    const articles = [{ id: 'a', heading: null, text: null, clauses: [clause] }];
    expect(found({ resolutions: [aResolution({ articles })] })).toContain('warning slip:r1');
    expect(found({ votes: [aVote({ printed: '147,7 + 80 = 254,7' })] })).toContain('warning slip:v1');
  });

  test('parts that do not add up to their total', () => {
    const money = (
      id: string,
      concept: 'revenue_total' | 'revenue_retained' | 'transfer_targeted',
      printed: string,
    ) => ({
      ...{ ...figure, id, concept, printed },
      ...{ percentPrinted: null, percentPpm: null },
    });
    const figures = [
      money('t', 'revenue_total', '254,7 triệu đồng'),
      money('a', 'revenue_retained', '147,7 triệu đồng'),
      money('b', 'transfer_targeted', '80 triệu đồng'),
    ];
    expect(found({ figures })).toContain('warning sum:t');
  });

  test('of a year far from the session is asked about', () => {
    expect(found({ figures: [{ ...figure, year: 2042 }] })).toContain('warning figure_year:f');
    expect(found({ figures: [{ ...figure, year: 2025 }] })).not.toContain('warning figure_year:f');
  });

  test('that reads two ways is kept, and asked about', () => {
    const unclear = { ...indicator, printed: '14,560 triệu', percentPpm: null };
    expect(said({ indicators: [unclear] }, 'indicator_unclear:i')).toBe(
      '«Hộ có nước sạch»: «14,560 triệu» có thể là 14 tỷ 560 triệu đồng hoặc 14 triệu 560 nghìn đồng, nên chưa đọc thành số.',
    );
    expect(found({ indicators: [indicator] })).not.toContain('warning indicator_unclear:i');
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
