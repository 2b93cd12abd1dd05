import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysBetween } from '@/lib/vi/date';
import { answerDue, promiseReportDue, questioningRuleOn, questioningRules } from './questioning';

test.each([
  ['the last day of the old law', '2026-02-28', '2026-03-20', 60],
  ['the first day of the new one', '2026-03-01', '2026-03-21', null],
  ['over a year’s end', '2025-12-20', '2026-01-09', 60],
  ['over a leap day', '2024-02-10', '2024-03-01', 60],
])('%s: the written answer is due on its day, by its article', (_, asked, due, article) => {
  expect(answerDue(asked)).toMatchObject({ on: due, rule: { article: { article } } });
});

test('what was promised is reported ten days before the next session', () => {
  expect(promiseReportDue('2026-12-10')?.on).toBe('2026-11-30');
});

test('before the first law that is entered nothing is due', () => {
  expect(answerDue('2016-06-30')).toBeNull();
  expect(promiseReportDue('2016-06-30')).toBeNull();
});

test('from the first rule on there is one for every day', () => {
  const day = fc.date({ min: new Date('2016-07-01'), max: new Date('2199-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(day, (date) => {
      const iso = date.toISOString().slice(0, 10);
      const holding = questioningRules.filter(({ from, to }) => from <= iso && (to === null || iso <= to));
      expect(holding).toHaveLength(1);
      expect(daysBetween(iso, answerDue(iso)?.on ?? '')).toBe(questioningRuleOn(iso)?.answerDays);
    }),
  );
});
