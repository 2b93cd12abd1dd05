import { sharedDay } from '@/lib/rules/possible-days';
import type { KnownDate } from '@/lib/vi/partial-date';
import { daysOn } from './build-sittings';
import { decidingVote } from './deciding-vote';
import type { SessionDraft } from './draft';
import type { Resolution, SessionRecord, Vote } from './schema';
import { sittingsOf } from './vote-moments';

/**
 * The day a resolution was decided, as far as it is known: its adoption, else the vote that decided it, else the session it
 * came before.
 */
export function decidedOn(record: SessionRecord, resolution: Resolution): KnownDate {
  return resolution.adoptedOn ?? decidingVote(record, resolution)?.heldOn ?? sharedDay(daysOn(record, null));
}

/**
 * The day on which a draft's resolution was decided, where what is recorded leaves one: its adoption, else the day of the
 * vote that decided it or, without one, of the session. `null` where it can have been one of several.
 */
export function surelyDecidedOn(
  { session, sittings }: Pick<SessionDraft, 'session' | 'sittings'>,
  { adoptedOn }: Pick<Resolution, 'adoptedOn'>,
  deciding: Pick<Vote, 'sitting' | 'heldAt' | 'heldOn'> | null,
): string | null {
  const onlyDay = (day: KnownDate) => (day?.length === 10 ? day : null);
  if (adoptedOn) return onlyDay(adoptedOn);
  if (deciding) return onlyDay(deciding.heldOn);
  const recorded = sittingsOf({ sittings }, { sittingId: null, heldAt: null }).map(({ heldOn }) => heldOn);
  const days = new Set(recorded.length > 0 ? recorded : [session.startsOn, session.endsOn]);
  const [day = null, ...others] = days;
  return others.length > 0 ? null : onlyDay(day);
}
