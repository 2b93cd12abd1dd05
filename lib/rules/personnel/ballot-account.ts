/** What is counted of paper ballots beside what they say, in the order of the hall. */
export const accountNames = [
  'printed',
  'stamped',
  'issued',
  'collected',
  'valid',
  'invalid',
  'unused',
  'destroyed',
] as const;
export type AccountName = (typeof accountNames)[number];

/** Why ballots did not count, and how many for that; null where nobody says how many. */
export type InvalidCause = { readonly cause: string; readonly count: number | null };

/** What was counted of the ballots of one vote; what is left out was not stated. */
export type BallotAccount = Readonly<Partial<Record<AccountName, number>>>;
