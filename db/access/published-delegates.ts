import 'server-only';
import { and, asc, eq, getTableColumns } from 'drizzle-orm';
import { compareNames } from '@/lib/vi/names';
import { db } from '../client';
import { publishedDelegates, publishedSessions } from '../schema/publications';

export type DelegateInSession = typeof publishedDelegates.$inferSelect & {
  /** Whether the session took place at all. */
  isHeld: boolean;
};

export type DelegateSummary = {
  slug: string;
  name: string;
  unit: string | null;
  offices: DelegateInSession['delegate']['offices'];
  isInOffice: boolean;
  sittingsMarked: number;
  sittingsPresent: number;
  sessions: number;
};

/** The delegates of one term's published sessions, by given name, with sums over those sessions. */
export async function listDelegates(councilId: string, term: number): Promise<DelegateSummary[]> {
  const rows = await db
    .select()
    .from(publishedDelegates)
    .where(and(eq(publishedDelegates.councilId, councilId), eq(publishedDelegates.termOrdinal, term)))
    .orderBy(asc(publishedDelegates.sessionDate));
  const people = new Map<string, (typeof rows)[number][]>();
  for (const row of rows) people.set(row.slug, [...(people.get(row.slug) ?? []), row]);
  return [...people.values()].flatMap(summary).sort((a, b) => compareNames(a.name, b.name));
}

/** What the newest session says of the person, and the sums of all. */
function summary(sessions: Omit<DelegateInSession, 'isHeld'>[]): DelegateSummary[] {
  const newest = sessions.at(-1);
  if (!newest) return [];
  const { name, unit, offices, endedOn } = newest.delegate;
  const sum = (key: 'sittingsMarked' | 'sittingsPresent') =>
    sessions.reduce((total, row) => total + row[key], 0);
  return [
    {
      slug: newest.slug,
      name,
      unit,
      offices,
      isInOffice: endedOn === null,
      sittingsMarked: sum('sittingsMarked'),
      sittingsPresent: sum('sittingsPresent'),
      sessions: sessions.length,
    },
  ];
}

/** Every published session a delegate belonged to, oldest first; `null` when nobody had this address. */
export async function getDelegate(councilId: string, slug: string): Promise<DelegateInSession[] | null> {
  const rows = await db
    .select({ ...getTableColumns(publishedDelegates), occurrence: publishedSessions.occurrence })
    .from(publishedDelegates)
    .innerJoin(publishedSessions, eq(publishedSessions.sessionId, publishedDelegates.sessionId))
    .where(and(eq(publishedDelegates.councilId, councilId), eq(publishedDelegates.slug, slug)))
    .orderBy(asc(publishedDelegates.sessionDate));
  if (rows.length === 0) return null;
  return rows.map(({ occurrence, ...row }) => ({ ...row, isHeld: occurrence === 'held' }));
}

/** The terms whose published sessions name their delegates, newest first. */
export async function listDelegateTerms(councilId: string): Promise<{ ordinal: number; label: string }[]> {
  const rows = await db
    .selectDistinct({ ordinal: publishedDelegates.termOrdinal, label: publishedDelegates.termLabel })
    .from(publishedDelegates)
    .where(eq(publishedDelegates.councilId, councilId));
  return rows.sort((a, b) => b.ordinal - a.ordinal);
}
