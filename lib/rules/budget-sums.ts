import { formatDong } from '@/lib/vi/money';
import { readAmount } from '@/lib/vi/printed-figure';
import { isMovement, signOf } from '@/lib/vi/signed';
import { sumCheck } from './budget';

/** As much of a budget figure as sums are made of; `year` and the rest may still be as typed. */
export type SumRow = {
  readonly id: string;
  readonly concept: string;
  readonly label?: string | null;
  readonly stage: string;
  readonly part: string;
  readonly year?: unknown;
  readonly fromMonth?: unknown;
  readonly throughMonth?: unknown;
  readonly throughYear?: unknown;
  readonly periodPrinted?: string | null;
  readonly printed?: string | null;
  readonly readings?: readonly { printed: string; value: number }[] | null;
  readonly partOfId?: string | null;
  readonly partsAreAll?: boolean | null;
};

/** What a total is made of (TT 26, Điều 26): what is retained and transferred; what is invested, spent and kept back. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  revenue_total: ['revenue_retained', 'transfer_balancing', 'transfer_targeted'],
  expenditure_total: ['expenditure_investment', 'expenditure_recurrent', 'reserve'],
};

/** The amount of a figure in đồng; null for one that is «over» or «about» something, which adds up to nothing. */
function flatDong({ printed, readings }: SumRow): number | null {
  const { value, qualifier } = readAmount(printed ?? null, readings ?? []);
  return qualifier === null ? value : null;
}

type SumNote = { readonly id: string; readonly text: string };

/**
 * Totals that their parts do not add up to, one sentence for each: by the parts a figure is said to have («trong đó»), and
 * where none are, by what a total of a budget is made of.
 */
export function sumNotes(rows: readonly SumRow[]): SumNote[] {
  return rows.flatMap((whole) => {
    const parts = rows.filter((row) => row !== whole && row.partOfId === whole.id);
    return (parts.length > 0 ? partsNote(whole, parts) : conceptNote(whole, rows)) ?? [];
  });
}

/** Parts within one figure may be less than it, never more; those that are said to be all of it have to be it. */
function partsNote(whole: SumRow, parts: readonly SumRow[]): SumNote | null {
  const total = flatDong(whole);
  const like = parts.filter((row) => isLike(row, whole));
  const amounts = like.flatMap((row) => flatDong(row) ?? []);
  if (total === null || amounts.length === 0) return null;
  const { agrees, sumDong, differenceDong, because } = sumCheck(total, amounts, unitOf([whole, ...like]));
  const label = whole.label ?? '';
  if (agrees !== false) return null;
  if (whole.partsAreAll && amounts.length === parts.length)
    return { id: whole.id, text: `${label}: ${because[0]?.text ?? ''}` };
  const isMore = (differenceDong ?? 0n) < 0n && total >= 0 && amounts.every((amount) => amount >= 0);
  if (!isMore) return null;
  const sum = `Các khoản «trong đó» cộng lại được ${formatDong(Number(sumDong))}`;
  return { id: whole.id, text: `${label}: ${sum}, nhiều hơn khoản này (${formatDong(total)}).` };
}

/** One part alone may well be less; two and more that come to less leave something out, and that is worth asking. */
function conceptNote(total: SumRow, rows: readonly SumRow[]): SumNote | null {
  const whole = flatDong(total);
  const concepts = PARTS[total.concept];
  if (whole === null || !concepts || isMovement(total.printed)) return null;
  const like = rows.filter((row) => isPartOf(row, total, concepts) && flatDong(row) !== null);
  // What is within another of them is in its sum already.
  const parts = like.filter(({ partOfId }) => !like.some(({ id }) => id === partOfId));
  const amounts = parts.map((row) => flatDong(row) ?? 0);
  const { agrees, differenceDong, because } = sumCheck(whole, amounts, unitOf([total, ...parts]));
  const isSeveral = new Set(parts.map(({ concept }) => concept)).size > 1;
  const isWrong = agrees === false && (isSeveral || (differenceDong ?? 0n) < 0n);
  return isWrong ? { id: total.id, text: `${total.label ?? ''}: ${because[0]?.text ?? ''}` } : null;
}

/** Of one stage and of the very same period; amounts and movements are not alike. */
function isLike(row: SumRow, other: SumRow): boolean {
  const isSameKind = row.stage === other.stage && isMovement(row.printed) === isMovement(other.printed);
  return isSameKind && periodKey(row) === periodKey(other);
}

const periodKey = ({ part, year, fromMonth, throughMonth, throughYear, periodPrinted }: SumRow): string =>
  [part, year, fromMonth, throughMonth, throughYear, part === 'printed' ? periodPrinted : '']
    .map((one) => String(one ?? ''))
    .join('|');

/** Whether the period of a figure is known, so that another of the same words is of the same time. */
const isPeriodKnown = ({ part, year }: SumRow): boolean =>
  part !== 'not_stated' && part !== 'printed' && String(year ?? '') !== '';

const isPartOf = (row: SumRow, total: SumRow, concepts: readonly string[]): boolean =>
  concepts.includes(row.concept) && isPeriodKnown(total) && isLike(row, total);

type Change = { readonly from: string | null; readonly to: string | null; readonly by: string | null };

/** Where from, to and by how much an estimate was changed do not go together: what they come to. */
export function changeNote({ from, to, by }: Change, readings: SumRow['readings'] = []): string | null {
  const read = (printed: string | null) => flatDong({ ...NO_ROW, printed, readings });
  const [was, is, typed] = [read(from), read(to), read(by)];
  if (was === null || is === null || typed === null) return null;
  // A bare «300 triệu» is as much up as down.
  const moved = signOf(by) === '' && is < was ? -typed : typed;
  const unit = unitOf([from, to, by].map((printed) => ({ ...NO_ROW, printed, readings })));
  if (sumCheck(is, [was, moved], unit).agrees !== false) return null;
  const gap = is - was;
  const came = gap === 0 ? 'không đổi' : `${gap > 0 ? 'tăng' : 'giảm'} ${formatDong(Math.abs(gap))}`;
  return `từ «${from}» thành «${to}» là ${came}, văn bản ghi «${by}».`;
}

const NO_ROW: SumRow = { id: '', concept: '', stage: '', part: '' };

/** The last place the figures were printed to, in đồng: 1 as soon as one is printed in full. */
function unitOf(rows: readonly SumRow[]): number {
  if (rows.some((row) => !/(tỷ|tỉ|triệu|tr|nghìn|ngàn|k)/i.test(row.printed ?? ''))) return 1;
  const amounts = rows.map((row) => flatDong(row) ?? 0);
  const powers = [1_000_000_000, 100_000_000, 10_000_000, 1_000_000, 100_000, 10_000, 1000];
  return powers.find((power) => amounts.every((amount) => amount % power === 0)) ?? 1;
}
