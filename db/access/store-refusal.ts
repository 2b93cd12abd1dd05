import 'server-only';
import { type Refusal, refuse } from '@/lib/refusal';
import { log } from '@/lib/server/observe/log';
import { serverProcess } from '@/lib/server/observe/process';
import { isStoreFault, type StoreFault } from '@/lib/server/store-fault';
import { CouncilEnded, QuotaReached } from '../client';

/**
 * Does `work`; where the disk does not take it or give it, the person gets the refusal that says so and the log one
 * line for the operator; a person who used up a quota is told so. Anything else that fails goes on.
 */
export async function orStoreRefusal<T>(work: () => Promise<T>): Promise<T | Refusal> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof QuotaReached) return refuse(`quota.${error.owner}_events`);
    if (error instanceof CouncilEnded) return refuse('council.ended');
    if (!tellStoreFault(error)) throw error;
    return refuse(error.code);
  }
}

/** Requests whose fault was told: a page asks for its data several times over, and all of it fails as one. */
const told = new WeakMap<object, string>();

/** Whether `error` is the disk's; if so the log has one line that says what to do. `where` adds to it. */
export function tellStoreFault(error: unknown, where: Record<string, string> = {}): error is StoreFault {
  if (!isStoreFault(error)) return false;
  const { code, part, reason, message } = error;
  const request = serverProcess.requests.getStore();
  if (!request || told.get(request) !== code) log.error({ event: code, part, reason, ...where }, message);
  if (request) told.set(request, code);
  return true;
}
