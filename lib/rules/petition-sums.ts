import type { petitionAxes } from '@/lib/words-of-petitions';

export type CountedPart = {
  readonly axis: (typeof petitionAxes)[number];
  readonly label?: string | null | undefined;
  readonly raisedBefore?: string | null | undefined;
  readonly speakers?: number | null | undefined;
  readonly matters?: number | null | undefined;
};

export type SumFault = {
  readonly axis: CountedPart['axis'];
  readonly raisedBefore: string | null;
  readonly of: 'speakers' | 'matters';
  readonly total: number;
  readonly parts: readonly number[];
};

/**
 * Where parts do not add up to the total they are parts of («84 = 76 + 03 + 05»): for each way of dividing, of each round of meetings.
 * Nothing is said where a part or the total is not stated, and nothing is put right.
 */
export function sumFaults(rows: readonly CountedPart[]): SumFault[] {
  const rounds = [...new Set(rows.map(({ raisedBefore }) => raisedBefore ?? null))];
  return rounds.flatMap((raisedBefore) => {
    const own = rows.filter((row) => (row.raisedBefore ?? null) === raisedBefore);
    const axes = [...new Set(own.map(({ axis }) => axis))].filter((axis) => axis !== 'total');
    return (['speakers', 'matters'] as const).flatMap((of) => {
      const totals = own.flatMap((row) => (row.axis === 'total' ? (row[of] ?? []) : []));
      const [total] = totals;
      if (total === undefined || totals.length > 1) return [];
      return axes.flatMap((axis): SumFault[] => {
        const stated = own.filter((row) => row.axis === axis).map((row) => row[of] ?? null);
        const parts = stated.filter((part) => part !== null);
        // A division nobody gave this number of is not one that lacks it.
        if (parts.length === 0) return [];
        const sum = parts.reduce((all, part) => all + part, 0);
        const isWhole = parts.length === stated.length;
        return sum === total || (!isWhole && sum < total) ? [] : [{ axis, raisedBefore, of, total, parts }];
      });
    });
  });
}
