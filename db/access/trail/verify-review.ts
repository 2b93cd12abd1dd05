import 'server-only';
import { isPrivateText } from '@/lib/private-text';
import { raw } from '../../client';
import { textsOf } from './private-texts';
import type { Found } from './verify-check';
import { KnownRows, toldOf } from './verify-told';

const COMMENTS = `select id, resolution_id as resolutionId, author_id as authorId, body, written_at as writtenAt,
  withdrawn_at as withdrawnAt, article_id as pieceId, reply_to as replyTo, about, quote, answer_kind as answerKind,
  answer, answered_by as answeredBy, answered_at as answeredAt, resolved_at as resolvedAt from comments`;
const MARKS = "select resolution_id || ':' || user_id as id, read_at as readAt from read_marks";

type Row = Readonly<Record<string, unknown>> & { id: string };

/** Every remark and every «Đã đọc» against what their authors did. */
export async function reviewFaults(): Promise<Found> {
  const known = new KnownRows();
  for (const { aggregateId: id, verb, actorId, at, detail } of toldOf(
    "aggregate in ('comment', 'read_mark')",
  )) {
    const { resolutionId } = detail;
    if (verb === 'commented') {
      const { pieceId, replyTo, about } = detail;
      known.set('comments', id, {
        ...{ resolutionId, authorId: actorId, writtenAt: at, withdrawnAt: null },
        ...{ answerKind: null, answer: null, answeredBy: null, answeredAt: null, resolvedAt: null },
        ...{ pieceId, replyTo, about, body: await textOf(detail.body), quote: await textOf(detail.quote) },
      });
    }
    if (verb === 'comment_answered') {
      const answer = await textOf(detail.answer);
      known.set('comments', id, { answerKind: detail.kind, answer, answeredBy: actorId, answeredAt: at });
    }
    if (verb === 'comment_resolved') known.set('comments', id, { resolvedAt: at });
    if (verb === 'comment_reopened') known.set('comments', id, { resolvedAt: null });
    if (verb === 'comment_withdrawn') known.set('comments', id, { withdrawnAt: at });
    if (verb === 'read') known.set('read_marks', id, { readAt: at });
    if (verb === 'unread') known.apply({ table: 'read_marks', id, before: {}, after: null });
  }
  const [comments, marks] = [COMMENTS, MARKS].map((sql) => raw().prepare(sql).all() as Row[]);
  const faults = [
    ...known.faultsOf('comments', comments ?? []),
    ...known.faultsOf('read_marks', marks ?? []),
  ];
  return { counted: (comments?.length ?? 0) + (marks?.length ?? 0), faults };
}

/** What stands where an event points at private text; `undefined`, which says nothing, where it was erased. */
async function textOf(told: unknown): Promise<string | null | undefined> {
  if (!isPrivateText(told)) return told === null ? null : undefined;
  return (await textsOf([told.private])).get(told.private);
}
