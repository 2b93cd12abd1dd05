import 'server-only';
import { and, asc, count, desc, eq, isNotNull, isNull, like, sql } from 'drizzle-orm';
import { exactPage, PAGE_SIZE, type Page, rowsBefore } from '@/lib/pages';
import { type AskedYear, UNKNOWN_YEAR } from '@/lib/public-query';
import type { MeetingKind } from '@/lib/words';
import { db } from '../../client';
import { publishedSessions } from '../../schema/publications';
import { prepared } from '../prepared';
import { isSurelyPast, type PublishedSession } from './published-lists';
import { datedFirst, slugNewestFirst } from './slug-order';

/* Meetings that are no sessions. What lists and counts sessions knows nothing of them, and the other way round. */

const { startsOn, slug, meetingKind, occurrence, isWithdrawn } = publishedSessions;
const ofCouncil = (councilId: string) =>
  and(eq(publishedSessions.councilId, councilId), isNotNull(meetingKind));

export type MeetingFilters = { readonly kind?: MeetingKind | null; readonly year?: AskedYear | null };

/** Meetings ever published, newest first, withdrawn ones included as such; 20 a page. */
export async function listMeetings(
  councilId: string,
  { kind, year }: MeetingFilters,
  page: number,
): Promise<Page<PublishedSession>> {
  const where = and(
    ofCouncil(councilId),
    kind ? eq(meetingKind, kind) : undefined,
    year === UNKNOWN_YEAR ? isNull(startsOn) : undefined,
    typeof year === 'number' ? like(startsOn, `${year}%`) : undefined,
  );
  const [counted] = await db.select({ total: count() }).from(publishedSessions).where(where);
  const rows = await db
    .select()
    .from(publishedSessions)
    .where(where)
    .orderBy(desc(startsOn), ...slugNewestFirst(slug))
    .limit(PAGE_SIZE)
    .offset(rowsBefore(page));
  return exactPage(rows, page, counted?.total);
}

/** Those that are planned and not surely past, the next one first; as many as anybody reads. */
export const listNextMeetings = async (councilId: string, today: string): Promise<PublishedSession[]> =>
  db
    .select()
    .from(publishedSessions)
    .where(
      and(
        ofCouncil(councilId),
        eq(isWithdrawn, false),
        eq(occurrence, 'planned'),
        sql`not ${isSurelyPast(today)}`,
      ),
    )
    .orderBy(...datedFirst(startsOn), asc(slug))
    .limit(PAGE_SIZE);

const YEARS = `select distinct cast(substr(starts_on, 1, 4) as integer) as year from published_sessions
  where council_id = ? and meeting_kind is not null order by year is null, year desc`;
const KINDS = `select distinct meeting_kind from published_sessions where council_id = ? and meeting_kind is not null`;

/** The years of a council's meetings, newest first, and at last that of some it is not known. */
export async function listMeetingYears(councilId: string): Promise<AskedYear[]> {
  const rows = (await prepared(YEARS).all(councilId)) as { year: number | null }[];
  return rows.map(({ year }) => year ?? UNKNOWN_YEAR);
}

/** The kinds of which anything was published, in no order. */
export const listMeetingKinds = (councilId: string) =>
  prepared(KINDS).pluck().all(councilId) as Promise<MeetingKind[]>;

const ANY = 'select 1 from published_sessions where council_id = ? and meeting_kind is not null limit 1';

/** Whether a council ever published a meeting: only then does its site have a part for them. */
export const hasMeetings = async (councilId: string): Promise<boolean> =>
  (await prepared(ANY).get(councilId)) !== undefined;
