import type { Resolution, SessionRecord } from './schema';

/** The day a resolution was decided: its adoption, else its last vote, else the session it came before. */
export function decidedOn({ votes, session }: SessionRecord, { id, adoptedOn }: Resolution): string {
  return adoptedOn ?? votes.findLast((vote) => vote.resolution === id)?.heldOn ?? session.startsOn;
}
