import { paths } from '@/lib/paths';
import { otherVotes } from '@/lib/public/decisions';
import { singleYear } from '@/lib/public/period-text';
import { personnelName } from '@/lib/public/personnel-text';
import { questionAnchor, questionTitle } from '@/lib/public/question-text';
import { resolutionName, sourceName } from '@/lib/public/row-names';
import type { KnownDate } from '@/lib/vi/partial-date';
import type { SearchKind } from '@/lib/words';
import { decidedOn } from './decided-on';
import type { Figure, SessionRecord, Vote } from './schema';
import { personnelText } from './search-personnel';
import { oversightSearchText, questionSearchText } from './search-questions';
import {
  agendaText,
  delegateText,
  figureText,
  joinLines,
  petitionText,
  resolutionText,
  sessionText,
  sourceText,
  voteLines,
} from './search-texts';

export type SearchEntry = {
  readonly kind: SearchKind;
  readonly title: string;
  readonly body: string;
  readonly path: string;
  /** As far as it is known. */
  readonly happenedOn: KnownDate;
  /** The resolution's own id, on entries of that kind alone. */
  readonly resolutionId?: string;
};

/**
 * What a resident can find of one record, each with the address that shows it, in the words that stand there. What stands
 * at the same address under the same title, such as a plan and its outturn, is one thing to find.
 */
export function searchEntries(record: SessionRecord): SearchEntry[] {
  const found = new Map<string, SearchEntry>();
  for (const entry of everyEntry(record)) {
    const key = `${entry.path} ${entry.kind} ${entry.title}`;
    const same = found.get(key);
    found.set(key, same ? { ...same, body: joinLines(same.body, entry.body) } : entry);
  }
  return [...found.values()];
}

/** Of a closed session only that it was held and who its delegates are. */
function everyEntry(record: SessionRecord): SearchEntry[] {
  const { council, session } = record;
  const delegates = session.meeting ? [] : record.delegates;
  const people = delegates.map(
    (delegate): SearchEntry => ({
      kind: 'delegate',
      title: delegate.name,
      body: delegateText(delegate, record),
      path: paths.delegate(council.slug, delegate.slug),
      // Nobody is dated with a session that has yet to take place.
      happenedOn: session.occurrence === 'held' ? session.startsOn : delegate.startedOn,
    }),
  );
  const itself: SearchEntry = {
    kind: session.meeting ? 'meeting' : 'session',
    title: session.label,
    body: sessionText(record),
    path: paths.session(council.slug, session.slug),
    happenedOn: session.startsOn,
  };
  return session.isClosed ? [itself, ...people] : [itself, ...openEntries(record), ...people];
}

function openEntries(record: SessionRecord): SearchEntry[] {
  const { council, session } = record;
  const home = paths.session(council.slug, session.slug);
  const happenedOn = session.startsOn;
  const part = (kind: SearchKind, id: string, title: string, body: string): SearchEntry => ({
    kind,
    title,
    body,
    path: `${home}#${id}`,
    happenedOn,
  });
  return [
    ...record.resolutions.map(
      (row): SearchEntry => ({
        kind: session.meeting ? 'decision' : 'resolution',
        title: resolutionName(row),
        body: resolutionText(row, record),
        path: paths.resolution(council.slug, row.slug),
        happenedOn: decidedOn(record, row),
        resolutionId: row.id,
      }),
    ),
    ...record.agenda
      .filter((item) => !item.isClosed)
      .map((item) => part('agenda', 'chuong-trinh', item.title, agendaText(item, record))),
    ...otherVotes(record)
      .filter((vote) => isOpen(vote, record))
      .map((vote) => ({
        ...part('vote', 'quyet-dinh', vote.subject, voteLines(vote, record)),
        happenedOn: vote.heldOn,
      })),
    ...(record.personnel ?? []).map((vote) => ({
      ...part('vote', 'nhan-su', personnelName(vote), personnelText(vote, record)),
      happenedOn: vote.heldOn,
    })),
    ...record.figures.map(
      (figure): SearchEntry => ({
        kind: 'figure',
        title: figure.label,
        body: figureText(figure, record),
        path: yearPath(council.slug, figure) ?? `${home}#ngan-sach`,
        happenedOn,
      }),
    ),
    ...(record.petitions ?? []).map((row) =>
      part('petition', `kien-nghi-${row.id}`, row.body.slice(0, 200), petitionText(row)),
    ),
    ...(record.questions ?? []).map((question) => ({
      ...part(
        'question',
        questionAnchor(question),
        questionTitle(question),
        questionSearchText(question, record),
      ),
      happenedOn: question.on ?? happenedOn,
    })),
    ...(record.oversight ?? []).map((row) =>
      part('question', 'giam-sat', row.subject, oversightSearchText(row)),
    ),
    ...record.sources.map((source) => part('source', 'nguon', sourceName(source), sourceText(source))),
  ];
}

/** Where money of one year stands; null for what is of several years, or of a year nobody knows. */
function yearPath(council: string, figure: Figure): string | null {
  const year = singleYear(figure);
  return year === null ? null : paths.budgetYear(council, year);
}

/** What was voted on behind closed doors is not found, whatever an older record says of it. */
const isOpen = (vote: Vote, { sittings }: SessionRecord): boolean =>
  !sittings.some(({ id, isClosed }) => isClosed && id === vote.sitting);
