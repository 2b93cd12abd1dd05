import { singleYear } from '@/lib/public/period-text';
import { becameText, personnelName } from '@/lib/public/personnel-text';
import { questionTitle } from '@/lib/public/question-text';
import { isPresentAt } from '@/lib/rules/attendance';
import { termKey } from '@/lib/rules/term';
import { exactCount } from '@/lib/rules/vote-counts';
import { compareDates } from '@/lib/vi/partial-date';
import { termName } from '@/lib/vi/term-name';
import type { CompiledFrom } from '@/lib/words';
import { decidedOn } from './decided-on';
import { decidingVote } from './deciding-vote';
import { filesOf } from './files-of';
import { marksIn } from './known-marks';
import { namedChoices } from './named-vote';
import { promiseRows } from './project-promises';
import { countAdopted } from './resolution-count';
import type { Delegate, PublicationDocument, SessionRecord } from './schema';
import { searchEntries } from './search-entries';
import { indexedWords, searchBand } from './search-words';
import { standingVersions } from './standing';

/** A session and the council whose it is, by their ids. */
export type SessionIds = { readonly councilId: string; readonly sessionId: string };

/**
 * The projection rows of a session: a pure function of its publications, so that they can be thrown away and rebuilt
 * identical. They show the newest version. After a withdrawal only the session's row stays, made from the record before
 * it, and the addresses, which are for ever.
 *
 * @param versions every publication of the session, oldest first.
 * @returns `null` when none of them carries a record.
 */
export function project(ids: SessionIds, versions: readonly PublicationDocument[]) {
  const [newest, last] = [versions.at(-1), lastRecord(versions)];
  if (!newest || !last) return null;
  const { record } = newest;
  const { councilId, sessionId } = ids;
  const at = {
    councilId,
    sessionId,
    sessionSlug: last.session.slug,
    sessionLabel: last.session.label,
    compiledFrom: last.session.compiledFrom ?? null,
  };
  return {
    session: sessionRow(ids, versions, newest, last),
    addresses: addressRows(at, versions),
    resolutions: record ? record.resolutions.map((row, index) => resolutionRow(at, record, row, index)) : [],
    figures: (record?.figures ?? []).map((figure, index) => ({
      ...at,
      figureId: figure.id,
      sessionDate: last.session.startsOn,
      year: singleYear(figure),
      position: index + 1,
      figure,
    })),
    // What delegates do in sessions is summed; a meeting of a few of them, or with residents, is none of it.
    delegates: record && !record.session.meeting ? delegateRows(at, record) : [],
    ...promiseRows({ ...at, sessionDate: last.session.startsOn }, record),
    files: fileRows(sessionId, versions),
    search: record ? searchRows(ids, record) : [],
  };
}

export type Projection = NonNullable<ReturnType<typeof project>>;

/** The newest record that was ever published, which a withdrawal no longer carries. */
export function lastRecord(versions: readonly PublicationDocument[]): SessionRecord | null {
  return versions.findLast(({ record }) => record !== null)?.record ?? null;
}

type At = {
  councilId: string;
  sessionId: string;
  sessionSlug: string;
  sessionLabel: string;
  compiledFrom: CompiledFrom | null;
};

function sessionRow(
  ids: SessionIds,
  versions: readonly PublicationDocument[],
  newest: PublicationDocument,
  last: SessionRecord,
) {
  const { session, term } = last;
  const isWithdrawn = newest.record === null;
  return {
    sessionId: ids.sessionId,
    councilId: ids.councilId,
    slug: session.slug,
    version: newest.version,
    isWithdrawn,
    label: session.label,
    title: isWithdrawn ? null : session.title,
    summary: isWithdrawn ? null : session.summary,
    kind: session.kind,
    meetingKind: session.meeting?.kind ?? null,
    occurrence: session.occurrence,
    termKey: termKey(term),
    termOrdinal: term.ordinal,
    termLabel: termName(term),
    termStartYear: term.startYear,
    termEndYear: term.endYear,
    startsOn: session.startsOn,
    endsOn: session.endsOn,
    place: isWithdrawn ? null : session.place,
    ...countAdopted(last),
    resolutionCount: last.resolutions.length,
    firstPublishedAt: versions[0]?.publishedAt ?? newest.publishedAt,
    publishedAt: newest.publishedAt,
  };
}

/** Each address with the newest version that held its resolution. */
function addressRows({ councilId, sessionId, sessionSlug }: At, versions: readonly PublicationDocument[]) {
  const newest = new Map(
    versions.flatMap(({ version, record }) =>
      (record?.resolutions ?? []).map(({ slug }): [string, number] => [slug, version]),
    ),
  );
  return [...newest].map(([slug, version]) => ({ councilId, sessionId, sessionSlug, slug, version }));
}

function resolutionRow(
  at: At,
  record: SessionRecord,
  row: SessionRecord['resolutions'][number],
  index: number,
) {
  const vote = decidingVote(record, row);
  const { id, slug, number, kind, status, issuedOn, effectiveOn } = row;
  return {
    ...at,
    resolutionId: id,
    slug,
    number,
    title: row.title ?? row.printedTitle,
    kind,
    kindPrinted: row.kindPrinted ?? null,
    meetingKind: record.session.meeting?.kind ?? null,
    status,
    termKey: termKey(record.term),
    decidedOn: decidedOn(record, row),
    issuedOn,
    effectiveOn,
    position: index + 1,
    forCount: exactCount(vote?.counts ?? null, vote?.bounds, 'for'),
    totalCount: vote?.total ?? null,
  };
}

/** A person's newest mandate in a session, with those before it that touched the session too. */
export type PublishedDelegate = Delegate & { readonly earlier?: readonly Delegate[] };

/** One row per person: somebody who came back within one session is still one delegate, with the marks of both mandates. */
function delegateRows(at: At, record: SessionRecord) {
  const people = new Map<string, Delegate[]>();
  for (const one of record.delegates) people.set(one.slug, [...(people.get(one.slug) ?? []), one]);
  const named = record.votes.map((vote) => ({ vote, choices: namedChoices(record, vote) }));
  return [...people.values()].map((mandates) => {
    const inTime = mandates.toSorted((a, b) => compareDates(a.startedOn, b.startedOn));
    const delegate = newestOf(inTime);
    const ids = new Set(mandates.map(({ id }) => id));
    const marks = record.sittings.flatMap((sitting) =>
      marksIn(sitting).filter((mark) => ids.has(mark.delegate)),
    );
    const ballots = named.flatMap(({ vote, choices }) =>
      choices
        .filter((one) => ids.has(one.delegate))
        .map(({ choice }) => ({ voteId: vote.id, subject: vote.subject, choice })),
    );
    const questions = (record.questions ?? [])
      .filter((one) => one.delegate && ids.has(one.delegate))
      .map(({ id, matter }) => ({ questionId: id, matter: questionTitle({ matter }) }));
    const personnel = (record.personnel ?? []).flatMap((vote) =>
      vote.people
        .filter((one) => one.delegate && ids.has(one.delegate))
        .map((one) => ({ personnelId: vote.id, name: personnelName(vote), became: becameText(vote, one) })),
    );
    return {
      ...at,
      id: `${at.sessionId}:${delegate.slug}`,
      sessionDate: record.session.startsOn,
      termKey: termKey(record.term),
      termLabel: termName(record.term),
      slug: delegate.slug,
      delegate,
      sittingsMarked: marks.length,
      sittingsPresent: marks.filter((mark) => isPresentAt(mark, null)).length,
      ballots,
      questions,
      personnel,
    };
  });
}

function newestOf(inTime: readonly Delegate[]): PublishedDelegate {
  const [newest, ...earlier] = inTime.toReversed();
  if (!newest) throw new RangeError('A delegate has a mandate.');
  return earlier.length > 0 ? { ...newest, earlier } : newest;
}

/** The files of every version that stands, each under the name the newest gives it. */
function fileRows(sessionId: string, versions: readonly PublicationDocument[]) {
  const records = standingVersions(versions).flatMap(({ record }) => record ?? []);
  const files = new Map(records.flatMap(filesOf).map((file) => [file.digest, file]));
  return [...files.values()].map(({ digest, name }) => ({
    id: `${sessionId}:${digest}`,
    sessionId,
    digest,
    name,
  }));
}

/** Last first: what comes later gets the higher number, and the highest is read first. */
function searchRows({ councilId, sessionId }: SessionIds, record: SessionRecord) {
  return searchEntries(record)
    .map((entry) => ({
      ...entry,
      councilId,
      sessionId,
      words: indexedWords(councilId, entry),
      band: searchBand(entry),
    }))
    .reverse();
}
