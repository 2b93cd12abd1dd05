import 'server-only';
import { isPrivateText } from '@/lib/private-text';
import { raw } from '../../client';
import { read, textsOf } from './private-texts';
import type { Found } from './verify-check';
import { type Detail, KnownRows, type Told, toldOf } from './verify-told';

const CONVENINGS = `select id, session_id as sessionId, number, sent_at as sentAt, sent_by as sentBy, facts,
  reply_by as replyBy, contact, practical, late_reason as lateReason from convenings`;
const CONVENED = `select id, convening_id as conveningId, session_id as sessionId, position, kind, person_id as personId,
  mandate_id as mandateId, name, body, has_account as hasAccount, opened_at as openedAt, handed_way as handedWay,
  handed_at as handedAt from convened`;
const ANSWERS = `select id, convened_id as convenedId, session_id as sessionId, answer, reason, received_at as receivedAt,
  entered_at as enteredAt, entered_by as enteredBy from convening_answers`;
const NOTICES = `select id, convening_id as conveningId, session_id as sessionId, kind, note, sent_at as sentAt, sent_by as sentBy
  from convening_notices`;

type Row = Readonly<Record<string, unknown>> & { id: string };
const rowsOf = (sql: string) => raw().prepare(sql).all() as Row[];

/** Every sending, everybody it asked and every answer against what was done. Addresses are in no event, so nothing is said of them. */
export async function conveningFaults(): Promise<Found> {
  const known = new KnownRows();
  for (const told of toldOf("aggregate in ('convening', 'convened', 'convening_notice')")) {
    if (told.aggregate === 'convening') await takeSending(known, told);
    else if (told.aggregate === 'convening_notice') await takeNotice(known, told);
    else await takeStep(known, told);
  }
  const convenings = rowsOf(CONVENINGS).map((row) => ({ ...row, facts: factsIn(row.facts) }));
  const [convened, answers, notices] = [rowsOf(CONVENED), rowsOf(ANSWERS), rowsOf(NOTICES)];
  return {
    counted: convenings.length + convened.length + answers.length + notices.length,
    faults: [
      ...known.faultsOf('convenings', convenings),
      ...known.faultsOf('convened', convened),
      ...known.faultsOf('convening_answers', answers),
      ...known.faultsOf('convening_notices', notices),
    ],
  };
}

function factsIn(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return text;
  }
}

async function takeSending(known: KnownRows, { aggregateId: sessionId, actorId, at, detail }: Told) {
  const { conveningId, number, replyBy, asked } = detail;
  const id = String(conveningId);
  known.set('convenings', id, {
    ...{ sessionId, number, replyBy, sentAt: at, sentBy: actorId },
    ...(await said(detail, 'facts', 'contact', 'practical', 'lateReason')),
  });
  for (const { id: rowId, hasAccount, ...row } of (asked ?? []) as ({ id: string } & Detail)[])
    known.set('convened', rowId, {
      ...{ openedAt: null, handedWay: null, handedAt: null, hasAccount: hasAccount ? 1 : 0 },
      ...{ conveningId: id, sessionId, ...row },
    });
}

async function takeNotice(known: KnownRows, { aggregateId: conveningId, verb, actorId, at, detail }: Told) {
  known.set('convening_notices', String(detail.noticeId), {
    ...{ conveningId, sessionId: detail.sessionId, kind: verb.replace(/_told$/u, '') },
    ...{ sentAt: at, sentBy: actorId, ...(await said(detail, 'note')) },
  });
}

async function takeStep(known: KnownRows, { aggregateId: id, verb, actorId, at, detail }: Told) {
  const { sessionId, answerId, answer, receivedAt, handedWay, handedAt } = detail;
  if (verb === 'convening_opened' || detail.openedAt) known.set('convened', id, { openedAt: at });
  if (handedWay !== undefined) known.set('convened', id, { handedWay, handedAt });
  if (answerId === undefined) return;
  known.set('convening_answers', String(answerId), {
    ...{ convenedId: id, sessionId, answer, receivedAt, enteredAt: at, enteredBy: actorId },
    ...('reason' in detail ? await said(detail, 'reason') : { reason: null }),
  });
}

/** The texts that lie apart, as far as they are still kept; of one that was erased nothing is known. */
async function said(detail: Detail, ...columns: string[]): Promise<Detail> {
  const pairs = await Promise.all(
    columns.map(async (column): Promise<[string, unknown][]> => {
      const value = detail[column];
      if (!isPrivateText(value)) return [[column, value ?? null]];
      const text = (await textsOf([value.private])).get(value.private);
      return text === undefined ? [] : [[column, read(value, text)]];
    }),
  );
  return Object.fromEntries(pairs.flat());
}
