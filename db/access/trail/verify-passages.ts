import 'server-only';
import { isPrivateText } from '@/lib/private-text';
import { raw } from '../../client';
import { textsOf } from './private-texts';
import type { Found } from './verify-check';
import { type Detail, KnownRows, toldOf } from './verify-told';

const ROUNDS =
  'select id, session_id as sessionId, opened_at as openedAt, opened_by as openedBy, until from minutes_rounds';
const PROPOSALS = `select id, session_id as sessionId, entry_id as entryId, mandate_id as mandateId, author_id as authorId,
  before, body, remark, sent_at as sentAt, answer, answered_at as answeredAt, answered_by as answeredBy, reason
  from passage_proposals`;
const PRIVATE = ['before', 'body', 'remark', 'reason'];

type Row = Readonly<Record<string, unknown>> & { id: string };

/** Every deadline for speakers, and every passage they proposed, against what they and the desk did. */
export async function passageFaults(): Promise<Found> {
  const known = new KnownRows();
  for (const { aggregateId: id, verb, actorId, at, detail } of toldOf(
    "aggregate in ('minutes_round', 'passage')",
  )) {
    if (verb === 'minutes_opened' || verb === 'minutes_closed')
      known.set('minutes_rounds', id, { ...detail, openedAt: at, openedBy: actorId });
    const told = await revealed(detail);
    const unanswered = { answer: null, answeredAt: null, answeredBy: null };
    if (verb === 'passage_proposed')
      known.set('passage_proposals', id, { ...told, sentAt: at, ...unanswered });
    if (verb === 'passage_answered')
      known.set('passage_proposals', id, { ...told, answeredAt: at, answeredBy: actorId });
  }
  const [rounds, proposals] = [ROUNDS, PROPOSALS].map((sql) => raw().prepare(sql).all() as Row[]);
  const faults = [
    ...known.faultsOf('minutes_rounds', rounds ?? []),
    ...known.faultsOf('passage_proposals', proposals ?? []),
  ];
  return { counted: (rounds?.length ?? 0) + (proposals?.length ?? 0), faults };
}

/** What an event says with its private text; of what was erased it says nothing. */
async function revealed(detail: Detail): Promise<Detail> {
  const texts = await textsOf(
    PRIVATE.flatMap((key) => (isPrivateText(detail[key]) ? detail[key].private : [])),
  );
  const told = Object.entries(detail).map(([key, value]) => [
    key,
    isPrivateText(value) ? texts.get(value.private) : value,
  ]);
  return Object.fromEntries(told.filter(([, value]) => value !== undefined));
}
