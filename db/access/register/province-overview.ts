import 'server-only';
import { eq, sql } from 'drizzle-orm';
import { looksAfter, looksAfterProvinces } from '@/lib/policies/provinces';
import type { CouncilStanding } from '@/lib/rules/province-overview';
import { localDateOf } from '@/lib/vi/date';
import type { Viewer } from '@/lib/viewer';
import { db } from '../../client';
import { councils } from '../../schema/councils';
import { overdueByCouncil } from '../publications/published-promises';

type Counted = Omit<CouncilStanding, 'overdue' | 'hasTerm' | 'hasChair' | 'hasAdmin'> & {
  id: string;
  hasTerm: number;
  hasChair: number;
  hasAdmin: number;
};

/** Every count is made once for all councils and joined: one statement, however many councils there are. */
const standings = (today: string) => sql<Counted>`
  with held as (
    select s.council_id, count(*) as sessions,
      sum(not exists (select 1 from publications p where p.session_id = s.id)) as unpublished
    from council_sessions s
    where s.state <> 'deleted' and s.occurrence in ('planned', 'held')
      and s.meeting_kind is null and coalesce(s.ends_on, s.starts_on) || '~' < ${today}
    group by s.council_id),
  shown as (
    select council_id, max(coalesce(ends_on, starts_on)) as newest,
      sum(not exists (select 1 from minute_entries m where m.session_id = published_sessions.session_id)
        and not exists (select 1 from signings g where g.session_id = published_sessions.session_id
          and g.resolution_id is null and g.copy_at is not null and g.ended_at is null)) as without
    from published_sessions where not is_withdrawn and occurrence = 'held' and meeting_kind is null group by council_id),
  people as (
    select r.council_id, max(r.role = 'chair') as chair, max(r.role = 'admin') as admin
    from user_roles r join users u on u.id = r.user_id where u.is_active group by r.council_id),
  kept as (select council_id, sum(bytes) as bytes from files group by council_id)
  select c.id, c.slug, c.name, c.province_code as provinceCode, c.unit_code as unitCode, c.valid_to as validTo,
    coalesce(held.sessions, 0) as sessions, coalesce(held.unpublished, 0) as unpublished,
    coalesce(shown.without, 0) as withoutMinutes, shown.newest as newest,
    exists (select 1 from terms t where t.council_id = c.id) as hasTerm,
    coalesce(people.chair, 0) as hasChair, coalesce(people.admin, 0) as hasAdmin, coalesce(kept.bytes, 0) as bytes
  from councils c left join held on held.council_id = c.id left join shown on shown.council_id = c.id
    left join people on people.council_id = c.id left join kept on kept.council_id = c.id`;

/**
 * What is missing in every council the viewer looks after: counts alone, of sessions, people and files; nothing of what a
 * draft says, and no name of a person. `null` for who looks after no province.
 */
export async function listStandings(viewer: Viewer, now: string): Promise<CouncilStanding[] | null> {
  if (!looksAfterProvinces(viewer)) return null;
  const today = localDateOf(now);
  const rows = await db.all<Counted>(standings(today));
  const overdue = await overdueByCouncil(today);
  return rows
    .filter(({ provinceCode }) => looksAfter(viewer, provinceCode))
    .map(({ id, hasTerm, hasChair, hasAdmin, ...row }) => ({
      ...row,
      overdue: overdue.get(id) ?? 0,
      hasTerm: hasTerm === 1,
      hasChair: hasChair === 1,
      hasAdmin: hasAdmin === 1,
    }));
}

/** A council by its address, for who looks after its province; else `null`. */
export async function getLookedAfterCouncil(viewer: Viewer, slug: string) {
  const [council] = await db.select().from(councils).where(eq(councils.slug, slug)).limit(1);
  return council && looksAfter(viewer, council.provinceCode) ? council : null;
}

/** The open councils of the viewer's provinces, to choose from; by name. */
export async function listLookedAfter(viewer: Viewer): Promise<{ id: string; name: string; slug: string }[]> {
  const rows = await db
    .select({
      id: councils.id,
      name: councils.name,
      slug: councils.slug,
      provinceCode: councils.provinceCode,
    })
    .from(councils)
    .orderBy(councils.name);
  return rows.filter(({ provinceCode }) => looksAfter(viewer, provinceCode));
}
