import { availableParallelism, totalmem, type } from 'node:os';

/** @typedef {import('./row.mjs').Row} Row */

/** The machine, as far as it matters to a reader elsewhere. */
export const machine = () =>
  `${new Date().toISOString().slice(0, 10)} · ${availableParallelism()} cores · ${Math.round(totalmem() / 2 ** 30)} GB · ${type()} · Node ${process.versions.node}`;

/** @param {readonly Row[]} rows */
export function table(rows) {
  const number = (/** @type {number | null} */ value) => (value === null ? '' : value.toLocaleString('en'));
  const lines = rows.map(({ id, measured, control, ratio, unit, target, met }) => [
    id,
    number(measured),
    number(control),
    number(ratio),
    unit,
    target ?? '',
    met === null ? '' : met ? 'yes' : 'NO',
  ]);
  const head = ['row', 'measured', 'control', 'ratio', 'unit', 'target', 'met'];
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
