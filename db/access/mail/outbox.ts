import 'server-only';
import { randomUUID } from 'node:crypto';
import { and, asc, eq, inArray, isNull, lte, or } from 'drizzle-orm';
import { afterTrial, type Trial } from '@/lib/mail/back-off';
import { instantAfter } from '@/lib/vi/date';
import type { LetterKind } from '@/lib/words-of-convening';
import { commit, db } from '../../client';
import { users } from '../../schema/accounts';
import { outbox } from '../../schema/outbox';
import { prepared } from '../prepared';

export type OutboxRow = typeof outbox.$inferSelect;

/** How long somebody who took a letter has for it; a process that died leaves it to the next one then. */
const LEASE_MS = 5 * 60_000;

/** The statement that puts a letter about a convening into the outbox, for the commit of what causes it. */
export const letterStatement = (letter: {
  councilId: string;
  kind: Exclude<LetterKind, 'comment_deadline'>;
  convenedId: string;
  address: string;
  dueAt: string;
}) => db.insert(outbox).values({ id: randomUUID(), ...letter });

/** The same for a letter that reminds an account of a deadline for comments. */
export const deadlineLetterStatement = (letter: {
  councilId: string;
  deadlineId: string;
  userId: string;
  address: string;
  dueAt: string;
}) => db.insert(outbox).values({ id: randomUUID(), kind: 'comment_deadline', ...letter });

const DUE = `select id from outbox where state = 'waiting' and due_at <= @now and (taken_until is null or taken_until <= @now)
  order by due_at, id limit 1`;

/**
 * Takes one letter that is due, so that nobody else does: the row is marked in one statement, and read back by the mark. `null` where
 * none is due. Taken and never settled, as when a process is killed, it is due again once the lease is over.
 *
 * @param now a UTC instant
 */
export async function takeLetter(now: string): Promise<OutboxRow | null> {
  const due = await prepared(DUE).pluck().get({ now });
  if (typeof due !== 'string') return null;
  const takenBy = randomUUID();
  const takenUntil = instantAfter(now, LEASE_MS);
  await commit([], [take({ id: due, takenBy, takenUntil, now })]);
  const [taken] = await db.select().from(outbox).where(eq(outbox.takenBy, takenBy)).limit(1);
  return taken ?? null;
}

const take = ({ id, takenBy, takenUntil, now }: Record<'id' | 'takenBy' | 'takenUntil' | 'now', string>) =>
  db
    .update(outbox)
    .set({ takenBy, takenUntil })
    .where(
      and(
        eq(outbox.id, id),
        eq(outbox.state, 'waiting'),
        or(isNull(outbox.takenUntil), lte(outbox.takenUntil, now)),
      ),
    );

const released = { takenBy: null, takenUntil: null };

/** Writes down what became of a letter that is in hand. Somebody who took it after the lease was over settles it in their turn. */
export async function settleLetter(letter: OutboxRow, trial: Trial, now: string): Promise<void> {
  const after = afterTrial(trial, letter.attempts, now);
  await commit(
    [],
    [
      db
        .update(outbox)
        .set({ ...released, ...after, lastTriedAt: now })
        .where(inHand(letter)),
    ],
  );
}

/** A letter that nobody needs any more: replaced, answered, or of a session that will not be held then. */
export async function dropLetter(letter: OutboxRow): Promise<void> {
  await commit(
    [],
    [
      db
        .update(outbox)
        .set({ ...released, state: 'dropped' })
        .where(inHand(letter)),
    ],
  );
}

const inHand = ({ id, takenBy }: OutboxRow) => and(eq(outbox.id, id), eq(outbox.takenBy, takenBy ?? ''));

/** The letters to those who were asked, for whoever may see them. */
export async function unsafeLoadLetters(convenedIds: readonly string[]): Promise<OutboxRow[]> {
  if (convenedIds.length === 0) return [];
  return db
    .select()
    .from(outbox)
    .where(inArray(outbox.convenedId, [...convenedIds]))
    .orderBy(asc(outbox.kind), asc(outbox.id));
}

/** The letters that remind of a deadline, each with whose account it goes to, for whoever may see them. */
export async function unsafeLoadDeadlineLetters(
  deadlineId: string,
): Promise<(OutboxRow & { name: string })[]> {
  const rows = await db
    .select({ letter: outbox, name: users.name })
    .from(outbox)
    .innerJoin(users, eq(users.id, outbox.userId))
    .where(eq(outbox.deadlineId, deadlineId))
    .orderBy(asc(users.name), asc(outbox.id));
  return rows.map(({ letter, name }) => ({ ...letter, name }));
}
