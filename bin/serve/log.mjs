import { format, stripVTControlCharacters } from 'node:util';
import { pino } from 'pino';

/** One line of JSON for each thing an operator should know, from whichever thread. */
export const log = pino(
  {
    level: process.env.LOG_LEVEL || 'info',
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (level) => ({ level }) },
  },
  // Written before we go on: lines stay in order up to the last, and none is lost when the process is killed.
  pino.destination({ dest: 1, sync: true }),
);

// Whatever a library prints becomes a line like every other.
for (const [method, level] of /** @type {const} */ ([
  ['log', 'info'],
  ['info', 'info'],
  ['warn', 'warn'],
  ['error', 'error'],
]))
  console[method] = (...words) => {
    const text = stripVTControlCharacters(format(...words)).trim();
    if (text) log[level]({ event: 'printed' }, text);
  };
