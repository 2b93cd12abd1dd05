/* The closed lists of whom a session asks and of the letters it sends, beside those of `lib/words.ts`. */

/** Whom a session asks, what they answer, and how a convening reached somebody beside the app. */
export const convenedKinds = ['delegate', 'guest'] as const;
export const conveningAnswerKinds = ['coming', 'late', 'absent'] as const;
export const handedWays = ['by_hand', 'by_phone', 'by_message', 'by_post'] as const;
/** How a session that people were called to may come to nothing on its day. */
export const offOccurrences = ['postponed', 'cancelled'] as const;
/** What a letter is for, and what became of it: taken by the mail server, refused for good, given up, or no longer wanted. */
export const letterKinds = ['convening', 'reminder', ...offOccurrences, 'comment_deadline'] as const;
export const letterStates = ['waiting', 'sent', 'refused', 'given_up', 'dropped'] as const;
export type ConveningAnswerKind = (typeof conveningAnswerKinds)[number];
export type HandedWay = (typeof handedWays)[number];
export type OffOccurrence = (typeof offOccurrences)[number];
export type LetterKind = (typeof letterKinds)[number];
export type LetterState = (typeof letterStates)[number];
