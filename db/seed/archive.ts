import { randomUUID } from 'node:crypto';
import { asc, eq } from 'drizzle-orm';
import { rebuildSession } from '@/db/access/publications/projections';
import { unsafeCreateCouncil } from '@/db/access/register/councils';
import { commit, db, raw } from '@/db/client';
import { councils, terms } from '@/db/schema/councils';
import { votes } from '@/db/schema/decisions';
import { publications, searchItems } from '@/db/schema/publications';
import { agendaItems, councilSessions, papers } from '@/db/schema/sessions';
import { canonical, sha256 } from '@/lib/record/digest';
import { mauRecord } from '@/lib/record/fixture-mau';
import {
  PUBLICATION_FORMAT,
  type PublicationDocument,
  publicationDocumentSchema,
  type SessionRecord,
} from '@/lib/record/schema';
import { firstDay } from '@/lib/vi/partial-date';

/*
 * A long archive of one council, for measurements: the fixture's session told again and again, larger. Every third one is known as a
 * newspaper tells of it.
 */

const VOTES = 26;
const ITEMS = 20;
const PAPERS = 10;
const RESOLUTIONS = 10;
const DAY_MS = 86_400_000;
const TERM_STARTS = [2004, 2011, 2016, 2021];

export type ArchiveCouncil = { councilId: string; slug: string; termIds: string[] };

/** Founds an empty council with the terms since 2004. */
export async function foundArchive(slug: string): Promise<ArchiveCouncil> {
  const name = `Hội đồng nhân dân phường ${slug}`;
  const council = { slug, name, locality: `Phường ${slug}`, level: 'ward' as const };
  const { councilId } = await unsafeCreateCouncil(council, '2004-01-01T00:00:00.000Z');
  const rows = TERM_STARTS.map((_, at) => ({ id: randomUUID(), councilId, ...termNumbered(at + 1) }));
  await commit([], [db.insert(terms).values(rows)]);
  return { councilId, slug, termIds: rows.map(({ id }) => id) };
}

/** One that was founded before. @throws when there is none. */
export async function findArchive(slug: string): Promise<ArchiveCouncil> {
  const rows = await db
    .select({ councilId: councils.id, termId: terms.id })
    .from(councils)
    .innerJoin(terms, eq(terms.councilId, councils.id))
    .where(eq(councils.slug, slug))
    .orderBy(asc(terms.ordinal));
  const [first] = rows;
  if (!first) throw new Error(`There is no council ${slug}.`);
  return { councilId: first.councilId, slug, termIds: rows.map(({ termId }) => termId) };
}

/** How many things search can find here. */
export const countSearchItems = (): Promise<number> => db.$count(searchItems);

/** What the file takes when nothing in it is free, in bytes. */
export function packedBytes(): number {
  raw().exec('vacuum');
  return (
    Number(raw().pragma('page_count', { simple: true })) * Number(raw().pragma('page_size', { simple: true }))
  );
}

/**
 * Publishes sessions `from`…`to` of `all`, spread over the years from 2004, with the votes and papers of their drafts. Not
 * durable while it runs: anybody who wants this has nothing to lose yet.
 */
export async function addSessions(
  council: ArchiveCouncil,
  from: number,
  to: number,
  all = to,
): Promise<void> {
  raw().pragma('synchronous = OFF');
  for (let number = from; number <= to; number++) {
    const record = sessionRecord(council, number, all);
    await publish(council, number % 3 === 0 ? hardlyKnown(record) : record);
  }
  raw().pragma('synchronous = FULL');
}

async function publish({ councilId, termIds }: ArchiveCouncil, record: SessionRecord): Promise<void> {
  const sessionId = randomUUID();
  const { slug, startsOn } = record.session;
  const publishedAt = `${firstDay(startsOn ?? '')}T10:00:00.000Z`;
  const stands = { version: 1, kind: 'first' as const, reason: null, publishedAt, publishedBy: 'Kho' };
  const own = { ...record, session: { ...record.session, id: sessionId } };
  const whole: PublicationDocument = {
    ...stands,
    format: PUBLICATION_FORMAT,
    previousDigest: null,
    record: own,
  };
  const document = canonical(publicationDocumentSchema.parse(whole));
  const digest = await sha256(document);
  const termId = termIds[(record.term.ordinal ?? 0) - 1] ?? '';
  await commit(
    [],
    [
      db.insert(councilSessions).values({ ...own.session, councilId, termId, state: 'published' }),
      db
        .insert(publications)
        .values({ id: randomUUID(), councilId, sessionId, slug, document, digest, ...stands }),
      ...draftRows(sessionId, record),
    ],
  );
  await rebuildSession({ councilId, sessionId });
}

/** The rows of a draft that other sessions' saves could stumble over. */
function draftRows(sessionId: string, record: SessionRecord) {
  const items = record.agenda.map(({ id, kind, title }, position) => ({
    id,
    sessionId,
    position,
    kind,
    title,
  }));
  const itsPapers = record.agenda.flatMap((item) =>
    item.papers.map(({ id, kind, title }, position) => ({
      id,
      sessionId,
      agendaItemId: item.id,
      position,
      kind,
      title: title ?? '',
    })),
  );
  const itsVotes = record.votes.map(({ id, subject }, position) => ({
    ...{ id, sessionId, subject, position, entry: 'totals' as const },
    ...{ forCount: 22, againstCount: 1, notVotingCount: 1 },
  }));
  return [
    db.insert(agendaItems).values(items),
    db.insert(papers).values(itsPapers),
    db.insert(votes).values(itsVotes),
  ];
}

function termNumbered(ordinal: number) {
  const startYear = TERM_STARTS[ordinal - 1] ?? 2004;
  return { ordinal, label: `Khóa ${ordinal}`, startYear, endYear: TERM_STARTS[ordinal] ?? 2026 };
}

/** The fixture at `number`, with rows of its own: 26 delegates, 20 items, 10 papers, 10 resolutions, 26 votes. */
function sessionRecord(council: Pick<ArchiveCouncil, 'slug'>, number: number, all: number): SessionRecord {
  const start = Date.UTC(2004, 6, 1);
  const day = start + Math.floor(((Date.UTC(2026, 5, 1) - start) / DAY_MS) * (number / (all + 1))) * DAY_MS;
  const date = new Date(day).toISOString().slice(0, 10);
  const year = Number(date.slice(0, 4));
  const ordinal = TERM_STARTS.filter((first) => first <= year).length;
  const term = termNumbered(ordinal);
  const grown = grow(mauRecord);
  const text = JSON.stringify({ ...grown, council: { ...grown.council, slug: council.slug }, term })
    .replaceAll('"m-', `"${council.slug}-${number}-`)
    .replaceAll('khoa-2-ky-5', `khoa-${ordinal}-ky-${number}`)
    .replaceAll('2023-07-12', date)
    .replaceAll('"year":2023', `"year":${year}`)
    .replaceAll('2021-07-01', `${term.startYear}-01-02`);
  const record = JSON.parse(text) as SessionRecord;
  const label = `Kỳ họp thứ ${number}`;
  return {
    ...record,
    session: { ...record.session, ordinal: number, label, slug: `khoa-${ordinal}-ky-${number}` },
  };
}

/** The month it was held in, «ít nhất 22» of those in favour, and no register. */
function hardlyKnown(record: SessionRecord): SessionRecord {
  const month = record.session.startsOn?.slice(0, 7) ?? null;
  const unknown = { total: null, present: null, required: null, shareOfTotal: null, shareOfPresent: null };
  return {
    ...record,
    term: { ...record.term, isRegisterComplete: false },
    session: { ...record.session, startsOn: month, endsOn: month, compiledFrom: 'sources' },
    delegates: [],
    sittings: record.sittings.map((sitting) => ({ ...sitting, heldOn: month, attendance: null })),
    resolutionGroups: [
      {
        ...{ id: `${record.session.slug}-group`, count: 15, countBound: 'at_least', scope: 'all' },
        ...{ subject: null, status: 'adopted', printed: 'hơn 15 nghị quyết', source: null },
      },
    ],
    votes: record.votes.map((vote) => ({
      ...{ ...vote, ...unknown, heldOn: month, heldAt: null, entry: 'totals', ballots: null },
      ...{ counts: { for: 22, against: null, notVoting: null }, bounds: { for: 'at_least' } },
      ...{ outcome: 'undetermined', threshold: null, because: [] },
    })),
  };
}

function grow(record: SessionRecord): SessionRecord {
  const many = <Row extends { id: string }>(
    rows: readonly Row[],
    count: number,
    more: (at: number) => Partial<Row>,
  ) =>
    Array.from({ length: count }, (_, at) => {
      const row = rows[at % rows.length];
      if (!row) throw new Error('The fixture has no such rows.');
      // Rows inside it get names of their own too; what points elsewhere still does.
      const copy = JSON.parse(JSON.stringify(row).replaceAll('"id":"m-', `"id":"m-${at}-`)) as Row;
      return at < rows.length ? row : { ...copy, ...more(at) };
    });
  const resolutions = many(record.resolutions, RESOLUTIONS, (at) => ({
    slug: `${record.resolutions[at % 5]?.slug}-${at}`,
  }));
  const open = record.agenda.filter(({ isClosed }) => !isClosed);
  const papers = open.flatMap((item) => item.papers);
  const agenda = many(open, ITEMS, (at) => ({
    title: `${open[at % open.length]?.title} (${at})`,
    papers: [],
  })).map((item, at) => ({
    ...item,
    papers:
      at < PAPERS ? many(papers, 1, () => ({})).map((paper) => ({ ...paper, id: `m-paper-${at}` })) : [],
  }));
  const votes = many(record.votes, VOTES, (at) => ({
    resolution: resolutions[at]?.id ?? null,
    agendaItem: null,
  }));
  return { ...record, agenda, resolutions, votes };
}
