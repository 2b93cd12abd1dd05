import { describe, expect, it, test } from 'vitest';
import { decidePersonnel } from '@/lib/rules/personnel/decide-personnel';
import type { PersonCounts, PersonnelInput } from '@/lib/rules/personnel/personnel-input';
import { personnelReasonText } from '@/lib/say-personnel';
import { personnelKinds, personnelOutcomes } from '@/lib/words-of-personnel';
import { personnelName, personnelOutcomeText, personnelSentences, personSentences } from './personnel-text';

const ballot = { kind: 'election' as const, post: 'Chủ tịch Hội đồng nhân dân phường' };
const because: never[] = [];
const aVote = (over: object = {}) => ({
  ...{ id: 'p', heldOn: null, people: [], total: 26, present: null, required: 14, threshold: null, because },
  ...ballot,
  ...over,
});
const aPerson = (over: object = {}) => ({
  id: 'c',
  name: 'An',
  outcome: 'passed' as const,
  because,
  ...over,
});
const nobody = () => null;

describe('what a ballot on people is called', () => {
  it.each([
    [ballot, 'Bầu Chủ tịch Hội đồng nhân dân phường'],
    [{ kind: 'release' as const }, 'Cho thôi làm nhiệm vụ đại biểu'],
    [{ ...ballot, subject: 'Bầu chức danh Chủ tịch HĐND' }, 'Bầu chức danh Chủ tịch HĐND'],
  ])('%o: %s', (row, name) => {
    expect(personnelName(row)).toBe(name);
  });
});

test('nothing that became of anybody is called a resolution, or adopted', () => {
  for (const kind of personnelKinds)
    for (const outcome of personnelOutcomes)
      expect(personnelOutcomeText(kind, outcome)).not.toMatch(/nghị quyết|thông qua/i);
});

describe('what is said of a person', () => {
  it.each<[string, object, object, string]>([
    [
      'elected',
      {},
      { counts: { for: 20, against: 3 } },
      'Trúng cử: 20 đồng ý, 3 không đồng ý; 76,92% tổng số 26 đại biểu đồng ý.',
    ],
    ['without a total', { total: null }, { counts: { for: 20 } }, 'Trúng cử: 20 đồng ý.'],
    ['without any number', {}, { outcome: 'undetermined' }, 'Chưa xác định.'],
    [
      'of three levels the numbers first',
      { kind: 'confidence_levels' },
      { counts: { high: 15, medium: 6, low: 2 }, outcome: 'kept' },
      '15 tín nhiệm cao, 6 tín nhiệm, 2 tín nhiệm thấp. Không thuộc diện xin từ chức hay bỏ phiếu tín nhiệm.',
    ],
    [
      'of a vote of confidence what its ballots say',
      { kind: 'confidence' },
      { counts: { for: 10, against: 14 }, outcome: 'no_confidence' },
      'Không được tín nhiệm: 10 tín nhiệm, 14 không tín nhiệm; 53,85% tổng số 26 đại biểu không tín nhiệm.',
    ],
    [
      'of an annulled ballot no outcome',
      { annulled: { reason: null } },
      { counts: { for: 20 } },
      '20 đồng ý; 76,92% tổng số 26 đại biểu đồng ý.',
    ],
    [
      'who put them forward, and the answer from above',
      {},
      { nominatedBy: 'self', approval: { answer: 'refused', on: '2026-06-30', number: '12/QĐ' } },
      'Trúng cử. Tự ứng cử. Cấp trên không phê chuẩn ngày 30/6/2026, văn bản số 12/QĐ.',
    ],
  ])('%s', (_, vote, person, said) => {
    expect(personSentences(aVote(vote), aPerson(person)).join(' ')).toBe(said);
  });
});

test('nothing takes effect that did not pass', () => {
  const effective = { on: '2026-06-18', at: '10:14' };
  const of = (outcome: 'passed' | 'failed') =>
    personnelSentences(aVote({ kind: 'release', effective, people: [aPerson({ outcome })] }), nobody, nobody);
  expect(of('passed')).toEqual(['Có hiệu lực từ 10:14 ngày 18/6/2026.']);
  expect(of('failed')).toEqual([]);
});

test('every reason is a sentence, and no rule of people says «nghị quyết»', () => {
  const counts: PersonCounts[] = [
    {},
    { for: 20, against: 3 },
    { for: 9 },
    { against: 14 },
    { low: 20 },
    { high: 30 },
  ];
  for (const kind of personnelKinds)
    for (const one of counts)
      for (const total of [26, null]) {
        const input: PersonnelInput = {
          ...{ kind, seats: 1, account: { valid: 25, invalid: 2, collected: 26 } },
          moments: [{ date: '2026-06-18', total, from: total === null ? null : 'register', present: null }],
          people: [{ id: 'a', counts: one }],
        };
        for (const account of [input.account, {}]) {
          const { because: ofAll, people } = decidePersonnel({ ...input, ...(account && { account }) });
          for (const reason of [...ofAll, ...people.flatMap((person) => person.because)]) {
            const said = personnelReasonText(reason);
            expect(said).toMatch(/^\p{Lu}?.{10,}\.$/u);
            if (reason.code === 'personnel_rule' || reason.code === 'base')
              expect(said).not.toMatch(/nghị quyết|biểu quyết/i);
          }
        }
      }
});
