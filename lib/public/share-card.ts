import type { SessionRecord } from '@/lib/record/schema';
import { formatDateRange } from '@/lib/vi/date';
import { councilBodyName } from './council-name';
import { type KeyFigure, keyFigures } from './key-figures';
import { sessionHeading } from './session-text';

/** What the picture beside a link to a session says. */
export type ShareCard = {
  readonly council: string;
  readonly heading: string;
  readonly date: string;
  readonly figures: readonly { readonly value: string; readonly unit: string; readonly text: string }[];
  /** Said in the picture of a sample; empty otherwise. */
  readonly notice: string;
};

const MOST_FIGURES = 3;

/** Which council, which session, when, and its key figures. */
export function shareCard({ council, term, session, ...record }: SessionRecord): ShareCard {
  const when = formatDateRange(session.startsOn, session.endsOn);
  return {
    council: `${councilBodyName(council.name)} · ${term.label}`,
    heading: sessionHeading(session),
    date: `${session.occurrence === 'held' ? 'Họp' : 'Dự kiến họp'} ${when}`,
    figures: keyFigures({ council, term, session, ...record })
      .slice(0, MOST_FIGURES)
      .map(figure),
    notice: council.isSample ? 'Dữ liệu mẫu' : '',
  };
}

const figure = ({ before, value, of, unit, text }: KeyFigure) => ({
  value: [before, value].filter(Boolean).join(' '),
  unit: of ? `/ ${of}` : (unit ?? ''),
  text,
});
