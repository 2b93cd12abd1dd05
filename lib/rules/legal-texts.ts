import { withoutLookalikes } from '@/lib/vi/fold';

/** A text councils cite, and between which days it may be. Days are local dates. */
export type LegalText = {
  /** In its one spelling: «77/2015/QH13», «34/2016/NĐ-CP». */
  readonly number: string;
  /** What it is called for short, its kind included. */
  readonly title: string;
  /** The day it was passed: laws are cited by it and not by their number (NĐ 30/2020, Phụ lục I). */
  readonly passedOn?: string | null | undefined;
  /** The first day it is in force; `null` where no source we hold says. */
  readonly inForceFrom: string | null;
  /** The first day it no longer is; `null` while it is in force. */
  readonly expiredOn: string | null;
  /** The number of what took its place that day; `null` also where nothing did. */
  readonly replacedBy: string | null;
  /** Where these days come from. */
  readonly source: string;
};

const ORGANISATION = 'Luật Tổ chức chính quyền địa phương';
const DOCUMENTS = 'Luật Ban hành văn bản quy phạm pháp luật';
const OVERSIGHT = 'Luật Hoạt động giám sát của Quốc hội và Hội đồng nhân dân';
const CONFIDENCE = 'Nghị quyết về lấy phiếu tín nhiệm, bỏ phiếu tín nhiệm';
const ONLINE = 'Nghị định về cung cấp thông tin và dịch vụ công trên môi trường mạng';

const COMMON_DAYS = 'ngày có hiệu lực như thường được viện dẫn';
const OVERSIGHT_DAYS = 'Luật số 121/2025/QH15 ngày 10/12/2025, có hiệu lực từ 1/3/2026';
const CONFIDENCE_DAYS = 'Nghị quyết số 96/2023/QH15, có hiệu lực từ 1/7/2023';
const ONLINE_DAYS =
  'Nghị định số 224/2026/NĐ-CP ngày 24/6/2026, có hiệu lực từ 1/7/2026, thay Nghị định số 42/2022';

/** One line of texts of which each took the place of the one before, on the day that one ended. */
type Turn = readonly [number: string, inForceFrom: string | null, source: string];
const line = (title: string, ...turns: readonly Turn[]): LegalText[] =>
  turns.map(([number, inForceFrom, source], at) => {
    const [replacedBy = null, expiredOn = null] = turns[at + 1] ?? [];
    return { number, title, inForceFrom, expiredOn, replacedBy, source };
  });

/** The days on which laws were passed; a decree is cited by its number. */
const PASSED_ON: Readonly<Record<string, string>> = {
  '77/2015/QH13': '2015-06-19',
  '65/2025/QH15': '2025-02-19',
  '72/2025/QH15': '2025-06-16',
  '80/2015/QH13': '2015-06-22',
  '64/2025/QH15': '2025-02-19',
  '87/2015/QH13': '2015-11-20',
  '121/2025/QH15': '2025-12-10',
  '01/2011/QH13': '2011-11-11',
  '33/2024/QH15': '2024-06-21',
  '10/2022/QH15': '2022-11-10',
  '47/2019/QH14': '2019-11-22',
  '63/2020/QH14': '2020-06-18',
};

const amendment = (
  title: string,
  number: string,
  inForceFrom: string,
  [replacedBy, expiredOn]: readonly [number: string, day: string],
): LegalText => ({
  ...{ number, title: `${title} (sửa đổi)`, inForceFrom, expiredOn, replacedBy, source: COMMON_DAYS },
});

/**
 * Only what a source says of the day one text took the place of another; none has been compared with the gazette yet, which
 * is why what is found by them is a warning. Not here, though councils cite them: the laws of the state budget
 * (83/2015/QH13, then 89/2025/QH15), which follow each other by budget year and not by a day; the law of 2003, which a
 * council of 2011–2016 kept as long as it sat (`thresholds.ts`).
 */
export const legalTexts: readonly LegalText[] = [
  ...line(
    ORGANISATION,
    ['77/2015/QH13', '2016-01-01', 'ngày có hiệu lực như ghi trong thresholds.ts'],
    ['65/2025/QH15', '2025-03-01', 'như ở thresholds.ts'],
    ['72/2025/QH15', '2025-06-16', 'Luật ngày 16/6/2025; như ở thresholds.ts'],
  ),
  ...line(
    DOCUMENTS,
    ['80/2015/QH13', '2016-07-01', COMMON_DAYS],
    ['64/2025/QH15', '2025-04-01', COMMON_DAYS],
  ),
  ...line(
    `Nghị định hướng dẫn ${DOCUMENTS}`,
    ['34/2016/NĐ-CP', '2016-07-01', COMMON_DAYS],
    ['78/2025/NĐ-CP', '2025-04-01', COMMON_DAYS],
  ),
  ...line(OVERSIGHT, ['87/2015/QH13', null, OVERSIGHT_DAYS], ['121/2025/QH15', '2026-03-01', OVERSIGHT_DAYS]),
  ...line(
    CONFIDENCE,
    ['85/2014/QH13', null, CONFIDENCE_DAYS],
    ['96/2023/QH15', '2023-07-01', CONFIDENCE_DAYS],
  ),
  // What amends a text ends with it.
  amendment(ORGANISATION, '47/2019/QH14', '2020-07-01', ['65/2025/QH15', '2025-03-01']),
  amendment(DOCUMENTS, '63/2020/QH14', '2021-01-01', ['64/2025/QH15', '2025-04-01']),
  amendment(`Nghị định hướng dẫn ${DOCUMENTS}`, '154/2020/NĐ-CP', '2021-01-01', [
    '78/2025/NĐ-CP',
    '2025-04-01',
  ]),
  ...line(
    'Luật Lưu trữ',
    ['01/2011/QH13', '2012-07-01', COMMON_DAYS],
    ['33/2024/QH15', '2025-07-01', COMMON_DAYS],
  ),
  ...line(
    'Nghị định về bảo vệ dữ liệu cá nhân',
    ['13/2023/NĐ-CP', '2023-07-01', COMMON_DAYS],
    ['356/2025/NĐ-CP', '2026-01-01', COMMON_DAYS],
  ),
  ...line('Luật Thực hiện dân chủ ở cơ sở', ['10/2022/QH15', '2023-07-01', COMMON_DAYS]),
  ...line('Nghị định về công tác văn thư', ['30/2020/NĐ-CP', '2020-03-05', COMMON_DAYS]),
  ...line(ONLINE, ['42/2022/NĐ-CP', null, ONLINE_DAYS], ['224/2026/NĐ-CP', '2026-07-01', ONLINE_DAYS]),
];

/** Texts by their numbers. */
export type LegalTable = ReadonlyMap<string, LegalText>;

const dated = (text: LegalText): LegalText => {
  const passedOn = PASSED_ON[text.number];
  return passedOn && !text.passedOn ? { ...text, passedOn } : text;
};

/** The table with what an installation knows besides; of one number, what it says. */
export const legalTable = (more: readonly LegalText[] = []): LegalTable =>
  new Map(
    [...legalTexts, ...more].map((text) => [
      // As it is read: «01/2011/QH13» and «1/2011/QH13» are one.
      text.number.replace(/^0+/, ''),
      dated(text),
    ]),
  );

const known = legalTable();

const PASSED =
  /(?<=(?:luật|pháp lệnh)[^;:\n]{0,160})ngày\s+(\d{1,2})\s*(?:tháng\s+(\d{1,2})\s+năm|\/\s*(\d{1,2})\s*\/)\s*(\d{4})/giu;

/** The laws that words name by their title and the day they were passed, without a number: «Luật Lưu trữ ngày 11/11/2011». */
function passedIn(words: string, table: LegalTable): LegalText[] {
  const plain = withoutLookalikes(words).replace(/\s+/g, ' ').toLocaleLowerCase('vi');
  return [...plain.matchAll(PASSED)].flatMap((match) => {
    const [, day = '', month, slashed, year] = match;
    const passedOn = `${year}-${(month ?? slashed ?? '').padStart(2, '0')}-${day.padStart(2, '0')}`;
    const before = plain.slice(0, match.index);
    return [...table.values()].filter(
      (text) => text.passedOn === passedOn && before.includes(lawTitle(text.title)),
    );
  });
}

/** What a law is called in a basis; what amends it is cited by the long name of what it amends. */
const lawTitle = (title: string) => title.toLocaleLowerCase('vi').replace(/ \(sửa đổi\)$/u, '');

/** A number with its year and its body: of the National Assembly, of the Government, of any other («15/2025/TT-BTC»). */
const NUMBER =
  /(?<![\p{L}\d/])(?<! \/ ?)(\d{1,4}) ?\/ ?(\d{4}) ?\/ ?(?:(QH) ?(\d{1,2})|(N[ĐD]) ?[-_]? ?CP|(\p{L}{2,4}) ?[-_] ?(\p{L}{2,10}(?:\d{1,2})?))(?![\p{L}\d])/giu;

/** The numbers that words name, each in its one spelling and once, in order; however they were typed («34/2016/NÐ–CP»). */
function numbersIn(words: string): string[] {
  const plain = withoutLookalikes(words).replace(/\s+/g, ' ');
  const found = [...plain.matchAll(NUMBER)].map((match) => {
    const [, count, year, assembly, legislature, decree, kind = '', body = ''] = match;
    const suffix = assembly
      ? `QH${legislature}`
      : decree
        ? 'NĐ-CP'
        : `${kind}-${body}`.toLocaleUpperCase('vi');
    return `${Number(count)}/${year}/${suffix}`;
  });
  return [...new Set(found)];
}

/** A number of a text in its one spelling; `null` for what is no such number, or more than it. */
export function readLegalNumber(text: string): string | null {
  const [number, ...others] = numbersIn(text);
  return number && others.length === 0 && /^\s*0*\d[^,;]*$/.test(text) && text.trim().length < 40
    ? number
    : null;
}

/**
 * The texts of the table that words name, each once: those named by their number in the order they are named, then laws named
 * by title and the day they were passed. A title by itself, or a number without its body, names none.
 */
export function legalTextsIn(words: string, table = known): LegalText[] {
  const numbered = numbersIn(words).flatMap((number) => table.get(number) ?? []);
  return [...new Set([...numbered, ...passedIn(words, table)])];
}

/** What took the place of a text, one after the other, as far as it had by that day; a circle ends where it began. */
export function replacementsOf(text: LegalText, date: string, table = known): LegalText[] {
  const found: LegalText[] = [];
  let at: LegalText | undefined = text;
  while (at && at.expiredOn !== null && at.expiredOn <= date) {
    at = table.get(at.replacedBy ?? '');
    if (!at || at === text || found.includes(at)) break;
    found.push(at);
  }
  return found;
}
