import type * as words from '@/lib/words';

type Of<List extends readonly string[]> = Record<List[number], string>;

/** What is said of drafts under review: part of `terms`. */
export const reviewTerms = {
  answerKind: {
    accepted: 'Tiếp thu',
    explained: 'Giải trình',
  } satisfies Of<typeof words.answerKinds>,
} as const;
