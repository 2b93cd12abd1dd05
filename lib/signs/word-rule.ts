import { firstDay } from '@/lib/vi/partial-date';
import type { SignRule } from './rule';
import type { DraftText, Found } from './sign';
import { allWords, datesIn, evenTones, quoted, textsOf } from './texts';

/** Words around a name by which it is told of the past, or of its end. */
const OF_THE_PAST =
  /trước đây|trước kia|trước khi|trước ngày|\(cũ\)|(?<!\p{L})cũ(?!\p{L})|nguyên là|sáp nhập|hợp nhất|nhập từ|sắp xếp đơn vị|giải thể|chấm dứt|kết thúc hoạt động|không còn|không tổ chức|(?<!\p{L})bỏ cấp|thời kỳ|giai đoạn 20[01]\d/iu;

/** A number of a text that holds its year, «12/2019/NQ-HĐND». */
const NUMBER_WITH_YEAR = /\d\/(\d{4})\/\p{L}/gu;

/** What is farther away is another sentence, whatever marks were left out. */
const LONGEST_CLAUSE = 400;
const LONGEST_LEAD = 120;

/** The clause a place stands in: from the last «;», line or sentence end to the next. */
function clauseAround(text: string, from: number, to: number): { clause: string; at: number } {
  const least = Math.max(0, from - LONGEST_CLAUSE);
  const before = text.slice(least, from);
  const start = Math.max(before.lastIndexOf(';'), before.lastIndexOf('\n'), before.lastIndexOf('. ')) + 1;
  const after = text.slice(to, to + LONGEST_CLAUSE);
  const rest = after.search(/;|\n|\. /u);
  const clause = before.slice(start) + text.slice(from, to) + (rest < 0 ? after : after.slice(0, rest));
  return { clause, at: least + start };
}

/**
 * Whether a name is told of the past: said to be, or of a text that was issued before the rule held («Nghị quyết … ngày
 * 15/12/2024 của Hội đồng nhân dân huyện …» is cited by the name its body had).
 */
function isOfThePast(clause: string, at: number, from: string | null): boolean {
  if (OF_THE_PAST.test(clause)) return true;
  if (from === null) return false;
  const dated = datesIn(clause)
    .filter((date) => date.at < at)
    .at(-1);
  if (dated) return dated.day < from;
  return [...clause.matchAll(NUMBER_WITH_YEAR)].some(([, year = '']) => year < from.slice(0, 4));
}

const BEFORE =
  /(?:(?:thường trực|ủy ban nhân dân|hội đồng nhân dân|ubnd|hđnd|chủ tịch|công an|trên|địa|bàn|cấp|phòng|ban|tỉnh|thành phố)\s+)*$/iu;
const NAMED = /^(?:\s+(?:\p{Lu}\p{L}*|\d+))*/u;
/** A Vietnamese word is a run of letters; a name of a place may stand before another word of it in capitals. */
const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');

/** How the words of a rule are looked for, made once for each rule: `rare` is the longest word of each, in small letters. */
type Search = { readonly pattern: RegExp; readonly rare: readonly string[] };
const searches = new WeakMap<SignRule, Search>();

function searchOf(rule: SignRule): Search {
  const words = (rule.words ?? []).map(evenTones);
  const search = searches.get(rule) ?? {
    pattern: new RegExp(`(?<!\\p{L})(?:${words.map(escaped).join('|')})(?!\\p{L})`, 'giu'),
    rare: words.map((one) => one.toLocaleLowerCase('vi').split(/\s+/).reduce(longer, '')),
  };
  searches.set(rule, search);
  return search;
}

const longer = (one: string, other: string) => (other.length > one.length ? other : one);

/** Where a draft names what a rule of words is about, as far as it does not tell it of the past. */
export function wordsFound(row: DraftText, rule: SignRule): Found[] {
  const { says = '', inHeadings = false, from } = rule;
  const { pattern, rare } = searchOf(rule);
  const all = allWords(row);
  // Most drafts hold none of it, and looking for one word costs little.
  if (!rare.some((word) => all.includes(word))) return [];
  return textsOf(row).flatMap(({ text, even, isHeading, ...place }) => {
    if (inHeadings && !isHeading) return [];
    return [...even.matchAll(pattern)].flatMap((match): Found[] => {
      const end = match.index + match[0].length;
      const { clause, at } = clauseAround(even, match.index, end);
      if (isOfThePast(clause, match.index - at, from && firstDay(from))) return [];
      const lead = BEFORE.exec(even.slice(Math.max(at, match.index - LONGEST_LEAD), match.index))?.[0] ?? '';
      const name = NAMED.exec(even.slice(end, end + LONGEST_LEAD))?.[0] ?? '';
      return [
        { ...place, passage: quoted(text.slice(match.index - lead.length, end + name.length)), text: says },
      ];
    });
  });
}
