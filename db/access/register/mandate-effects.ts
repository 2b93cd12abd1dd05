import 'server-only';
import { type MandateEffect, mandateEffects } from '@/lib/record/personnel-effects';
import { readDocument } from '@/lib/record/read-document';
import type { Viewer } from '@/lib/viewer';
import { prepared } from '../prepared';
import { findManagedTerm } from './managed-term';

/*
 * Mandates that end by what a council decided in a published session: a release, the dismissal of a delegate. The register is never
 * changed by it; whoever keeps it is offered the change, and takes it as every end of a mandate is entered.
 */

/** What a published decision would change in the register: whose mandate it is, and the session that decided it. */
export type OfferedEnd = MandateEffect & { readonly name: string; readonly session: string };

const NEWEST = `
  select p.document from council_sessions s join publications p on p.session_id = s.id
  where s.term_id = ? and instr(p.document, '"personnel"') > 0
    and p.version = (select max(version) from publications o where o.session_id = s.id)
  order by s.starts_on, s.id`;

/**
 * The ends of mandates that the published sessions of a term offer the viewer: those the register does not know of yet, in the order
 * they were decided in. None for a viewer who does not keep the register.
 */
export async function listOfferedEnds(viewer: Viewer, termId: string): Promise<OfferedEnd[]> {
  const found = await findManagedTerm(viewer, termId);
  if (!found) return [];
  const documents = (await prepared(NEWEST).pluck().all(termId)) as string[];
  const records = documents.flatMap((document) => readDocument(document).record ?? []);
  return records.flatMap(({ personnel, session }) =>
    mandateEffects(personnel).flatMap((effect) => {
      const mandate = found.mandates.find(({ id }) => id === effect.mandate);
      if (!mandate || isKnown(mandate, effect)) return [];
      return [{ ...effect, name: mandate.name, session: session.label }];
    }),
  );
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
