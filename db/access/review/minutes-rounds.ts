import 'server-only';
import { randomUUID } from 'node:crypto';
import { readInput } from '@/lib/forms/fields';
import { minutesRoundInput } from '@/lib/forms/passages';
import { type Result, refuse } from '@/lib/refusal';
import { localToInstant } from '@/lib/vi/date';
import type { Viewer } from '@/lib/viewer';
import { db } from '../../client';
import { minutesRounds } from '../../schema/passages';
import { findDeskSession } from '../desk/standing';
import { prepared } from '../prepared';
import { event } from '../trail/event';
import { tryCommit } from '../try-commit';

export type MinutesRound = { readonly id: string; readonly until: string; readonly openedAt: string };

const NEWEST = `select id, until, opened_at as openedAt from minutes_rounds where session_id = ?
  order by opened_at desc, rowid desc limit 1`;

/** Until when speakers may propose changes to the minutes of a session; null where they were never asked. */
export const newestRound = async (sessionId: string): Promise<MinutesRound | null> =>
  ((await prepared(NEWEST).get(sessionId)) as MinutesRound | undefined) ?? null;

/**
 * Opens the minutes to their speakers until a local day and time; once more, with a new deadline, counts from then on.
 *
 * @returns a refusal; `null` when the viewer may not see the session.
 */
export async function openMinutesRound(
  viewer: Viewer,
  { sessionId, ...input }: { sessionId: string; day: string; time: string },
  now: string,
): Promise<Result | null> {
  const read = readInput(minutesRoundInput, input);
  if (!read.ok) return read;
  const { day, time } = read.data;
  const until = localToInstant(day ?? '', time ?? '');
  if (until <= now)
    return refuse('input.invalid', {
      fields: { day: 'Hạn này đã qua. Ghi một ngày, giờ còn ở phía trước.' },
    });
  return write(viewer, sessionId, until, now);
}

/** Closes the minutes to their speakers before the deadline. */
export async function closeMinutesRound(
  viewer: Viewer,
  { sessionId }: { sessionId: string },
  now: string,
): Promise<Result | null> {
  const round = await newestRound(sessionId);
  const isOpen = round !== null && now < round.until;
  return isOpen
    ? write(viewer, sessionId, now, now)
    : (await findDeskSession(viewer, sessionId)) && { ok: true };
}

async function write(viewer: Viewer, sessionId: string, until: string, now: string): Promise<Result | null> {
  const desk = await findDeskSession(viewer, sessionId);
  if (!desk) return null;
  if (desk.abilities.edit) return refuse(desk.abilities.edit);
  // The same deadline once more is the one that stands.
  if ((await newestRound(sessionId))?.until === until) return { ok: true };
  const id = randomUUID();
  const opened = event(viewer, now, {
    ...{ aggregate: 'minutes_round', aggregateId: id, seq: 1, councilId: desk.council.id },
    verb: until === now ? 'minutes_closed' : 'minutes_opened',
    detail: { sessionId, until },
  });
  const row = { id, sessionId, openedAt: now, openedBy: viewer.userId, until };
  return tryCommit([opened], [db.insert(minutesRounds).values(row)]);
}
