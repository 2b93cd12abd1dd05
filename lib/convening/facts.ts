import { CLOSED_TITLE } from '@/lib/record/closed';
import { formatTime, weekday } from '@/lib/vi/date';
import { rangeText } from '@/lib/vi/day-range';
import { formatPartialDate, isDay, type KnownDate } from '@/lib/vi/partial-date';

/** A sitting as people are called to it. */
export type ConvenedSitting = {
  label: string;
  heldOn: KnownDate;
  startsAt: string | null;
  endsAt: string | null;
};

/** A paper that goes with a convening; `digest` is the file's, null where none was handed in. */
export type SentPaper = { name: string; digest: string | null };

/**
 * What a convening said when it was sent. It is kept as it was: what changes at the desk afterwards reaches those who were asked
 * by another sending, which says what is different.
 */
export type ConveningFacts = {
  label: string;
  title: string | null;
  startsOn: string;
  endsOn: KnownDate;
  place: string | null;
  heldAs: string | null;
  isClosed: boolean;
  sittings: ConvenedSitting[];
  /** Titles in their order; of a closed item nothing but that it is one. */
  agenda: string[];
  papers: SentPaper[];
};

type Session = Pick<
  ConveningFacts,
  'label' | 'title' | 'startsOn' | 'endsOn' | 'place' | 'heldAs' | 'isClosed'
>;

/** The facts of a session as they may be told to those it asks: nothing of what is closed but its place in the order. */
export function conveningFacts(
  session: Session,
  sittings: readonly ConvenedSitting[],
  agenda: readonly { title: string; isClosed: boolean }[],
  papers: readonly SentPaper[],
): ConveningFacts {
  const { label, title, startsOn, endsOn, place, heldAs, isClosed } = session;
  return {
    ...{ label, title: isClosed ? null : title, startsOn, endsOn, place, heldAs, isClosed },
    sittings: sittings.map(({ label, heldOn, startsAt, endsAt }) => ({ label, heldOn, startsAt, endsAt })),
    agenda: agenda.map((item) => (isClosed || item.isClosed ? CLOSED_TITLE : item.title)),
    papers: isClosed ? [] : papers.map(({ name, digest }) => ({ name, digest })),
  };
}

/** The hour of the first sitting on the first day; null where nobody wrote one. */
export function opensAt({
  startsOn,
  sittings,
}: Pick<ConveningFacts, 'startsOn' | 'sittings'>): string | null {
  const hours = sittings.filter(({ heldOn }) => heldOn === null || heldOn === startsOn);
  return hours.flatMap(({ startsAt }) => startsAt ?? []).sort()[0] ?? null;
}

/** «07 giờ 30, Thứ Sáu, 12/6/2020», or the days it takes: when it begins, as far as it is known. */
export function whenLine(facts: Pick<ConveningFacts, 'startsOn' | 'endsOn' | 'sittings'>): string {
  const { startsOn, endsOn } = facts;
  const hour = opensAt(facts);
  const day = isDay(startsOn) ? `${weekday(startsOn)}, ${formatPartialDate(startsOn)}` : startsOn;
  const begins = [hour && formatTime(hour), day].filter(Boolean).join(', ');
  return endsOn === null || endsOn === startsOn ? begins : `${begins} (${rangeText({ startsOn, endsOn })})`;
}

/** «Phiên chiều: từ 13:30» for each sitting, where there is more than one. */
export function sittingLines({ sittings }: Pick<ConveningFacts, 'sittings'>): string[] {
  if (sittings.length < 2) return [];
  return sittings.map(({ label, heldOn, startsAt, endsAt }) => {
    const hours = startsAt && endsAt ? `${startsAt}–${endsAt}` : startsAt && `từ ${startsAt}`;
    return [label, [heldOn && formatPartialDate(heldOn), hours].filter(Boolean).join(', ')]
      .filter(Boolean)
      .join(': ');
  });
}
