import 'server-only';
import { eq, sql } from 'drizzle-orm';
import { readInput } from '@/lib/forms/fields';
import { openNotesInput } from '@/lib/forms/note';
import { type Result, refuse, refuseBeside } from '@/lib/refusal';
import type { Viewer } from '@/lib/viewer';
import { commit, db } from '../../client';
import { noteLocks } from '../../schema/review';
import { passwordMatches } from '../accounts/password';
import { asKnown, inTurn } from '../accounts/password-turns';
import { tellRefused } from '../accounts/sign-in-report';
import { countAttempt, counter, uncount } from '../accounts/sign-in-throttle';

/*
 * Whoever sets somebody's password can come in their name. So that they do not read the notes with it, those from before are
 * closed by it, and open again with the password of that time, which only their author knew.
 */

/**
 * Closes the notes of an account whose password somebody else sets; to be written before the new password. One that its owner never
 * chose had no notes behind it, and what was closed before stays closed with the password of then.
 */
export const lockNotesOf = (userId: string, now: string) =>
  sql`insert into note_locks (user_id, former_hash, locked_at)
    select id, password_hash, ${now} from users where id = ${userId} and must_change_password = 0
    on conflict (user_id) do update set locked_at = excluded.locked_at`;

/** Until when the viewer's notes are closed to whoever came: a UTC instant; `null` where none are. */
export async function notesLockedAt({ userId }: Viewer): Promise<string | null> {
  const lock = await db
    .select({ lockedAt: noteLocks.lockedAt })
    .from(noteLocks)
    .where(eq(noteLocks.userId, userId))
    .get();
  return lock?.lockedAt ?? null;
}

/**
 * Opens the viewer's notes from before their password was set by somebody else. Guesses are counted.
 *
 * @param input what `openNotesInput` reads: former, the password of that time.
 */
export async function openLockedNotes(viewer: Viewer, input: unknown, now: string): Promise<Result> {
  const parsed = readInput(openNotesInput, input);
  if (!parsed.ok) return parsed;
  const [lock] = await db.select().from(noteLocks).where(eq(noteLocks.userId, viewer.userId)).limit(1);
  if (!lock) return { ok: true };
  const guesses = counter('password', `notes ${viewer.userId}`);
  const checked = await inTurn(asKnown(viewer.userId), async () => {
    if (await countAttempt([guesses], now)) return 'throttled';
    return (await passwordMatches(lock.formerHash, parsed.data.former)) ? 'right' : 'wrong';
  });
  if (!checked) return refuse('account.busy');
  if (checked === 'wrong') return refuseBeside('former', 'note.wrong_password');
  if (checked === 'throttled') {
    tellRefused('throttled', guesses, now);
    return refuse('account.throttled');
  }
  await commit([], [db.delete(noteLocks).where(eq(noteLocks.userId, viewer.userId)), ...uncount([guesses])]);
  return { ok: true };
}
