import 'server-only';
import { eq } from 'drizzle-orm';
import { conveningCalendar } from '@/lib/convening/calendar';
import { changesSince } from '@/lib/convening/changes';
import { deadlineLetter } from '@/lib/mail/deadline-letter';
import { conveningLetter, offLetter } from '@/lib/mail/letter';
import type { Letter } from '@/lib/mail/letter-words';
import { paths } from '@/lib/paths';
import { hasBegun, isOver } from '@/lib/policies/convening';
import { councilFullName } from '@/lib/public/council-name';
import { readEnv } from '@/lib/server/env';
import type { Posting } from '@/lib/server/mail/post';
import { momentBounds } from '@/lib/vi/local-moment';
import type { Occurrence } from '@/lib/words';
import { db } from '../../client';
import { users } from '../../schema/accounts';
import { councils } from '../../schema/councils';
import { findConvened } from '../convening/convened-standing';
import { unsafeNoticeOf } from '../convening/notices';
import { type Sending, unsafeLoadConvened, unsafeLoadSendings } from '../convening/sendings';
import { unsafeAwaitedReading } from '../review/awaited-reading';
import type { OutboxRow } from './outbox';

/**
 * A letter of the outbox as it goes out; `null` where it is not wanted any more at `now`: another sending took its place, the session
 * has begun or stands otherwise, the deadline was moved, or, of a reminder, what it reminds of was done or its time is over. The same
 * letter each time it is asked for, under the same Message-ID.
 */
export async function letterOf(letter: OutboxRow, now: string): Promise<Posting | null> {
  const [council] = await db.select().from(councils).where(eq(councils.id, letter.councilId)).limit(1);
  // Nobody stands behind the addresses of a sample.
  if (!council || council.isSample || (await isUnwanted(letter.address))) return null;
  const about = { council: councilFullName(council), origin: readEnv().publicUrl };
  const words = letter.deadlineId
    ? await deadlineWords(letter, about, now)
    : await calledWords(letter, about, now);
  if (!words) return null;
  const messageId = `<${letter.id}@${new URL(about.origin).hostname}>`;
  return { calendar: null, ...words, to: letter.address, messageId };
}

type About = { council: string; origin: string };
type Words = Letter & { calendar?: string | null };

/** A letter to somebody who was called: that they are, that an answer is awaited, or that the session is off. */
async function calledWords(
  letter: OutboxRow,
  { council, origin }: About,
  now: string,
): Promise<Words | null> {
  const found = await findConvened(letter.convenedId ?? '');
  if (!found?.isNewest) return null;
  const { sending, asked, session } = found;
  const { kind } = letter;
  const called = {
    ...{ to: asked.kind, council, sending },
    address: asked.kind === 'delegate' ? origin + paths.chamberSession(session.id) : null,
  };
  const inCalendar = (occurrence: Occurrence) =>
    conveningCalendar(
      [
        {
          ...{ sessionId: session.id, occurrence, council, sending },
          ...{ isAwaited: true, hasPage: asked.kind === 'delegate' },
        },
      ],
      origin,
    );
  if (kind === 'postponed' || kind === 'cancelled') {
    const notice = session.occurrence === kind ? await unsafeNoticeOf(sending.id, kind) : null;
    if (!notice || isOver(sending.facts, now)) return null;
    return { ...offLetter({ ...called, kind, note: notice.note }), calendar: inCalendar(kind) };
  }
  if (kind === 'comment_deadline' || session.occurrence !== 'planned' || hasBegun(sending.facts, now))
    return null;
  const sendings = await unsafeLoadSendings(session.id);
  if (kind === 'reminder' && !(await isStillAwaited(sendings, asked.id, now))) return null;
  const before = sendings.find(({ number }) => number === sending.number - 1);
  const changes = kind === 'convening' && before ? changesSince(before.facts, sending.facts) : [];
  return {
    ...conveningLetter({ ...called, kind, changes }),
    calendar: kind === 'convening' ? inCalendar(session.occurrence) : null,
  };
}

/** What an account has still to read before the deadline. */
async function deadlineWords(
  letter: OutboxRow,
  { council, origin }: About,
  now: string,
): Promise<Words | null> {
  const found = await unsafeAwaitedReading(letter, now);
  if (!found) return null;
  const address = origin + paths.chamberSession(found.sessionId);
  return deadlineLetter({ ...found, council, address });
}

/** Whether the delegate has said nothing yet, and an answer is still asked for. */
async function isStillAwaited(
  sendings: readonly Sending[],
  convenedId: string,
  now: string,
): Promise<boolean> {
  const replyBy = sendings.at(-1)?.replyBy ?? null;
  if (replyBy === null || momentBounds(replyBy).last < now) return false;
  const asked = (await unsafeLoadConvened(sendings)).find(({ id }) => id === convenedId);
  return asked !== undefined && asked.standing === null;
}

/** Whether the address is of an account whose owner turned letters off, or that is closed. */
async function isUnwanted(address: string): Promise<boolean> {
  const [account] = await db
    .select({ wantsLetters: users.wantsLetters, isActive: users.isActive })
    .from(users)
    .where(eq(users.email, address))
    .limit(1);
  return account !== undefined && !(account.wantsLetters && account.isActive);
}
