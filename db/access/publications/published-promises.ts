import 'server-only';
import { exactPage, PAGE_SIZE, type Page, rowsBefore } from '@/lib/pages';
import type { PromiseFilter } from '@/lib/public/promise-filters';
import type { OpenPromises, PublishedPromise } from '@/lib/record/promises';
import type { SessionRecord } from '@/lib/record/schema';
import type { KnownDate } from '@/lib/vi/partial-date';
import type { PromiseKind } from '@/lib/words-of-promises';
import { prepared } from '../prepared';

/*
 * The newest report is that of the latest session, however late it was published. A task that goes on in a later session, in the
 * same words, stands there alone. As texts «2024-07~» comes after every day of that month and before those of the next.
 */
const standing = (whose: string, more = '') => `with standing as (
    select ${more}p.session_id, p.session_slug as sessionSlug, p.session_label as sessionLabel, p.promise_id as promiseId, p.kind, p.body,
      p.owner, p.due_on as dueOn, p.extended_to as extendedTo, coalesce(f.status, p.state) as state,
      iif(f.status is null, p.done_on, f.reported_on) as doneOn, iif(f.status is null, p.evidence, f.evidence) as evidence,
      p.awaits_answer as awaitsAnswer, p.anchor, f.session_slug as reportedIn, f.session_label as reportedAt,
      coalesce(p.extended_to, p.due_on) as due, coalesce(p.session_date, '') as session_date, p.position
    from published_promises p left join published_follow_ups f on f.id = (
      select id from published_follow_ups r
      where r.council_id = p.council_id and r.of_session = p.session_slug and r.of_id = p.promise_id and r.session_id not in (p.session_id, @except)
      order by coalesce(r.session_date, '') desc, r.session_slug desc, r.position desc limit 1)
    where ${whose} and not exists (
      select 1 from published_promises l where l.council_id = p.council_id and l.words = p.words
        and (coalesce(l.session_date, ''), l.session_slug) > (coalesce(p.session_date, ''), p.session_slug))),
  ranked as (
    select *, case
      when state in ('done', 'answered') then 3
      when due is null then 2
      when due || '~' < @today then 0
      else 1 end as rank
    from standing)`;
const STANDING = standing('p.council_id = @councilId');
const OVERDUE = `${standing('true', 'p.council_id as councilId, ')}
  select councilId, count(*) as overdue from ranked where rank = 0 group by councilId`;

const WHERE = `where (@kind is null or kind = @kind) and case @filter
    when 'overdue' then rank = 0
    when 'open' then rank < 3
    when 'silent' then coalesce(state, 'no_report') = 'no_report'
    when 'settled' then rank = 3
    else 1 end`;

/** What is past first, then what comes next, then what nobody set a day for, and at last what is done, newest first. */
const ORDER = `order by rank, iif(rank < 2, due, null), session_date desc, sessionSlug desc, position`;

const PAGE = `${STANDING} select * from ranked ${WHERE} ${ORDER} limit @limit offset @offset`;
const COUNT = `${STANDING} select count(*) from ranked ${WHERE}`;

export type PromiseFilters = { readonly kind?: PromiseKind | null; readonly filter?: PromiseFilter | null };

type Row = Omit<PublishedPromise, 'awaitsAnswer'> & { readonly awaitsAnswer: number };

const promiseOf = ({ awaitsAnswer, ...row }: Row): PublishedPromise => ({
  ...row,
  awaitsAnswer: awaitsAnswer === 1,
});

/**
 * What a council's published records promise, 20 a page.
 *
 * @param today the local day on which it is asked.
 */
export async function listPromises(
  councilId: string,
  { kind = null, filter = null }: PromiseFilters,
  today: string,
  page: number,
): Promise<Page<PublishedPromise>> {
  const asked = { councilId, today, kind, filter, except: '' };
  const total = (await prepared(COUNT).pluck().get(asked)) as number;
  const rows = await prepared(PAGE).all({ ...asked, limit: PAGE_SIZE, offset: rowsBefore(page) });
  return exactPage((rows as Row[]).map(promiseOf), page, total);
}

const BEFORE = `where rank < 3 and session_id <> @except and (@startsOn is null or session_date <= @startsOn)`;
const EARLIER = `${STANDING} select * from ranked ${BEFORE} ${ORDER} limit @most`;
const EARLIER_COUNT = `${STANDING} select count(*) from ranked ${BEFORE}`;
const WAITING = `${EARLIER_COUNT} and not exists (select 1 from follow_ups w
    where w.session_id = @except and w.of_session = sessionSlug and w.of_id = promiseId)`;

type Before = { readonly councilId: string; readonly sessionId: string; readonly startsOn: KnownDate };

const beforeOf = ({ councilId, sessionId, startsOn }: Before) => ({ councilId, startsOn, except: sessionId });

/** What published records from before a session leave open, what is due first; what the session itself reports does not count. */
export async function openBefore(before: Before, today: string, most: number): Promise<OpenPromises> {
  const asked = { ...beforeOf(before), today };
  const total = (await prepared(EARLIER_COUNT).pluck().get(asked)) as number;
  const rows = (await prepared(EARLIER).all({ ...asked, most })) as Row[];
  return { promises: rows.map(promiseOf), total };
}

/** How many of them the draft of the session does not report on yet. */
export const countWaiting = (before: Before) =>
  prepared(WAITING)
    .pluck()
    .get({ ...beforeOf(before), today: '' }) as Promise<number>;

const COUNTED = `${STANDING} select count(*) as total, coalesce(sum(rank = 3), 0) as settled from ranked`;

/** How much a council's published records promise, and how much of it nothing more is waited for. */
export const countPromises = (councilId: string) =>
  prepared(COUNTED).get({ councilId, today: '', except: '' }) as Promise<{ total: number; settled: number }>;

const THERE = `select slug from published_sessions where council_id = (select id from councils where slug = @council)
  and slug in (select value from json_each(@slugs))`;

/** Which of the sessions that reports of a record are about were published: a file may name others. */
export async function publishedAmong(
  council: string,
  { followUps = [] }: Pick<SessionRecord, 'followUps'>,
): Promise<string[]> {
  const slugs = followUps.flatMap(({ of }) => of?.session ?? []);
  if (slugs.length === 0) return [];
  return prepared(THERE)
    .pluck()
    .all({ council, slugs: JSON.stringify(slugs) }) as Promise<string[]>;
}

const KINDS = 'select distinct kind from published_promises where council_id = ?';

/** The kinds of which anything was published, in no order. */
export const listPromiseKinds = (councilId: string) =>
  prepared(KINDS).pluck().all(councilId) as Promise<PromiseKind[]>;

const ANY = 'select 1 from published_promises where council_id = ? limit 1';

/** Whether a council's published records promise anything: only then does its site have a part for it. */
export const hasPromises = async (councilId: string): Promise<boolean> =>
  (await prepared(ANY).get(councilId)) !== undefined;

/** How much of what every council promised is past its day, by council; those where nothing is are not in it. */
export async function overdueByCouncil(today: string): Promise<Map<string, number>> {
  type Row = { councilId: string; overdue: number };
  const rows = (await prepared(OVERDUE).all({ today, except: '' })) as Row[];
  return new Map(rows.map(({ councilId, overdue }) => [councilId, overdue]));
}
