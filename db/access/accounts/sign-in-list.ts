import 'server-only';
import { and, desc, eq } from 'drizzle-orm';
import { db } from '../../client';
import { signIns } from '../../schema/accounts';
import { handleOf } from './sign-in-rows';
import { isOpen } from './viewer';

/** A person's sign-ins at `now`, newest first. */
export const openSignInsOf = (userId: string, now: string) =>
  db
    .select()
    .from(signIns)
    .where(and(eq(signIns.userId, userId), isOpen(now)))
    .orderBy(desc(signIns.startedAt));

type Row = Awaited<ReturnType<typeof openSignInsOf>>[number];

/** What people are shown of sign-ins: what their device and network are known by, never the id that stands for the token. */
export const shownSignIns = (rows: readonly Row[], ownId: string | null) =>
  rows.map(({ id, startedAt, seenAt, browser, system, network }) => ({
    ...{ startedAt, browser, system, network },
    seenAt: seenAt ?? startedAt,
    handle: handleOf(id),
    isThisOne: id === ownId,
  }));
