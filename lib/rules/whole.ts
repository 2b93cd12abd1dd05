/** True for 0, 1, 2 … as long as arithmetic on it stays exact. */
export function isWhole(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

/** Returns `value`, or throws RangeError naming what was meant, when it is not a whole number ≥ `least`. */
export function assertWhole(value: number, what: string, least = 0): number {
  if (!isWhole(value) || value < least) {
    throw new RangeError(`${what} must be a whole number of at least ${least}, got ${value}`);
  }
  return value;
}
