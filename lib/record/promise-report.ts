import { promiseReportDue, questioningRuleOn } from '@/lib/rules/questioning';
import { lawArticleText } from '@/lib/say';
import { formatDate } from '@/lib/vi/date';
import { compareDates, isDay, isSurelyBefore } from '@/lib/vi/partial-date';
import type { SessionDraft } from './draft';
import type { Elsewhere } from './elsewhere';

/**
 * By when what was promised in a session is reported on: before the next one that is known, or in general. Null where no law is
 * entered for that day, or the record is of another law.
 */
export function promiseReportText({ session, council }: SessionDraft, elsewhere: Elsewhere): string | null {
  const { startsOn } = session;
  if (!isDay(startsOn) || council.level === 'other') return null;
  const later = elsewhere.filter((one) => isDay(one.startsOn) && isSurelyBefore(startsOn, one.startsOn));
  const next = later.toSorted((a, b) => compareDates(a.startsOn, b.startsOn))[0];
  const due = next?.startsOn ? promiseReportDue(next.startsOn) : null;
  if (next && due)
    return `Báo cáo thực hiện lời hứa: chậm nhất ${formatDate(due.on)}, ${due.rule.reportDays} ngày trước ${next.label} (${lawArticleText(due.rule.article, 'vi')}).`;
  const rule = questioningRuleOn(startsOn);
  return (
    rule &&
    `Báo cáo thực hiện lời hứa: chậm nhất ${rule.reportDays} ngày trước kỳ họp sau (${lawArticleText(rule.article, 'vi')}).`
  );
}
