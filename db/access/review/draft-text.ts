import 'server-only';
import type { SectionRows } from '@/lib/forms/sections';
import { canonical } from '@/lib/record/digest';
import type { ReviewText } from '@/lib/review/pieces';
import { reviewText } from './review-standing';

type Rows = SectionRows<'resolutions'>;

/** The section's rows with another text in one draft. A title nobody touched stays as it was typed: what readers see may be made of others. */
export function withText(rows: Rows, resolutionId: string, text: ReviewText): Rows {
  return {
    ...rows,
    resolutions: rows.resolutions.map((row) => {
      if (row.id !== resolutionId) return row;
      const title = text.title === reviewText({ resolution: row }).title ? row.title : text.title;
      const { legalBases, articles, annexes } = text;
      return { ...row, title, legalBases, articles, annexes } as typeof row;
    }),
  };
}

/** Whether two texts say the same, piece by piece. */
export const isSameText = (one: ReviewText, other: ReviewText): boolean =>
  canonical(one) === canonical(other);
