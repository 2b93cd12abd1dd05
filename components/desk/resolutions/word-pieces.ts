import { itemOf } from '@/lib/rules/resolution-line';
import type { WordDraft } from '@/lib/rules/word-draft';
import { formatPartialDate, isDay } from '@/lib/vi/partial-date';
import { readResolutionNumber } from '@/lib/vi/resolution-number';
import type { ResolutionRow } from './articles';
import { keptArticles } from './pasted';
import { annexPieces } from './word-annexes';
import { articlePieces } from './word-articles';
import { goneDoubt, isSameText, type ResolutionPiece } from './word-same';

type Resolution = Extract<WordDraft, { is: 'resolution' }>;
type Items = readonly { id: string; title: string }[];

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
    ...goneBases(row, draft.text.legalBases),
    ...articlePieces(row, draft.text),
    ...footPieces(row, draft),
    ...annexPieces(row, draft.text),
  ];
}

const IS_DRAFT = 'Tệp ghi là dự thảo, nên điều này có thể chưa xảy ra.';
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
  const isThere = now !== '' && isSameText(now, value);
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
  isThere: row.legalBases.some((one) => isSameText(one ?? '', basis)),
  doubt: null,
  put: (to) => ({ ...to, legalBases: [...to.legalBases, basis] }),
});

/** What stands at the desk among the bases and the file no longer has; nothing, where the file has none at all. */
const goneBases = ({ legalBases }: ResolutionRow, read: readonly string[]): ResolutionPiece[] =>
  read.length === 0
    ? []
    : legalBases
        .filter((basis) => basis?.trim() && !read.some((one) => isSameText(one, basis)))
        .map((basis, at) => ({
          ...{ key: `basis-gone-${at}`, label: 'Bỏ căn cứ đang ghi', words: basis ?? '' },
          ...{ typed: null, isThere: false, doubt: goneDoubt('căn cứ') },
          put: (to) => ({ ...to, legalBases: to.legalBases.filter((one) => one !== basis) }),
        }));
