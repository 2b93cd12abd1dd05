import 'server-only';
import { randomUUID } from 'node:crypto';
import { and, desc, eq } from 'drizzle-orm';
import { type Result, refuse, refuseBeside } from '@/lib/refusal';
import type { EventVerb } from '@/lib/vi/event-terms';
import type { Viewer } from '@/lib/viewer';
import { Broken, db } from '../../client';
import { registerCorrections } from '../../schema/councils';
import { type ManagedMandate, writeTerm } from './managed-term';
import { added, type RegisterChange } from './register-changes';

type Correction = {
  verb: EventVerb;
  detail: Record<string, unknown>;
  changes: readonly RegisterChange[];
  /** Whether a published record says otherwise: then the reason is asked for, and published with `body`. */
  rests: boolean;
  /** What changes, in the words residents read. */
  body: string;
};

/** Writes a correction of a mandate or of an office in it; where published records rest on it, with its public reason. */
export async function writeCorrection(
  viewer: Viewer,
  found: ManagedMandate,
  reason: string | null,
  now: string,
  { verb, detail, changes, rests, body }: Correction,
): Promise<Result> {
  if (rests && !reason) return refuseBeside('reason', 'register.reason_missing');
  const told =
    rests && reason
      ? [
          added('registerCorrections', {
            ...{ id: randomUUID(), councilId: found.council.id, body, reason },
            ...{ personSlug: found.mandate.slug, personName: found.mandate.name },
            ...{ correctedAt: now, correctedBy: viewer.name },
          }),
        ]
      : [];
  try {
    return await writeTerm(viewer, found, now, { verb, detail, changes: [...changes, ...told] });
  } catch (error) {
    if (error instanceof Broken && error.kind === 'foreign_key') return refuse('mandate.in_use');
    throw error;
  }
}

export type RegisterCorrection = typeof registerCorrections.$inferSelect;

/** What was changed in the register under published records of this person, newest first. */
export async function listRegisterCorrections(
  councilId: string,
  personSlug: string,
): Promise<RegisterCorrection[]> {
  return db
    .select()
    .from(registerCorrections)
    .where(and(eq(registerCorrections.councilId, councilId), eq(registerCorrections.personSlug, personSlug)))
    .orderBy(desc(registerCorrections.correctedAt), desc(registerCorrections.id));
}
