import 'server-only';
import { isStoreFault } from '@/lib/server/store-fault';

/** One thing that was looked at: what, how much of it, and a sentence for each fault. */
export type Check = { readonly name: string; readonly counted: number; readonly faults: readonly string[] };
export type Found = Omit<Check, 'name'>;

/** Looks at one thing. What cannot even be read is a fault of it, whatever makes it unreadable. */
export async function check(name: string, look: () => Promise<Found>): Promise<Check> {
  try {
    return { name, ...(await look()) };
  } catch (error) {
    return unreadable(name, error);
  }
}

/** What could not be looked at, and why. */
export function unreadable(name: string, error: unknown): Check {
  const why = isStoreFault(error) ? error.reason : error instanceof Error ? error.message : String(error);
  return { name, counted: 0, faults: [`Không đọc được (${why}).`] };
}
