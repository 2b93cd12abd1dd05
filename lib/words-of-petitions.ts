/* The closed lists of what voters ask for, beside those of `lib/words.ts`. */

/** How a matter of voters was raised, whose business it is, how it stands, and what looking at the answer found. */
export const petitionWays = [
  'voters_meeting',
  'citizen_reception',
  'front',
  'letter',
  'online',
  'session',
  'other',
] as const;
export const petitionAuthorities = ['own', 'superior', 'other'] as const;
export const petitionStatuses = [
  'solved',
  'solving',
  'planned',
  'explained',
  'forwarded',
  'unsolved',
] as const;
export const petitionReviews = ['done', 'partly', 'not_done'] as const;
/** What a stated number of petitions is a number of. */
export const petitionAxes = ['total', 'field', 'body', 'place', 'status', 'other'] as const;
