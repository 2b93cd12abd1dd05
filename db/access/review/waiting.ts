import 'server-only';
import type { NewestRemark, ReviewNews } from '@/lib/review/news';
import type { Viewer } from '@/lib/viewer';
import { findDeskSession } from '../desk/standing';
import { prepared } from '../prepared';

/** A thread in which somebody said something since the clerk last answered it or set it down as done; lib/review/threads says the same. */
const IS_WAITING = `root.reply_to is null and exists (select 1 from comments said
  where (said.id = root.id or said.reply_to = root.id) and said.withdrawn_at is null
    and said.written_at > max(coalesce(root.answered_at, ''), coalesce(root.resolved_at, '')))`;

/** How many threads of a session wait for the clerk; `sessionId` is the SQL of its id. */
export const waitingThreads = (sessionId: string): string =>
  `(select count(*) from comments root join resolutions draft on draft.id = root.resolution_id
    where draft.session_id = ${sessionId} and ${IS_WAITING})`;

const WAITING = `select ${waitingThreads('@sessionId')}`;
const NEWEST = `select said.id, users.name as by, said.reply_to is not null as isReply,
    coalesce(root.about, said.about) as about
  from comments said join resolutions draft on draft.id = said.resolution_id
    join users on users.id = said.author_id left join comments root on root.id = said.reply_to
  where draft.session_id = @sessionId and said.withdrawn_at is null
  order by said.written_at desc, said.id desc limit 1`;

/** How many threads of a session wait, and the newest remark. Callers have checked that the viewer may see them. */
export function unsafeReviewNews(sessionId: string): ReviewNews {
  const newest = prepared(NEWEST).get({ sessionId }) as
    | (Omit<NewestRemark, 'isReply'> & { isReply: number })
    | undefined;
  return {
    waiting: Number(prepared(WAITING).pluck().get({ sessionId })),
    newest: newest
      ? { id: newest.id, by: newest.by, about: newest.about, isReply: Boolean(newest.isReply) }
      : null,
  };
}

/** The same for whoever may see the session's desk; `null` for everybody else. */
export async function getReviewNews(viewer: Viewer, sessionId: string): Promise<ReviewNews | null> {
  return (await findDeskSession(viewer, sessionId)) && unsafeReviewNews(sessionId);
}
