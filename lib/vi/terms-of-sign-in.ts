import type * as words from '@/lib/words-of-sign-in';

type Of<List extends readonly string[]> = Record<List[number], string>;

/** The part of `terms` that is about signing in and duties. */
export const signInTerms = {
  approvalRule: {
    two_people: 'theo quy tắc hai người',
    one_person: 'hội đồng không buộc hai người',
  } satisfies Of<typeof words.approvalRules>,
};
