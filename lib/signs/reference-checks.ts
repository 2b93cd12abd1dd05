import { formatDate, officialDate } from '@/lib/vi/date';
import { parseOrdinal } from '@/lib/vi/ordinal';
import { isDay, isSurelyBefore } from '@/lib/vi/partial-date';
import { decidedDay } from './context';
import type { Check, Found } from './sign';
import { closingOf, datesIn, evenTones, quoted, textsOf } from './texts';

/* What a resolution says of itself: its articles, its session, the day it was adopted, whose it is. */

const OWN = /(?:khoản\s+(\d{1,3})\s+)?điều\s+(\d{1,3})\s+(?:của\s+)?nghị quyết này/giu;
const AS_ARTICLE = /như\s+(?:khoản\s+(\d{1,3})\s+)?điều\s+(\d{1,3})/giu;

/** «Như Điều 3» and «khoản 2 Điều 1 Nghị quyết này» name an article that there is. */
export const references: Check = (row) => {
  const { articles } = row;
  if (articles.length === 0) return [];
  return textsOf(row).flatMap(({ text, isHeading: _, even: __, ...place }) =>
    [...text.matchAll(place.field === 'recipients' ? AS_ARTICLE : OWN)].flatMap(
      ([passage, clause, article]): Found[] => {
        const found = articles[Number(article) - 1];
        if (!found) {
          const text = `Nghị quyết có ${articles.length} điều, không có Điều ${Number(article)}.`;
          return [{ ...place, passage: quoted(passage), text }];
        }
        // Clauses may stand in the article's own text, where nobody counts them.
        const { clauses } = found;
        if (!clause || clauses.length === 0 || clauses[Number(clause) - 1]) return [];
        const reason = `Điều ${Number(article)} có ${clauses.length} khoản, không có khoản ${Number(clause)}.`;
        return [{ ...place, passage: quoted(passage), text: reason }];
      },
    ),
  );
};

const MOST_WORDS = 3;

/** The number that follows a word, in digits, Roman or words: «khóa XIII», «kỳ họp thứ mười một». */
function ordinalAfter(text: string, word: RegExp): number | null {
  const rest = word.exec(text)?.[1];
  if (!rest) return null;
  const words = rest.split(/[^\p{L}\d]+/u).filter(Boolean);
  for (let many = Math.min(MOST_WORDS, words.length); many > 0; many -= 1) {
    const read = parseOrdinal(words.slice(0, many).join(' '));
    if (read !== null) return read;
  }
  return null;
}

const TERM = /khóa\s+(?:thứ\s+)?([^,;.()]{1,30})/iu;
const SESSION = /kỳ họp[^,;.()]{0,60}?\s(?:lần\s+)?thứ\s+([^,;.()]{1,30})/iu;

const readHead = (text: string) => {
  const even = evenTones(text).replace(/khoá/giu, 'khóa');
  return { term: ordinalAfter(even, TERM), session: ordinalAfter(even, SESSION) };
};

/** Term and session are the same in the head and in the closing sentence, however they are written. */
export const sessionDiffers: Check = (row, { session, term }) => {
  const closing = closingOf(row);
  if (!closing) return [];
  const printed = readHead(row.sessionPrinted ?? '');
  const head = {
    term: printed.term ?? term.ordinal ?? readHead(term.label ?? '').term,
    session: printed.session ?? session.ordinal ?? readHead(session.label).session,
  };
  const said = readHead(closing.text);
  const differs = (one: number | null, other: number | null) =>
    one !== null && other !== null && one !== other;
  const found = (reason: string): Found => ({ ...closing, passage: quoted(closing.text), text: reason });
  return [
    ...(differs(said.term, head.term)
      ? [found(`Câu kết ghi khóa ${said.term}, phần đầu là khóa ${head.term}.`)]
      : []),
    ...(differs(said.session, head.session)
      ? [found(`Câu kết ghi kỳ họp thứ ${said.session}, phần đầu là kỳ họp thứ ${head.session}.`)]
      : []),
  ];
};

/** The day the closing sentence gives is that of the vote, or falls in the session while nobody has voted. */
export const adoptedDay: Check = (row, context) => {
  const { startsOn, endsOn } = context;
  const closing = closingOf(row);
  const said = closing && datesIn(closing.text).at(-1);
  if (!closing || !said || !isDay(said.day)) return [];
  const day = decidedDay(row, context);
  const found = (reason: string): Found[] => [{ ...closing, passage: said.written, text: reason }];
  if (day !== null)
    return day === said.day
      ? []
      : found(`Ngày thông qua theo hồ sơ là ${formatDate(day)}: ghi «${officialDate(day)}».`);
  return isSurelyBefore(said.day, startsOn) || isSurelyBefore(endsOn, said.day)
    ? found('Ngày thông qua trong câu kết không nằm trong thời gian kỳ họp.')
    : [];
};

const BODY =
  /hội đồng nhân dân\s+((?:phường|xã|đặc khu|thị trấn)\s+(?:\p{Lu}[\p{L}']*|\d+)(?:[ -]+(?:\p{Lu}[\p{L}']*|\d+))*)/giu;

/** The closing sentence names the council itself, as it was called that day. */
export const ownName: Check = (row, { body, level }) => {
  const closing = closingOf(row);
  if (!closing || level === 'other') return [];
  const own = evenTones(body).toLocaleLowerCase('vi');
  // Without the flag for small letters a name would go on into the next words.
  const pattern = new RegExp(BODY.source.replace('hội đồng nhân dân', '[Hh]ội đồng nhân dân'), 'gu');
  return [...evenTones(closing.text).matchAll(pattern)].flatMap(([passage]): Found[] =>
    own.startsWith(passage.toLocaleLowerCase('vi'))
      ? []
      : [{ ...closing, passage, text: `Ngày đó Hội đồng mang tên «${body}».` }],
  );
};
