import { pointLetter } from './point-letter';

/** Which piece of a text: an article, one of its clauses, or one of that clause's points, each counted from 0. */
export type PieceAt =
  | readonly [article: number]
  | readonly [article: number, clause: number]
  | readonly [article: number, clause: number, point: number];

/** «Điều 2», «khoản 1 Điều 2», «điểm đ khoản 1 Điều 2». */
export function pieceName([article, clause, point]: PieceAt): string {
  const parts = [
    point !== undefined && `điểm ${pointLetter(point)}`,
    clause !== undefined && `khoản ${clause + 1}`,
    `Điều ${article + 1}`,
  ];
  return parts.filter(Boolean).join(' ');
}
