import { statusNow } from './context';
import type { Check, DraftText, Found } from './sign';
import { closingOf, datesIn, quoted, textsOf } from './texts';

/*
 * The form of a resolution as Nghị định 30/2020/NĐ-CP asks for it. A paper that is printed here gets most of it by itself; the text
 * goes on to other places, and a mark typed wrong is most often left of something moved or cut.
 */

/** Each basis ends with «;», the last with «.»; a basis without any mark gets the right one in print. */
export const basisMarks: Check = ({ legalBases }) => {
  const lines = legalBases
    .map((text, line) => ({ text: (text ?? '').trim(), line }))
    .filter(({ text }) => text);
  return lines.flatMap(({ text, line }, index): Found[] => {
    const isLast = index === lines.length - 1;
    const mark = /[.,:;!?]$/u.exec(text)?.[0];
    if (!mark || mark === (isLast ? '.' : ';')) return [];
    const right = isLast
      ? 'Căn cứ cuối cùng kết thúc bằng dấu chấm «.».'
      : 'Mỗi căn cứ, trừ căn cứ cuối cùng, kết thúc bằng dấu chấm phẩy «;».';
    return [{ field: 'legalBases', line, passage: quoted(text), text: right }];
  });
};

const lastWords = (text: string): string =>
  quoted(
    text
      .trim()
      .split(/(?<=[.;:])\s+|\n/u)
      .at(-1) ?? '',
  );

/** «./.» ends the text, once. */
export const ending: Check = (row, context) => {
  const closing = closingOf(row);
  if (closing)
    return /\.\/\.$/u.test(closing.text)
      ? []
      : [
          {
            ...closing,
            passage: lastWords(closing.text),
            text: 'Nội dung văn bản kết thúc bằng «./.».',
          },
        ];
  const last = textsOf(row).findLast(({ field }) => field === 'articles');
  const isOpen = statusNow(row, context) === 'draft';
  if (!last || !isOpen || /\.\/\.\s*$/u.test(last.text)) return [];
  const text = 'Chưa có câu kết «Nghị quyết này đã được Hội đồng nhân dân … thông qua ngày …./.».';
  return [{ field: 'closing', passage: lastWords(last.text), text }];
};

/** «ngày 05 tháng 01 năm 2020»: a zero before days under 10 and months 1 and 2; «05/NQ-HĐND» before a number under 10. */
export const leadingZeros: Check = (row) => [
  ...textsOf(row).flatMap(({ text, isHeading: _, even: __, ...place }) =>
    datesIn(text).flatMap(({ written }): Found[] => {
      const [, day = '', month] = /ngày\s+(\d{1,2})\s*(?:tháng\s+(\d{1,2}))?/iu.exec(written) ?? [];
      if (month === undefined || (day.length === 2 && !/^[12]$/.test(month))) return [];
      const reason = 'Ngày nhỏ hơn 10 và tháng 1, tháng 2 phải ghi thêm số 0 ở trước.';
      return [{ ...place, passage: written, text: reason }];
    }),
  ),
  ...(/^\s*[1-9][a-zđ]?\s*\//iu.test(row.number ?? '')
    ? [
        {
          field: 'number' as const,
          passage: row.number ?? '',
          text: 'Số nhỏ hơn 10 phải ghi thêm số 0 ở trước.',
        },
      ]
    : []),
];

const NAMES = [
  'Ủy ban Thường vụ Quốc hội',
  'Ủy ban nhân dân',
  'Hội đồng nhân dân',
  'Tòa án nhân dân',
  'Viện kiểm sát nhân dân',
  'Mặt trận Tổ quốc',
  'Quốc hội',
  'Thủ tướng Chính phủ',
  'Chính phủ',
];
const NAME = new RegExp(`(?<!\\p{L})(?:${NAMES.join('|')})(?!\\p{L})`, 'giu');

/** Names of bodies with the capitals they have, unless the whole name is in capitals. */
const wrongNames = (row: DraftText): Found[] =>
  textsOf(row).flatMap(({ text: _, isHeading: __, even, ...place }) => {
    return [...even.matchAll(NAME)].flatMap((match): Found[] => {
      const [written] = match;
      const right = NAMES.find((name) => name.toLocaleLowerCase('vi') === written.toLocaleLowerCase('vi'));
      const isRight = !right || written === right || written === right.toLocaleUpperCase('vi');
      // «tổ chức phi chính phủ» names no body.
      if (isRight || /(?<!\p{L})phi\s+$/iu.test(even.slice(0, match.index))) return [];
      return [{ ...place, passage: written, text: `Viết hoa là «${right}».` }];
    });
  });

const POINTED = /(?<=[\p{L},;(] )(Khoản|Điểm)\s+(\d{1,3}|[a-zđ])(?=\s+(?:khoản|Khoản|Điều|điều)\s)/gu;
const ARTICLE = /(?<!\p{L})điều\s+\d{1,3}(?!\d|\s*(?:kiện|tiết))/gu;

/** «điểm a khoản 2 Điều 103»: the article has a capital, clause and point have none. */
const wrongReferences = (row: DraftText): Found[] =>
  textsOf(row).flatMap(({ text, isHeading: _, even: __, ...place }) => [
    ...[...text.matchAll(POINTED)].map(
      ([passage]): Found => ({ ...place, passage, text: 'Viện dẫn ghi «khoản», «điểm» bằng chữ thường.' }),
    ),
    ...[...text.matchAll(ARTICLE)].map(
      ([passage]): Found => ({ ...place, passage, text: 'Viện dẫn ghi «Điều» với chữ cái đầu viết hoa.' }),
    ),
  ]);

export const capitals: Check = (row) => [...wrongNames(row), ...wrongReferences(row)];

/** Points are lettered a, b, c, d, đ, e, g …: no f, j, w, z, and đ after d. */
export const pointLetters: Check = (row) =>
  textsOf(row).flatMap(({ text, isHeading: _, even: __, ...place }) => {
    const lettered = [...text.matchAll(/^\s*([a-zđ])\)[^\n]*/gmu)].map(([line, letter]) => ({
      line,
      letter,
    }));
    const strange = [
      ...lettered.filter(({ letter = '' }) => 'fjwz'.includes(letter)).map(({ line }) => line),
      ...[...text.matchAll(/điểm\s+[fjwz](?!\p{L})[^;,.\n]*/giu)].map(([passage]) => passage),
    ];
    const skipped = lettered.filter(({ letter }, at) => letter === 'e' && lettered[at - 1]?.letter === 'd');
    return [
      ...strange.map(
        (passage): Found => ({
          ...place,
          passage: quoted(passage),
          text: 'Điểm xếp theo chữ cái tiếng Việt, không có f, j, w, z.',
        }),
      ),
      ...skipped.map(
        ({ line }): Found => ({
          ...place,
          passage: quoted(line),
          text: 'Sau điểm d) là điểm đ), rồi mới đến điểm e).',
        }),
      ),
    ];
  });
