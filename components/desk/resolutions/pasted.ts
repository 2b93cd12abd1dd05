import { type Known, knownAgain } from '@/lib/review/known-again';
import type { PastedArticle } from '@/lib/rules/pasted-articles';
import type { PastedResolution } from '@/lib/rules/pasted-resolution';
import type { ArticleRow, ClauseRow, ResolutionRow } from './articles';
import { plainText } from './word-same';

const isBlank = ({ heading, text, clauses }: ArticleRow) => !heading && !text && clauses.length === 0;

/** The articles that stand before those of a paste: the ones somebody wrote, without an empty one just added. */
export const keptArticles = (row: ResolutionRow): ArticleRow[] => row.articles.filter((one) => !isBlank(one));

/** An article that was read, as a row; of `old` each clause and point that is known again keeps its id, and what hangs on it. */
export function articleRow(
  { heading, text, clauses }: PastedArticle,
  newId: () => string,
  old?: ArticleRow,
): ArticleRow {
  const olds = old?.clauses ?? [];
  const found = knownAgain(
    olds.map((clause) =>
      knownClause(
        clause.text,
        clause.points.map((point) => point.text),
      ),
    ),
    clauses.map((clause) => knownClause(clause.text, clause.points)),
  );
  return {
    id: old?.id ?? newId(),
    heading,
    text,
    clauses: clauses.map((clause, at) => {
      const before = olds[found[at] ?? -1];
      return { id: before?.id ?? newId(), text: clause.text, points: pointRows(clause, newId, before) };
    }),
  };
}

function pointRows(
  { points }: PastedArticle['clauses'][number],
  newId: () => string,
  old?: ClauseRow,
): ClauseRow['points'] {
  const olds = old?.points ?? [];
  const found = knownAgain(
    olds.map(knownPoint),
    points.map((text) => knownPoint({ text })),
  );
  return points.map((text, at) => ({ id: olds[found[at] ?? -1]?.id ?? newId(), text }));
}

const knownPoint = ({ text }: { text?: string | null }): Known => ({ words: plainText(text ?? '') });
const knownClause = (text: string | null | undefined, points: readonly (string | null | undefined)[]) =>
  knownPoint({ text: [text ?? '', ...points.map((point) => point ?? '')].join('\n') });

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
