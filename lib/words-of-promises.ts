/* The closed lists of what was promised and of what became of it, beside those of `lib/words.ts`. */

/** What in a record somebody has yet to do: a task, a question or what was promised in answering it, a petition, an oversight. */
export const promiseKinds = ['task', 'question', 'petition', 'oversight'] as const;
/** What a later session reports of an earlier one's promise; `no_report`: somebody was to report and did not. */
export const followUpStatuses = ['done', 'partly', 'not_done', 'no_report'] as const;
/** How a promise stands. `answered` is what was to be answered and was; null where nobody says. */
export const promiseStates = ['done', 'answered', 'partly', 'not_done', 'no_report'] as const;

export type PromiseKind = (typeof promiseKinds)[number];
export type FollowUpStatus = (typeof followUpStatuses)[number];
export type PromiseState = (typeof promiseStates)[number];
