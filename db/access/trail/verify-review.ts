import 'server-only';
import { isPrivateText } from '@/lib/private-text';
import { raw } from '../../client';
import { contentDigest } from '../review/release-rows';
import { textsOf } from './private-texts';
import type { Found } from './verify-check';
import { KnownRows, toldOf } from './verify-told';

const COMMENTS = `select id, resolution_id as resolutionId, author_id as authorId, body, written_at as writtenAt,
  withdrawn_at as withdrawnAt, article_id as pieceId, reply_to as replyTo, about, quote, answer_kind as answerKind,
  answer, answered_by as answeredBy, answered_at as answeredAt, resolved_at as resolvedAt from comments`;
const MARKS =
  "select resolution_id || ':' || user_id as id, read_at as readAt, version_id as versionId from read_marks";
const OPENINGS = `select version_id || ':' || user_id as id, opened_at as openedAt, changes_seen_at as changesSeenAt
  from openings`;
const VERSIONS = `select id, session_id as sessionId, resolution_id as resolutionId, n, content,
  visible_from as visibleFrom, released_at as releasedAt, released_by as releasedBy, called_back_at as calledBackAt
  from resolution_versions`;

const AMENDMENTS = `select id, resolution_id as resolutionId, piece_id as pieceId, kind, about, version, base, proposed, reason,
  part_of as partOf, proposer_kind as proposerKind, proposer, co_signers as coSigners,
  author_id as authorId, written_at as writtenAt, state, answer, decided_by as decidedBy, decided_at as decidedAt,
  vote_id as voteId from amendments`;
const DECISIONS: Readonly<Record<string, string>> = {
  amendment_accepted: 'accepted',
  amendment_declined: 'declined',
  amendment_put_to_vote: 'to_vote',
};

type Row = Readonly<Record<string, unknown>> & { id: string };

/** Every version, remark, opening and «Đã đọc» against what their authors did. */
export async function reviewFaults(): Promise<Found> {
  const known = new KnownRows();
  for (const { aggregateId: id, verb, actorId, at, detail } of toldOf(
    "aggregate in ('comment', 'amendment', 'read_mark', 'opening', 'release')",
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
    if (verb === 'amendment_proposed') {
      const { pieceId, kind, about, version } = detail;
      known.set('amendments', String(detail.part ?? id), {
        ...{ resolutionId, pieceId, kind, about, version, authorId: actorId, writtenAt: at },
        ...{ partOf: detail.partOf ?? null, proposerKind: detail.proposerKind ?? null },
        proposer: await textOf(detail.proposer ?? null),
        coSigners: await textOf(detail.coSigners ?? null),
        ...{ base: await textOf(detail.base), proposed: await textOf(detail.proposed) },
        ...{ reason: await textOf(detail.reason), state: 'proposed', answer: null },
        ...{ decidedBy: null, decidedAt: null, voteId: null },
      });
    }
    if (verb === 'amendment_withdrawn')
      for (const part of partsOf(detail, id)) known.set('amendments', part, { state: 'withdrawn' });
    const state = DECISIONS[verb];
    if (state) {
      const { voteId } = detail;
      const answer = await textOf(detail.answer);
      for (const part of partsOf(detail, id))
        known.set('amendments', part, { state, answer, voteId, decidedBy: actorId, decidedAt: at });
    }
    if (verb === 'version_released' || verb === 'version_kept') {
      const { versionId, sessionId, n, visibleFrom, digest } = detail;
      const made = verb === 'version_kept' ? {} : { releasedAt: at };
      known.set('resolution_versions', String(versionId), {
        ...{ resolutionId: id, sessionId, n, visibleFrom, digest, releasedBy: actorId, calledBackAt: null },
        ...made,
      });
    }
    if (verb === 'version_called_back')
      known.set('resolution_versions', String(detail.versionId), { calledBackAt: at });
    if (verb === 'opened') known.set('openings', id, { openedAt: at, changesSeenAt: null });
    if (verb === 'changes_seen')
      known.set('openings', id, { changesSeenAt: at, ...(detail.isFirst === true ? { openedAt: at } : {}) });
    if (verb === 'read')
      known.set('read_marks', id, {
        readAt: at,
        ...(detail.versionId === undefined ? {} : { versionId: detail.versionId }),
      });
    if (verb === 'unread') known.apply({ table: 'read_marks', id, before: {}, after: null });
  }
  const tables = {
    ...{
      comments: rowsOf(COMMENTS),
      amendments: rowsOf(AMENDMENTS),
      read_marks: rowsOf(MARKS),
      openings: rowsOf(OPENINGS),
    },
    resolution_versions: rowsOf(VERSIONS).map((row) => ({ ...row, digest: digestOf(row.content) })),
  };
  const faults = Object.entries(tables).flatMap(([table, rows]) => known.faultsOf(table, rows));
  return { counted: Object.values(tables).flat().length, faults };
}

/** The pieces that were decided on together; one alone is the event's own. */
const partsOf = ({ parts }: Readonly<Record<string, unknown>>, id: string): string[] =>
  Array.isArray(parts) ? parts.map(String) : [id];

const rowsOf = (sql: string) => raw().prepare(sql).all() as Row[];

/** The digest of a released text as it is stored; `null` where it cannot be read. */
function digestOf(content: unknown): string | null {
  try {
    return contentDigest(JSON.parse(String(content)));
  } catch {
    return null;
  }
}

/** What stands where an event points at private text; `undefined`, which says nothing, where it was erased. */
async function textOf(told: unknown): Promise<string | null | undefined> {
  if (!isPrivateText(told)) return told === null ? null : undefined;
  return (await textsOf([told.private])).get(told.private);
}
