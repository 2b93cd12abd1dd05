import { describe, expect, test } from 'vitest';
import { checkDraft } from './checks';
import type { SessionDraft } from './draft';
import type { Elsewhere } from './elsewhere';
import { aDraft, aResolution, asSitting, aVote, delegates } from './test-draft';

const TODAY = '2024-07-01';
const found = (over: Partial<SessionDraft>, elsewhere: Elsewhere = []) =>
  checkDraft(aDraft(over), TODAY, elsewhere).map(({ severity, key }) => `${severity} ${key}`);
const said = (over: Partial<SessionDraft>, key: string, elsewhere: Elsewhere = []) =>
  checkDraft(aDraft(over), TODAY, elsewhere).find((finding) => finding.key === key)?.text;

const numbered = (number: string, over: Parameters<typeof aResolution>[0] = {}) =>
  aResolution({ number, adoptedOn: '2024-06-12', issuedOn: '2024-06-14', ...over });
const passed = (...rows: ReturnType<typeof aResolution>[]) => ({
  delegates: delegates(3),
  resolutions: rows,
  votes: rows.map(({ id }) => aVote({ id: `v-${id}`, resolutionId: id, forCount: 3 })),
});
const aSession = (over: Partial<Elsewhere[number]> = {}): Elsewhere[number] => ({
  ...{ label: 'Kỳ họp thứ 4', series: 'main', ordinal: 4, isOfTerm: true, startsOn: '2024-01-10' },
  resolutions: [],
  ...over,
});

describe('the number of a resolution', () => {
  test.each(['5/NQ-HĐND', '05/nq-hđnd', '05/NQ\u2013HÐND'])('%s is 05/NQ-HĐND again', (number) => {
    const over = passed(numbered('05/NQ-HĐND'), numbered(number, { id: 'r2' }));
    expect(said(over, 'twin:r1')).toBe(`Hai nghị quyết cùng mang số 05/NQ-HĐND (${number}).`);
    const resolutions = [{ number, adoptedOn: '2024-01-10', issuedOn: null }];
    expect(said(passed(numbered('05/NQ-HĐND')), 'number_taken:r1', [aSession({ resolutions })])).toBe(
      `Số 05/NQ-HĐND đã có trong năm 2024: ${number} ở Kỳ họp thứ 4.`,
    );
  });

  test.each([
    ['another number', '06/NQ-HĐND', '2024-01-10'],
    ['the same of another year', '05/NQ-HĐND', '2023-12-10'],
    ['the same in the series with years', '05/2024/NQ-HĐND', '2024-01-10'],
  ])('%s is another', (_name, number, adoptedOn) => {
    const elsewhere = [
      aSession({ startsOn: adoptedOn, resolutions: [{ number, adoptedOn, issuedOn: null }] }),
    ];
    expect(found(passed(numbered('05/NQ-HĐND')), elsewhere)).not.toContain('warning number_taken:r1');
  });

  test('belongs to the year of its issue, not of its session', () => {
    const resolutions = [{ number: '05/NQ-HĐND', adoptedOn: '2023-12-29', issuedOn: '2024-01-03' }];
    const elsewhere = [aSession({ startsOn: '2023-12-29', resolutions })];
    expect(found(passed(numbered('05/NQ-HĐND')), elsewhere)).toContain('warning number_taken:r1');
  });

  test('names another year than its own', () => {
    expect(said(passed(numbered('06/2021/NQ-HĐND')), 'number_year:r1')).toBe(
      'Số 06/2021/NQ-HĐND mang năm 2021, nghị quyết của năm 2024.',
    );
    expect(found(passed(numbered('06/2024/NQ-HĐND')))).not.toContain('warning number_year:r1');
  });
});

describe('the days of a resolution', () => {
  test.each([
    ['effective_early', { effectiveOn: '2020-01-01' }],
    ['effective_late', { effectiveOn: '2052-06-12' }],
    ['issued_future', { issuedOn: '2052-06-14' }],
    ['issued_early', { issuedOn: '2024-06-11' }],
    ['issued_late', { adoptedOn: '2023-06-12' }],
    ['adopted', { adoptedOn: '2024-06-11' }],
  ])('%s', (code, days) => {
    expect(found(passed(numbered('05/NQ-HĐND', days)))).toContain(`warning ${code}:r1`);
    expect(found(passed(numbered('05/NQ-HĐND')))).not.toContain(`warning ${code}:r1`);
  });

  test('without a day of adoption are compared with the session', () => {
    const days = { adoptedOn: null, issuedOn: '2024-06-11', effectiveOn: '2024-06-11' };
    const codes = found(passed(numbered('05/NQ-HĐND', days)));
    expect(codes).toContain('warning issued_early:r1');
    expect(codes).toContain('warning effective_early:r1');
  });
});

describe('beside the other sessions', () => {
  test.each([
    ['a later one that was held before', { ordinal: 6, startsOn: '2024-01-10' }, true],
    ['an earlier one that was held after', { ordinal: 4, startsOn: '2024-09-10' }, true],
    ['an earlier one that was held before', { ordinal: 4, startsOn: '2024-01-10' }, false],
    ['one of another series', { ordinal: 6, series: 'thematic' }, false],
    ['one of another term', { ordinal: 6, isOfTerm: false }, false],
    ['one without a number', { ordinal: null }, false],
  ])('%s', (_name, other, isOdd) => {
    expect(found({}, [aSession(other)]).includes('warning order')).toBe(isOdd);
  });

  test('two sittings at one time', () => {
    const again = asSitting({ id: 'two', label: 'Phiên hai', startsAt: '11:00', endsAt: '12:00' });
    const over = { sittings: [asSitting({ endsAt: '11:30' }), again] };
    expect(said(over, 'sittings_overlap:two')).toBe('Phiên hai và Phiên sáng trùng giờ trong một ngày.');
    const after = { sittings: [asSitting({ endsAt: '11:00' }), again] };
    expect(found(after)).not.toContain('warning sittings_overlap:two');
  });

  test('a task due before it was set', () => {
    const tasks = [
      { id: 't', body: 'Thu thuế', period: null, owner: null, dueOn: '2023-06-30', target: null },
    ];
    expect(found({ tasks })).toContain('warning due:t');
  });
});
