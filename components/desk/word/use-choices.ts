import { useState } from 'react';
import { isSure, type Piece } from './piece';

/** Which pieces are taken: those that are sure, but for what the clerk chose otherwise. `of` is what the choices are about. */
export function useChoices<P extends Piece>(of: string, pieces: readonly P[]) {
  const [chosen, choose] = useState<Readonly<Record<string, boolean>>>({});
  const isTaken = (piece: Piece) => chosen[`${of} ${piece.key}`] ?? isSure(piece);
  return {
    isTaken,
    onTake: (key: string, isOn: boolean) => choose((all) => ({ ...all, [`${of} ${key}`]: isOn })),
    taken: pieces.filter((piece) => !piece.isThere && isTaken(piece)),
  };
}
