import 'server-only';
import { eq } from 'drizzle-orm';
import { conveningCalendar } from '@/lib/convening/calendar';
import { changesSince } from '@/lib/convening/changes';
import { conveningLetter } from '@/lib/mail/letter';
import { paths } from '@/lib/paths';
import { hasBegun } from '@/lib/policies/convening';
import { councilFullName } from '@/lib/public/council-name';
import { readEnv } from '@/lib/server/env';
import type { Posting } from '@/lib/server/mail/post';
import { momentBounds } from '@/lib/vi/local-moment';
import { db } from '../../client';
import { users } from '../../schema/accounts';
import { councils } from '../../schema/councils';
import { findConvened } from '../convening/convened-standing';
import { type Sending, unsafeLoadConvened, unsafeLoadSendings } from '../convening/sendings';
import type { OutboxRow } from './outbox';

/**
 * A letter of the outbox as it goes out; `null` where it is not wanted any more at `now`: another sending took its place, the session
 * has begun or will not be held then, or, of a reminder, an answer came or the time for one is over. The same letter each time it is
 * asked for, under the same Message-ID.
 */
export async function letterOf(letter: OutboxRow, now: string): Promise<Posting | null> {
  const found = await findConvened(letter.convenedId);
  if (!found?.isNewest || found.session.occurrence !== 'planned') return null;
  const { sending, asked, session } = found;
  if (hasBegun(sending.facts, now)) return null;
  const sendings = await unsafeLoadSendings(session.id);
  if (letter.kind === 'reminder' && !(await isStillAwaited(sendings, letter.convenedId, now))) return null;
  if (await isUnwanted(letter.address)) return null;
  const [council] = await db.select().from(councils).where(eq(councils.id, session.councilId)).limit(1);
  // Nobody stands behind the addresses of a sample.
  if (!council || council.isSample) return null;
  const { publicUrl } = readEnv();
  const before = sendings.find(({ number }) => number === sending.number - 1);
  const words = conveningLetter({
    ...{ kind: letter.kind, to: asked.kind, council: councilFullName(council), sending },
    changes: letter.kind === 'convening' && before ? changesSince(before.facts, sending.facts) : [],
    address: asked.kind === 'delegate' ? publicUrl + paths.chamberSession(session.id) : null,
  });
  const messageId = `<${letter.id}@${new URL(publicUrl).hostname}>`;
  const called = { sessionId: session.id, occurrence: session.occurrence, council: councilFullName(council) };
  const entry = { ...called, sending, isAwaited: true, hasPage: asked.kind === 'delegate' };
  const calendar = letter.kind === 'convening' ? conveningCalendar([entry], publicUrl) : null;
  return { ...words, to: letter.address, messageId, calendar };
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
