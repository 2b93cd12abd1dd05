import 'server-only';
import { and, desc, eq, getTableColumns, max, sql, sum } from 'drizzle-orm';
import { exactPage, PAGE_SIZE, type Page, rowsBefore } from '@/lib/pages';
import { compareNames } from '@/lib/vi/names';
import { db } from '../client';
import { publishedDelegates, publishedSessions } from '../schema/publications';
import { prepared } from './prepared';
import { listTerms } from './published-lists';

export type DelegateInSession = typeof publishedDelegates.$inferSelect;

type Attended = { sittingsMarked: number; sittingsPresent: number };

export type DelegateSummary = Attended & {
  slug: string;
  name: string;
  unit: string | null;
  offices: DelegateInSession['delegate']['offices'];
  isInOffice: boolean;
};

const attended = {
  sittingsMarked: sum(publishedDelegates.sittingsMarked).mapWith(Number),
  sittingsPresent: sum(publishedDelegates.sittingsPresent).mapWith(Number),
};

/** The delegates of one term's published sessions, by given name, with sums over those sessions. */
export async function listDelegates(councilId: string, term: number): Promise<DelegateSummary[]> {
  const ofTerm = and(eq(publishedDelegates.councilId, councilId), eq(publishedDelegates.termOrdinal, term));
  const { slug, sessionDate, delegate } = publishedDelegates;
  const sums = db
    .select({ slug, newest: max(sessionDate).as('newest'), ...named(attended) })
    .from(publishedDelegates)
    .where(ofTerm)
    .groupBy(slug)
    .as('sums');
  const { sittingsMarked, sittingsPresent } = sums;
  const rows = await db
    .select({ slug, delegate, sittingsMarked, sittingsPresent })
    .from(sums)
    .innerJoin(publishedDelegates, and(ofTerm, eq(slug, sums.slug), eq(sessionDate, sums.newest)));
  // Two sessions may begin on one day.
  const people = new Map(rows.map((row) => [row.slug, row]));
  return [...people.values()].map(summary).sort((a, b) => compareNames(a.name, b.name));
}

const named = ({ sittingsMarked, sittingsPresent }: typeof attended) => ({
  sittingsMarked: sittingsMarked.as('marked'),
  sittingsPresent: sittingsPresent.as('present'),
});

function summary({
  delegate,
  ...row
}: Attended & Pick<DelegateInSession, 'slug' | 'delegate'>): DelegateSummary {
  const { name, unit, offices, endedOn } = delegate;
  return { ...row, name, unit, offices, isInOffice: endedOn === null };
}

const ofDelegate = (councilId: string, slug: string) =>
  and(eq(publishedDelegates.councilId, councilId), eq(publishedDelegates.slug, slug));

/** A delegate as the newest published session has them; `null` when nobody had this address. */
export async function getDelegate(councilId: string, slug: string) {
  const [newest] = await db
    .select({ delegate: publishedDelegates.delegate, termLabel: publishedDelegates.termLabel })
    .from(publishedDelegates)
    .where(ofDelegate(councilId, slug))
    .orderBy(desc(publishedDelegates.sessionDate))
    .limit(1);
  return newest ?? null;
}

/** The sums over all of a delegate's published sessions, and how many ballots bear the name; nought when there are none. */
export async function sumDelegate(councilId: string, slug: string) {
  const ballots = sql<number>`sum(json_array_length(${publishedDelegates.ballots}))`;
  const [sums] = await db
    .select({ ...attended, ballots })
    .from(publishedDelegates)
    .where(ofDelegate(councilId, slug))
    .groupBy(publishedDelegates.slug);
  return sums ?? { sittingsMarked: 0, sittingsPresent: 0, ballots: 0 };
}

/** The published sessions that took place while somebody was a delegate, newest first, 20 a page. */
export async function listDelegateSessions(
  councilId: string,
  slug: string,
  page: number,
): Promise<Page<DelegateInSession>> {
  const held = and(ofDelegate(councilId, slug), eq(publishedSessions.occurrence, 'held'));
  const itsSession = eq(publishedSessions.sessionId, publishedDelegates.sessionId);
  const total = db.select({ id: publishedDelegates.id }).from(publishedDelegates);
  const rows = await db
    .select(getTableColumns(publishedDelegates))
    .from(publishedDelegates)
    .innerJoin(publishedSessions, itsSession)
    .where(held)
    .orderBy(desc(publishedDelegates.sessionDate), desc(publishedDelegates.sessionSlug))
    .limit(PAGE_SIZE)
    .offset(rowsBefore(page));
  return exactPage(rows, page, await db.$count(total.innerJoin(publishedSessions, itsSession).where(held)));
}

const ANY_DELEGATE = 'select 1 from published_delegates where council_id = ? and term_ordinal = ? limit 1';

/** Those of `listTerms` whose published sessions name their delegates. */
export async function listDelegateTerms(councilId: string): ReturnType<typeof listTerms> {
  const terms = await listTerms(councilId);
  return terms.filter(({ ordinal }) => prepared(ANY_DELEGATE).get(councilId, ordinal));
}
