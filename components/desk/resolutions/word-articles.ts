import { type Known, knownAgain } from '@/lib/review/known-again';
import { longestRising } from '@/lib/review/longest-rising';
import type { PastedArticle } from '@/lib/rules/pasted-articles';
import type { PastedResolution } from '@/lib/rules/pasted-resolution';
import { pieceName } from '@/lib/vi/piece-name';
import { pointLetter } from '@/lib/vi/point-letter';
import { type ArticleRow, piecesOf, type ResolutionRow } from './articles';
import { articleRow, keptArticles } from './pasted';
import { goneDoubt, isSameText, plainText, type ResolutionPiece } from './word-same';

/** An article of the file with the one at the desk that it is, or whose place it takes in other words altogether. */
type Placed = {
  readonly article: PastedArticle;
  readonly old: ArticleRow | null;
  readonly isKnown: boolean;
  /** It stands elsewhere in the order than at the desk. */
  readonly isMoved: boolean;
};

/**
 * The articles of a draft in Word, each beside the one at the desk it is known again as by its words, whatever its number is now, so that
 * what hangs on an article, a clause or a point stays there; and those the file no longer has.
 */
export function articlePieces(row: ResolutionRow, text: PastedResolution): ResolutionPiece[] {
  const kept = keptArticles(row);
  const placed = placesOf(kept, text.articles);
  const pieces = placed.map((_, at) => articlePiece(kept, placed, at, text.numbers[at] ?? at + 1));
  const isLost = (old: ArticleRow) => placed.every((one) => one.old !== old);
  return [...pieces, ...kept.flatMap((old, at) => (isLost(old) ? [gonePiece(old, at)] : []))];
}

function placesOf(kept: readonly ArticleRow[], articles: readonly PastedArticle[]): Placed[] {
  const found = knownAgain(
    kept.map((old) => known(wordsOf(old))),
    articles.map(known),
  );
  const places = found.flatMap((was) => (was === null ? [] : [was]));
  const stayed = longestRising(places);
  const moved = new Set(places.filter((_, at) => !stayed.has(at)));
  const taken = new Set(places);
  return articles.map((article, at) => {
    const was = found[at] ?? replacedAt(found, at, kept.length, taken);
    if (was === null) return { article, old: null, isKnown: false, isMoved: false };
    const isKnown = found[at] !== null;
    return { article, old: kept[was] ?? null, isKnown, isMoved: moved.has(was) };
  });
}

/** The first article at the desk between the neighbours of a new one that nothing else is: what it is written in place of. */
function replacedAt(
  found: readonly (number | null)[],
  at: number,
  count: number,
  taken: Set<number>,
): number | null {
  const before = found.slice(0, at).findLast((was) => was !== null) ?? -1;
  const behind = found.slice(at).find((was) => was !== null) ?? count;
  for (let was = before + 1; was < behind; was += 1)
    if (!taken.has(was)) {
      taken.add(was);
      return was;
    }
  return null;
}

function articlePiece(
  kept: readonly ArticleRow[],
  placed: readonly Placed[],
  at: number,
  printed: number,
): ResolutionPiece {
  const { article, old, isKnown, isMoved } = placed[at] as Placed;
  const words = articleWords(article);
  const before = old && articleWords(wordsOf(old));
  const isSame = before !== null && isSameText(before, words);
  const place = old ? kept.indexOf(old) + 1 : 0;
  const doubts = [
    printed !== at + 1 && `Trong tệp là Điều ${printed}; ở đây đánh số theo thứ tự.`,
    isMoved && `Ở bàn làm việc đang là Điều ${place}; nhận thì chuyển đến đây.`,
    old && !isKnown && `Khác hẳn Điều ${place} đang ghi; góp ý, đề nghị ở điều cũ còn, ở mục đã bỏ.`,
    isKnown && old && !isSame && lostText(old, place - 1, article),
  ];
  return {
    key: `article-${at}`,
    label: `Điều ${at + 1}`,
    words,
    typed: isSame ? null : before,
    isThere: isSame && !isMoved,
    doubt: doubts.filter(Boolean).join(' ') || null,
    put: (to, newId) => {
      const now = isKnown && old ? (to.articles.find(({ id }) => id === old.id) ?? old) : undefined;
      const made = articleRow(article, newId, now);
      const stands = old !== null && to.articles.some(({ id }) => id === old.id);
      if (stands && !isMoved)
        return { ...to, articles: to.articles.map((one) => (one.id === old.id ? made : one)) };
      const others = to.articles.filter(({ id }) => id !== made.id);
      return { ...to, articles: others.toSpliced(placeIn(others, placed.slice(at + 1)), 0, made) };
    },
  };
}

/** Before the first of the articles that follow in the file and keep their place, else at the end. */
function placeIn(articles: readonly ArticleRow[], following: readonly Placed[]): number {
  for (const { old, isMoved } of following) {
    const at = old && !isMoved ? articles.findIndex(({ id }) => id === old.id) : -1;
    if (at >= 0) return at;
  }
  return articles.length;
}

/** The clauses and points of an article that its new words no longer have, each under its name at the desk. */
function lostText(old: ArticleRow, place: number, article: PastedArticle): string | false {
  let count = 0;
  const made = articleRow(article, () => `moi-${++count}`, old);
  const still = new Set(piecesOf([made]).map(({ id }) => id));
  const lost = piecesOf([old]).filter(({ id }) => !still.has(id));
  const names = lost.map(({ at: [, clause, point] }) =>
    pieceName(point === undefined ? [place, clause ?? 0] : [place, clause ?? 0, point]),
  );
  return names.length > 0 && `Tệp không còn ${names.join(', ')}; góp ý, đề nghị ở đó còn, ở mục đã bỏ.`;
}

const gonePiece = (old: ArticleRow, at: number): ResolutionPiece => ({
  key: `article-gone-${old.id}`,
  label: `Bỏ Điều ${at + 1} đang ghi`,
  words: articleWords(wordsOf(old)),
  ...{ typed: null, isThere: false, doubt: goneDoubt('điều') },
  put: (to) => ({ ...to, articles: to.articles.filter(({ id }) => id !== old.id) }),
});

const known = (article: PastedArticle): Known => ({
  words: plainText(
    [article.text, ...article.clauses.flatMap(({ text, points }) => [text, ...points])].join('\n'),
  ),
  name: plainText(article.heading),
});

const wordsOf = ({ heading, text, clauses }: ArticleRow): PastedArticle => ({
  heading: heading ?? '',
  text: text ?? '',
  clauses: clauses.map((clause) => ({
    text: clause.text ?? '',
    points: clause.points.map((point) => point.text ?? ''),
  })),
});

/** An article as it is read: its name, its text, its clauses and points with their numbers. */
const articleWords = ({ heading, text, clauses }: PastedArticle): string =>
  [
    heading,
    text,
    ...clauses.flatMap((clause, at) => [
      `${at + 1}. ${clause.text}`,
      ...clause.points.map((point, index) => `${pointLetter(index)}) ${point}`),
    ]),
  ]
    .filter(Boolean)
    .join('\n');
