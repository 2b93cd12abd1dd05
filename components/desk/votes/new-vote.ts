import { newRowId } from '../editor/new-row-id';
import type { VoteContext, VoteRow } from './typed-vote';

/** A vote starts uncounted: nobody has told the desk a number yet, and none is made up. */
export const newVote = (context: VoteContext): VoteRow => ({
  id: newRowId(),
  resolutionId: null,
  agendaItemId: null,
  sittingId: context.sittings.length === 1 ? (context.sittings[0]?.id ?? null) : null,
  subject: '',
  method: null,
  rule: 'ordinary',
  heldOn: null,
  heldAt: null,
  entry: 'unanimous_uncounted',
  uncounted: null,
  printed: null,
  forCount: null,
  againstCount: null,
  notVotingCount: null,
  otherOpinionCount: null,
  blankCount: null,
  absentCount: null,
  bounds: null,
  shares: null,
  statedTotal: null,
  statedPresent: null,
  statedVoting: null,
  statedOutcome: null,
});
