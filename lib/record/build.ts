import { countedOf, paperName } from '@/lib/public/paper-text';
import { slugify } from '@/lib/vi/fold';
import { asides } from './absences';
import { peopleOf } from './body-seats';
import { agendaFacts } from './build-agenda';
import { buildFigures, buildIndicator } from './build-figures';
import { buildFollowUps } from './build-follow-ups';
import { meetingOf } from './build-meeting';
import { buildMinutes } from './build-minutes';
import { buildGuests, buildRoles } from './build-people';
import { buildPersonnel } from './build-personnel';
import { buildPetitions } from './build-petitions';
import { buildOversight, buildQuestions } from './build-questions';
import { buildSittings } from './build-sittings';
import { buildTasks } from './build-tasks';
import { decideDraftVotes } from './build-votes';
import { withoutClosed } from './closed';
import { decidingVote } from './deciding-vote';
import type { SessionDraft } from './draft';
import { resolutionStatus } from './resolution-status';
import { knownTexts } from './row-texts';
import {
  type AgendaItem,
  type Paper,
  RECORD_FORMAT,
  type Resolution,
  type ResolutionGroup,
  type SessionRecord,
  type Source,
  type Vote,
} from './schema';
import { sourceOf } from './sourced';

/**
 * The public record of a draft: a pure function, so the preview, the published version and any rebuild are one thing.
 *
 * @param previous the record published last.
 * @param earlier those published before it, oldest first: a resolution's address is its own for ever, also once it was
 *   dropped or withdrawn.
 */
export function buildRecord(
  draft: SessionDraft,
  previous: SessionRecord | null = null,
  earlier: readonly SessionRecord[] = [],
): SessionRecord {
  const { quorum: _, majorities: __, deadlines: ___, recusal: ____, ...council } = draft.council;
  const votes = decideDraftVotes(draft);
  const papers = draft.papers.filter((paper) => paper.agendaItemId === null).map(paperOf);
  const minutes = buildMinutes(draft);
  const resolutionGroups = draft.resolutionGroups.map(groupOf);
  const record: SessionRecord = {
    format: RECORD_FORMAT,
    council,
    term: termOf(draft),
    session: sessionOf(draft),
    delegates: peopleOf(draft),
    sittings: buildSittings(draft),
    ...buildRoles(draft),
    guests: buildGuests(draft),
    agenda: draft.agendaItems.map((item) => agendaItemOf(draft, item)),
    ...minutes,
    resolutions: withSlugs(
      draft.resolutions.map((row) => resolution(row, decidingVote({ ...draft, votes }, row))),
      draft.session.slug,
      previous ? [...earlier, previous] : earlier,
    ),
    votes,
    ...buildPersonnel(draft),
    figures: buildFigures(draft.figures),
    indicators: draft.indicators.map(buildIndicator),
    tasks: buildTasks(draft, minutes.minutes ?? []),
    ...buildQuestions(draft),
    ...buildOversight(draft),
    photos: draft.photos.map(photo),
    sources: draft.sources.map(sourceRow),
    // Said where there is something to say: records from before it was asked read alike.
    ...(papers.length > 0 && { papers }),
    ...(resolutionGroups.length > 0 && { resolutionGroups }),
    ...buildPetitions(draft),
    ...buildFollowUps(draft),
  };
  return withoutClosed(record);
}

/** Whether the register is whole is said where somebody said it. */
function termOf({ term: { isRegisterComplete, ...term }, register }: SessionDraft): SessionRecord['term'] {
  const said = register ? register.isRegisterComplete : isRegisterComplete;
  return typeof said === 'boolean' ? { ...term, isRegisterComplete: said } : term;
}

function sessionOf(draft: SessionDraft): SessionRecord['session'] {
  const { session } = draft;
  const { id, slug, ordinal, series, kind, label, title, purpose, summary } = session;
  const { startsOn, endsOn, place, isClosed, occurrence, occurrenceNote } = session;
  const facts = { id, slug, ordinal, series, kind, label, title, purpose, summary, startsOn, endsOn, place };
  const from = session.compiledFrom ? { compiledFrom: session.compiledFrom } : {};
  const more = asides('councilSessions', session);
  return {
    ...facts,
    isClosed,
    occurrence,
    occurrenceNote,
    ...from,
    ...more,
    ...meetingOf(draft),
  };
}

export function agendaItemOf(draft: SessionDraft, row: SessionDraft['agendaItems'][number]): AgendaItem {
  const { id, kind, title, presenter, discussion, speakers, conclusion, isClosed } = row;
  const papers = draft.papers.filter((paper) => paper.agendaItemId === id).map(paperOf);
  const facts = { ...asides('agendaItems', row), ...agendaFacts(row, draft) };
  return { id, kind, title, presenter, discussion, speakers, conclusion, ...facts, isClosed, papers };
}

function paperOf(row: SessionDraft['papers'][number]): Paper {
  const { id, kind, number, datedOn, fromBody, toBody, title, fileDigest, fileName } = row;
  const facts = { id, kind, number, datedOn, fromBody, toBody, title: title || null, ...countedOf(row) };
  const file = fileDigest ? { digest: fileDigest, name: fileName ?? paperName(facts) } : null;
  return { ...facts, ...asides('papers', row), file };
}

function sourceRow(row: SessionDraft['sources'][number]): Source {
  const { id, title, publisher, url, postedOn, postedAt, views, body } = row;
  const posted = { postedOn, postedAt, ...knownTexts('sources', row) };
  return { id, title: title || null, publisher, url, ...posted, views, body };
}

/** A stated group as the record holds it. */
export function groupOf(row: SessionDraft['resolutionGroups'][number]): ResolutionGroup {
  const { id, count, countBound, scope, subject, status, printed, sourceId } = row;
  return { id, count, countBound, scope, subject, status, printed, source: sourceId };
}

type Unaddressed = Omit<Resolution, 'slug'>;

function resolution(row: SessionDraft['resolutions'][number], deciding: Vote | null): Unaddressed {
  const status = resolutionStatus(row, deciding);
  const decidedOn = deciding?.heldOn ?? null;
  return {
    id: row.id,
    number: row.number,
    kind: row.kind,
    title: row.title || null,
    printedTitle: row.printedTitle,
    note: row.note,
    agendaItem: row.agendaItemId,
    legalBases: row.legalBases,
    articles: row.articles,
    annexes: row.annexes.map(({ title, text }) => ({ title, text: text || null })),
    adoptedOn: row.adoptedOn ?? (status === 'adopted' ? decidedOn : null),
    issuedOn: row.issuedOn,
    effectiveOn: row.effectiveOn,
    signer: row.signer,
    ...asides('resolutions', row),
    // Said where there is something to say.
    ...(row.sent.length > 0 && { sent: row.sent }),
    ...(row.posted.length > 0 && { posted: row.posted }),
    status,
    ...sourceOf(row),
  };
}

/** An address once published is kept for ever; a new one is made of the session's and of what the resolution is called. */
function withSlugs(
  rows: Unaddressed[],
  sessionSlug: string,
  published: readonly SessionRecord[],
): Resolution[] {
  const kept = new Map(published.flatMap(({ resolutions }) => resolutions.map(({ id, slug }) => [id, slug])));
  const taken = new Set(kept.values());
  return rows.map((row) => {
    const slug = kept.get(row.id) ?? free(`${sessionSlug}-${addressName(row)}`, taken);
    taken.add(slug);
    return { ...row, slug };
  });
}

/** By its title, its number, or that it is one. */
const addressName = ({ title, printedTitle, number }: Unaddressed): string =>
  shorten(slugify(title ?? printedTitle ?? (number ? `số ${number}` : 'nghị quyết')));

const shorten = (slug: string) =>
  slug.slice(0, 70).replace(/-[^-]*$/, (tail) => (slug.length > 70 ? '' : tail));

function free(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  let suffix = 2;
  while (taken.has(`${wanted}-${suffix}`)) suffix += 1;
  return `${wanted}-${suffix}`;
}

function photo(row: SessionDraft['photos'][number]) {
  const { id, label, caption, alt, fileDigest, widthPx, heightPx } = row;
  const file =
    fileDigest && widthPx !== null && heightPx !== null ? { digest: fileDigest, widthPx, heightPx } : null;
  return { id, label, caption, alt, file };
}
