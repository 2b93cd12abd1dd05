import { hostname } from 'node:os';
import { pino } from 'pino';

/**
 * The log of one thread: one line of JSON for each thing an operator should know. Plain JavaScript, since the front
 * (`bin/serve`) writes with it too, and runs without a build.
 * @param {() => object} [mixin] what stands in every line besides
 */
export const linesOfJson = (mixin = () => ({})) =>
  pino(
    {
      level: process.env.LOG_LEVEL || 'info',
      // Where several servers write to one place, a line says whose it is.
      base: { node: hostname(), pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }) },
      mixin,
    },
    // Written before the next statement runs: lines stay in order, and none is lost when the process is killed.
    pino.destination({ dest: 1, sync: true }),
  );
