import type { SectionInput } from '@/lib/forms/sections';
import type { PieceAt } from '@/lib/vi/piece-name';

export type ResolutionRow = SectionInput<'resolutions'>['resolutions'][number];
export type ArticleRow = ResolutionRow['articles'][number];
export type ClauseRow = ArticleRow['clauses'][number];
export type PointRow = ClauseRow['points'][number];

export type Piece = { id: string; at: PieceAt };

/** Every piece from top to bottom, as it is read and as Tab meets it. */
export function piecesOf(articles: readonly ArticleRow[]): Piece[] {
  return articles.flatMap((article, a) => [
    { id: article.id, at: [a] as const },
    ...article.clauses.flatMap((clause, c) => [
      { id: clause.id, at: [a, c] as const },
      ...clause.points.map((point, p) => ({ id: point.id, at: [a, c, p] as const })),
    ]),
  ]);
}

type Update<T> = (rows: readonly T[]) => T[];

/** Applies `update` to the list the piece lies in. */
function inList(articles: readonly ArticleRow[], at: PieceAt, update: Update<{ id: string }>): ArticleRow[] {
  const [article, clause, point] = at;
  if (clause === undefined) return update(articles as readonly { id: string }[]) as ArticleRow[];
  return articles.map((row, a) => {
    if (a !== article) return row;
    if (point === undefined) return { ...row, clauses: update(row.clauses) as ClauseRow[] };
    const clauses = row.clauses.map((one, c) =>
      c === clause ? { ...one, points: update(one.points) as PointRow[] } : one,
    );
    return { ...row, clauses };
  });
}

const indexOf = (at: PieceAt): number => at[at.length - 1] ?? 0;

/** The articles with some words of one piece changed. */
export function editPiece(
  articles: readonly ArticleRow[],
  at: PieceAt,
  change: { text?: string; heading?: string },
): ArticleRow[] {
  return inList(articles, at, (rows) =>
    rows.map((row, index) => (index === indexOf(at) ? { ...row, ...change } : row)),
  );
}

/** The articles without one piece and what it holds. */
export function removePiece(articles: readonly ArticleRow[], at: PieceAt): ArticleRow[] {
  return inList(articles, at, (rows) => rows.toSpliced(indexOf(at), 1));
}

/** The articles with one piece moved by `step` places among its own; unchanged at either end. */
export function movePiece(articles: readonly ArticleRow[], at: PieceAt, step: 1 | -1): ArticleRow[] {
  const from = indexOf(at);
  return inList(articles, at, (rows) => {
    const row = rows[from];
    const to = from + step;
    return row && to >= 0 && to < rows.length ? rows.toSpliced(from, 1).toSpliced(to, 0, row) : [...rows];
  });
}

/** The articles with an empty piece put in at that place, pushing what stood there down. */
export function insertPiece(articles: readonly ArticleRow[], at: PieceAt, id: string): ArticleRow[] {
  const blank = [
    { id, heading: '', text: '', clauses: [] },
    { id, text: '', points: [] },
    { id, text: '' },
  ][at.length - 1];
  return inList(articles, at, (rows) => (blank ? rows.toSpliced(indexOf(at), 0, blank) : [...rows]));
}

/** The place right after a piece, at its own level; and the first place inside it, where it can hold pieces. */
export function positionAfter([article, clause, point]: PieceAt): PieceAt {
  if (clause === undefined) return [article + 1];
  return point === undefined ? [article, clause + 1] : [article, clause, point + 1];
}

/** The place after the last piece inside this one; `null` for a point, which holds none. */
export function positionInside(
  articles: readonly ArticleRow[],
  [article, clause, point]: PieceAt,
): PieceAt | null {
  if (point !== undefined) return null;
  const row = articles[article];
  if (clause === undefined) return [article, row?.clauses.length ?? 0];
  return [article, clause, row?.clauses[clause]?.points.length ?? 0];
}
