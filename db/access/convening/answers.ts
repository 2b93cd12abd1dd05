import 'server-only';
import { randomUUID } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import { enteredInput, ownAnswerInput } from '@/lib/forms/convening';
import { readInput } from '@/lib/forms/fields';
import { canEnterAnswer, hasBegun } from '@/lib/policies/convening';
import { canEnterChamber } from '@/lib/policies/review';
import { canSeeDesk } from '@/lib/policies/sessions';
import { type Result, refuse } from '@/lib/refusal';
import { momentOf } from '@/lib/vi/local-moment';
import type { Viewer } from '@/lib/viewer';
import type { ConveningAnswerKind } from '@/lib/words-of-convening';
import { db } from '../../client';
import { convened, conveningAnswers } from '../../schema/convening';
import { keepStatements, privateTextsOf } from '../trail/private-texts';
import { type FoundConvened, findConvened, writeConvened } from './convened-standing';

/** Whether it is the viewer who was asked, in the council's chamber. */
const isAsked = (viewer: Viewer, { asked, session }: FoundConvened): boolean =>
  asked.personId !== null && asked.personId === viewer.personId && canEnterChamber(viewer, session.councilId);

/**
 * A delegate's own answer. It may be changed until the session begins; every answer is kept with its time. Saying what stands
 * already, in the same words, writes nothing.
 */
export async function answerConvening(viewer: Viewer, input: unknown, now: string): Promise<Result | null> {
  const parsed = readInput(ownAnswerInput, input);
  if (!parsed.ok) return parsed;
  const { convenedId, answer, reason } = parsed.data;
  const before = await findConvened(convenedId);
  if (!before || !isAsked(viewer, before)) return null;
  const last = await lastAnswer(convenedId);
  return writeConvened<Result>(viewer, convenedId, now, (found) => {
    if (!found.isNewest) return refuse('convening.replaced');
    if (found.session.occurrence !== 'planned') return refuse('convening.not_planned');
    if (hasBegun(found.sending.facts, now)) return refuse('convening.begun');
    const said = reasonOf(answer, reason);
    if (last?.answer === answer && last.reason === said) return { ok: true };
    const entry = entryOf(found, { answer, reason: said, receivedAt: momentOf(now) }, viewer, now, 'own');
    // Who answers has it on the screen.
    return found.asked.openedAt
      ? entry
      : {
          ...entry,
          detail: { ...entry.detail, openedAt: now },
          statements: [opened(convenedId, now), ...entry.statements],
        };
  });
}

/** What the clerk writes down for somebody who was asked: how it reached them, what they answered, or both, and when. */
export async function enterForConvened(
  viewer: Viewer,
  sessionId: string,
  input: unknown,
  now: string,
): Promise<Result | null> {
  const parsed = readInput(enteredInput(now), input);
  if (!parsed.ok) return parsed;
  const { convenedId, way, answer, reason, at } = parsed.data;
  const before = await findConvened(convenedId);
  if (!before || before.session.id !== sessionId || !canSeeDesk(viewer, before.session.councilId))
    return null;
  const verdict = canEnterAnswer(viewer, before.session.councilId);
  if (verdict) return refuse(verdict);
  const last = await lastAnswer(convenedId);
  return writeConvened<Result>(viewer, convenedId, now, (found) => {
    if (!found.isNewest) return refuse('convening.replaced');
    const { handedWay, handedAt } = found.asked;
    const isHanded = way === null || (handedWay === way && handedAt === at);
    const isSaid = answer === null || isSame(last, { answer, reason, receivedAt: at });
    if (isHanded && isSaid) return { ok: true };
    const handed = isHanded ? null : { handedWay: way, handedAt: at };
    const reached = handed ? [db.update(convened).set(handed).where(eq(convened.id, convenedId))] : [];
    if (answer === null) return { verb: 'convening_handed', detail: { ...handed }, statements: reached };
    const said = { answer, reason: reasonOf(answer, reason), receivedAt: at };
    const entry = entryOf(found, said, viewer, now, 'entered');
    return {
      ...entry,
      detail: { ...entry.detail, ...handed },
      statements: [...reached, ...entry.statements],
    };
  });
}

/** The delegate has it on the screen, for the first time. No letter is followed: only the chamber tells. */
export async function openConvening(viewer: Viewer, convenedId: string, now: string): Promise<void> {
  const before = await findConvened(convenedId);
  if (!before || !isAsked(viewer, before) || before.asked.openedAt) return;
  await writeConvened<Result>(viewer, convenedId, now, ({ asked }) =>
    asked.openedAt
      ? { ok: true }
      : {
          verb: 'convening_opened',
          statements: [opened(convenedId, now)],
        },
  );
}

const opened = (convenedId: string, now: string) =>
  db
    .update(convened)
    .set({ openedAt: now })
    .where(and(eq(convened.id, convenedId), isNull(convened.openedAt)));

type Said = { answer: ConveningAnswerKind; reason: string | null; receivedAt: string };

/** Who comes needs no reason. */
const reasonOf = (answer: ConveningAnswerKind, reason: string | null): string | null =>
  answer === 'coming' ? null : reason;

const isSame = (last: Said | null, { answer, reason, receivedAt }: Said): boolean =>
  last?.answer === answer && last.reason === reasonOf(answer, reason) && last.receivedAt === receivedAt;

function entryOf(
  { asked, session }: FoundConvened,
  said: Said,
  viewer: Viewer,
  now: string,
  by: 'own' | 'entered',
) {
  const id = randomUUID();
  const { rows, hide } = privateTextsOf({ sessionId: session.id, rowId: id });
  const row = { id, convenedId: asked.id, sessionId: session.id, ...said };
  return {
    verb: by === 'own' ? ('convening_answered' as const) : ('convening_answer_entered' as const),
    detail: {
      answerId: id,
      answer: said.answer,
      receivedAt: said.receivedAt,
      ...(said.reason === null ? {} : { reason: hide(said.reason) }),
    },
    statements: [
      db.insert(conveningAnswers).values({ ...row, enteredAt: now, enteredBy: viewer.userId }),
      ...keepStatements(rows),
    ],
  };
}

async function lastAnswer(convenedId: string) {
  const rows = await db
    .select()
    .from(conveningAnswers)
    .where(eq(conveningAnswers.convenedId, convenedId))
    .orderBy(conveningAnswers.enteredAt);
  return rows.at(-1) ?? null;
}
