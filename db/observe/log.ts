import 'server-only';
import { pino } from 'pino';
import { serverProcess } from './process';

/**
 * The server's log: one line of JSON each, with an `event` a program can look for, a sentence a person can act on and
 * the request it happened in. Never a ballot, a password, personal data or anything somebody typed.
 */
export const log = pino(
  {
    level: process.env.LOG_LEVEL || 'info',
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (level) => ({ level }) },
    mixin: () => {
      const request = serverProcess.requests.getStore();
      return request ? { requestId: request.id } : {};
    },
  },
  // Written before we go on, in order with the front's own lines.
  pino.destination({ dest: 1, sync: true }),
);
