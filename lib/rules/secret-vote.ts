import type { voteMethods } from '@/lib/words';

/** The ways of voting by which nobody learns how anybody voted: on paper, on devices. */
export const secretMethods = [
  'secret',
  'secret_device',
] as const satisfies readonly (typeof voteMethods)[number][];

/** Whether nobody may ever be told how anybody voted. Of a vote whose method is not stated it is not said. */
export const isSecret = (method: (typeof voteMethods)[number] | null): boolean =>
  (secretMethods as readonly (string | null)[]).includes(method);
