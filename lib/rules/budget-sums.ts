import { parseAmount } from '@/lib/vi/money';
import { sumCheck } from './budget';

/** As much of a budget figure as sums are made of; `year` and the rest may still be as typed. */
export type SumRow = {
  readonly id: string;
  readonly concept: string;
  readonly label?: string | null;
  readonly stage: string;
  readonly part: string;
  readonly year?: unknown;
  readonly printed?: string | null;
};

/** What a total is made of (TT 26, Điều 26): what is retained and transferred; what is invested, spent and kept back. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  revenue_total: ['revenue_retained', 'transfer_balancing', 'transfer_targeted'],
  expenditure_total: ['expenditure_investment', 'expenditure_recurrent', 'reserve'],
};

/** The amount of a figure in đồng; null for one that is «over» or «about» something, which adds up to nothing. */
function flatDong({ printed }: SumRow): number | null {
  const parsed = parseAmount(printed ?? '');
  return parsed.ok && parsed.qualifier === null ? parsed.dong : null;
}

/**
 * Totals that their parts do not add up to, one sentence for each year, stage and part. One part alone may well be less;
 * two and more that come to less leave something out, and that is worth asking.
 */
export function sumNotes(rows: readonly SumRow[]): { id: string; text: string }[] {
  return rows.flatMap((total) => {
    const whole = flatDong(total);
    const concepts = PARTS[total.concept];
    if (whole === null || !concepts) return [];
    const parts = rows.filter((row) => isPartOf(row, total, concepts) && flatDong(row) !== null);
    const amounts = parts.map((row) => flatDong(row) ?? 0);
    const { agrees, differenceDong, because } = sumCheck(whole, amounts, unitOf([total, ...parts]));
    const isSeveral = new Set(parts.map(({ concept }) => concept)).size > 1;
    const isWrong = agrees === false && (isSeveral || (differenceDong ?? 0n) < 0n);
    return isWrong ? [{ id: total.id, text: `${total.label ?? ''}: ${because[0]?.text ?? ''}` }] : [];
  });
}

function isPartOf(row: SumRow, total: SumRow, concepts: readonly string[]): boolean {
  const same =
    row.stage === total.stage && row.part === total.part && String(row.year) === String(total.year);
  return same && concepts.includes(row.concept);
}

/** The last place the figures were printed to, in đồng: 1 as soon as one is printed in full. */
function unitOf(rows: readonly SumRow[]): number {
  if (rows.some((row) => !/(tỷ|tỉ|triệu|tr|nghìn|ngàn|k)/i.test(row.printed ?? ''))) return 1;
  const amounts = rows.map((row) => flatDong(row) ?? 0);
  const powers = [1_000_000_000, 100_000_000, 10_000_000, 1_000_000, 100_000, 10_000, 1000];
  return powers.find((power) => amounts.every((amount) => amount % power === 0)) ?? 1;
}
