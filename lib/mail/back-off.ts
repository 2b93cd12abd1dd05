import { instantAfter } from '@/lib/vi/date';
import type { LetterState } from '@/lib/words-of-convening';

/** How long a letter waits after each try that failed for now, in minutes; after the last it is given up. */
const PAUSES_MIN = [1, 5, 15, 60, 240, 720, 1440] as const;

/** What a mail server made of a letter, as far as it is kept: never its words, which may name people. */
export type Trial =
  | { is: 'sent' }
  /** It will not take it, now or later. */
  | { is: 'refused'; code: string }
  /** Not now, or nobody knows whether it did. */
  | { is: 'later'; code: string };

export type AfterTrial = { state: LetterState; attempts: number; dueAt: string; errorCode: string | null };

/**
 * What becomes of a letter after a try: sent, refused for good, or tried again later and later, and given up after about two days.
 *
 * @param attempts the tries before this one
 * @param now a UTC instant
 */
export function afterTrial(trial: Trial, attempts: number, now: string): AfterTrial {
  const made = { attempts: attempts + 1, dueAt: now };
  if (trial.is === 'sent') return { ...made, state: 'sent', errorCode: null };
  if (trial.is === 'refused') return { ...made, state: 'refused', errorCode: trial.code };
  const pause = PAUSES_MIN[attempts];
  if (pause === undefined) return { ...made, state: 'given_up', errorCode: trial.code };
  const dueAt = instantAfter(now, pause * 60_000);
  return { ...made, state: 'waiting', dueAt, errorCode: trial.code };
}
