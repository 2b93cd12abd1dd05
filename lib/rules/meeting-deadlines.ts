import { addDays } from '@/lib/vi/date';
import { isDay, isSurelyBefore, type KnownDate } from '@/lib/vi/partial-date';
import type { MeetingKind, sureness } from '@/lib/words';

/** One deadline of a law around a meeting: the last day by which something had to be told. */
export type MeetingDeadline = {
  readonly what: 'announced' | 'result';
  readonly days: number;
  /** Local `YYYY-MM-DD`, included. */
  readonly last: string;
  readonly law: { readonly law: string; readonly article: number };
  readonly sure: (typeof sureness)[number];
};

type DatedRule = {
  readonly kind: MeetingKind;
  readonly what: MeetingDeadline['what'];
  readonly days: number;
  readonly from: string;
  readonly to: string | null;
  readonly law: MeetingDeadline['law'];
  readonly sure: MeetingDeadline['sure'];
};

const DIALOGUE = {
  kind: 'dialogue',
  from: '2025-06-16',
  to: null,
  law: { law: '72/2025/QH15', article: 43 },
  sure: 'certain',
} as const;

/**
 * How long before and after a meeting residents are told, by law and day. Of explanations the law that is in force was not read; what
 * working rules say besides is the council's own.
 */
const RULES: readonly DatedRule[] = [
  { ...DIALOGUE, what: 'announced', days: 7 },
  { ...DIALOGUE, what: 'result', days: 10 },
];

type Held = { readonly startsOn: KnownDate; readonly endsOn: KnownDate };

/** The deadlines of a meeting of that kind on those days; none where its day is not known, or no law of it is. */
export function meetingDeadlines(kind: MeetingKind, { startsOn, endsOn }: Held): MeetingDeadline[] {
  return RULES.filter((rule) => rule.kind === kind).flatMap(({ what, days, from, to, law, sure }) => {
    const day = what === 'announced' ? startsOn : (endsOn ?? startsOn);
    if (!isDay(day) || day < from || (to !== null && day > to)) return [];
    return [{ what, days, law, sure, last: addDays(day, what === 'announced' ? -days : days) }];
  });
}

/**
 * How what was done stands to its deadline: late where it surely was, missing where nobody wrote it down and the last day is
 * past, null where it was kept, may have been, or can still be.
 */
export function deadlineStanding(
  { last }: MeetingDeadline,
  done: KnownDate,
  today: string,
): 'late' | 'missing' | null {
  if (done !== null) return isSurelyBefore(last, done) ? 'late' : null;
  return last < today ? 'missing' : null;
}

/** More than a tenth of the voters have to sign (Luật 72/2025, Điều 34 khoản 4, Điều 43). */
export const isEnoughSigned = (signatures: number, voters: number): boolean => signatures * 10 > voters;
