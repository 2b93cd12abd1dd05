import 'server-only';
import { and, desc, eq, getTableColumns, max, sql, sum } from 'drizzle-orm';
import { exactPage, PAGE_SIZE, type Page, rowsBefore } from '@/lib/pages';
import type { TermOfDelegate } from '@/lib/public/mandate-text';
import type { PublishedDelegate } from '@/lib/record/project';
import { isTermBefore } from '@/lib/rules/term';
import { compareNames } from '@/lib/vi/names';
import { compareDates } from '@/lib/vi/partial-date';
import { choices } from '@/lib/words';
import { db } from '../../client';
import { publishedDelegates, publishedSessions } from '../../schema/publications';
import { prepared } from '../prepared';
import { listTerms } from './published-lists';
import { slugNewestFirst } from './slug-order';

export type DelegateInSession = typeof publishedDelegates.$inferSelect;

type Attended = { sittingsMarked: number; sittingsPresent: number };

export type DelegateSummary = Attended & {
  slug: string;
  name: string;
  unit: string | null;
  offices: DelegateInSession['delegate']['offices'];
  /** By the register of the newest session held in the term, as it was published. */
  isInOffice: boolean;
};

const attended = {
  sittingsMarked: sum(publishedDelegates.sittingsMarked).mapWith(Number),
  sittingsPresent: sum(publishedDelegates.sittingsPresent).mapWith(Number),
};

/** The delegates of one term's published sessions, by given name, with sums over those sessions. */
export async function listDelegates(councilId: string, term: string): Promise<DelegateSummary[]> {
  const ofTerm = and(eq(publishedDelegates.councilId, councilId), eq(publishedDelegates.termKey, term));
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
    .innerJoin(publishedDelegates, and(ofTerm, eq(slug, sums.slug), sql`${sessionDate} is ${sums.newest}`));
  // Two sessions may begin on one day.
  const people = new Map(rows.map((row) => [row.slug, row]));
  const newest = await registerOf(councilId, term);
  return [...people.values()]
    .map((row) => summary({ ...row, delegate: newest.delegates.get(row.slug) ?? row.delegate }, newest))
    .sort((a, b) => compareNames(a.name, b.name));
}

type Register = { heldOn: string | null; delegates: Map<string, DelegateInSession['delegate']> };

/** The register of a term's newest session that was held, or of its newest at all while none was; who is in it, by address. */
async function registerOf(councilId: string, term: string): Promise<Register> {
  const { sessionId, startsOn, slug, occurrence } = publishedSessions;
  const [newest] = await db
    .select({ sessionId, startsOn })
    .from(publishedSessions)
    .innerJoin(publishedDelegates, eq(publishedDelegates.sessionId, sessionId))
    .where(and(eq(publishedSessions.councilId, councilId), eq(publishedSessions.termKey, term)))
    .orderBy(sql`${occurrence} = 'held' desc`, desc(startsOn), ...slugNewestFirst(slug))
    .limit(1);
  const rows = newest
    ? await db
        .select({ slug: publishedDelegates.slug, delegate: publishedDelegates.delegate })
        .from(publishedDelegates)
        .where(eq(publishedDelegates.sessionId, newest.sessionId))
    : [];
  return {
    heldOn: newest?.startsOn ?? null,
    delegates: new Map(rows.map((row) => [row.slug, row.delegate])),
  };
}

const named = ({ sittingsMarked, sittingsPresent }: typeof attended) => ({
  sittingsMarked: sittingsMarked.as('marked'),
  sittingsPresent: sittingsPresent.as('present'),
});

function summary(
  { delegate, ...row }: Attended & Pick<DelegateInSession, 'slug' | 'delegate'>,
  newest: Register,
): DelegateSummary {
  const { name, unit, offices, endReason } = delegate;
  // A term that ran out took nobody out of it.
  const hasLeft = endReason !== null && endReason !== 'term_ended';
  return { ...row, name, unit, offices, isInOffice: newest.delegates.has(row.slug) && !hasLeft };
}

const ofDelegate = (councilId: string, slug: string) =>
  and(eq(publishedDelegates.councilId, councilId), eq(publishedDelegates.slug, slug));

/** A delegate as the newest published session has them, with every mandate; `null` when nobody had this address. */
export async function getDelegate(councilId: string, slug: string) {
  const { delegate, termLabel, termKey, sessionDate, sessionSlug } = publishedDelegates;
  const rows = await db
    .select({ delegate, termLabel, termKey, publishedAt: publishedSessions.publishedAt })
    .from(publishedDelegates)
    .innerJoin(publishedSessions, eq(publishedSessions.sessionId, publishedDelegates.sessionId))
    .where(ofDelegate(councilId, slug))
    .orderBy(desc(sessionDate), ...slugNewestFirst(sessionSlug));
  const [newest] = rows;
  if (!newest) return null;
  return { ...newest, terms: await termsOf(councilId, slug, rows) };
}

type KnownRow = Pick<DelegateInSession, 'delegate' | 'termLabel' | 'termKey'> & { publishedAt: string };

/** The mandates by term, newest first, each as the record that was published last has it. */
async function termsOf(
  councilId: string,
  slug: string,
  rows: readonly KnownRow[],
): Promise<TermOfDelegate[]> {
  const terms = await listTerms(councilId);
  const served = terms.filter(({ key }) => rows.some(({ termKey }) => termKey === key));
  return Promise.all(
    served.map(async (term) => {
      const { key } = term;
      const mine = rows.filter(({ termKey }) => termKey === key);
      const known = mine.toSorted((a, b) => (a.publishedAt < b.publishedAt ? -1 : 1));
      const mandates = new Map(
        known
          .flatMap(({ delegate }) => [...(delegate.earlier ?? []), delegate])
          .map(({ earlier: _, ...mandate }: PublishedDelegate) => [mandate.id, mandate]),
      );
      const newest = await registerOf(councilId, key);
      return {
        key,
        label: mine[0]?.termLabel ?? null,
        isOver: terms.some((other) => isTermBefore(term, other)),
        mandates: eachOnce([...mandates.values()]).sort((a, b) => compareDates(b.startedOn, a.startedOn)),
        missingOn: newest.delegates.has(slug) ? null : newest.heldOn,
      };
    }),
  );
}

/** A record from elsewhere may call a mandate by an id of its own; nobody begins two mandates on one day. */
const eachOnce = (mandates: readonly Omit<PublishedDelegate, 'earlier'>[]) => [
  ...new Map(mandates.map((mandate) => [mandate.startedOn ?? mandate.id, mandate])).values(),
];

/** Who was away cast nothing, also where the vote says so by name. */
const CAST = choices
  .filter((choice) => choice !== 'absent')
  .map((choice) => `'${choice}'`)
  .join(', ');

/** The sums over all of a delegate's published sessions, and how many ballots bear the name; nought when there are none. */
export async function sumDelegate(councilId: string, slug: string) {
  const ballots = sql<number>`sum((select count(*) from json_each(${publishedDelegates.ballots})
    where json_extract(value, '$.choice') in (${sql.raw(CAST)})))`;
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
    .orderBy(desc(publishedDelegates.sessionDate), ...slugNewestFirst(publishedDelegates.sessionSlug))
    .limit(PAGE_SIZE)
    .offset(rowsBefore(page));
  return exactPage(rows, page, await db.$count(total.innerJoin(publishedSessions, itsSession).where(held)));
}

const ANY_DELEGATE = 'select 1 from published_delegates where council_id = ? and term_key = ? limit 1';

/** Those of `listTerms` whose published sessions name their delegates. */
export async function listDelegateTerms(councilId: string): ReturnType<typeof listTerms> {
  const terms = await listTerms(councilId);
  const named = await Promise.all(terms.map(({ key }) => prepared(ANY_DELEGATE).get(councilId, key)));
  return terms.filter((_, at) => named[at]);
}
