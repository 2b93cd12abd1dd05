import 'server-only';
import { and, eq, exists, inArray, ne } from 'drizzle-orm';
import type { CommentDeadline } from '@/lib/convening/deadline-event';
import { councilFullName } from '@/lib/public/council-name';
import { db } from '../../client';
import { councils } from '../../schema/councils';
import { commentDeadlines } from '../../schema/deadlines';
import { councilSessions } from '../../schema/sessions';
import { unsafeStandingDeadline } from './deadlines';
import { unsafeReleasedOf } from './review';

/**
 * The deadlines for comments that stand in these councils, of sessions whose drafts councillors can read at `now`, and that were not called
 * off. Callers have checked that the reader is a councillor of each.
 *
 * @param only of this session
 */
export async function unsafeListDeadlines(
  councilIds: readonly string[],
  now: string,
  only?: string,
): Promise<CommentDeadline[]> {
  const rows = await db
    .select({ session: councilSessions, council: councils })
    .from(councilSessions)
    .innerJoin(councils, eq(councils.id, councilSessions.councilId))
    .where(
      and(
        inArray(councilSessions.councilId, [...councilIds]),
        inArray(councilSessions.state, ['draft', 'submitted']),
        ne(councilSessions.occurrence, 'cancelled'),
        only === undefined ? undefined : eq(councilSessions.id, only),
        exists(
          db
            .select({ id: commentDeadlines.id })
            .from(commentDeadlines)
            .where(eq(commentDeadlines.sessionId, councilSessions.id)),
        ),
      ),
    );
  const released = await unsafeReleasedOf(
    rows.map(({ session }) => session.id),
    now,
  );
  const all = rows.map(async ({ session: { id: sessionId, label }, council }) => {
    const standing = await unsafeStandingDeadline(sessionId);
    if (!standing || !released.some((row) => row.sessionId === sessionId)) return [];
    const { until, n, setAt } = standing;
    return [{ sessionId, label, council: councilFullName(council), until, n, setAt }];
  });
  return (await Promise.all(all)).flat();
}
