import type { MinuteKind } from '@/lib/words';
import type { SlotName } from './slots';
import { type Template, textOf } from './template';

/** A sentence minutes have again and again. */
export type Phrase = {
  /** Fields in braces are filled in; what stands in `[…]` is left out where a field in it is not known. */
  readonly text: string;
  /** What kinds of line it is offered in first. */
  readonly kinds: readonly MinuteKind[];
  /** The line then stands for the last vote of its item: the counts are read from the vote and never typed. */
  readonly hasVote: boolean;
};

/** The lists of a template, by the kind of line they are for. */
const LISTS: readonly (readonly [slot: SlotName, ...kinds: MinuteKind[]])[] = [
  ['cau-mau.bieu-quyet', 'conclusion', 'vote'],
  ['cau-mau.phat-bieu', 'speech'],
  ['cau-mau.chat-van', 'question'],
  ['cau-mau.tra-loi', 'answer'],
  ['cau-mau.ket-luan', 'conclusion'],
  ['cau-mau.su-kien', 'event'],
];

/** Every phrase of a council, or ours, one after another. */
export const phrasesOf = (template: Template): Phrase[] =>
  LISTS.flatMap(([slot, ...kinds]) =>
    textOf(template, slot)
      .split('\n')
      .flatMap((line) =>
        line.trim() ? [{ text: line.trim(), kinds, hasVote: kinds.includes('vote') }] : [],
      ),
  );
