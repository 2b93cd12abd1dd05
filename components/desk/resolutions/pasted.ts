import type { PastedResolution } from '@/lib/rules/pasted-resolution';
import type { ArticleRow, ResolutionRow } from './articles';

const isBlank = ({ heading, text, clauses }: ArticleRow) => !heading && !text && clauses.length === 0;

/** The articles that stand before those of a paste: the ones somebody wrote, without an empty one just added. */
export const keptArticles = (row: ResolutionRow): ArticleRow[] => row.articles.filter((one) => !isBlank(one));

/** The resolution with the pieces of a paste behind its own; it takes the name of the paste only if it has none. */
export function withPasted(row: ResolutionRow, read: PastedResolution, newId: () => string): ResolutionRow {
  const articles = read.articles.map(({ heading, text, clauses }) => ({
    id: newId(),
    heading,
    text,
    clauses: clauses.map((clause) => ({
      id: newId(),
      text: clause.text,
      points: clause.points.map((point) => ({ id: newId(), text: point })),
    })),
  }));
  return {
    ...row,
    title: row.title?.trim() ? row.title : read.title,
    legalBases: [...row.legalBases.filter((basis) => basis?.trim()), ...read.legalBases],
    articles: [...keptArticles(row), ...articles],
    annexes: [...row.annexes, ...read.annexes],
  };
}
