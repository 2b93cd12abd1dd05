import type { SlotName } from '@/lib/templates/slots';

/*
 * A paper as the decree composes one (thể thức, Nghị định 30/2020/NĐ-CP, Phụ lục I): its components in words, in their order.
 * PDF and Word are set from the same composition, so that neither can say what the other does not.
 */

/** Words in one face. */
export type Run = { readonly text: string; readonly bold?: true; readonly italic?: true };

/** What a paragraph is in its paper; Word calls its styles by these. */
export type ParagraphStyle =
  | 'body'
  | 'basis'
  | 'article'
  | 'clause'
  | 'point'
  | 'item'
  | 'centered'
  /** What a reader wrote beside the text: no word of the paper. */
  | 'note';

export type Column = {
  readonly head: string;
  /** Its share of the width. */
  readonly width: number;
  readonly align?: 'center' | 'right';
};

export type Block =
  | {
      readonly is: 'paragraph';
      readonly style: ParagraphStyle;
      /** «Điều 2.», «1.», before the words: Word counts these itself. */
      readonly label?: Run;
      readonly runs: readonly Run[];
      /** The place in the paper that a council words itself, where this stands in one. */
      readonly slot?: SlotName;
    }
  /** Level 1 is the paper's own name. */
  | {
      readonly is: 'heading';
      readonly level: 2 | 3;
      readonly label?: string;
      readonly text: string;
      readonly centered?: true;
    }
  /** A line to be filled in by hand: only where the form asks for what nobody wrote down. */
  | { readonly is: 'fill'; readonly label: string }
  | {
      readonly is: 'table';
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly string[])[];
      /** Rows are high enough to be written into by hand. */
      readonly isByHand?: true;
    };

export type Signature = {
  /** «KT. CHỦ TỊCH», «PHÓ CHỦ TỊCH», in capitals. */
  readonly capacity: readonly string[];
  /** Null leaves the place free. */
  readonly name: string | null;
};

export type Annex = {
  /** «Phụ lục I»; «Phụ lục» where there is only one. */
  readonly label: string;
  readonly title: string;
  readonly blocks: readonly Block[];
};

export type Composition = {
  /** What the file is called in a reader's window. */
  readonly name: string;
  /** Whose paper it is, as metadata. */
  readonly author: string;
  /** When what it says was fixed: a UTC instant. */
  readonly fixedAt: string;
  /** Lines in capitals, the last over the rule. */
  readonly issuer: readonly string[];
  /** «Số: 05/NQ-HĐND»; null where the paper has no number of its own. */
  readonly numberLine: string | null;
  /** «Đức Thắng, ngày 12 tháng 6 năm 2020»; null where the form has none. */
  readonly placeAndDay: string | null;
  /** «NGHỊ QUYẾT»; null for a letter, which has no name and says under its number what it is about. */
  readonly kind: string | null;
  readonly subject: string | null;
  /** Who decides, in capitals, between the subject and the bases. */
  readonly authority: readonly string[];
  readonly blocks: readonly Block[];
  /** One stands on the right; of two the first stands on the left. */
  readonly signatures: readonly Signature[];
  /** Lines of «Nơi nhận»; empty where nobody named any. */
  readonly recipients: readonly string[];
  readonly annexes: readonly Annex[];
  /** At the foot of each page: which version this is, and its digest. */
  readonly trace: string;
  readonly isDraft: boolean;
  readonly isLandscape: boolean;
  /** How often the whole stands on its sheet, to be cut along a line: ballots. */
  readonly copies?: number;
};

export const paragraph = (text: string, style: ParagraphStyle = 'body'): Block => ({
  is: 'paragraph',
  style,
  runs: [{ text }],
});

/** «Địa điểm: Hội trường», with the label in bold; a dotted line where the form asks and nobody wrote it down. */
export const asked = (label: string, text: string | null): Block =>
  text
    ? { is: 'paragraph', style: 'body', runs: [{ text: `${label}: `, bold: true }, { text }] }
    : { is: 'fill', label };

/** The same, and nothing at all where it is not known. */
export const told = (label: string, text: string | null): Block[] => (text ? [asked(label, text)] : []);

/** A text of several lines as paragraphs; empty lines are left out. */
export const paragraphs = (text: string, style: ParagraphStyle = 'body'): Block[] =>
  text.split('\n').flatMap((line) => (line.trim() ? [paragraph(line.trim(), style)] : []));

/** A sentence's end, where none was typed. */
export const ended = (text: string): string => (/[.;:!?…]$/u.test(text) ? text : `${text}.`);
