import { addDays } from '@/lib/vi/date';
import type { sureness } from '@/lib/words';
import type { LawArticle } from './vote-reasons';

/**
 * What the law of a day asks of questioning (chất vấn). `from` and `to` are local dates, both included; `to` null means still in
 * force. `answerDays`: a written answer comes within so many days of the question. `reportDays`: what was promised is reported on so
 * many days before the next session.
 */
export type QuestioningRule = {
  readonly from: string;
  readonly to: string | null;
  readonly answerDays: number;
  readonly reportDays: number;
  readonly article: LawArticle;
  /** Whether the article was read itself, in what quotes it, or in neither. */
  readonly sure: (typeof sureness)[number];
};

const days = { answerDays: 20, reportDays: 10 } as const;

/** Before the first of them nobody has entered the law; of the law of 2025 the article was read in what summarises it. */
export const questioningRules: readonly QuestioningRule[] = [
  {
    ...{ from: '2016-07-01', to: '2026-02-28', ...days },
    ...{ article: { law: '87/2015/QH13', article: 60 }, sure: 'certain' },
  },
  { from: '2026-03-01', to: null, ...days, article: { law: '121/2025/QH15', article: null }, sure: 'likely' },
];

/** The rule of a local day; null where none is entered. */
export const questioningRuleOn = (day: string): QuestioningRule | null =>
  questioningRules.find(({ from, to }) => from <= day && (to === null || day <= to)) ?? null;

/** The last local day of a written answer to what was asked on a day; null where no rule is entered. */
export function answerDue(askedOn: string): { on: string; rule: QuestioningRule } | null {
  const rule = questioningRuleOn(askedOn);
  return rule && { on: addDays(askedOn, rule.answerDays), rule };
}

/** The last local day on which what was promised is reported before a session that begins on a day; null where no rule is entered. */
export function promiseReportDue(nextSession: string): { on: string; rule: QuestioningRule } | null {
  const rule = questioningRuleOn(nextSession);
  return rule && { on: addDays(nextSession, -rule.reportDays), rule };
}
