import { normalizeText } from '@/lib/vi/fold';
import { nameApart } from './paper-frame';
import { type PastedArticle, readArticles } from './pasted-articles';

/**
 * A resolution as it was pasted, in the pieces of ours. `leftOver` has every line that is none of them: the head, the
 * signature, chapters. `numbers` has the number each article had: articles are counted by their place here.
 */
export type PastedResolution = {
  title: string;
  legalBases: string[];
  articles: PastedArticle[];
  annexes: { title: string; text: string }[];
  leftOver: string[];
  numbers: number[];
};

const BASIS = /^(?:căn cứ|xét|theo đề nghị|theo tờ trình|trên cơ sở|sau khi|thực hiện)\s/iu;
/** Several on one line, as a message runs them together. */
const BETWEEN_BASES = /;\s*(?=(?:Căn cứ|Xét|Theo đề nghị|Trên cơ sở)\s)/u;
const DECIDES = /^quyết nghị\s*:?$/iu;
const NAME = /^(?:dự thảo\s+)?nghị quyết$/iu;
const ARTICLE = /^Điều\s+\d+\s*(?:[.:]|$)/iu;
/** In capitals, or with nothing but its number: «Phụ lục I kèm theo …» within a sentence is none. */
const ANNEX =
  /^(?:PHỤ LỤC|Phụ lục(?=\s*(?:số\s+)?(?:\d+|[IVX]+)?\s*(?:[.:–-]|$)))(?![\p{L}])\s*(?:số\s+|SỐ\s+)?(?:(?:\d+|[IVX]+)(?![\p{L}\d]))?\s*[.:–-]?\s*(.*)$/u;
/** A rule drawn under a name. */
const RULE = /^[\s_*=~–—-]+$/u;
/** Where the text ends: how it came about, who gets it, who signed it. */
const END = [
  /^nơi nhận\s*:/iu,
  /^nghị quyết này (?:đã )?được (?:hội đồng|hđnd|kỳ họp)/iu,
  /^(?:TM|KT|Q)\.\s*\p{Lu}/u,
  /^(?:PHÓ )?CHỦ (?:TỊCH|TỌA|TOẠ)/u,
  /^Chủ (?:tịch|tọa|toạ)$/u,
  // The capacity, left free for the hand.
  /^[….]{5,}$/u,
];
const CHAPTER = /^(?:phần|chương|mục)\s+(?:thứ\s+\S+|[IVX\d]+)\b[.:]?/iu;

type Part = 'head' | 'title' | 'bases' | 'articles' | 'end' | 'annex';

/**
 * Reads a resolution out of Word: bases before «QUYẾT NGHỊ:», then Điều, khoản and điểm, then annexes. Every line is in
 * one of the pieces or left over, word for word without its number; articles are counted anew, as the desk counts them.
 */
export function readPastedResolution(text: string): PastedResolution {
  const lines = text
    .split(/\r\n?|[\n\u2028\u2029\v]/)
    .flatMap((line) => nameApart(normalizeText(line).replace(/ {2,}/g, ' ')))
    .filter((line) => line !== '' && !RULE.test(line));
  const read = {
    title: [] as string[],
    bases: [] as string[],
    body: [] as string[],
    leftOver: [] as string[],
  };
  const annexes: string[][] = [];
  let part: Part = 'head';
  for (const line of lines) {
    part = partOf(line, part);
    if (part === 'annex') {
      if (ANNEX.test(line)) annexes.push([]);
      annexes.at(-1)?.push(line);
    } else if (part === 'articles' && !DECIDES.test(line))
      (CHAPTER.test(line) ? read.leftOver : read.body).push(line);
    else if (part === 'bases') read.bases.push(...line.split(BETWEEN_BASES));
    else if (part === 'title' && !NAME.test(line)) read.title.push(line);
    else if (!DECIDES.test(line) && !NAME.test(line)) read.leftOver.push(line);
  }
  const { articles, numbers, before } = readArticles(read.body);
  return {
    title: read.title.join(' '),
    legalBases: joinBases(read.bases),
    articles,
    annexes: annexes.map(readAnnex),
    leftOver: [...read.leftOver, ...before],
    numbers,
  };
}

/** The part a line stands in, by what it is and what came before it. */
function partOf(line: string, part: Part): Part {
  if (ARTICLE.test(line) && part !== 'annex') return 'articles';
  if (part === 'articles' || part === 'end' || part === 'annex') {
    if (ANNEX.test(line)) return 'annex';
    return part === 'articles' && END.some((pattern) => pattern.test(line)) ? 'end' : part;
  }
  if (DECIDES.test(line)) return 'articles';
  if (BASIS.test(line)) return 'bases';
  if (NAME.test(line)) return 'title';
  // The council names itself between the title and the bases.
  if (part === 'title' && /^(?:hội đồng nhân dân|hđnd)\s/iu.test(line)) return 'head';
  if (part === 'bases' && /^(?:hội đồng nhân dân|hđnd)\s.*(?:quyết nghị|ban hành nghị quyết)/iu.test(line))
    return 'head';
  return part;
}

/** A basis that goes over several lines is one; the mark at its end belongs to the list, not to it. */
function joinBases(lines: readonly string[]): string[] {
  const bases: string[] = [];
  for (const line of lines) {
    const open = bases.at(-1);
    if (open === undefined || BASIS.test(line)) bases.push(line);
    else bases[bases.length - 1] = `${open} ${line}`;
  }
  return bases.map((basis) => basis.replace(/\s*[;,]$/, ''));
}

/** Its name stands behind its number or on the next line that is not in brackets. */
function readAnnex([first = '', ...rest]: readonly string[]): { title: string; text: string } {
  const behind = ANNEX.exec(first)?.[1]?.trim();
  if (behind) return { title: behind, text: rest.join('\n') };
  const at = rest.findIndex((line) => !line.startsWith('('));
  const title = rest[at];
  return title === undefined
    ? { title: first, text: rest.join('\n') }
    : { title, text: rest.toSpliced(at, 1).join('\n') };
}
