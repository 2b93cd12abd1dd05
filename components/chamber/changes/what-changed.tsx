import type { ReactNode } from 'react';
import { TitledSection } from '@/components/ui/titled-section';
import { changeText } from '@/lib/review/change-words';
import type { PieceChange } from '@/lib/review/changes';
import { PLACED } from '@/lib/review/outline';
import { BASES_PIECE, pieceAnchor } from '@/lib/review/pieces';
import { ChangePair, changeAnchor } from './change-pair';

type Version = { readonly n: number };

export type WhatChangedProps = {
  title: string;
  from: Version;
  to: Version;
  changes: readonly PieceChange[];
  /** Whether the newer of the two is what stands on this page, so that its places can be gone to. */
  isOnPage: boolean;
  /** What can be done with it, under the words. */
  children?: ReactNode;
};

/** What is different between two versions: first in words, then piece by piece, the old beside the new. */
export function WhatChanged({ title, from, to, changes, isOnPage, children }: WhatChangedProps) {
  const placeOf = ({ place }: PieceChange) => {
    const isHere = isOnPage && place !== null && (place === BASES_PIECE || !PLACED.includes(place));
    return isHere ? `#${pieceAnchor(place)}` : null;
  };
  return (
    <TitledSection title={title}>
      <p className="text-soft">
        Bản {to.n} so với bản {from.n}. Chỗ giữ nguyên không nhắc lại.
      </p>
      {changes.length === 0 ? (
        <p>Hai bản không có gì khác nhau.</p>
      ) : (
        <>
          <p className="font-medium">{changes.length} chỗ thay đổi:</p>
          <ol className="flex list-decimal flex-col ps-6">
            {changes.map((change) => (
              <li key={change.id}>
                <a href={`#${changeAnchor(change.id)}`} className="inline-flex min-h-11 items-center">
                  {changeText(change)}
                </a>
              </li>
            ))}
          </ol>
          <ul className="flex flex-col gap-4">
            {changes.map((change) => (
              <ChangePair key={change.id} change={change} href={placeOf(change)} from={from.n} to={to.n} />
            ))}
          </ul>
        </>
      )}
      {children}
    </TitledSection>
  );
}
