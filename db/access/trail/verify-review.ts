import 'server-only';
import { isPrivateText } from '@/lib/private-text';
import { raw } from '../../client';
import { textsOf } from './private-texts';
import type { Found } from './verify-check';
import { KnownRows, toldOf } from './verify-told';

const COMMENTS = `select id, resolution_id as resolutionId, author_id as authorId, body, written_at as writtenAt,
  withdrawn_at as withdrawnAt from comments`;
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
      const body = isPrivateText(detail.body)
        ? (await textsOf([detail.body.private])).get(detail.body.private)
        : undefined;
      const said = body === undefined ? {} : { body };
      known.set('comments', id, {
        resolutionId,
        authorId: actorId,
        writtenAt: at,
        withdrawnAt: null,
        ...said,
      });
    }
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
