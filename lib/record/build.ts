import { slugify } from '@/lib/vi/fold';
import { buildSittings, delegatesOf } from './build-sittings';
import { decideDraftVotes } from './build-votes';
import { decidingVote } from './deciding-vote';
import type { SessionDraft } from './draft';
import {
  type AgendaItem,
  type Paper,
  RECORD_FORMAT,
  type Resolution,
  type SessionRecord,
  type Vote,
} from './schema';

export const CLOSED_TITLE = 'Nội dung họp kín';

/**
 * The public record of a draft: a pure function, so the preview, the published version and any rebuild are one thing.
 * Closed items appear by number only (Luật TCCQĐP, họp kín); their papers, resolutions and votes are left out.
 *
 * @param previous the record published last, whose resolution addresses are permanent.
 */
export function buildRecord(draft: SessionDraft, previous: SessionRecord | null = null): SessionRecord {
  const { quorum: _, ...council } = draft.council;
  const closed = new Set(
    draft.agendaItems.filter((item) => item.isClosed || draft.session.isClosed).map((item) => item.id),
  );
  const isOpen = (agendaItemId: string | null) => !draft.session.isClosed && !closed.has(agendaItemId ?? '');
  const resolutionsKept = draft.resolutions.filter((row) => isOpen(row.agendaItemId));
  const hidden = new Set(draft.resolutions.filter((row) => !isOpen(row.agendaItemId)).map((row) => row.id));
  const votes = decideDraftVotes(draft).filter(
    (vote) => isOpen(vote.agendaItem) && !hidden.has(vote.resolution ?? ''),
  );
  return {
    format: RECORD_FORMAT,
    council,
    term: termOf(draft),
    session: sessionOf(draft),
    delegates: delegatesOf(draft),
    sittings: buildSittings(draft),
    guests: draft.guests.map(({ id, kind, name, title, body }) => ({ id, kind, name, title, body })),
    agenda: draft.agendaItems.map((item) => agendaItem(draft, item, closed.has(item.id))),
    resolutions: withSlugs(
      resolutionsKept.map((row) => resolution(row, decidingVote({ ...draft, votes }, row))),
      draft.session.slug,
      previous,
    ),
    votes,
    figures: draft.session.isClosed ? [] : draft.figures.map(figure),
    indicators: draft.session.isClosed ? [] : draft.indicators.map(indicator),
    tasks: draft.session.isClosed
      ? []
      : draft.tasks.map(({ id, body, period, owner, dueOn, target }) => ({
          id,
          body,
          period,
          owner,
          dueOn,
          target,
        })),
    photos: draft.session.isClosed ? [] : draft.photos.map(photo),
    sources: draft.sources.map(({ id, title, publisher, url, postedOn, postedAt, views, body }) => ({
      id,
      title,
      publisher,
      url,
      postedOn,
      postedAt,
      views,
      body,
    })),
  };
}

/** Whether the register is whole is said where somebody said it. */
function termOf({ term: { isRegisterComplete: said, ...term } }: SessionDraft): SessionRecord['term'] {
  return typeof said === 'boolean' ? { ...term, isRegisterComplete: said } : term;
}

function sessionOf({ session }: SessionDraft): SessionRecord['session'] {
  const { id, slug, ordinal, series, kind, label, title, startsOn, endsOn, place } = session;
  const { isClosed, occurrence, occurrenceNote } = session;
  const purpose = isClosed ? null : session.purpose;
  const summary = isClosed ? null : session.summary;
  const facts = { id, slug, ordinal, series, kind, label, title, purpose, summary, startsOn, endsOn, place };
  return { ...facts, isClosed, occurrence, occurrenceNote };
}

function agendaItem(
  draft: SessionDraft,
  row: SessionDraft['agendaItems'][number],
  isClosed: boolean,
): AgendaItem {
  const { id, kind } = row;
  if (isClosed)
    return {
      id,
      kind,
      title: CLOSED_TITLE,
      presenter: null,
      discussion: null,
      speakers: null,
      conclusion: null,
      isClosed,
      papers: [],
    };
  const { title, presenter, discussion, speakers, conclusion } = row;
  const papers = draft.papers.filter((paper) => paper.agendaItemId === id).map(paperOf);
  return { id, kind, title, presenter, discussion, speakers, conclusion, isClosed, papers };
}

function paperOf(row: SessionDraft['papers'][number]): Paper {
  const { id, kind, number, datedOn, fromBody, toBody, title, fileDigest, fileName } = row;
  const file = fileDigest ? { digest: fileDigest, name: fileName ?? title } : null;
  return { id, kind, number, datedOn, fromBody, toBody, title, file };
}

/** The vote that decides a resolution gives its status; without one it stands as the clerk left it. */
export function resolutionStatus(
  row: SessionDraft['resolutions'][number],
  deciding: Pick<Vote, 'outcome'> | null,
): Resolution['status'] {
  if (row.status === 'withdrawn' || row.status === 'postponed') return row.status;
  return deciding && deciding.outcome !== 'undetermined' ? deciding.outcome : row.status;
}

type Unaddressed = Omit<Resolution, 'slug'>;

function resolution(row: SessionDraft['resolutions'][number], deciding: Vote | null): Unaddressed {
  const status = resolutionStatus(row, deciding);
  const decidedOn = deciding?.heldOn ?? null;
  return {
    id: row.id,
    number: row.number,
    kind: row.kind,
    title: row.title,
    printedTitle: row.printedTitle,
    note: row.note,
    agendaItem: row.agendaItemId,
    legalBases: row.legalBases,
    articles: row.articles,
    annexes: row.annexes,
    adoptedOn: row.adoptedOn ?? (status === 'adopted' ? decidedOn : null),
    issuedOn: row.issuedOn,
    effectiveOn: row.effectiveOn,
    signer: row.signer,
    status,
  };
}

/** An address once published is kept for ever; a new one is made of the session's and the title. */
function withSlugs(rows: Unaddressed[], sessionSlug: string, previous: SessionRecord | null): Resolution[] {
  const kept = new Map(previous?.resolutions.map((row) => [row.id, row.slug]));
  const taken = new Set(kept.values());
  return rows.map((row) => {
    const slug = kept.get(row.id) ?? free(`${sessionSlug}-${shorten(slugify(row.title))}`, taken);
    taken.add(slug);
    return { ...row, slug };
  });
}

const shorten = (slug: string) =>
  slug.slice(0, 70).replace(/-[^-]*$/, (tail) => (slug.length > 70 ? '' : tail));

function free(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  let suffix = 2;
  while (taken.has(`${wanted}-${suffix}`)) suffix += 1;
  return `${wanted}-${suffix}`;
}

function figure(row: SessionDraft['figures'][number]) {
  const { id, concept, label, stage, year, part, printed, valueDong, qualifier } = row;
  const { percentPrinted, percentPpm, basis, basisPrinted, basisDong, note } = row;
  const money = { printed, valueDong, qualifier };
  const share = { percentPrinted, percentPpm, basis, basisPrinted, basisDong };
  return { id, concept, label, stage, year, part, ...money, ...share, note };
}

function indicator(row: SessionDraft['indicators'][number]) {
  const { id, group, name, period, printed, countValue, unit, percentPpm, percentOf, target, note } = row;
  const ratio =
    row.ratioNumerator !== null && row.ratioDenominator !== null
      ? { numerator: row.ratioNumerator, denominator: row.ratioDenominator }
      : null;
  return { id, group, name, period, printed, countValue, unit, ratio, percentPpm, percentOf, target, note };
}

function photo(row: SessionDraft['photos'][number]) {
  const { id, label, caption, alt, fileDigest, widthPx, heightPx } = row;
  const file =
    fileDigest && widthPx !== null && heightPx !== null ? { digest: fileDigest, widthPx, heightPx } : null;
  return { id, label, caption, alt, file };
}
