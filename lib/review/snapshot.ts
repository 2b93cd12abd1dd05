import { canonical } from '@/lib/record/digest';
import type { Article } from '@/lib/record/schema';
import type { resolutionKinds } from '@/lib/words';

/** A draft resolution as it was when it was released: its words, without number, dates or what became of it. */
export type Snapshot = {
  /** '' where no source gives one. */
  readonly title: string;
  readonly printedTitle: string | null;
  readonly kind: (typeof resolutionKinds)[number] | null;
  readonly note: string | null;
  readonly legalBases: string[];
  readonly articles: Article[];
  readonly annexes: { title: string; text: string }[];
};

/** What a released version keeps of a draft's row. */
export function snapshotOf(row: Snapshot): Snapshot {
  const { title, printedTitle, kind, note, legalBases, articles, annexes } = row;
  return { title, printedTitle, kind, note, legalBases, articles, annexes };
}

/** The one spelling of a snapshot: two are the same text where these are the same. */
export const snapshotText = (row: Snapshot): string => canonical(snapshotOf(row));
