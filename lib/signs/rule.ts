/** A rule that drafts are read for, and the days it holds. */
export type SignRule = {
  readonly id: string;
  /** The first day it holds, and the first it no longer does; null where there is none. */
  readonly from: string | null;
  readonly to: string | null;
  readonly article: string;
  /** Where the rule and its days come from. */
  readonly source: string;
  /** A rule of words: a draft that names one of these shows the sign. */
  readonly words?: readonly string[] | undefined;
  /** Of a rule of words: what the reason says. */
  readonly says?: string | undefined;
  /** Of a rule of words: whether the name and headings alone are read, and not the whole text. */
  readonly inHeadings?: boolean | undefined;
};
