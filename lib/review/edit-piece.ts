import type { Article } from '@/lib/record/schema';
import { annexPiece, BASES_PIECE, type ReviewText, TITLE_PIECE } from './pieces';

/*
 * The words of one piece read and written: what an amendment is made of. An article's name is the first line of its words, where it has
 * one, and so is an annex's; the bases are a line each.
 */

/** What may be done with a piece besides other words: articles, their parts and annexes come and go, the rest is always there. */
export const isMovable = (id: string): boolean => id !== TITLE_PIECE && id !== BASES_PIECE;

type Annex = ReviewText['annexes'][number];

/** What an annex is called while others come and go around it; by itself it is known by its place. */
const annexId = (annex: Annex, index: number): string =>
  'id' in annex && typeof annex.id === 'string' ? annex.id : annexPiece(index);

/** The draft whose annexes keep their names whatever is done to it, and the same as it is stored. */
export const withNamedAnnexes = (text: ReviewText): ReviewText => ({
  ...text,
  annexes: text.annexes.map((annex, index) => ({ ...annex, id: annexId(annex, index) })),
});
export const withoutAnnexNames = (text: ReviewText): ReviewText => ({
  ...text,
  annexes: text.annexes.map(({ title, text: words }) => ({ title, text: words })),
});

type Node = Article | Article['clauses'][number] | Article['clauses'][number]['points'][number];

/** The article, clause or point of an id; `null` where none has it, or more than one: files written by hand repeat them. */
function nodeOf(text: ReviewText, id: string): Node | null {
  const found = text.articles
    .flatMap((article) => [article, ...partsOf(article)])
    .filter((one) => one.id === id);
  return found.length === 1 ? (found[0] ?? null) : null;
}

const partsOf = (node: Node): Node[] =>
  'clauses' in node
    ? node.clauses.flatMap((clause) => [clause, ...clause.points])
    : 'points' in node
      ? [...node.points]
      : [];

/** The ids of a piece's parts; none where it has none. */
export function partIds(text: ReviewText, id: string): string[] {
  const node = nodeOf(text, id);
  return node ? partsOf(node).map((part) => part.id) : [];
}

/** A piece's own words; `null` where the draft has no such piece. */
export function wordsOf(text: ReviewText, id: string): string | null {
  if (id === TITLE_PIECE) return text.title;
  if (id === BASES_PIECE) return text.legalBases.join('\n');
  const annex = text.annexes.find((one, index) => annexId(one, index) === id);
  if (annex) return lines(annex.title, annex.text);
  const node = nodeOf(text, id);
  return node && ownWords(node);
}

const ownWords = (node: Node): string => ('clauses' in node ? lines(node.heading, node.text) : node.text);

/** Its words together with those of its parts: all that goes when it goes. */
export function wholeWordsOf(text: ReviewText, id: string): string | null {
  const node = nodeOf(text, id);
  return node ? lines(ownWords(node), ...partsOf(node).map(ownWords)) : wordsOf(text, id);
}

/** The draft with other words in one piece; as it was where it has no such piece. */
export function withWords(text: ReviewText, id: string, words: string): ReviewText {
  if (id === TITLE_PIECE) return { ...text, title: words.replace(/\s*\n\s*/g, ' ') };
  if (id === BASES_PIECE) return { ...text, legalBases: words.split('\n').filter((line) => line.trim()) };
  const annexes = text.annexes.map((annex, index) =>
    annexId(annex, index) === id ? { ...annex, ...named('title', annex.title, words) } : annex,
  );
  return {
    ...text,
    annexes,
    articles: changed(text, id, (node) =>
      'clauses' in node ? { ...node, ...article(node.heading, words) } : { ...node, text: words },
    ),
  };
}

/** The first line stays the name of what had one. */
function named(key: 'title', name: string, words: string) {
  if (!name) return { text: words };
  const [first = '', ...rest] = words.split('\n');
  return { [key]: first, text: rest.join('\n') };
}

const titled = (words: string): Annex => {
  const [title = '', ...rest] = words.split('\n');
  return { title, text: rest.join('\n') };
};

function article(heading: string | null, words: string): Pick<Article, 'heading' | 'text'> {
  if (!heading) return { heading: null, text: words || null };
  const [first = '', ...rest] = words.split('\n');
  return { heading: first || null, text: rest.join('\n') || null };
}

/** The draft without a piece and its parts. */
export const withoutPiece = (text: ReviewText, id: string): ReviewText => ({
  ...text,
  annexes: text.annexes.filter((annex, index) => annexId(annex, index) !== id),
  articles: changed(text, id, () => null),
});

/**
 * The draft with a new piece of the same kind behind another. The first line of a new article is its name where the one before it has a
 * name and there is more than one line; that of a new annex is its title.
 */
export function withPieceAfter(text: ReviewText, id: string, added: string, words: string): ReviewText {
  return {
    ...text,
    annexes: text.annexes.flatMap((annex, index) =>
      annexId(annex, index) === id ? [annex, { id: added, ...titled(words) }] : [annex],
    ),
    articles: changed(text, id, (node) => {
      if ('clauses' in node) {
        const isNamed = Boolean(node.heading) && words.includes('\n');
        return [node, { id: added, ...article(isNamed ? node.heading : null, words), clauses: [] }];
      }
      return [node, 'points' in node ? { id: added, text: words, points: [] } : { id: added, text: words }];
    }),
  };
}

type Edit = (node: Node) => Node | readonly Node[] | null;

/** The articles with one node replaced by others; as they were where no node alone has the id. */
function changed(text: ReviewText, id: string, edit: Edit): readonly Article[] {
  if (!nodeOf(text, id)) return text.articles;
  const each = <One extends Node>(nodes: readonly One[], inside: (node: One) => One): One[] =>
    nodes.flatMap((node) => (node.id === id ? ([edit(node) ?? []].flat() as One[]) : [inside(node)]));
  return each(text.articles, (one) => ({
    ...one,
    clauses: each(one.clauses, (clause) => ({ ...clause, points: each(clause.points, (point) => point) })),
  }));
}

const lines = (...parts: (string | null)[]) => parts.filter(Boolean).join('\n');
