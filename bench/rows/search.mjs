import { database, inside } from '../support/data.mjs';
import { row } from '../support/row.mjs';

/** @param {string} folder */
export async function measure(folder) {
  const { ours, index } = await inside('search', [], await database(folder, 'wide'));
  return [row('search.100k', { measured: ours, control: index, unit: 'ms p95', most: 3 })];
}
