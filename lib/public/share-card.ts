import type { Resolution, SessionRecord } from '@/lib/record/schema';
import { countNames } from '@/lib/rules/vote-counts';
import { rangeText } from '@/lib/vi/day-range';
import { formatPartialDate } from '@/lib/vi/partial-date';
import { termName } from '@/lib/vi/term-name';
import { terms } from '@/lib/vi/terms';
import { councilFullName, councilKindName, type LocatedCouncil } from './council-name';
import { countText, countWords } from './counts-text';
import { decisionsOf } from './decisions';
import { type KeyFigure, keyFigures } from './key-figures';
import { resolutionName, resolutionNumberText } from './row-names';
import { sessionHeading } from './session-text';

/** What the picture beside a link says. */
export type ShareCard = {
  /** Whose page it is, above the heading. */
  readonly council: string;
  readonly heading: string;
  /** One line below the heading; empty where there is nothing to say. */
  readonly date: string;
  readonly figures: readonly { readonly value: string; readonly unit: string; readonly text: string }[];
  /** Said in the picture of a sample; empty otherwise. */
  readonly notice: string;
};

const MOST_FIGURES = 3;
const noticeOf = ({ isSample }: { isSample: boolean }) => (isSample ? 'Dữ liệu mẫu' : '');
const whenOf = ({ occurrence, startsOn, endsOn }: SessionRecord['session']) =>
  `${occurrence === 'held' ? 'Họp' : 'Dự kiến họp'} ${rangeText({ startsOn, endsOn })}`;

/** Which council, which session, when, and its key figures. */
export function sessionCard(record: SessionRecord): ShareCard {
  const { council, term, session } = record;
  return {
    council: [councilFullName(council), termName(term)].filter(Boolean).join(' · '),
    heading: sessionHeading(session),
    date: whenOf(session),
    figures: keyFigures(record).slice(0, MOST_FIGURES).map(figure),
    notice: noticeOf(council),
  };
}

/** Which council, which resolution, what became of it and when, and the vote that decided it. */
export function resolutionCard(record: SessionRecord, resolution: Resolution): ShareCard {
  const { council, session } = record;
  const { status, adoptedOn } = resolution;
  const standing = [terms.resolutionStatus[status], adoptedOn && formatPartialDate(adoptedOn)].filter(
    Boolean,
  );
  const named = [resolutionNumberText(resolution, record), standing.join(' '), session.label];
  return {
    council: councilFullName(council),
    heading: resolutionName(resolution),
    date: named.join(' · '),
    figures: voteFigures(record, resolution),
    notice: noticeOf(council),
  };
}

/** The counts of the deciding vote, each with its word; none where nothing was counted. */
function voteFigures(record: SessionRecord, { id }: Resolution): ShareCard['figures'] {
  const vote = decisionsOf(record).find(({ resolution }) => resolution.id === id)?.vote;
  if (!vote?.counts) return [];
  const { total, required } = vote;
  const needed = required === null ? '' : `, cần ${required}`;
  const known = countNames.flatMap((name) => {
    const value = countText(vote, name);
    return value === null ? [] : [{ name, value }];
  });
  return known
    .slice(0, MOST_FIGURES)
    .map(({ name, value }) =>
      name === 'for'
        ? { value, unit: total === null ? '' : `/ ${total}`, text: `đại biểu tán thành${needed}` }
        : { value, unit: '', text: countWords[name] },
    );
}

/** Which council, and its newest session with that session's key figures; before the first only what there will be. */
export function councilCard(
  council: LocatedCouncil & { isSample: boolean },
  newest: SessionRecord | null,
): ShareCard {
  return {
    council: ['Hồ sơ kỳ họp', councilKindName(council)].filter(Boolean).join(' '),
    heading: councilFullName(council),
    date: newest ? `${newest.session.label} · ${whenOf(newest.session)}` : '',
    figures: newest ? keyFigures(newest).slice(0, MOST_FIGURES).map(figure) : [],
    notice: noticeOf(council),
  };
}

const figure = ({ before, value, of, unit, text }: KeyFigure) => ({
  value: [before, value].filter(Boolean).join(' '),
  unit: of ? `/ ${of}` : (unit ?? ''),
  text,
});
