import { type Known, knownAgain } from './known-again';
import type { Snapshot } from './snapshot';

type Texts = Pick<Snapshot, 'articles'>;
type Article = Snapshot['articles'][number];
type Clause = Article['clauses'][number];
type Point = Clause['points'][number];
type Numbered = { readonly id: string };

/**
 * The ids under which pieces of a newer version stood in an older one, for those that have other ids there: a draft that was
 * typed anew has new ids throughout. Such a piece is known by its words (`knownAgain`); what keeps its id is not asked about.
 */
export function samePieces(before: Texts, after: Texts): ReadonlyMap<string, string> {
  const [old, now] = [idsOf(before), idsOf(after)];
  const same = new Map<string, string>();
  const match = <One extends Numbered>(
    olds: readonly One[],
    news: readonly One[],
    known: (one: One) => Known,
  ): [One, One][] => {
    const free = olds.filter(({ id }) => !now.has(id));
    const open = news.filter(({ id }) => !old.has(id));
    const kept = news.flatMap((one): [One, One][] => {
      const earlier = olds.find(({ id }) => id === one.id);
      return earlier ? [[earlier, one]] : [];
    });
    const found = knownAgain(free.map(known), open.map(known)).flatMap((was, is): [One, One][] => {
      const [earlier, one] = [was === null ? undefined : free[was], open[is]];
      return earlier && one ? [[earlier, one]] : [];
    });
    for (const [earlier, one] of found) same.set(one.id, earlier.id);
    return [...kept, ...found];
  };
  for (const [was, is] of match(before.articles, after.articles, knownArticle))
    for (const [earlier, clause] of match(was.clauses, is.clauses, knownClause))
      match(earlier.points, clause.points, knownPoint);
  return same;
}

const idsOf = ({ articles }: Texts) =>
  new Set(
    articles.flatMap(({ id, clauses }) => [
      id,
      ...clauses.flatMap((clause) => [clause.id, ...clause.points.map((point) => point.id)]),
    ]),
  );

const knownPoint = ({ text }: Point): Known => ({ words: text });
const clauseWords = ({ text, points }: Clause) => [text, ...points.map((point) => point.text)].join('\n');
const knownClause = (clause: Clause): Known => ({ words: clauseWords(clause) });
const knownArticle = ({ heading, text, clauses }: Article): Known => ({
  words: [heading ?? '', text ?? '', ...clauses.map(clauseWords)].join('\n').trim(),
  name: heading ?? '',
});
