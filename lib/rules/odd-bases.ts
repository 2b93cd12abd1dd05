import { formatDate } from '@/lib/vi/date';
import { type LegalTable, type LegalText, legalTextsIn, replacementsOf } from './legal-texts';

/** A text that a basis names and that was not in force on that day, with why. */
export type OddText = LegalText & { readonly why: string };

/**
 * The texts a basis names that were not in force on a day. A basis that names what took its place as well tells of that, and
 * names none.
 */
export function oddTexts(base: string, day: string, table?: LegalTable): OddText[] {
  const named = legalTextsIn(base, table);
  return named.flatMap((text) => {
    const why = whyNotOn(day, text, table);
    return why && !replacementsOf(text, day, table).some((next) => named.includes(next))
      ? [{ ...text, why }]
      : [];
  });
}

/** «Luật Lưu trữ số 01/2011/QH13 đã hết hiệu lực từ 1/7/2025, được thay bằng số 33/2024/QH15», for each. */
export const oddTextsText = (odd: readonly OddText[]): string =>
  odd.map(({ title, number, why }) => `${title} số ${number} ${why}`).join('; ');

/** Why a text cannot be cited on that day; `null` where it was in force, or no source says. */
function whyNotOn(day: string, text: LegalText, table?: LegalTable): string | null {
  const { inForceFrom, expiredOn } = text;
  if (expiredOn && expiredOn <= day) {
    const instead = replacementsOf(text, day, table).map(({ number }) => `số ${number}`);
    const by = instead.length > 0 ? `, được thay bằng ${instead.join(', rồi ')}` : '';
    return `đã hết hiệu lực từ ${formatDate(expiredOn)}${by}`;
  }
  if (inForceFrom && day < inForceFrom)
    return `đến ${formatDate(inForceFrom)} mới có hiệu lực, sau ngày thông qua ${formatDate(day)}`;
  return null;
}
