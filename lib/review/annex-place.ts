import type { AmendmentKind } from '@/lib/words';
import { annexPiece, type ReviewText } from './pieces';

/*
 * An annex has no id of its own, and its number is another once one before it comes or goes. What an amendment is about is known by the
 * words it was made against, or those it gives, and where those were changed by the annex's title.
 */

type About = {
  readonly kind: AmendmentKind;
  readonly pieceId: string;
  readonly base: string;
  readonly proposed: string;
};

export const isAnnex = (pieceId: string): boolean => /^phu-luc-\d+$/u.test(pieceId);

const GONE = '-da-bo';
const wasCalled = (pieceId: string) => pieceId.replace(GONE, '');

/** Whether two amendments are about one piece; of an annex that is not found any more what it was called has to tell. */
export const isSamePiece = (one: string, other: string): boolean =>
  one === other || ((one.endsWith(GONE) || other.endsWith(GONE)) && wasCalled(one) === wasCalled(other));

const wordsOf = ({ title, text }: ReviewText['annexes'][number]) => [title, text].filter(Boolean).join('\n');
const titleOf = (words: string) => words.split('\n', 1)[0] ?? '';

/** The piece an annex that an amendment was made against is now; of one that is gone an id no draft has. */
export function placeOfAnnex({ annexes }: ReviewText, { kind, pieceId, base, proposed }: About): string {
  const words = annexes.map(wordsOf);
  const known = kind === 'replace' ? [base, proposed] : [base];
  const own = Number(pieceId.slice('phu-luc-'.length)) - 1;
  if (known.includes(words[own] ?? '')) return pieceId;
  const only = (isOne: (text: string) => boolean) => {
    const at = words.findIndex(isOne);
    return at >= 0 && at === words.findLastIndex(isOne) ? annexPiece(at) : null;
  };
  const byWords = known.map((text) => only((one) => one === text)).find((at) => at !== null);
  return byWords ?? only((one) => titleOf(one) === titleOf(base)) ?? `${pieceId}${GONE}`;
}

/** Whether a draft has what an amendment to an annex wants. An annex that was reworded since is not gone: its title is there. */
export function isAnnexIn({ annexes }: ReviewText, { kind, base, proposed }: About): boolean {
  const words = annexes.map(wordsOf);
  if (kind === 'delete') return !words.some((one) => titleOf(one) === titleOf(base));
  return words.includes(proposed);
}
