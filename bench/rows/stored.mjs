import { join } from 'node:path';
import { inside } from '../support/data.mjs';
import { row } from '../support/row.mjs';

/** 10,000 sessions a gigabyte: what a province writes in thirty years. */
const MOST_BYTES = 100_000;

/** What a stored session takes, and what it takes to found the country's councils. @param {string} folder */
export async function measure(folder) {
  const { bytes } = await inside('stored', [], join(folder, 'stored.db'));
  const found = await inside('found', [], join(folder, 'country.db'));
  const target = { target: `≤ ${MOST_BYTES} bytes`, met: bytes <= MOST_BYTES };
  return [
    row('archive.bytes', { measured: bytes, unit: 'bytes a session', ...target }),
    row('found.3321', { measured: found.seconds, unit: 's' }),
    row('found.3321.size', { measured: found.bytes / 1_000_000, unit: 'MB' }),
  ];
}
