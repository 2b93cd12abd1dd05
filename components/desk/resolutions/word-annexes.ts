import { knownAgain } from '@/lib/review/known-again';
import type { PastedResolution } from '@/lib/rules/pasted-resolution';
import type { ResolutionRow } from './articles';
import { goneDoubt, isSameText, plainText, type ResolutionPiece } from './word-same';

type Annex = ResolutionRow['annexes'][number];

const titleOf = ({ title }: { title?: string | null }) => plainText(title ?? '').toLocaleLowerCase('vi');
const textOf = ({ text }: { text?: string | null }) => plainText(text ?? '');
const known = (annex: Annex) => ({ words: textOf(annex), name: titleOf(annex) });

/** The annexes of a draft in Word, each beside the one at the desk it is known again as, and those the file no longer has. */
export function annexPieces(row: ResolutionRow, { annexes }: PastedResolution): ResolutionPiece[] {
  const found = knownAgain(row.annexes.map(known), annexes.map(known));
  const gone = row.annexes.flatMap((annex, at) => (found.includes(at) ? [] : [{ annex, at }]));
  return [
    ...annexes.map((annex, at) => annexPiece(row, annex, at, found[at] ?? null)),
    ...gone.map(
      ({ annex, at }): ResolutionPiece => ({
        key: `annex-gone-${at}`,
        label: `Bỏ phụ lục: ${annex.title || at + 1}`,
        words: annex.text ?? '',
        ...{ typed: null, isThere: false, doubt: goneDoubt('phụ lục') },
        put: (to) => ({ ...to, annexes: to.annexes.filter((one) => one !== annex) }),
      }),
    ),
  ];
}

function annexPiece(
  row: ResolutionRow,
  annex: { title: string; text: string },
  at: number,
  place: number | null,
): ResolutionPiece {
  const old = place === null ? undefined : row.annexes[place];
  const isNamed = old !== undefined && titleOf(old) === titleOf(annex);
  const isThere = old !== undefined && isNamed && isSameText(old.text ?? '', annex.text);
  const typed = old && [isNamed ? '' : (old.title ?? ''), old.text ?? ''].filter(Boolean).join('\n');
  return {
    key: `annex-${at}`,
    label: `Phụ lục: ${annex.title}`,
    words: annex.text,
    typed: typed === undefined || isThere ? null : typed,
    isThere,
    doubt: annex.text === '' ? 'Không thấy nội dung của phụ lục này.' : null,
    put: (to) => {
      const there = old ? to.annexes.indexOf(old) : -1;
      return { ...to, annexes: there < 0 ? [...to.annexes, annex] : to.annexes.with(there, annex) };
    },
  };
}
