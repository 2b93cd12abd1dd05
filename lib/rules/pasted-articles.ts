import { pointLetter } from '@/lib/vi/point-letter';

export type PastedClause = { text: string; points: string[] };
export type PastedArticle = { heading: string; text: string; clauses: PastedClause[] };

type Read = {
  articles: PastedArticle[];
  /** Lines before the first article. */
  before: string[];
  /** The number each article had. */
  numbers: number[];
};

const ARTICLE = /^Điều\s+(\d+)\s*(?:[.:]\s*|$)(.*)$/iu;
/** A row of a table begins with its first cell and a bar: «1. | Thu | 3.500» is no clause. */
const CLAUSE = /^(\d{1,3})[.)/]\s+(?!\|)(.+)$/u;
const POINT = /^(\p{Ll}{1,3})[.)/]\s+(?!\|)(.+)$/u;
/** A level between article and clause, which we have no piece for. */
const ROMAN = /^[IVX]{1,5}[.)]\s/u;

/** The articles of a text, line by line, each with its clauses and points. */
export function readArticles(lines: readonly string[]): Read {
  const before: string[] = [];
  const found: { was: number; first: string; lines: string[] }[] = [];
  const isQuoted = quotedLines(lines);
  lines.forEach((line, index) => {
    const [, number, first = ''] = isQuoted[index] ? [] : (ARTICLE.exec(line) ?? []);
    if (number) found.push({ was: Number(number), first, lines: [] });
    else (found.at(-1)?.lines ?? before).push(line);
  });
  return {
    articles: found.map((one) => readArticle(one.first, one.lines)),
    before,
    numbers: found.map(({ was }) => was),
  };
}

/** «Điều 1. Phạm vi» is a name where a text of its own follows; what ends like a sentence is that text. */
function readArticle(first: string, lines: readonly string[]): PastedArticle {
  const isHeading = first !== '' && lines.length > 0 && !/[.:;,]$/.test(first) && first.length <= 300;
  const article: PastedArticle = {
    heading: isHeading ? first : '',
    text: isHeading ? '' : first,
    clauses: [],
  };
  const isPlain = lines.some((line) => ROMAN.test(line));
  const isQuoted = quotedLines(lines);
  lines.forEach((line, index) => {
    if (isPlain || isQuoted[index] || !takePiece(article, line)) goOn(article, line);
  });
  return article;
}

/** A clause or point that is the next of its kind; any other number is part of the words, and stays in them. */
function takePiece(article: PastedArticle, line: string): boolean {
  const [, number, words = ''] = CLAUSE.exec(line) ?? [];
  if (number && Number(number) === article.clauses.length + 1) {
    article.clauses.push({ text: words, points: [] });
    return true;
  }
  const clause = article.clauses.at(-1);
  const [, letter, point = ''] = POINT.exec(line) ?? [];
  if (!clause || !letter || letter !== pointLetter(clause.points.length)) return false;
  clause.points.push(point);
  return true;
}

/** A line without a number of its own goes on with the piece above it. */
function goOn(article: PastedArticle, line: string): void {
  const clause = article.clauses.at(-1);
  if (!clause) article.text = join(article.text, line);
  else if (clause.points.length === 0) clause.text = join(clause.text, line);
  else clause.points.push(join(clause.points.pop() ?? '', line));
}

/** A paragraph of its own, or the rest of a line that was broken to fit a page. */
function join(above: string, line: string): string {
  if (above === '') return line;
  return /^\p{Ll}/u.test(line) && /[\p{L}\p{N},]$/u.test(above) ? `${above} ${line}` : `${above}\n${line}`;
}

/**
 * Which lines begin within quotation marks that were opened above and are closed below: a resolution that changes
 * another quotes its articles.
 */
function quotedLines(lines: readonly string[]): boolean[] {
  const lastEnd = lines.findLastIndex((line) => line.includes('”'));
  let depth = 0;
  return lines.map((line, index) => {
    const isInside = depth > 0 && index <= lastEnd;
    depth += line.split('“').length - line.split('”').length;
    if (depth < 0) depth = 0;
    return isInside;
  });
}
