import { firstDay } from '@/lib/vi/partial-date';
import type { SignRule } from './rule';
import type { DraftText, Found } from './sign';
import { datesIn, evenTones, quoted, textsOf } from './texts';

/** Words around a name by which it is told of the past, or of its end. */
const OF_THE_PAST =
  /trước đây|trước kia|trước khi|trước ngày|\(cũ\)|(?<!\p{L})cũ(?!\p{L})|nguyên là|sáp nhập|hợp nhất|nhập từ|sắp xếp đơn vị|giải thể|chấm dứt|kết thúc hoạt động|không còn|không tổ chức|(?<!\p{L})bỏ cấp|thời kỳ|giai đoạn 20[01]\d/iu;

/** A number of a text that holds its year, «12/2019/NQ-HĐND». */
const NUMBER_WITH_YEAR = /\d\/(\d{4})\/\p{L}/gu;

/** The clause a place stands in: from the last «;», line or sentence end to the next. */
function clauseAround(text: string, from: number, to: number): { clause: string; at: number } {
  const before = text.slice(0, from);
  const start = Math.max(before.lastIndexOf(';'), before.lastIndexOf('\n'), before.lastIndexOf('. ')) + 1;
  const rest = text.slice(to).search(/;|\n|\. /u);
  return { clause: text.slice(start, rest < 0 ? undefined : to + rest), at: start };
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

/** Where a draft names what a rule of words is about, as far as it does not tell it of the past. Each passage once. */
export function wordsFound(row: DraftText, rule: SignRule): Found[] {
  const { words = [], says = '', inHeadings = false, from } = rule;
  const alternatives = words.map((one) => escaped(evenTones(one))).join('|');
  const pattern = new RegExp(`(?<!\\p{L})(?:${alternatives})(?!\\p{L})`, 'giu');
  const found = textsOf(row).flatMap(({ text, isHeading, ...place }) => {
    if (inHeadings && !isHeading) return [];
    const even = evenTones(text);
    return [...even.matchAll(pattern)].flatMap((match): Found[] => {
      const end = match.index + match[0].length;
      const { clause, at } = clauseAround(even, match.index, end);
      if (isOfThePast(clause, match.index - at, from && firstDay(from))) return [];
      const lead = BEFORE.exec(even.slice(at, match.index))?.[0] ?? '';
      const name = NAMED.exec(even.slice(end))?.[0] ?? '';
      return [
        { ...place, passage: quoted(text.slice(match.index - lead.length, end + name.length)), text: says },
      ];
    });
  });
  const seen = new Set<string>();
  return found.filter(({ field, piece, passage }) => {
    const key = [field, piece, passage].join('\n');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
