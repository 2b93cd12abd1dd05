import { decidingVote } from './deciding-vote';
import type { Resolution, SessionRecord } from './schema';

/** The day a resolution was decided: its adoption, else the vote that decided it, else the session it came before. */
export function decidedOn(record: SessionRecord, resolution: Resolution): string {
  return resolution.adoptedOn ?? decidingVote(record, resolution)?.heldOn ?? record.session.startsOn;
}
