import { format, stripVTControlCharacters } from 'node:util';
import { linesOfJson } from '../../lib/server/observe/lines.mjs';

/** The front's log, and that of each thread that makes pages. */
export const log = linesOfJson();

// What a library prints becomes a line like every other.
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
