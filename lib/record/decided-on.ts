import { isDate } from '@/lib/vi/date';
import { decidingVote } from './deciding-vote';
import type { SessionDraft } from './draft';
import type { Resolution, SessionRecord, Vote } from './schema';
import { sittingsOf } from './vote-moments';

/** The day a resolution was decided: its adoption, else the vote that decided it, else the session it came before. */
export function decidedOn(record: SessionRecord, resolution: Resolution): string {
  return resolution.adoptedOn ?? decidingVote(record, resolution)?.heldOn ?? record.session.startsOn;
}

/**
 * The day on which a draft's resolution was decided, where what is recorded leaves one: its adoption, else the day of the
 * vote that decided it or, without one, of the session. `null` where it can have been one of several.
 */
export function surelyDecidedOn(
  { session, sittings }: Pick<SessionDraft, 'session' | 'sittings'>,
  { adoptedOn }: Pick<Resolution, 'adoptedOn'>,
  deciding: Pick<Vote, 'sitting' | 'heldAt'> | null,
): string | null {
  if (adoptedOn) return isDate(adoptedOn) ? adoptedOn : null;
  const when = { sittingId: deciding?.sitting ?? null, heldAt: deciding?.heldAt ?? null };
  const recorded = sittingsOf({ sittings }, when).map(({ heldOn }) => heldOn);
  const days = new Set(recorded.length > 0 ? recorded : [session.startsOn, session.endsOn]);
  const [day = null, other] = days;
  return other ? null : day;
}
