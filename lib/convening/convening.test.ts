import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasBegun } from '@/lib/policies/convening';
import { CLOSED_TITLE } from '@/lib/record/closed';
import { changeWords, changeWordsInLetter, deadlineWords } from '@/lib/vi/convening-words';
import { addDays } from '@/lib/vi/date';
import { forecastOf, standingAnswer } from './answers';
import { changesSince, isSameTime } from './changes';
import { deadlineStanding } from './deadline';
import { type ConveningFacts, conveningFacts, sittingLines, whenLine } from './facts';

const sitting = { label: 'Phiên sáng', heldOn: '2026-06-12', startsAt: '07:30', endsAt: null };
const session = {
  ...{ label: 'Kỳ họp thứ 3', title: 'Kỳ họp giữa năm', startsOn: '2026-06-12', endsOn: '2026-06-12' },
  ...{ place: 'Hội trường', heldAs: null, isClosed: false },
};
const agenda = [
  { title: 'Ngân sách', isClosed: false },
  { title: 'Nhân sự', isClosed: true },
];
const papers = [{ name: 'Tờ trình số 1', digest: 'ab' }];
const facts = (part: Partial<ConveningFacts> = {}): ConveningFacts => ({
  ...conveningFacts(session, [sitting], agenda, papers),
  ...part,
});

describe('what a convening says', () => {
  test('nothing of what is closed', () => {
    expect(facts().agenda).toEqual(['Ngân sách', CLOSED_TITLE]);
    const closed = conveningFacts({ ...session, isClosed: true }, [sitting], agenda, papers);
    expect(JSON.stringify(closed)).not.toMatch(/Ngân sách|Nhân sự|giữa năm|Tờ trình/);
    expect(closed.agenda).toEqual([CLOSED_TITLE, CLOSED_TITLE]);
  });

  test.each<[string, Partial<ConveningFacts>]>([
    ['07 giờ 30, Thứ Sáu, 12/6/2026', {}],
    ['Thứ Sáu, 12/6/2026', { sittings: [] }],
    ['07 giờ 30, Thứ Sáu, 12/6/2026 (12–13/6/2026)', { endsOn: '2026-06-13' }],
    ['Thứ Sáu, 12/6/2026', { sittings: [{ ...sitting, heldOn: '2026-06-13' }] }],
  ])('%s', (line, part) => expect(whenLine(facts(part))).toBe(line));

  test('sittings are named where there are several', () => {
    const second = { label: 'Phiên chiều', heldOn: null, startsAt: null, endsAt: null };
    expect(sittingLines(facts())).toEqual([]);
    expect(sittingLines(facts({ sittings: [sitting, second] }))).toEqual([
      'Phiên sáng: 12/6/2026, từ 07:30',
      'Phiên chiều',
    ]);
  });
});

describe('what changed since the sending before', () => {
  test.each<[string, Partial<ConveningFacts>]>([
    [
      'Thời gian: từ 07 giờ 30, Thứ Sáu, 12/6/2026 thành 07 giờ 30, Thứ Bảy, 13/6/2026',
      { startsOn: '2026-06-13', endsOn: '2026-06-13', sittings: [{ ...sitting, heldOn: '2026-06-13' }] },
    ],
    ['Địa điểm: từ Hội trường thành Trường học', { place: 'Trường học' }],
    ['Địa điểm: bỏ «Hội trường»', { place: null }],
    ['Hình thức họp: trực tuyến', { heldAs: 'trực tuyến' }],
    ['Chương trình: thêm Đầu tư; bỏ Ngân sách', { agenda: ['Đầu tư', CLOSED_TITLE] }],
    ['Chương trình: đổi thứ tự', { agenda: [CLOSED_TITLE, 'Ngân sách'] }],
    ['Tài liệu: bỏ Tờ trình số 1', { papers: [] }],
  ])('%s', (words, part) => {
    expect(changesSince(facts(), facts(part)).map(changeWords)).toEqual([words]);
    expect(changesSince(facts(part), facts(part))).toEqual([]);
    const [told] = changesSince(facts(), facts(part)).map(changeWordsInLetter);
    expect(told, 'no title is in a letter').not.toMatch(/Ngân sách|Đầu tư|Tờ trình/);
  });

  test('another room is the same time, another hour is not', () => {
    expect(isSameTime(facts(), facts({ place: 'Trường học', endsOn: null }))).toBe(true);
    expect(isSameTime(facts(), facts({ sittings: [{ ...sitting, startsAt: '08:00' }] }))).toBe(false);
  });
});

describe('a deadline of the working rules', () => {
  const rule = { days: 20, article: 'Điều 8 Quy chế' };
  test.each([
    [
      'met',
      '2026-05-01',
      'Triệu tập: còn trong hạn, chậm nhất 23/5/2026 (trước kỳ họp 20 ngày, Điều 8 Quy chế).',
    ],
    ['near', '2026-05-20', /sắp hết hạn/],
    ['near', '2026-05-23', /sắp hết hạn/],
    ['missed', '2026-05-24', /đã quá hạn, chậm nhất 23\/5\/2026/],
  ])('is %s on %s', (is, day, words) => {
    const standing = deadlineStanding(rule, '2026-06-12', day);
    expect(standing).toMatchObject({ is, lastDay: '2026-05-23' });
    const { text } = deadlineWords('Triệu tập', standing, false);
    if (typeof words === 'string') expect(text).toBe(words);
    else expect(text).toMatch(words);
  });

  test('is never guessed', () => {
    const none = deadlineStanding({ days: null, article: null }, '2026-06-12', '2026-06-01');
    expect(none.is).toBe('undeclared');
    expect(deadlineWords('Triệu tập', none, false)).toMatchObject({ tone: 'plain' });
    expect(deadlineStanding(rule, '2026-06', '2026-06-01').is).toBe('no_day');
    expect(deadlineStanding(rule, null, '2026-06-01').is).toBe('no_day');
    const bare = deadlineStanding({ days: 5, article: null }, '2026-06-12', '2026-06-01');
    expect(deadlineWords('Gửi tài liệu', bare, true).text).toMatch(/đã gửi đúng hạn.*chưa khai căn cứ/);
  });

  test('is missed exactly after its last day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 365 }), fc.integer({ min: -400, max: 400 }), (days, off) => {
        const day = addDays('2026-06-12', off);
        const { is } = deadlineStanding({ days, article: null }, '2026-06-12', day);
        expect(is === 'missed').toBe(off > -days);
      }),
    );
  });
});

describe('the answer that stands', () => {
  const at = (number: number, answer: 'coming' | 'absent', enteredAt: string) => ({
    ...{ number, answer, enteredAt, reason: null, receivedAt: '2026-06-01T08:00' },
  });
  const first = { number: 1, facts: facts() };
  const moved = { number: 2, facts: facts({ startsOn: '2026-06-19', sittings: [] }) };
  const room = { number: 2, facts: facts({ place: 'Trường học' }) };

  test('is the newest', () => {
    const given = [at(1, 'absent', '2026-06-02T01:00:00Z'), at(1, 'coming', '2026-06-03T01:00:00Z')];
    expect(standingAnswer(given, [first])?.answer).toBe('coming');
    expect(standingAnswer([], [first])).toBeNull();
    expect(standingAnswer(given, [])).toBeNull();
  });

  test('holds for another room, and not for another day', () => {
    const given = [at(1, 'absent', '2026-06-02T01:00:00Z')];
    expect(standingAnswer(given, [room, first])?.answer).toBe('absent');
    expect(standingAnswer(given, [first, moved])).toBeNull();
    const again = [...given, at(2, 'coming', '2026-06-04T01:00:00Z')];
    expect(standingAnswer(again, [first, moved])?.answer).toBe('coming');
  });
});

test('a forecast counts only what was said', () => {
  const ratio = { num: 2, den: 3 };
  const forecast = forecastOf(['coming', 'coming', 'late', 'absent', null, null], 6, ratio);
  expect(forecast).toMatchObject({ asked: 6, coming: 2, late: 1, absent: 1, silent: 2 });
  expect(forecast.quorum).toMatchObject({ met: false, required: 4 });
  expect(forecastOf(['coming', 'coming'], null, ratio).quorum).toMatchObject({ met: null, required: null });
});

test('a session has begun at its hour, or once its day is over where none is written', () => {
  expect(hasBegun(facts(), '2026-06-12T00:29:59.999Z')).toBe(false);
  expect(hasBegun(facts(), '2026-06-12T00:30:00.000Z')).toBe(true);
  expect(hasBegun(facts({ sittings: [] }), '2026-06-12T16:00:00.000Z')).toBe(false);
  expect(hasBegun(facts({ sittings: [] }), '2026-06-12T17:00:00.000Z')).toBe(true);
});
