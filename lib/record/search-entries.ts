import { paths } from '@/lib/paths';
import type { SearchKind } from '@/lib/words';
import { decidedOn } from './decided-on';
import type { SessionRecord } from './schema';

export type SearchEntry = {
  readonly kind: SearchKind;
  readonly title: string;
  readonly body: string;
  readonly path: string;
  readonly happenedOn: string;
  /** The resolution's own id, on entries of that kind alone. */
  readonly resolutionId?: string;
};

const join = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join('\n');

/**
 * What a resident can find of one record, each with the address that shows it. What stands at the same address under the
 * same title, such as a plan and its outturn, is one thing to find.
 */
export function searchEntries(record: SessionRecord): SearchEntry[] {
  const found = new Map<string, SearchEntry>();
  for (const entry of everyEntry(record)) {
    const key = `${entry.path} ${entry.kind} ${entry.title}`;
    const same = found.get(key);
    found.set(key, same ? { ...same, body: join(same.body, entry.body) } : entry);
  }
  return [...found.values()];
}

function everyEntry(record: SessionRecord): SearchEntry[] {
  const { council, session } = record;
  const home = paths.session(council.slug, session.slug);
  const happenedOn = session.startsOn;
  return [
    { kind: 'session', title: session.label, body: sessionText(record), path: home, happenedOn },
    ...record.resolutions.map(
      (row): SearchEntry => ({
        kind: 'resolution',
        title: row.title,
        body: join(
          row.number,
          row.printedTitle,
          row.note,
          ...row.legalBases,
          ...row.articles.map(articleText),
        ),
        path: paths.resolution(council.slug, row.slug),
        happenedOn: decidedOn(record, row),
        resolutionId: row.id,
      }),
    ),
    ...record.agenda
      .filter((item) => !item.isClosed)
      .map(
        (item): SearchEntry => ({
          kind: 'agenda',
          title: item.title,
          body: join(
            item.presenter,
            item.discussion,
            item.conclusion,
            ...item.papers.map((paper) => join(paper.number, paper.title)),
          ),
          path: `${home}#chuong-trinh`,
          happenedOn,
        }),
      ),
    ...record.figures.map(
      (figure): SearchEntry => ({
        kind: 'figure',
        title: figure.label,
        body: join(figure.printed, figure.percentPrinted, figure.note),
        path: paths.budgetYear(council.slug, figure.year),
        happenedOn,
      }),
    ),
    ...record.delegates.map(
      (delegate): SearchEntry => ({
        kind: 'delegate',
        title: delegate.name,
        body: join(delegate.unit, ...delegate.offices.map((office) => office.title)),
        path: paths.delegate(council.slug, delegate.slug),
        happenedOn,
      }),
    ),
  ];
}

function sessionText(record: SessionRecord): string {
  const { council, term, session } = record;
  return join(
    council.name,
    term.label,
    session.title,
    session.purpose,
    session.summary,
    session.place,
    ...record.guests.map((guest) => join(guest.name, guest.title, guest.body)),
    ...record.indicators.map((row) => join(row.name, row.printed)),
    ...record.tasks.map((task) => task.body),
    ...record.photos.map((photo) => photo.caption),
  );
}

function articleText(article: SessionRecord['resolutions'][number]['articles'][number]): string {
  return join(
    article.heading,
    article.text,
    ...article.clauses.map((clause) => join(clause.text, ...clause.points.map((point) => point.text))),
  );
}
