import { readInput } from '@/lib/forms/fields';
import { resolutionsInput } from '@/lib/forms/resolutions';
import { assemble, insertedId, type Wording } from './amendments';
import { isAnnex } from './annex-place';
import { wordsOf } from './edit-piece';
import { annexPiece, type ReviewText } from './pieces';

/** A draft of which nothing but the text is of interest. */
const BARE = {
  ...{ id: 'r', agendaItemId: null, number: null, kind: null, printedTitle: null, note: null, signer: null },
  ...{ adoptedOn: null, issuedOn: null, effectiveOn: null, status: 'draft', inReview: false, sourceId: null },
};

/**
 * The words an amendment would leave in a draft as the draft's own form stores them: lines put in order, a title on one line. So what is
 * proposed is what will stand there to the letter, and what the form would not take is refused when it is proposed.
 *
 * @returns the words, or the sentence of the field that does not take them
 */
export function storedWords(
  text: ReviewText,
  wording: Wording,
): { ok: true; words: string } | { ok: false; why: string } {
  const made = assemble(text, [wording]).text;
  const read = readInput(resolutionsInput, { resolutions: [{ ...BARE, ...made }] });
  if (!read.ok) return { ok: false, why: Object.values(read.fields ?? {})[0] ?? read.message };
  const [stored] = read.data.resolutions;
  const id = wording.kind === 'insert_after' ? addedId(wording) : wording.pieceId;
  return { ok: true, words: (stored && wordsOf(stored, id)) ?? '' };
}

/** What a new piece is called in the draft that has it: an annex by its place behind the one it was put behind. */
const addedId = ({ id, pieceId }: Wording): string =>
  isAnnex(pieceId) ? annexPiece(Number(pieceId.slice('phu-luc-'.length))) : insertedId(id);
