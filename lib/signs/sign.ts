import type { SectionInput } from '@/lib/forms/sections';
import type { SignContext } from './context';

/** A draft's text as the desk holds it while it is typed: a day may still be half a day, a text may be empty. */
export type DraftText = SectionInput<'resolutions'>['resolutions'][number];

/** The field of a resolution at which a sign is mended. */
export type SignField =
  | 'title'
  | 'printedTitle'
  | 'agendaItemId'
  | 'number'
  | 'legalBases'
  | 'articles'
  | 'annexes'
  | 'sessionPrinted'
  | 'effectRule'
  | 'closing'
  | 'recipients'
  | 'signer'
  | 'sent';

/** Where something stands: the field and, of an article, the piece. `line` counts the bases from 0. */
export type SignPlace = {
  readonly field: SignField;
  readonly piece?: string | undefined;
  readonly line?: number | undefined;
};

/** What a check found: where, the words it is about, and why they are a sign. */
export type Found = SignPlace & { readonly passage: string; readonly text: string };

/**
 * Something a draft should be looked at again for before it is submitted. It blocks nothing: the clerk mends it, or writes down
 * why it stands.
 */
export type Sign = Found & {
  /** The rule's id. */
  readonly rule: string;
  /** Where it is written, «Nghị định 30/2020/NĐ-CP, Phụ lục II». */
  readonly article: string;
  /** Why somebody let it stand; null while nobody did. */
  readonly passedFor: string | null;
};

/** A sign that was let stand: the rule, the words it was about, and why. Other words are another sign. */
export type PassedSign = { readonly rule: string; readonly passage: string; readonly reason: string };

/** What one rule finds in a resolution, seen with what surrounds it and the other resolutions of its session. */
export type Check = (row: DraftText, context: SignContext, rows: readonly DraftText[]) => Found[];
