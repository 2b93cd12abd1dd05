import 'server-only';
import { linesOfJson } from './lines.mjs';
import { serverProcess } from './process';

/**
 * The server's log: one line of JSON each, with an `event` a program can look for, a sentence a person can act on and
 * the request it happened in. Never a ballot, a password, personal data or anything somebody typed.
 */
export const log = linesOfJson(() => {
  const request = serverProcess.requests.getStore();
  return request ? { requestId: request.id } : {};
});
