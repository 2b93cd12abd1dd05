import type { PastedArticle } from '@/lib/rules/pasted-articles';
import { itemOf } from '@/lib/rules/resolution-line';
import type { WordDraft } from '@/lib/rules/word-draft';
import { normalizeText } from '@/lib/vi/fold';
import { formatPartialDate, isDay } from '@/lib/vi/partial-date';
import { pointLetter } from '@/lib/vi/point-letter';
import { readResolutionNumber } from '@/lib/vi/resolution-number';
import type { Piece } from '../word/piece';
import type { ArticleRow, ResolutionRow } from './articles';
import { articleRow, keptArticles } from './pasted';

type Resolution = Extract<WordDraft, { is: 'resolution' }>;
type Items = readonly { id: string; title: string }[];

/** A piece of a resolution; `put` gives the resolution with it. */
export type ResolutionPiece = Piece & {
  readonly put: (row: ResolutionRow, newId: () => string) => ResolutionRow;
};

/** The resolution with the pieces taken, in their order. */
export const withPieces = (
  row: ResolutionRow,
  pieces: readonly ResolutionPiece[],
  newId: () => string,
): ResolutionRow =>
  pieces.reduce((taken, piece) => piece.put(taken, newId), {
    ...row,
    articles: keptArticles(row),
    legalBases: row.legalBases.filter((basis) => basis?.trim()),
  });

/** Every piece of a draft, in the order of the paper, beside what stands at the desk. */
export function piecesOfDraft(row: ResolutionRow, draft: Resolution, items: Items): ResolutionPiece[] {
  return [
    ...headPieces(row, draft),
    ...itemPiece(row, draft, items),
    ...draft.text.legalBases.map((basis, at) => basisPiece(row, basis, at)),
    ...draft.text.articles.map((article, at) =>
      articlePiece(row, article, at, draft.text.numbers[at] ?? at + 1),
    ),
    ...footPieces(row, draft),
    ...draft.text.annexes.map((annex, at) => annexPiece(row, annex, at)),
  ];
}

const IS_DRAFT = 'Tệp ghi là dự thảo, nên điều này có thể chưa xảy ra.';
const same = (one: string, other: string) => plain(one) === plain(other);
const plain = (text: string) =>
  normalizeText(text)
    .replace(/\s+/g, ' ')
    .replace(/\s*(?:\.\/\.|[.;,])$/, '');

type Field =
  | 'title'
  | 'number'
  | 'issuedOn'
  | 'adoptedOn'
  | 'effectiveOn'
  | 'signer'
  | 'sessionPrinted'
  | 'closing'
  | 'recipients';

function fieldPiece(
  row: ResolutionRow,
  field: Field,
  label: string,
  value: string | null,
  doubt: string | null = null,
): ResolutionPiece[] {
  if (!value) return [];
  const now = String(row[field] ?? '').trim();
  const isThere = now !== '' && same(now, value);
  const shown = (text: string) =>
    /On$/.test(field) && /^\d{4}(-\d\d){0,2}$/.test(text) ? formatPartialDate(text) : text;
  return [
    {
      key: field,
      label,
      words: shown(value),
      typed: now === '' || isThere ? null : shown(now),
      isThere,
      doubt,
      put: (to) => ({ ...to, [field]: value }),
    },
  ];
}

function headPieces(row: ResolutionRow, { text, frame, effectiveOn }: Resolution): ResolutionPiece[] {
  const { number, day, adoptedOn, session } = frame;
  const drafted = frame.isDraft ? IS_DRAFT : null;
  const odd = number && readResolutionNumber(number) === null ? 'Số không theo dạng 05/NQ-HĐND.' : null;
  const short = day !== null && !isDay(day) ? 'Trong tệp chưa ghi đủ ngày, tháng, năm.' : null;
  return [
    ...fieldPiece(row, 'title', 'Tên nghị quyết', text.title),
    ...fieldPiece(row, 'number', 'Số, ký hiệu', number, drafted ?? odd),
    ...fieldPiece(row, 'issuedOn', 'Ngày ban hành', day, drafted ?? short),
    ...fieldPiece(row, 'adoptedOn', 'Ngày thông qua', adoptedOn, drafted),
    ...fieldPiece(row, 'effectiveOn', 'Ngày có hiệu lực', effectiveOn),
    ...fieldPiece(
      row,
      'sessionPrinted',
      'Kỳ họp ghi ở đầu văn bản',
      session,
      'Chỉ cần khi khác tên của kỳ họp này.',
    ),
  ];
}

function footPieces(row: ResolutionRow, { frame }: Resolution): ResolutionPiece[] {
  const as =
    frame.capacity.length > 0
      ? `Ký với chức danh ${frame.capacity.join(', ')}.`
      : 'Không thấy chức danh người ký.';
  const signer = fieldPiece(row, 'signer', 'Người ký', frame.signer, frame.isDraft ? IS_DRAFT : null);
  return [
    ...fieldPiece(row, 'closing', 'Câu kết', frame.closing, frame.isDraft ? IS_DRAFT : null),
    ...fieldPiece(row, 'recipients', 'Nơi nhận', frame.recipients.join('\n')),
    ...signer.map((piece) => ({ ...piece, words: `${piece.words}\n${as}` })),
  ];
}

/** The item of the agenda that its name fits: always a question, for names are only alike. */
function itemPiece(row: ResolutionRow, { text }: Resolution, items: Items): ResolutionPiece[] {
  const item = row.agendaItemId ? null : itemOf(text.title, items);
  if (!item) return [];
  return [
    {
      ...{ key: 'item', label: 'Nội dung chương trình', words: item.title, typed: null, isThere: false },
      doubt: 'Đoán theo tên gần giống nhau.',
      put: (to) => ({ ...to, agendaItemId: item.id }),
    },
  ];
}

const basisPiece = (row: ResolutionRow, basis: string, at: number): ResolutionPiece => ({
  key: `basis-${at}`,
  label: `Căn cứ ${at + 1}`,
  words: basis,
  typed: null,
  isThere: row.legalBases.some((one) => same(one ?? '', basis)),
  doubt: null,
  put: (to) => ({ ...to, legalBases: [...to.legalBases, basis] }),
});

function articlePiece(row: ResolutionRow, article: PastedArticle, at: number, was: number): ResolutionPiece {
  const old = keptArticles(row)[at];
  const words = articleWords(article);
  const before = old ? articleWords(wordsOf(old)) : null;
  const isThere = before !== null && same(before, words);
  return {
    key: `article-${at}`,
    label: `Điều ${at + 1}`,
    words,
    typed: isThere ? null : before,
    isThere,
    doubt: was === at + 1 ? null : `Trong tệp là Điều ${was}; ở đây đánh số theo thứ tự.`,
    put: (to, newId) => {
      const made = articleRow(article, newId, old);
      const isOld = old && to.articles.some(({ id }) => id === old.id);
      const articles = isOld
        ? to.articles.map((one) => (one.id === old.id ? made : one))
        : [...to.articles, made];
      return { ...to, articles };
    },
  };
}

function annexPiece(row: ResolutionRow, annex: { title: string; text: string }, at: number): ResolutionPiece {
  const place = row.annexes.findIndex(
    ({ title }) => plain(title ?? '').toLocaleLowerCase('vi') === plain(annex.title).toLocaleLowerCase('vi'),
  );
  const old = row.annexes[place];
  const isThere = old !== undefined && same(old.text ?? '', annex.text);
  return {
    key: `annex-${at}`,
    label: `Phụ lục: ${annex.title}`,
    words: annex.text,
    typed: old && !isThere ? (old.text ?? '') : null,
    isThere,
    doubt: annex.text === '' ? 'Không thấy nội dung của phụ lục này.' : null,
    put: (to) => ({ ...to, annexes: old ? to.annexes.with(place, annex) : [...to.annexes, annex] }),
  };
}

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
