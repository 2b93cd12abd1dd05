import 'server-only';
import { isSentLate, type SetDeadline } from '@/lib/review/comment-deadline';
import { prepared } from '../prepared';

/** One deadline for comments of a session. */
export type Deadline = SetDeadline & { readonly id: string; readonly n: number };

const OF_SESSION = `select id, n, until, set_at as setAt from comment_deadlines where session_id = ? order by n`;

/** Every deadline a session had, the first first. Callers have checked that the viewer may see them. */
export const unsafeDeadlinesOf = (sessionId: string) =>
  prepared(OF_SESSION).all(sessionId) as Promise<Deadline[]>;

/** The one that stands; null where none was set or it was withdrawn. Callers have checked that the viewer may see it. */
export const unsafeStandingDeadline = async (
  sessionId: string,
): Promise<(Deadline & { until: string }) | null> => {
  const newest = (await unsafeDeadlinesOf(sessionId)).at(-1);
  return newest && newest.until !== null ? { ...newest, until: newest.until } : null;
};

/** Whether what was sent to a session at an instant was late; the deadlines of each session are read once. */
export function unsafeLateness(): (sessionId: string, writtenAt: string) => Promise<boolean> {
  const known = new Map<string, Deadline[]>();
  return async (sessionId, writtenAt) => {
    const deadlines = known.get(sessionId) ?? (await unsafeDeadlinesOf(sessionId));
    known.set(sessionId, deadlines);
    return isSentLate(writtenAt, deadlines);
  };
}
