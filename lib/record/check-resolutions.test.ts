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

describe('a result that is said of a resolution itself', () => {
  const stated = (over: Parameters<typeof aResolution>[0], more: Partial<SessionDraft> = {}) =>
    checkDraft(aDraft({ resolutions: [aResolution({ status: 'adopted', ...over })], ...more }), TODAY)
      .filter(({ section }) => section === 'resolutions')
      .map(({ severity, key, text }) => `${severity} ${key} ${text}`);
  const words = 'HĐND đã thông qua nghị quyết này';
  const vote = (forCount: number) => ({
    delegates: delegates(3),
    votes: [aVote({ resolutionId: 'r1', forCount, againstCount: 3 - forCount })],
  });
  const ofSources = { session: { ...aDraft().session, compiledFrom: 'sources' as const } };

  test('stands without a vote in the words of its source', () => {
    expect(stated({ outcomePrinted: words })).toEqual([]);
    expect(stated({}, ofSources)).toEqual([]);
    expect(stated({ status: 'rejected', outcomePrinted: 'không được thông qua' })).toEqual([]);
    // A paper that only says what was asked settles nothing, and contradicts nothing.
    expect(stated({ outcomePrinted: 'theo Tờ trình số 5' })).toEqual([]);
  });

  test('is asked for a vote where nobody says where it is from', () => {
    expect(stated({})).toEqual([
      'warning unvoted:r1 «Về dự toán» ghi «Thông qua» mà chưa có biểu quyết nào. Ghi biểu quyết, hoặc chép lời nguồn nói kết quả.',
    ]);
    expect(stated({}, vote(3))).toEqual([]);
  });

  test('gives way to a vote, which is told where they differ', () => {
    expect(stated({ outcomePrinted: words }, vote(3))).toEqual([]);
    expect(stated({ outcomePrinted: words }, vote(0))).toEqual([
      'warning stated_against:r1 «Về dự toán» ghi «Thông qua», nhưng biểu quyết cho kết quả «Không thông qua». Kết quả lấy theo biểu quyết; xem lại số phiếu hoặc tình trạng.',
    ]);
    expect(stated({ status: 'draft', outcomePrinted: words }, vote(0))).toEqual([
      `warning words_against:r1 «Về dự toán» có kết quả «Không thông qua», nhưng lời nguồn là «${words}». Xem lại tình trạng hoặc lời nguồn.`,
    ]);
  });

  test('is not what its own words say', () => {
    expect(stated({ status: 'rejected', outcomePrinted: words })).toHaveLength(1);
  });
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

describe('a legal base', () => {
  const LAW = 'Căn cứ Luật Tổ chức chính quyền địa phương số';
  /** What is said of a resolution adopted that day on these bases, in a session of that day. */
  const onBases = (day: string, ...legalBases: string[]) => {
    const over = passed(aResolution({ adoptedOn: day, legalBases }));
    const inOffice = over.delegates.map((one) => ({ ...one, startedOn: '2011-05-22' }));
    return ofBases({ ...over, delegates: inOffice, ...sessionOn(day) });
  };
  const ofBases = (over: Partial<SessionDraft>) =>
    checkDraft(aDraft(over), '2026-11-30').filter(({ key }) => key.startsWith('legal_base:'));
  const sessionOn = (startsOn: string, endsOn = startsOn) => ({
    session: { ...aDraft().session, startsOn, endsOn },
    sittings: [asSitting({ heldOn: startsOn })],
  });

  test('that was no longer in force is a warning that says since when, and what replaced it', () => {
    expect(onBases('2025-06-16', `${LAW} 77/2015/QH13 ngày 19/6/2015;`)).toEqual([
      {
        ...{ key: 'legal_base:r1 77/2015/QH13', severity: 'warning', section: 'resolutions' },
        text: '«Về dự toán»: Luật Tổ chức chính quyền địa phương số 77/2015/QH13 đã hết hiệu lực từ 1/3/2025, được thay bằng số 65/2025/QH15, rồi số 72/2025/QH15.',
      },
    ]);
  });

  test('that was not yet in force says from when it is', () => {
    expect(onBases('2025-02-28', `${LAW} 65/2025/QH15`).map(({ text }) => text)).toEqual([
      '«Về dự toán»: Luật Tổ chức chính quyền địa phương số 65/2025/QH15 đến 1/3/2025 mới có hiệu lực, sau ngày thông qua 28/2/2025.',
    ]);
  });

  test.each([
    ['77/2015/QH13', '2015-12-31', true],
    ['77/2015/QH13', '2016-01-01', false],
    ['77/2015/QH13', '2025-02-28', false],
    ['77/2015/QH13', '2025-03-01', true],
    ['65/2025/QH15', '2025-02-28', true],
    ['65/2025/QH15', '2025-03-01', false],
    ['65/2025/QH15', '2025-06-15', false],
    ['65/2025/QH15', '2025-06-16', true],
    ['72/2025/QH15', '2025-06-15', true],
    ['72/2025/QH15', '2025-06-16', false],
    ['72/2025/QH15', '2026-11-23', false],
    ['80/2015/QH13', '2016-06-30', true],
    ['80/2015/QH13', '2016-07-01', false],
    ['80/2015/QH13', '2025-03-31', false],
    ['80/2015/QH13', '2025-04-01', true],
    ['64/2025/QH15', '2025-04-01', false],
    ['34/2016/NĐ-CP', '2016-06-30', true],
    ['34/2016/NĐ-CP', '2025-03-31', false],
    ['34/2016/NÐ\u2013CP', '2025-04-01', true],
    ['87/2015/QH13', '2015-01-01', false],
    ['87/2015/QH13', '2026-02-28', false],
    ['87/2015/QH13', '2026-03-01', true],
    ['121/2025/QH15', '2026-02-28', true],
    ['121/2025/QH15', '2026-03-01', false],
    ['72/2020/QH14', '2026-03-01', false],
  ])('%s on %s: %s', (number, day, isOdd) => {
    expect(onBases(day, `Căn cứ văn bản số ${number}`).length).toBe(Number(isOdd));
  });

  test('is told once each, whatever it names', () => {
    const both = 'Căn cứ Luật số 80/2015/QH13 và Nghị định số 34/2016/NĐ-CP';
    const keys = onBases('2026-03-30', `${LAW} 77/2015/QH13`, both, `${LAW} 72/2025/QH15`);
    expect(keys.map(({ key }) => key)).toEqual([
      'legal_base:r1 77/2015/QH13',
      'legal_base:r1 80/2015/QH13 34/2016/NĐ-CP',
    ]);
    expect(keys[1]?.text).toBe(
      '«Về dự toán»: Luật Ban hành văn bản quy phạm pháp luật số 80/2015/QH13 đã hết hiệu lực từ 1/4/2025, được thay bằng số 64/2025/QH15; Nghị định hướng dẫn Luật Ban hành văn bản quy phạm pháp luật số 34/2016/NĐ-CP đã hết hiệu lực từ 1/4/2025, được thay bằng số 78/2025/NĐ-CP.',
    );
  });

  test('that names what replaced the text as well is not doubted', () => {
    expect(onBases('2026-03-30', 'Luật số 72/2025/QH15 (thay Luật số 77/2015/QH13)')).toEqual([]);
    expect(onBases('2025-03-30', 'Luật số 65/2025/QH15 (thay Luật số 77/2015/QH13)')).toEqual([]);
  });

  test('without a number is not guessed at', () => {
    expect(
      onBases('2026-03-30', LAW.replace(' số', ''), `${LAW.replace(' số', '')} năm 2015`, 'Luật 77/2015'),
    ).toEqual([]);
  });

  describe('where the day', () => {
    const resolution = aResolution({ legalBases: [`${LAW} 77/2015/QH13`] });
    const two = [asSitting({ heldOn: '2025-02-28' }), asSitting({ id: 'second', heldOn: '2025-03-01' })];
    const over = (sittingId: string | null, row = resolution) => ({
      ...passed(row),
      votes: [aVote({ resolutionId: 'r1', sittingId, heldAt: null, forCount: 3 })],
      ...sessionOn('2025-02-28', '2025-03-01'),
      sittings: two,
    });
    const count = (of: Partial<SessionDraft>) => ofBases(of).length;

    test('is that of the vote', () => {
      expect(count(over('sitting'))).toBe(0);
      expect(count(over('second'))).toBe(1);
    });
    test('is printed, it is that', () => {
      expect(count(over('second', { ...resolution, adoptedOn: '2025-02-28' }))).toBe(0);
      expect(count(over('sitting', { ...resolution, adoptedOn: '2025-03-01' }))).toBe(1);
    });
    test('is one of two, nothing is said', () => {
      expect(count(over(null))).toBe(0);
      expect(count({ ...over(null), sittings: [] })).toBe(0);
      expect(
        count({
          ...over(null),
          sittings: [],
          votes: [],
          resolutions: [{ ...resolution, status: 'adopted' }],
        }),
      ).toBe(0);
    });
    test('is the only one of the session', () => {
      const row = { ...resolution, status: 'adopted' as const };
      expect(count({ resolutions: [row], ...sessionOn('2025-03-01') })).toBe(1);
      expect(count({ resolutions: [row], ...sessionOn('2025-03-01'), sittings: [] })).toBe(1);
    });
    test.each(['draft', 'withdrawn', 'postponed'] as const)('never came (%s), nothing is said', (status) => {
      expect(count({ resolutions: [{ ...resolution, status }], ...sessionOn('2025-03-01') })).toBe(0);
    });
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
      {
        ...{ id: 't', body: 'Thu thuế', period: null, owner: null, dueOn: '2023-06-30', target: null },
        ...{ status: null, doneOn: null, evidence: null, entryId: null },
      },
    ];
    expect(found({ tasks })).toContain('warning due:t');
  });
});
