import { otherVotes } from '@/lib/public/decisions';
import { resolutionName } from '@/lib/public/row-names';
import { foldForSearch } from '@/lib/vi/fold';
import { formatPartialDate } from '@/lib/vi/partial-date';
import type { SessionRecord } from './schema';

/** What the line of a session's agenda is called under which the standing committee reports. */
export const BETWEEN_TITLE = 'Báo cáo các quyết định của Thường trực Hội đồng nhân dân giữa hai kỳ họp';

/** A decision the standing committee took between two sessions, as the agenda of the later one names it. */
export type BetweenDecision = { readonly title: string; readonly earlierReference: string };

/** What was decided since a session, and by whose meetings. */
export type BetweenSessions = {
  readonly since: string | null;
  readonly decisions: readonly BetweenDecision[];
};

/**
 * What the standing committee decided in one meeting: its resolutions that were adopted, and what else a vote carried. It reports on
 * them at the next session of the council (Luật 72/2025, Điều 31).
 */
export function decisionsBetween(record: SessionRecord): BetweenDecision[] {
  const { label, startsOn, occurrence } = record.session;
  if (occurrence !== 'held') return [];
  const earlierReference = startsOn ? `${label}, ${formatPartialDate(startsOn)}` : label;
  const adopted = record.resolutions.filter(({ status }) => status === 'adopted');
  const carried = otherVotes(record).filter(({ outcome }) => outcome === 'adopted');
  return [
    ...adopted.map((row) => {
      const name = resolutionName(row);
      const number = row.number && !name.includes(row.number) ? `Nghị quyết số ${row.number}: ` : '';
      return { title: `${number}${name}`, earlierReference };
    }),
    ...carried.map(({ subject }) => ({ title: subject, earlierReference })),
  ];
}

const wordsOf = (title: string): string => foldForSearch(title).trim();

/** Those that no item of the agenda names yet. */
export function notReported<One extends { readonly title: string }>(
  decisions: readonly One[],
  items: readonly { readonly title?: string | null }[],
): One[] {
  const named = new Set(items.map(({ title }) => wordsOf(title ?? '')));
  return decisions.filter(({ title }) => !named.has(wordsOf(title)));
}
