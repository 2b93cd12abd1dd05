/**
 * One line of the table. `met` is null where nothing is promised.
 * @typedef {{ id: string, measured: number, control: number | null, ratio: number | null, unit: string,
 *   target: string | null, met: boolean | null }} Row
 */

const short = (/** @type {number} */ value) => Number(value.toPrecision(4));

/**
 * @param {string} id
 * @param {{ measured: number, control?: number, ratio?: number, unit: string, least?: number, most?: number, target?: string, met?: boolean }} what
 *   `ratio` is that of the two medians unless it was measured round by round; `least` and `most` are promised of it
 * @returns {Row}
 */
export function row(id, { measured, control, ratio: ofRounds, unit, least, most, target, met }) {
  const ratio = control === undefined ? null : (ofRounds ?? measured / control);
  const promised =
    least !== undefined ? `≥ ${least} ×` : most !== undefined ? `≤ ${most} ×` : (target ?? null);
  const kept =
    ratio !== null && (least !== undefined ? ratio >= least : most !== undefined ? ratio <= most : undefined);
  return {
    id,
    measured: short(measured),
    control: control === undefined ? null : short(control),
    ratio: ratio === null ? null : short(ratio),
    unit,
    target: promised,
    met: typeof kept === 'boolean' && (least ?? most) !== undefined ? kept : (met ?? null),
  };
}

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
