import { longestRising } from './longest-rising';
import type { OutlinePiece } from './outline';
import { outlines, PLACED } from './outline';
import type { Piece } from './pieces';
import type { Snapshot } from './snapshot';
import { type WordPart, wordDiff } from './word-diff';

/**
 * One thing that is different between two versions. A piece that came or went is one change together with its parts, which
 * follow it in `before` or `after`; one that stands elsewhere is moved, not removed and added.
 */
export type PieceChange = {
  readonly kind: 'added' | 'removed' | 'changed' | 'moved';
  /** What the piece is known by in both versions. */
  readonly id: string;
  /** Its id in the new version; `null` of one that is gone. */
  readonly place: string | null;
  readonly before: readonly Piece[];
  readonly after: readonly Piece[];
  /** What was struck and put in; null where only one version has the piece, or where it was only moved. */
  readonly words: readonly WordPart[] | null;
};

/** What is different between two released versions of a draft, in the order of the newer; what is gone stands where it was. */
export function changesBetween(before: Snapshot, after: Snapshot): PieceChange[] {
  const [old, now] = outlines(before, after);
  const [was, is] = [byId(old), byId(now)];
  const moved = movedPieces(old, now);
  const stands = (piece: OutlinePiece | undefined, there: ReadonlyMap<string, OutlinePiece>) =>
    piece !== undefined && !there.has(piece.id);
  const isPart = (
    piece: OutlinePiece,
    own: ReadonlyMap<string, OutlinePiece>,
    there: ReadonlyMap<string, OutlinePiece>,
  ) => piece.parent !== null && stands(own.get(piece.parent), there);

  const changeOf = (piece: OutlinePiece): PieceChange[] => {
    const earlier = was.get(piece.id);
    const named = { id: piece.id, place: piece.place };
    if (!earlier) {
      if (isPart(piece, is, was)) return [];
      return [{ kind: 'added', ...named, before: [], after: family(piece, now, was), words: null }];
    }
    const isReworded = earlier.text !== piece.text;
    const isMoved = moved.has(piece.id);
    if (!isReworded && !isMoved) return [];
    const words = isReworded ? wordDiff(earlier.text, piece.text) : null;
    const kind = isMoved ? 'moved' : 'changed';
    return [{ kind, ...named, before: [plain(earlier)], after: [plain(piece)], words }];
  };
  const goneOf = (piece: OutlinePiece): PieceChange[] =>
    is.has(piece.id) || isPart(piece, was, is)
      ? []
      : [
          {
            kind: 'removed',
            id: piece.id,
            place: null,
            before: family(piece, old, is),
            after: [],
            words: null,
          },
        ];

  return merged(old, now, is).flatMap(({ piece, isGone }) => (isGone ? goneOf(piece) : changeOf(piece)));
}

const byId = (pieces: readonly OutlinePiece[]) => new Map(pieces.map((piece) => [piece.id, piece]));
const plain = ({ id, label, text }: Piece): Piece => ({ id, label, text });

/** A piece with those of its parts, and their parts, that the other version does not have either. */
function family(
  piece: OutlinePiece,
  pieces: readonly OutlinePiece[],
  there: ReadonlyMap<string, OutlinePiece>,
): Piece[] {
  const parts = pieces.filter(({ id, parent }) => parent === piece.id && !there.has(id));
  return [plain(piece), ...parts.flatMap((part) => family(part, pieces, there))];
}

/** The new version's pieces in order, each gone one after the piece it followed. */
function merged(
  old: readonly OutlinePiece[],
  now: readonly OutlinePiece[],
  is: ReadonlyMap<string, OutlinePiece>,
) {
  const gone = new Map<string | null, OutlinePiece[]>();
  let after: string | null = null;
  for (const piece of old) {
    if (is.has(piece.id)) after = piece.id;
    else gone.set(after, [...(gone.get(after) ?? []), piece]);
  }
  const goneAfter = (id: string | null) => (gone.get(id) ?? []).map((piece) => ({ piece, isGone: true }));
  return [...goneAfter(null), ...now.flatMap((piece) => [{ piece, isGone: false }, ...goneAfter(piece.id)])];
}

/**
 * The pieces that stand elsewhere: under another piece, or in another order among those they stood with. Of an order that
 * changed as few as possible were moved.
 */
function movedPieces(old: readonly OutlinePiece[], now: readonly OutlinePiece[]): Set<string> {
  const was = byId(old);
  const moved = new Set<string>();
  const siblings = new Map<string | null, string[]>();
  for (const { id, parent } of now) {
    const earlier = was.get(id);
    if (!earlier || PLACED.includes(id)) continue;
    if (earlier.parent === parent) siblings.set(parent, [...(siblings.get(parent) ?? []), id]);
    else moved.add(id);
  }
  const place = new Map(old.map(({ id }, at) => [id, at]));
  for (const ids of siblings.values()) {
    const stayed = longestRising(ids.map((id) => place.get(id) ?? -1));
    for (const [at, id] of ids.entries()) if (!stayed.has(at)) moved.add(id);
  }
  return moved;
}
