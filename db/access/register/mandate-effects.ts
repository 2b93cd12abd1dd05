import 'server-only';
import { type MandateEffect, mandateEffects } from '@/lib/record/personnel-effects';
import { readDocument } from '@/lib/record/read-document';
import { type Result, refuse } from '@/lib/refusal';
import type { Viewer } from '@/lib/viewer';
import { prepared } from '../prepared';
import { findManagedMandate } from './managed-term';
import { endMandate } from './mandates';

/*
 * Mandates that end by what a council decided in a published session: a release, the dismissal of a delegate. The register is never
 * changed by it; whoever keeps it is offered the change, and takes it with the verb they end every mandate with.
 */

/** What a published decision would change in the register, with whose mandate it is. */
export type OfferedEffect = MandateEffect & { readonly name: string };

const NEWEST = 'select document from publications where session_id = ? order by version desc limit 1';

/** What the newest version of a session decided of mandates; nothing of a session that is not published, or was withdrawn. */
function publishedEffects(sessionId: string): MandateEffect[] {
  const document = prepared(NEWEST).pluck().get(sessionId) as string | undefined;
  return document === undefined ? [] : mandateEffects(readDocument(document).record?.personnel);
}

/**
 * The changes of the register that a published session offers the viewer: those it does not know of yet, in the order they were
 * decided in. None for a viewer who does not keep the register.
 */
export async function listMandateEffects(viewer: Viewer, sessionId: string): Promise<OfferedEffect[]> {
  const offered: OfferedEffect[] = [];
  for (const effect of publishedEffects(sessionId)) {
    const found = await findManagedMandate(viewer, effect.mandate);
    if (found && !isKnown(found.mandate, effect)) offered.push({ ...effect, name: found.mandate.name });
  }
  return offered;
}

/** Whether the register says of a mandate what was decided, as far as that is known. */
const isKnown = (
  mandate: {
    readonly endedOn: string | null;
    readonly endedAt: string | null;
    readonly endReason: string | null;
  },
  { endedOn, endedAt, endReason }: MandateEffect,
): boolean =>
  mandate.endReason === endReason &&
  (endedOn === null || mandate.endedOn === endedOn) &&
  (endedAt === null || mandate.endedAt === endedAt);

/**
 * Writes into the register what a published ballot decided of one person. `reason` is asked for where published records rest on the
 * mandate, as with every end of one.
 *
 * @param input.personId whom of the ballot.
 * @returns `null` where nothing of the kind was published, or the viewer does not keep that register.
 */
export async function applyMandateEffect(
  viewer: Viewer,
  input: { sessionId: string; personId: string; reason?: string },
  now: string,
): Promise<Result | null> {
  const effect = publishedEffects(input.sessionId).find(({ person }) => person === input.personId);
  const found = effect && (await findManagedMandate(viewer, effect.mandate));
  if (!effect || !found) return null;
  if (isKnown(found.mandate, effect)) return refuse('mandate.already_ended');
  const { mandate: mandateId, endedOn, endedAt, endReason } = effect;
  const end = { endedOn: endedOn ?? '', endedAt: endedAt ?? '', endReason };
  return endMandate(viewer, { mandateId, ...end, reason: input.reason ?? '' }, now);
}
