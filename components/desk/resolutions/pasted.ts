import type { PastedArticle } from '@/lib/rules/pasted-articles';
import type { PastedResolution } from '@/lib/rules/pasted-resolution';
import type { ArticleRow, ResolutionRow } from './articles';

const isBlank = ({ heading, text, clauses }: ArticleRow) => !heading && !text && clauses.length === 0;

/** The articles that stand before those of a paste: the ones somebody wrote, without an empty one just added. */
export const keptArticles = (row: ResolutionRow): ArticleRow[] => row.articles.filter((one) => !isBlank(one));

/** An article that was read, as a row; in the place of `old` each piece keeps the id it had there, and what hangs on it. */
export const articleRow = (
  { heading, text, clauses }: PastedArticle,
  newId: () => string,
  old?: ArticleRow,
): ArticleRow => ({
  id: old?.id ?? newId(),
  heading,
  text,
  clauses: clauses.map((clause, at) => {
    const before = old?.clauses[at];
    return {
      id: before?.id ?? newId(),
      text: clause.text,
      points: clause.points.map((point, index) => ({
        id: before?.points[index]?.id ?? newId(),
        text: point,
      })),
    };
  }),
});

/** The resolution with the pieces of a paste behind its own; it takes the name of the paste only if it has none. */
export function withPasted(row: ResolutionRow, read: PastedResolution, newId: () => string): ResolutionRow {
  return {
    ...row,
    title: row.title?.trim() ? row.title : read.title,
    legalBases: [...row.legalBases.filter((basis) => basis?.trim()), ...read.legalBases],
    articles: [...keptArticles(row), ...read.articles.map((article) => articleRow(article, newId))],
    annexes: [...row.annexes, ...read.annexes],
  };
}
