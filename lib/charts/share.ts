export type PlanFigures = { outturn: number | null; plan: number | null; percentOfPlan: number | null };

/**
 * Outturn as a fraction of plan, for drawing only; what is printed comes from the record.
 * Falls back on a percentage the source printed. `null` when neither is known: no bar, not an empty one.
 */
export function shareOfPlan({ outturn, plan, percentOfPlan }: PlanFigures): number | null {
  if (outturn !== null && plan !== null && plan > 0) return Math.max(0, outturn / plan);
  return percentOfPlan === null ? null : Math.max(0, percentOfPlan / 100);
}

/** The share at the right edge of a set of bars: the plan, or the furthest bar beyond it. */
export function barDomain(shares: readonly (number | null)[]): number {
  return Math.max(1, ...shares.map((share) => share ?? 0));
}

/** A position along a bar as an SVG percentage, kept on the bar. */
export function along(share: number, domain = 1): string {
  return `${Math.round(Math.min(1, Math.max(0, share / domain)) * 1e5) / 1e3}%`;
}
