import type { Article } from '@/lib/record/schema';
import { lowerFirst, upperFirst } from '@/lib/vi/case';
import { type PieceAt, pieceName } from '@/lib/vi/piece-name';

/** What the councillors are given of a draft resolution to read: its words, without number, dates or what became of it. */
export type ReviewText = {
  readonly title: string;
  readonly legalBases: readonly string[];
  readonly articles: readonly Article[];
  readonly annexes: readonly { readonly title: string; readonly text: string }[];
};

/** One part of a draft that can be remarked on, amended, compared and noted by itself. */
export type Piece = {
  /** Of an article, a clause or a point the id it keeps when others come before it; of the rest its place. */
  readonly id: string;
  /** «Điều 2», «Khoản 1 Điều 2», «Điểm b khoản 1 Điều 2», «Căn cứ», «Phụ lục 1». */
  readonly label: string;
  /** Its own words, without those of its parts; an article's name is the first line. */
  readonly text: string;
};

/** Of the parts that have no id of their own. An annex is known by its place in the draft. */
export const TITLE_PIECE = 'ten';
export const BASES_PIECE = 'can-cu';
export const annexPiece = (index: number): string => `phu-luc-${index + 1}`;

/** What a piece is found by on the page that shows the draft. */
export const pieceAnchor = (id: string): string => `manh-${id}`;

/** Every piece of a draft in the order of the paper; the name of the draft is one. */
export function piecesOf({ title, legalBases, articles, annexes }: ReviewText): Piece[] {
  return [
    { id: TITLE_PIECE, label: 'Tên nghị quyết', text: title },
    ...(legalBases.length > 0 ? [{ id: BASES_PIECE, label: 'Căn cứ', text: legalBases.join('\n') }] : []),
    ...articles.flatMap((article, at) => articlePieces(article, at)),
    ...annexes.map((annex, at) => ({
      id: annexPiece(at),
      label: annexes.length > 1 ? `Phụ lục ${at + 1}` : 'Phụ lục',
      text: lines(annex.title, annex.text),
    })),
  ];
}

function articlePieces(article: Article, at: number): Piece[] {
  const piece = (id: string, place: PieceAt, text: string) => ({
    id,
    label: upperFirst(pieceName(place)),
    text,
  });
  return [
    piece(article.id, [at], lines(article.heading, article.text)),
    ...article.clauses.flatMap((clause, c) => [
      piece(clause.id, [at, c], clause.text),
      ...clause.points.map((point, p) => piece(point.id, [at, c, p], point.text)),
    ]),
  ];
}

/** «khoản 1 Điều 2», as a piece is called within a sentence; an article keeps its capital. */
export const inSentence = (label: string): string => (label.startsWith('Điều') ? label : lowerFirst(label));

/** What a remark on the whole is about. */
export const WHOLE = 'cả dự thảo';

const lines = (...parts: (string | null)[]) => parts.filter(Boolean).join('\n');
