/* The closed lists of signing in and of duties, beside those of `lib/words.ts`. */

/** The rule of the council under which a submission was approved: somebody else must, or the one who submitted may. */
export const approvalRules = ['two_people', 'one_person'] as const;
