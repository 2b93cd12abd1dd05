import 'server-only';
import type { Values } from './engine';

/** A value that does not come back as it was given. */
class InexactValue extends RangeError {
  override readonly name = 'InexactValue';
}

/**
 * What a value is stored as, the same in every engine: a whole number to 2^53, a fraction, a text, bytes, or null; a truth is
 * 1 or 0.
 *
 * @throws {InexactValue} for whatever would come back as something else.
 */
export function asStored(value: unknown): number | string | Uint8Array | null {
  if (value === null || typeof value === 'string' || value instanceof Uint8Array) return value;
  if (typeof value === 'boolean') return Number(value);
  if (typeof value === 'number' && Number.isFinite(value)) return exact(value);
  throw new InexactValue(`A ${typeof value} cannot be stored.`);
}

/** All of a statement's values as they are stored. @throws {InexactValue} as `asStored` does */
export const allAsStored = (values: Values): Values =>
  Array.isArray(values)
    ? values.map(asStored)
    : Object.fromEntries(Object.entries(values).map(([name, value]) => [name, asStored(value)]));

/**
 * The number itself.
 *
 * @throws {InexactValue} beyond 2^53, where a whole number may stand for its neighbours too.
 */
function exact(value: number): number {
  if (Number.isInteger(value) && !Number.isSafeInteger(value))
    throw new InexactValue(`${value} is beyond the whole numbers that are told apart.`);
  return value;
}

/** Refuses an answer that holds a whole number beyond 2^53. @throws {InexactValue} */
export function refuseInexact(rows: readonly unknown[]): void {
  for (const row of rows)
    for (const cell of Array.isArray(row) ? row : Object.values(row as object))
      if (typeof cell === 'number') exact(cell);
}
