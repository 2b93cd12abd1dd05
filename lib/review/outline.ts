import { terms } from '@/lib/vi/terms';
import { annexPiece, BASES_PIECE, type Piece, piecesOf, TITLE_PIECE } from './pieces';
import { samePieces } from './same-pieces';
import type { Snapshot } from './snapshot';

/**
 * A piece under the id it has in both versions, with the piece it is a part of, `null` of what stands by itself in the draft,
 * and the id it has in its own version.
 */
export type OutlinePiece = Piece & { readonly parent: string | null; readonly place: string };

/** Of what is said about a draft beside its words. */
export const FACT_PIECES = { kind: 'loai', printedTitle: 'ten-in', note: 'ghi-chu' } as const;

/** Those whose place says nothing: they cannot be moved. */
export const PLACED: readonly string[] = [TITLE_PIECE, BASES_PIECE, ...Object.values(FACT_PIECES)];

/**
 * Two versions piece by piece, so that what is one piece has one id in both: those of articles, clauses and points are kept
 * by the desk, or known again by their words (`samePieces`); an annex by its words, its title, or its place among the rest.
 */
export function outlines(before: Snapshot, after: Snapshot): [OutlinePiece[], OutlinePiece[]] {
  const places = annexPlaces(before.annexes, after.annexes);
  const same = samePieces(before, after);
  return [
    outlineOf(
      before,
      (id) => id,
      (at) => {
        const place = places[at] ?? null;
        return place === null ? `${annexPiece(at)}-cu` : annexPiece(place);
      },
    ),
    outlineOf(after, (id) => same.get(id) ?? id, annexPiece),
  ];
}

function outlineOf(
  text: Snapshot,
  known: (id: string) => string,
  annexId: (at: number) => string,
): OutlinePiece[] {
  const parents = new Map<string, string>();
  for (const article of text.articles)
    for (const clause of article.clauses) {
      parents.set(clause.id, article.id);
      for (const point of clause.points) parents.set(point.id, clause.id);
    }
  const annexAt = text.annexes.map((_, at) => annexPiece(at));
  return [
    ...factsOf(text),
    ...piecesOf(text).map((piece) => {
      const at = annexAt.indexOf(piece.id);
      const [place, parent] = [piece.id, parents.get(piece.id)];
      return at < 0
        ? { ...piece, id: known(place), place, parent: parent === undefined ? null : known(parent) }
        : { ...piece, id: annexId(at), place, parent: null };
    }),
  ];
}

function factsOf({ kind, printedTitle, note }: Snapshot): OutlinePiece[] {
  const facts = [
    [FACT_PIECES.kind, 'Loại văn bản', kind && terms.resolutionKind[kind]],
    [FACT_PIECES.printedTitle, 'Tên in trên tài liệu', printedTitle],
    [FACT_PIECES.note, 'Ghi chú', note],
  ] as const;
  return facts.flatMap(([id, label, text]) => (text ? [{ id, place: id, label, text, parent: null }] : []));
}

type Annex = Snapshot['annexes'][number];

/** For each old annex its place among the new ones, `null` of one that is gone. */
function annexPlaces(before: readonly Annex[], after: readonly Annex[]): (number | null)[] {
  const places: (number | null)[] = before.map(() => null);
  const match = (isOne: (old: Annex, one: Annex, was: number, is: number) => boolean) => {
    for (const [was, old] of before.entries()) {
      if (places[was] !== null) continue;
      const is = after.findIndex((one, at) => !places.includes(at) && isOne(old, one, was, at));
      if (is >= 0) places[was] = is;
    }
  };
  match((old, one) => old.title === one.title && old.text === one.text);
  match((old, one) => old.title === one.title || old.text === one.text);
  match((_old, _one, was, is) => was === is);
  return places;
}
