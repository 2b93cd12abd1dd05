import { normalizeText } from '@/lib/vi/fold';
import type { Piece } from '../word/piece';
import type { ResolutionRow } from './articles';

/** A piece of a resolution; `put` gives the resolution with it. */
export type ResolutionPiece = Piece & {
  readonly put: (row: ResolutionRow, newId: () => string) => ResolutionRow;
};

/** A text without what says nothing: how its lines break, and the mark at its end. */
export const plainText = (text: string) =>
  normalizeText(text)
    .replace(/\s+/g, ' ')
    .replace(/\s*(?:\.\/\.|[.;,])$/, '');

/** Whether two texts say the same. */
export const isSameText = (one: string, other: string) => plainText(one) === plainText(other);

/** What the file no longer has stays at the desk until the clerk says that it goes. */
export const goneDoubt = (what: string): string =>
  `Tệp không có ${what} này. Đánh dấu thì ${what} bị bỏ; góp ý, đề nghị ở đây còn, ở mục đã bỏ.`;
