import { describe, expect, it } from 'vitest';
import { requiredVotes } from './majority';
import { type ThresholdKind, thresholdOn, thresholds } from './thresholds';

const kinds: ThresholdKind[] = ['ordinary', 'dismissal'];

function dayAfter(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

describe('thresholdOn', () => {
  it.each([
    ['ordinary', '2015-12-31', '11/2003/QH11'],
    ['ordinary', '2016-02-15', '11/2003/QH11'],
    ['ordinary', '2016-05-21', '11/2003/QH11'],
    ['ordinary', '2016-05-22', '77/2015/QH13'],
    ['dismissal', '2016-02-15', '11/2003/QH11'],
    ['ordinary', '2020-06-12', '77/2015/QH13'],
    ['ordinary', '2025-02-28', '77/2015/QH13'],
    ['ordinary', '2025-03-01', '65/2025/QH15'],
    ['ordinary', '2025-06-15', '65/2025/QH15'],
    ['ordinary', '2025-06-16', '72/2025/QH15'],
    ['dismissal', '2015-12-31', '11/2003/QH11'],
    ['dismissal', '2025-02-28', '77/2015/QH13'],
    ['dismissal', '2026-11-23', '72/2025/QH15'],
  ] as const)('%s on %s rests on %s', (kind, date, law) => {
    expect(thresholdOn(kind, date).article.law).toBe(law);
  });

  it.each([
    ['2011–2016', { startYear: 2011, endYear: 2016 }, '2016-02-15', '11/2003/QH11'],
    [
      '2011–2016, until the new council met',
      { startYear: 2011, endYear: 2016 },
      '2016-06-20',
      '11/2003/QH11',
    ],
    ['2016–2021', { startYear: 2016, endYear: 2021 }, '2016-06-20', '77/2015/QH13'],
    ['2021–2026', { startYear: 2021, endYear: 2026 }, '2025-07-10', '72/2025/QH15'],
  ])('a council of the term %s keeps the law of its term', (_term, term, date, law) => {
    expect(thresholdOn('ordinary', date, term).article.law).toBe(law);
  });

  const years = (startYear: number | null, endYear: number | null) => ({ startYear, endYear });

  it.each([
    ['nothing is known of', years(null, null), '2016-06-20', '77/2015/QH13', 'term_unknown_2016'],
    ['nothing is known of', years(null, null), '2016-03-20', '11/2003/QH11', 'transition_2016'],
    ['nothing is known of', years(null, null), '2017-01-01', '77/2015/QH13', undefined],
    ['nothing is known of', years(null, null), '2026-11-23', '72/2025/QH15', undefined],
    ['that began in 2011', years(2011, null), '2016-06-20', '77/2015/QH13', 'term_unknown_2016'],
    ['that began in 2016', years(2016, null), '2016-06-20', '77/2015/QH13', undefined],
    ['that ended in 2016', years(null, 2016), '2016-06-20', '11/2003/QH11', 'transition_2016'],
    ['that ended in 2021', years(null, 2021), '2016-06-20', '77/2015/QH13', undefined],
  ] as const)('a term %s has the law of the day, with its doubt (%#)', (_what, term, date, law, doubt) => {
    expect(thresholdOn('ordinary', date, term)).toMatchObject({ article: { law } });
    expect(thresholdOn('ordinary', date, term).doubt).toBe(doubt);
  });

  it('keeps the doubt about the transitional clause beside the rule, and beside no other', () => {
    const doubted = thresholds.filter(({ doubt }) => doubt).map(({ from, to }) => `${from} ${to}`);
    expect(doubted).toEqual(Array(2).fill('2016-01-01 2016-05-21'));
  });

  it.each(kinds)('has one unbroken line of %s entries up to today', (kind) => {
    const line = thresholds.filter((entry) => entry.kind === kind);
    line.forEach((entry, index) => {
      const next = line[index + 1];
      if (next) expect(next.from).toBe(dayAfter(entry.to ?? ''));
      else expect(entry.to).toBeNull();
    });
  });

  it('asks more than half ordinarily and two thirds otherwise, of all delegates', () => {
    expect(requiredVotes(30, thresholdOn('ordinary', '2020-06-12'))).toBe(16);
    expect(requiredVotes(30, thresholdOn('dismissal', '2020-06-12'))).toBe(20);
    expect(new Set(thresholds.map((entry) => entry.base))).toEqual(new Set(['all_delegates']));
  });

  it('throws before the first entry and on anything that is not a date', () => {
    expect(() => thresholdOn('ordinary', '2003-12-09')).toThrow(RangeError);
    expect(() => thresholdOn('ordinary', '12/06/2020')).toThrow(RangeError);
    expect(() => thresholdOn('ordinary', '2021-02-29')).toThrow(RangeError);
  });
});
