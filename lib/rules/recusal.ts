/** A delegate who took no part in a vote because of an interest of their own, and why as far as it was said. */
export type Recusal = { readonly mandateId: string; readonly reason: string | null };

/** What a council's working rules say of the total when delegates recuse themselves. */
export type RecusalRule = { readonly isExcluded: boolean; readonly article: string | null };

/** How many are taken out of the total of a vote, and by which article. */
export type RecusedFromBase = { readonly count: number; readonly article: string | null };

/**
 * How many of all delegates do not count at a vote. The law has no such rule (Luật 72/2025, Điều 35: of all delegates), so none is
 * taken out unless the council's own working rules say so; and only somebody who was then in office.
 */
export function recusedFromBase(
  rule: RecusalRule | null | undefined,
  recused: readonly Recusal[],
  isInOffice: (mandateId: string) => boolean,
): RecusedFromBase | null {
  if (!rule?.isExcluded) return null;
  const there = new Set(recused.map(({ mandateId }) => mandateId).filter(isInOffice));
  return there.size > 0 ? { count: there.size, article: rule.article } : null;
}
