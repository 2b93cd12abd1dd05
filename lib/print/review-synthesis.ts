import type { SessionRecord } from '@/lib/record/schema';
import { inSentence, type Piece } from '@/lib/review/pieces';
import { pieceProposal, proposerName, type StandingProposal, wholesOf } from '@/lib/review/proposals';
import { type Comment, inPaperOrder, type Thread } from '@/lib/review/threads';
import { formatInstant } from '@/lib/vi/date';
import { terms } from '@/lib/vi/terms';
import { type Block, type Column, type Composition, paragraph } from './composition';
import { frameOf } from './frame';
import type { PaperEdition } from './head';

/** What councillors said of one draft resolution and what came of it: the desk's own, never residents'. */
export type ReviewedDraft = {
  readonly title: string;
  readonly pieces: readonly Piece[];
  readonly threads: readonly Thread[];
  readonly proposals: readonly StandingProposal[];
};

const COLUMNS: readonly Column[] = [
  { head: 'TT', width: 1, align: 'center' },
  { head: 'Điều, khoản', width: 2.6 },
  { head: 'Ý kiến góp ý', width: 6.5 },
  { head: 'Của', width: 2.8 },
  { head: 'Tiếp thu, giải trình', width: 6.1 },
];

/**
 * «Bảng tổng hợp ý kiến góp ý, tiếp thu, giải trình» of one draft: a row for each remark and reply that stands, in the order of the
 * draft's text.
 *
 * @param edition the office's words, and when it is printed: remarks and answers may come after it
 */
export function composeSynthesis(
  record: SessionRecord,
  draft: ReviewedDraft,
  edition: PaperEdition,
): Composition {
  const { at } = edition;
  const threads = inPaperOrder(draft.threads, draft.pieces);
  const rows = threads
    .flatMap((thread) => rowsOf(thread, draft.pieces))
    .map((row, index) => [String(index + 1), ...row]);
  const waiting = threads.filter(({ isWaiting }) => isWaiting).length;
  const late = threads
    .flatMap(({ first, replies }) => [first, ...replies])
    .filter(({ isLate, body }) => isLate && body !== null).length;
  const counted = [
    waiting > 0 && `, ${waiting} góp ý chưa được trả lời`,
    late > 0 && `, ${late} ý kiến gửi sau hạn`,
  ]
    .filter(Boolean)
    .join('');
  const blocks: Block[] = [
    paragraph(`Tính đến ${formatInstant(at)}: ${rows.length} ý kiến${counted}.`),
    ...(rows.length > 0 ? [{ is: 'table', columns: COLUMNS, rows } as const] : []),
    ...amendmentBlocks(draft),
  ];
  return {
    ...frameOf(record, edition),
    name: `Tổng hợp ý kiến góp ý: ${draft.title}`,
    numberLine: null,
    placeAndDay: null,
    kind: 'BẢNG TỔNG HỢP',
    subject: `Ý kiến góp ý, tiếp thu, giải trình về dự thảo “${draft.title}”, ${record.session.label}`,
    blocks,
    signatures: [{ capacity: ['NGƯỜI TỔNG HỢP'], name: null }],
    trace: `Tài liệu nội bộ, không công bố · lập ${formatInstant(at)}`,
    isDraft: false,
    isLandscape: true,
  };
}

const AMENDMENT_COLUMNS: readonly Column[] = [
  { head: 'TT', width: 1, align: 'center' },
  { head: 'Đề nghị', width: 2.6 },
  { head: 'Dự thảo khi ấy', width: 4.2 },
  { head: 'Câu chữ đề nghị', width: 4.6 },
  { head: 'Của', width: 2.4 },
  { head: 'Kết quả', width: 4.2 },
];

/** Who put it forward, who signed, and with what it was put forward as one. */
function namedBy(one: StandingProposal, all: readonly StandingProposal[]): string {
  const first = one.partOf ?? one.id;
  const others = all.filter(
    ({ id, partOf, standing }) => id !== one.id && (partOf ?? id) === first && standing !== 'withdrawn',
  );
  return [
    by({ authorName: proposerName(one), isLate: one.isLate }),
    one.coSigners && `Cùng ký: ${one.coSigners.split('\n').join(', ')}`,
    others.length > 0 && `Một đề nghị với: ${others.map((other) => inSentence(other.about)).join('; ')}`,
  ]
    .filter(Boolean)
    .join('. ');
}

/** Other words that were proposed and not taken back, with what became of each. */
function amendmentBlocks({ proposals, pieces }: ReviewedDraft): Block[] {
  const at = new Map(pieces.map(({ id }, index) => [id, index]));
  const place = ({ pieceId }: StandingProposal) => at.get(pieceId) ?? pieces.length;
  const shown = proposals.filter(({ standing }) => standing !== 'withdrawn');
  const rows = shown
    .toSorted((one, other) => place(one) - place(other))
    .map((one, index) => [
      String(index + 1),
      pieceProposal(one),
      one.kind === 'insert_after' ? '' : oneLine(one.base),
      [one.kind === 'delete' ? 'Bỏ.' : oneLine(one.proposed), one.reason && `Lý do: ${oneLine(one.reason)}`]
        .filter(Boolean)
        .join(' '),
      namedBy(one, proposals),
      [terms.amendmentStanding[one.standing], one.answer && oneLine(one.answer)].filter(Boolean).join(': '),
    ]);
  if (rows.length === 0) return [];
  const count = wholesOf(shown).length;
  const where = count === rows.length ? '' : `, ở ${rows.length} chỗ`;
  return [
    paragraph(`Đề nghị sửa câu chữ: ${count}${where}.`),
    { is: 'table', columns: AMENDMENT_COLUMNS, rows },
  ];
}

function rowsOf({ first, replies }: Thread, pieces: readonly Piece[]): string[][] {
  const said = [first, ...replies].filter(({ body }) => body !== null);
  return said.map((comment, at) => [
    at === 0 ? placeOf(first, pieces) : '(trao đổi tiếp)',
    oneLine(comment.body ?? ''),
    by(comment),
    at === 0 ? answerOf(first) : '',
  ]);
}

/** Whose it is, and that it came after the deadline, where it did. */
const by = ({ authorName, isLate }: Pick<Comment, 'authorName' | 'isLate'>): string =>
  isLate ? `${authorName} (gửi sau hạn)` : authorName;

function placeOf({ pieceId, about }: Comment, pieces: readonly Piece[]): string {
  if (pieceId === null) return 'Cả dự thảo';
  const piece = pieces.find(({ id }) => id === pieceId);
  return piece?.label ?? (about ? `${about} (nay đã bỏ)` : 'Một điều nay đã bỏ');
}

const answerOf = ({ answer, resolvedAt }: Comment): string =>
  answer
    ? `${terms.answerKind[answer.kind]}: ${oneLine(answer.text)}`
    : resolvedAt
      ? 'Đã xong, không ghi trả lời'
      : 'Chưa trả lời';

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ');

/** «tong-hop-gop-y-2»: of the second resolution of the record; null for the name of another paper. */
export function synthesisNumber(name: string): number | null {
  const number = /^tong-hop-gop-y-([1-9]\d{0,2})$/u.exec(name)?.[1];
  return number ? Number(number) : null;
}
export const synthesisName = (at: number): string => `tong-hop-gop-y-${at + 1}`;
