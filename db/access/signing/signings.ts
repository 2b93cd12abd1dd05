import 'server-only';
import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Signing } from '@/lib/print/signing';
import { sessionRecordSchema } from '@/lib/record/schema';
import { db } from '../../client';
import { users } from '../../schema/accounts';
import { signings } from '../../schema/signings';

/** A paper that is out to be signed, or came back. */
export type SentOut = Signing & {
  readonly id: string;
  /** Null where nobody here sent it: a record that was imported tells of it. */
  readonly sentDigest: string | null;
  readonly sentAt: string;
  /** Null for the operator at the machine. */
  readonly sentBy: string | null;
  readonly copyAt: string | null;
};

/** What is out or came back of a session's papers now: one of each. Callers have checked that the viewer may see the draft. */
export async function unsafeSignings(sessionId: string): Promise<SentOut[]> {
  const rows = await db
    .select({ row: signings, sentBy: users.name })
    .from(signings)
    .leftJoin(users, eq(users.id, signings.sentBy))
    .where(and(eq(signings.sessionId, sessionId), isNull(signings.endedAt)))
    .orderBy(asc(signings.sentAt), asc(signings.id));
  return rows.map(({ row: { id, resolutionId, sentDigest, sentAt, record, copy, copyAt }, sentBy }) => ({
    ...{ id, resolutionId, sentDigest, sentAt, sentBy, copy, copyAt },
    record: sessionRecordSchema.parse(JSON.parse(record)),
  }));
}

/** The row of one signing of a session, while it stands. */
export async function findSigning(sessionId: string, id: string) {
  const mine = and(eq(signings.sessionId, sessionId), eq(signings.id, id), isNull(signings.endedAt));
  return (await db.select().from(signings).where(mine).limit(1))[0] ?? null;
}

/** Every file that was sent out to be signed, or came back. */
export async function signingFiles(): Promise<string[]> {
  const rows = await db.select({ sent: signings.sentDigest, copy: signings.copy }).from(signings);
  return rows.flatMap(({ sent, copy }) => [sent, copy?.file.digest].flatMap((one) => one ?? []));
}
