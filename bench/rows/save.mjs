import { database, inside } from '../support/data.mjs';
import { row } from '../support/row.mjs';

/** @param {string} folder */
export async function measure(folder) {
  const { ours, raw } = await inside('save', [], await database(folder, 'many'));
  return [row('save.p50', { measured: ours, control: raw, unit: 'ms p50', most: 10 })];
}
