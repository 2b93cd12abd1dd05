import { formatDecimal, MAX_INTEGER, safeInteger } from '@/lib/vi/number';
import type { Reason } from './reason';
import { assertWhole } from './whole';

/** Parts per million in a whole: 1 = 1 000 000 ppm, 1 % = 10 000 ppm. */
const WHOLE_PPM = 1_000_000n;

function exact(value: number): bigint {
  return BigInt(safeInteger(value));
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}

/**
 * The plan a printed figure and its printed percentage imply, in đồng, rounded half up; 3,5 tỷ at 41,5 % gives
 * 8 433 734 940. Null when there is none to imply (0 % or less, a negative figure, or past exact arithmetic). It is
 * derived: it may be shown as such and never printed as the plan.
 */
export function impliedBase(valueDong: number, ppm: number): number | null {
  const value = exact(valueDong);
  const share = exact(ppm);
  if (share <= 0n || value < 0n) return null;
  const base = (value * WHOLE_PPM * 2n + share) / (share * 2n);
  return base <= BigInt(MAX_INTEGER) ? Number(base) : null;
}

/**
 * Whether `value` is `ppm` of `base`, give or take `tolerancePpm` of it (500 ppm = 0,05 percentage points, what one
 * printed decimal leaves open). Both in the same unit. False when the base is not above 0: nothing is a share of it.
 */
export function percentAgrees(value: number, base: number, ppm: number, tolerancePpm = 500): boolean {
  const whole = exact(base);
  if (whole <= 0n) return false;
  const difference = exact(value) * WHOLE_PPM - whole * exact(ppm);
  return magnitude(difference) <= whole * exact(assertWhole(tolerancePpm, 'tolerancePpm'));
}

export type SumCheck = {
  /** Null when there are no rows to add. */
  readonly agrees: boolean | null;
  readonly sumDong: bigint | null;
  /** Parent less the sum of its rows. */
  readonly differenceDong: bigint | null;
  readonly because: readonly Reason[];
};

/**
 * Whether a total is the sum of its rows, when all were printed in `unitDong` (1 000 000 for triệu đồng). Each rounded
 * row may be half a unit off, so the tolerance is rows × half a unit; figures in whole đồng were not rounded and must
 * add up exactly. “Trong đó” rows are subsets and must not be passed. Flags, never repairs.
 */
export function sumCheck(parentDong: number, childrenDong: readonly number[], unitDong: number): SumCheck {
  const unit = assertWhole(unitDong, 'unitDong', 1);
  const parent = exact(parentDong);
  if (childrenDong.length === 0) {
    const because = [{ code: 'no_rows', text: 'Không có dòng chi tiết nên không đối chiếu được tổng.' }];
    return { agrees: null, sumDong: null, differenceDong: null, because };
  }
  // Hundreds of rows may add up to more than a number holds exactly.
  const sumDong = childrenDong.reduce((sum, child) => sum + exact(child), 0n);
  const differenceDong = parent - sumDong;
  const twiceTolerance = unit === 1 ? 0n : BigInt(childrenDong.length) * BigInt(unit);
  const agrees = 2n * magnitude(differenceDong) <= twiceTolerance;
  return { agrees, sumDong, differenceDong, because: [sumReason(parent, sumDong, agrees)] };
}

function sumReason(parent: bigint, sum: bigint, agrees: boolean): Reason {
  const shown = `Cộng các dòng được ${formatDecimal(sum, 0)} đồng, tổng ghi ${formatDecimal(parent, 0)} đồng`;
  if (sum === parent) return { code: 'equal', text: `${shown}: khớp.` };
  const gap = `${formatDecimal(magnitude(parent - sum), 0)} đồng`;
  return agrees
    ? { code: 'rounding', text: `${shown}: chênh ${gap}, trong mức làm tròn.` }
    : { code: 'differs', text: `${shown}: chênh ${gap}, vượt mức làm tròn.` };
}
