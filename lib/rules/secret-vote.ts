import { secretMethods, type voteMethods } from '@/lib/words';

/** Whether nobody may ever be told how anybody voted. Of a vote whose method is not stated it is not said. */
export const isSecret = (method: (typeof voteMethods)[number] | null): boolean =>
  (secretMethods as readonly (string | null)[]).includes(method);
