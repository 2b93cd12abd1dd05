import type { MinuteKind } from '@/lib/words';

/** Which key begins which kind of line: its place on the keyboard, what is printed on it, the kind. */
export const KEYS = [
  ['KeyP', 'P', 'speech'],
  ['KeyH', 'H', 'question'],
  ['KeyL', 'L', 'answer'],
  ['KeyB', 'B', 'vote'],
  ['KeyK', 'K', 'conclusion'],
  ['KeyY', 'Y', 'event'],
  ['KeyG', 'G', 'note'],
] as const satisfies readonly (readonly [code: string, key: string, kind: MinuteKind])[];
