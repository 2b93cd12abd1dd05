import 'server-only';
import { type Refusal, refuse } from '@/lib/refusal';
import { log } from '../observe/log';
import { isStoreFault, type StoreFault } from '../store-fault';

/**
 * Does `work`; where the disk does not take it or give it, the person gets the refusal that says so and the log one
 * line for the operator. Anything else that fails goes on.
 */
export async function orStoreRefusal<T>(work: () => Promise<T>): Promise<T | Refusal> {
  try {
    return await work();
  } catch (error) {
    if (!tellStoreFault(error)) throw error;
    return refuse(error.code);
  }
}

/** Whether `error` is the disk's; if so the log has one line that says what to do. `where` adds to it. */
export function tellStoreFault(error: unknown, where: Record<string, string> = {}): error is StoreFault {
  if (!isStoreFault(error)) return false;
  const { code, place, reason, message } = error;
  log.error({ event: code, place, reason, ...where }, message);
  return true;
}
