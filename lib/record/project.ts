import { isPresentAt } from '@/lib/rules/attendance';
import { foldForSearch } from '@/lib/vi/fold';
import type { PublicationDocument, SessionRecord } from './schema';
import { searchEntries } from './search-entries';

/** Who a publication belongs to: what its rows carry besides its document. */
export type PublicationPlace = {
  readonly councilId: string;
  readonly sessionId: string;
  readonly firstPublishedAt: string;
};

/**
 * The projection rows of a session's newest publication: a pure function of its document, so that they can be thrown
 * away and rebuilt identical. After a withdrawal only the session's row stays, made from the record before it.
 *
 * @param last the newest record that was ever published, needed when `document` is a withdrawal.
 */
export function project(place: PublicationPlace, document: PublicationDocument, last: SessionRecord) {
  const record = document.record;
  const { councilId, sessionId } = place;
  const at = {
    councilId,
    sessionId,
    sessionSlug: last.session.slug,
    sessionLabel: last.session.label,
  };
  return {
    session: sessionRow(place, document, last),
    resolutions: record ? record.resolutions.map((row, index) => resolutionRow(at, record, row, index)) : [],
    figures: (record?.figures ?? []).map((figure, index) => ({
      ...at,
      figureId: figure.id,
      sessionDate: last.session.startsOn,
      year: figure.year,
      position: index + 1,
      figure,
    })),
    delegates: record ? delegateRows(at, record) : [],
    files: record ? fileRows(sessionId, record) : [],
    search: record
      ? searchEntries(record).map((entry) => ({
          ...entry,
          councilId,
          sessionId,
          exact: `${entry.title}\n${entry.body}`.toLocaleLowerCase('vi'),
          folded: foldForSearch(`${entry.title}\n${entry.body}`),
        }))
      : [],
  };
}

export type Projection = ReturnType<typeof project>;
type At = { councilId: string; sessionId: string; sessionSlug: string; sessionLabel: string };

function sessionRow(place: PublicationPlace, document: PublicationDocument, last: SessionRecord) {
  const { session, term } = last;
  const isWithdrawn = document.record === null;
  return {
    sessionId: place.sessionId,
    councilId: place.councilId,
    slug: session.slug,
    version: document.version,
    isWithdrawn,
    label: session.label,
    title: isWithdrawn ? null : session.title,
    summary: isWithdrawn ? null : session.summary,
    kind: session.kind,
    occurrence: session.occurrence,
    termOrdinal: term.ordinal,
    termLabel: term.label,
    startsOn: session.startsOn,
    endsOn: session.endsOn,
    place: isWithdrawn ? null : session.place,
    adoptedCount: last.resolutions.filter((row) => row.status === 'adopted').length,
    resolutionCount: last.resolutions.length,
    firstPublishedAt: place.firstPublishedAt,
    publishedAt: document.publishedAt,
  };
}

function resolutionRow(
  at: At,
  record: SessionRecord,
  row: SessionRecord['resolutions'][number],
  index: number,
) {
  const vote = record.votes.filter((one) => one.resolution === row.id).at(-1);
  const { id, slug, number, title, kind, status, issuedOn, effectiveOn } = row;
  return {
    ...at,
    resolutionId: id,
    slug,
    number,
    title,
    kind,
    status,
    termOrdinal: record.term.ordinal,
    decidedOn: row.adoptedOn ?? vote?.heldOn ?? record.session.startsOn,
    issuedOn,
    effectiveOn,
    position: index + 1,
    forCount: vote?.counts?.for ?? null,
    totalCount: vote?.total ?? null,
  };
}

/** One row per person: somebody who came back within one session is still one delegate. */
function delegateRows(at: At, record: SessionRecord) {
  const rows = record.delegates.map((delegate) => {
    const marks = record.sittings.flatMap(
      (sitting) => sitting.attendance?.marks.filter((mark) => mark.delegate === delegate.id) ?? [],
    );
    const ballots = record.votes.flatMap((vote) =>
      (vote.ballots ?? [])
        .filter((ballot) => ballot.delegate === delegate.id)
        .map(({ choice }) => ({ voteId: vote.id, subject: vote.subject, choice })),
    );
    return {
      ...at,
      id: `${at.sessionId}:${delegate.slug}`,
      sessionDate: record.session.startsOn,
      termOrdinal: record.term.ordinal,
      termLabel: record.term.label,
      slug: delegate.slug,
      delegate,
      sittingsMarked: marks.length,
      sittingsPresent: marks.filter((mark) => isPresentAt(mark, null)).length,
      ballots,
    };
  });
  return [...new Map(rows.map((row) => [row.slug, row])).values()];
}

function fileRows(sessionId: string, record: SessionRecord) {
  const papers = record.agenda.flatMap((item) => item.papers.flatMap((paper) => paper.file ?? []));
  const photos = record.photos.flatMap((photo) =>
    photo.file ? { digest: photo.file.digest, name: 'anh' } : [],
  );
  const files = new Map([...papers, ...photos].map((file) => [file.digest, file]));
  return [...files.values()].map(({ digest, name }) => ({
    id: `${sessionId}:${digest}`,
    sessionId,
    digest,
    name,
  }));
}
