import 'server-only';
import type { NewestRemark, ReviewNews } from '@/lib/review/news';
import type { Viewer } from '@/lib/viewer';
import { findDeskSession } from '../desk/standing';
import { prepared } from '../prepared';

/** A thread in which somebody said something since the clerk last answered it or set it down as done; lib/review/threads says the same. */
const IS_WAITING = `root.reply_to is null and exists (select 1 from comments said
  where (said.id = root.id or said.reply_to = root.id) and said.withdrawn_at is null
    and said.written_at > max(coalesce(root.answered_at, ''), coalesce(root.resolved_at, '')))`;

/** How many threads and amendments of a session wait for the clerk; `sessionId` is the SQL of its id. */
export const waitingThreads = (sessionId: string): string =>
  `((select count(*) from comments root join resolutions draft on draft.id = root.resolution_id
      where draft.session_id = ${sessionId} and ${IS_WAITING})
    + (select count(distinct coalesce(sent.part_of, sent.id)) from amendments sent join resolutions draft on draft.id = sent.resolution_id
      where draft.session_id = ${sessionId} and sent.state = 'proposed'))`;

const WAITING = `select ${waitingThreads('@sessionId')}`;
const SAID = `select said.id, users.name as by, coalesce(root.about, said.about) as about,
    case when said.reply_to is null then 'remark' else 'reply' end as what, said.written_at as at
  from comments said join resolutions draft on draft.id = said.resolution_id
    join users on users.id = said.author_id left join comments root on root.id = said.reply_to
  where draft.session_id = @sessionId and said.withdrawn_at is null`;
const PROPOSED = `select sent.id, users.name as by, sent.about, 'amendment' as what, sent.written_at as at
  from amendments sent join resolutions draft on draft.id = sent.resolution_id join users on users.id = sent.author_id
  where draft.session_id = @sessionId and sent.state <> 'withdrawn'
    and sent.proposer_kind is null`;
const NEWEST = `select id, by, about, what from (${SAID} union all ${PROPOSED}) order by at desc, id desc limit 1`;

/** How much of a session waits, and what came last. Callers have checked that the viewer may see it. */
export const unsafeReviewNews = async (sessionId: string): Promise<ReviewNews> => ({
  waiting: Number(await prepared(WAITING).pluck().get({ sessionId })),
  newest: ((await prepared(NEWEST).get({ sessionId })) as NewestRemark | undefined) ?? null,
});

const SPOKEN_OF = `select draft.id from resolutions draft where draft.session_id = @sessionId
  and (exists (select 1 from comments where resolution_id = draft.id)
    or exists (select 1 from amendments where resolution_id = draft.id))`;

/** The drafts of a session that councillors said something of. Callers have checked that the viewer may see it. */
export const unsafeSpokenOf = async (sessionId: string): Promise<ReadonlySet<string>> =>
  new Set((await prepared(SPOKEN_OF).pluck().all({ sessionId })) as string[]);

/** What waits and came last, for whoever may see the session's desk; `null` for everybody else. */
export async function getReviewNews(viewer: Viewer, sessionId: string): Promise<ReviewNews | null> {
  return (await findDeskSession(viewer, sessionId)) && (await unsafeReviewNews(sessionId));
}
