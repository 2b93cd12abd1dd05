import type { Resolution, SessionRecord } from '@/lib/record/schema';
import { type SlotName, slotOf } from '@/lib/templates/slots';
import { OURS, textOf } from '@/lib/templates/template';
import { fillText, readText } from '@/lib/templates/text';
import { type Block, type Composition, type ParagraphStyle, paragraphs, type Signature } from './composition';
import { fieldValues } from './field-values';
import { capitals, type PaperEdition } from './head';
import { recipientLines } from './recipient-lines';

/*
 * What a council words itself: every paper asks here, and gets words for a named place of its composition and nothing else. What such
 * a paragraph says beside its fields is marked (`slot`), so that a test can take it away and find the rest as it was.
 */

/** Of what a paper is: its record, its edition, and the resolution it is about. */
export type PaperOf = {
  readonly record: SessionRecord;
  readonly edition: PaperEdition;
  readonly resolution?: Resolution;
};

/** The words of a place with the record's values in them; empty where the council wants none there. */
export function slotText({ record, edition, resolution }: PaperOf, slot: SlotName): string {
  const text = textOf(edition.template ?? OURS, slot);
  return text === ''
    ? ''
    : fillText(readText(text, slotOf(slot).use), fieldValues(record, resolution ?? null));
}

/** The words that end a paper, with the mark the decree ends it with. */
export const slotEnding = (paper: PaperOf, slot: SlotName): Block[] =>
  marked(
    paragraphs(
      slotText(paper, slot)
        .replace(/\s*(?:\.\/\.|\.)?\s*$/u, './.')
        .replace(/^\.\/\.$/u, ''),
    ),
    slot,
  );

const marked = (blocks: readonly Block[], slot: SlotName): Block[] =>
  blocks.map((block) => ({ ...block, slot }));

/** The same as paragraphs of the paper. */
export const slotBlocks = (paper: PaperOf, slot: SlotName, style: ParagraphStyle = 'body'): Block[] =>
  marked(paragraphs(slotText(paper, slot), style), slot);

/** Papers that begin and end with what the record says: a council may put words before and behind it, and say to whom it goes. */
type Framed =
  | 'chuong-trinh'
  | 'bien-ban'
  | 'ket-qua-bieu-quyet'
  | 'danh-muc-nghi-quyet'
  | 'trich-bien-ban'
  | 'thong-bao-ket-qua'
  | 'niem-yet';

export const inCouncilWords = (
  paper: PaperOf,
  name: Framed,
  blocks: readonly Block[],
): Pick<Composition, 'blocks' | 'recipients'> => ({
  blocks: [...slotBlocks(paper, `${name}.mo-dau`), ...blocks, ...slotBlocks(paper, `${name}.ket-thuc`)],
  recipients: slotRecipients(paper, `${name}.noi-nhan`),
});

/** Lines in capitals: the name of a body, the capacity somebody signs in. */
export const slotCapitals = (paper: PaperOf, slot: SlotName): string[] =>
  slotText(paper, slot)
    .split('\n')
    .map((line) => capitals(line.trim()))
    .filter(Boolean);

export const slotRecipients = (paper: PaperOf, slot: SlotName): string[] =>
  recipientLines(slotText(paper, slot));

/** Who signs, in the capacity the council words, the name left for the hand. */
export const slotSignature = (paper: PaperOf, slot: SlotName, name: string | null = null): Signature => ({
  capacity: slotCapitals(paper, slot),
  name,
});
