import { describe, expect, test } from 'vitest';
import type { SessionDraft } from '@/lib/record/draft';
import { aDelegate, aDraft } from '@/lib/record/test-draft';
import { signContext } from './context';
import { checkIds, signsOfAll, withReason } from './draft-signs';
import { nextInSeries } from './next-in-series';
import { allSignRules, signRules } from './rules';
import {
  article,
  chair,
  correct,
  DAY,
  type Elsewhere,
  papers,
  session,
  signsOf,
  told,
  withRow,
} from './test-signs';

const inArticle = (text: string) => ({ articles: [article('d1', { text }), article('d2')] });

describe('the papers of a draft', () => {
  test('what is missing is named, as long as nothing is decided', () => {
    const [sign] = signsOf(correct(), { papers: papers.slice(0, 1) });
    expect(sign?.text).toBe('Hồ sơ của nội dung này chưa có: báo cáo thẩm tra của Ban, bản tổng hợp ý kiến.');
    expect(told(correct({ status: 'adopted' }), { papers: [] })).toEqual([]);
  });
  test('who is elected needs a submission alone', () => {
    const row = correct({ title: 'Xác nhận kết quả bầu Ủy viên Ủy ban nhân dân phường' });
    expect(told(row, { papers: papers.slice(0, 1) })).toEqual([]);
  });
});

describe('who signs', () => {
  const presided = (mandateId: string): Partial<SessionDraft> => ({
    sessionRoles: [
      { id: 'c', role: 'presided', mandateId, name: null, office: null, sittingId: null, printed: null },
    ],
  });
  test.each<[string, string, Partial<SessionDraft>, boolean]>([
    ['the chair', 'Nguyễn Thị An', presided('d2'), false],
    ['the chair with her office', 'Chủ tịch Nguyễn Thị An', {}, false],
    ['the vice-chair who presided', 'Trần Văn Bình', presided('d2'), false],
    ['the vice-chair, and nobody knows who presided', 'Trần Văn Bình', {}, false],
    ['the vice-chair where the chair presided', 'Trần Văn Bình', presided('d1'), true],
    ['nobody the register has, and it may lack him', 'Lê Văn Cường', {}, false],
    [
      'nobody a whole register has',
      'Lê Văn Cường',
      { term: { ...aDraft().term, isRegisterComplete: true } },
      true,
    ],
    ['a delegate', 'Lê Văn Cường', { delegates: [chair, aDelegate(3, { name: 'Lê Văn Cường' })] }, true],
  ])('%s', (_, signer, over, isSign) => {
    expect(told(correct({ signer }), over)).toEqual(isSign ? [['signer', 'signer', signer]] : []);
  });
});

const given = (...numbers: string[]): Elsewhere => [
  {
    ...{ label: 'Kỳ họp thứ tư', series: 'main', ordinal: 4, isOfTerm: true, startsOn: '2026-04-01' },
    resolutions: numbers.map((number) => ({ number, adoptedOn: '2026-04-01', issuedOn: null })),
  },
];

describe('numbers of a year', () => {
  const numbered = (number: string) => correct({ number });
  test.each<[string, string, string[], string[]]>([
    ['the next one', '03/NQ-HĐND', ['01/NQ-HĐND', '02/NQ-HĐND'], []],
    ['one is missing', '04/NQ-HĐND', ['01/NQ-HĐND', '02/NQ-HĐND'], ['number_gap']],
    ['none before it is known', '04/NQ-HĐND', ['05/NQ-HĐND'], []],
    ['given twice', '04/NQ-HĐND', ['03/NQ-HĐND', '4/NQ-HĐND'], ['number_double']],
    ['another series', '04/NQ-HĐND', ['02/2026/NQ-HĐND'], []],
  ])('%s', (_, number, numbers, expected) => {
    expect(told(numbered(number), {}, given(...numbers)).map(([rule]) => rule)).toEqual(expected);
  });
});

describe('the number that follows', () => {
  const next = (
    over: Parameters<typeof correct>[0],
    numbers: readonly string[],
    startsOn: string | null = '2026-07-10',
  ) => {
    const row = correct({ status: 'adopted', ...over });
    const draft = withRow(row, { session: { ...session, startsOn, endsOn: startsOn } });
    return nextInSeries(row, draft.resolutions, signContext(draft, given(...numbers), DAY))?.number ?? null;
  };
  test.each<[string, Parameters<typeof correct>[0], string[], string | null]>([
    ['of texts without year', {}, ['09/NQ-HĐND', '02/NQ-HĐND', '40/2026/NQ-HĐND'], '10/NQ-HĐND'],
    ['of normative texts', { kind: 'normative' }, ['09/NQ-HĐND', '02/2026/NQ-HĐND'], '03/2026/NQ-HĐND'],
    ['of normative texts of which none is known', { kind: 'normative' }, ['09/NQ-HĐND'], null],
    ['none is known that year', { adoptedOn: '2027-01-10' }, ['09/NQ-HĐND'], null],
    ['it has one', { number: '04/NQ-HĐND' }, ['09/NQ-HĐND'], null],
    ['it is no more than a draft', { status: 'draft' }, ['09/NQ-HĐND'], null],
  ])('%s', (_, over, numbers, expected) => expect(next(over, numbers)).toBe(expected));
  test('is not guessed where nobody knows the year', () => {
    expect(next({}, ['09/NQ-HĐND'], null)).toBeNull();
  });
});

test.each<[string, string, string | null, boolean]>([
  ['the same day', '2026-07-13', '2026-07-13', false],
  ['the day after', '2026-07-13', '2026-07-14', false],
  ['two days after', '2026-07-13', '2026-07-15', true],
  ['the Monday after a Friday', '2026-07-10', '2026-07-13', false],
  ['behind a holiday', '2026-09-01', '2026-09-03', false],
  ['the day after the second of September, which may be off too', '2026-09-01', '2026-09-04', false],
  ['after Tết of 2026, begun on the Monday', '2026-02-13', '2026-02-23', false],
  ['weeks after Tết', '2026-02-13', '2026-03-10', true],
  ['a day of the next month, all Tết behind it', '2026-02-13', '2026-04', true],
  ['some day of that month', '2026-07-13', '2026-07', false],
  ['nobody knows when', '2026-07-13', null, false],
])('sent on %s', (_, issuedOn, on, isLate) => {
  const row = correct({ issuedOn, sent: [{ to: 'Thường trực HĐND tỉnh', on, how: null }] });
  expect(told(row)).toEqual(isLate ? [['sent_late', 'sent', 'Thường trực HĐND tỉnh']] : []);
});

describe('a sign that is let stand', () => {
  const fault = correct(inArticle('Giao ủy ban nhân dân phường.'));
  const passed = (row: typeof fault, reason: string) => {
    const [sign] = signsOf(row);
    if (!sign) throw new Error('no sign');
    return { ...row, passedSigns: withReason(row, sign, reason) };
  };
  test('keeps its reason, takes another and gives it back', () => {
    const row = passed(fault, 'trích nguyên văn');
    const draft = withRow(row);
    expect(signsOf(row).map(({ passedFor }) => passedFor)).toEqual(['trích nguyên văn']);
    expect(signsOfAll(draft.resolutions, signContext(draft, [], DAY))).toMatchObject([{ row: { id: 'r1' } }]);
    expect(passed(row, 'theo mẫu').passedSigns).toHaveLength(1);
    expect(passed(row, '').passedSigns).toEqual([]);
  });
  test('other words are another sign', () => {
    const row = { ...passed(fault, 'trích'), ...inArticle('Giao Ủy ban Nhân Dân phường.') };
    expect(signsOf(row).map(({ passedFor }) => passedFor)).toEqual([null]);
  });
});

test('what a source printed is read for nothing', () => {
  const row = correct(inArticle('Giao ủy ban nhân dân phường.'));
  expect(told(row, { session: { ...session, compiledFrom: 'sources' } })).toEqual([]);
  expect(told(row, { council: { ...aDraft().council, level: 'other' } })).toEqual([]);
});

describe('the table', () => {
  test('every rule has words or a check, an article and a source', () => {
    for (const rule of signRules) {
      expect(rule.words ? rule.says : checkIds.includes(rule.id), rule.id).toBeTruthy();
      expect(rule.article && rule.source, rule.id).toBeTruthy();
      expect(rule.from === null || rule.to === null || rule.from < rule.to, rule.id).toBe(true);
    }
    expect(checkIds.filter((id) => !signRules.some((rule) => rule.id === id))).toEqual([]);
  });
  test('of one id an installation is right', () => {
    const own = { ...signRules[0], id: 'capitals', from: '2030-01-01', to: null, article: 'A', source: 'B' };
    expect(allSignRules([own]).filter(({ id }) => id === 'capitals')).toEqual([own]);
  });
});
