import { type councilBodyName, councilPlaceName } from '@/lib/public/council-name';
import type { Article } from '@/lib/record/schema';
import type { Note } from '@/lib/review/notes';
import { piecesOf, type ReviewText, TITLE_PIECE } from '@/lib/review/pieces';
import { formatInstant } from '@/lib/vi/date';
import type { Block, Column, Composition } from './composition';
import { paragraph } from './composition';
import { issuerLines } from './head';
import { annexesOf, numberLine, textOf } from './resolution';

/*
 * A councillor's own copy of what was released for a session, with their notes beside it. It is nobody else's, and no paper of the
 * council: each page says so.
 */

type NamedCouncil = Parameters<typeof councilBodyName>[0];

export type ReadingDraft = ReviewText & {
  readonly id: string;
  readonly printedTitle: string | null;
  readonly articles: readonly Article[];
  /** Which of its versions, and from when it could be read: a UTC instant. */
  readonly version: { readonly n: number; readonly visibleFrom: string };
};

export type ReadingCopy = {
  readonly council: NamedCouncil;
  readonly sessionLabel: string;
  readonly reader: string;
  /** When it was made: a UTC instant. */
  readonly at: string;
  readonly drafts: readonly ReadingDraft[];
  /** «Tờ trình số 43/TTr-UBND», and of whom and when. */
  readonly papers: readonly { readonly id: string; readonly name: string; readonly origin: string }[];
  readonly notes: readonly Note[];
};

export const readingCopyName = ({ sessionLabel }: Pick<ReadingCopy, 'sessionLabel'>): string =>
  `Tài liệu và ghi chú của tôi: ${sessionLabel}`;

/** The first pages, with the papers and the notes that stand in no draft; and the drafts. */
export function composeReadingCopy(copy: ReadingCopy): { cover: Composition; drafts: Composition[] } {
  const { papers, drafts, sessionLabel, reader, at } = copy;
  const ofSession = copy.notes.filter(({ place }) => place.is === 'session');
  const ofPapers = papers.flatMap((paper) =>
    copy.notes
      .filter(({ place }) => place.is === 'paper' && place.paperId === paper.id)
      .flatMap((note) => [paragraph(`${paper.name}:`), ...noted(note)]),
  );
  const rows = papers.map(({ name, origin }, index) => [String(index + 1), name, origin]);
  const blocks: Block[] = [
    paragraph(`Bản riêng của ${reader}, lập lúc ${formatInstant(at)}.`),
    ...ofSession.flatMap(noted),
    ...(rows.length > 0 ? [heading('Danh mục tài liệu'), table(rows)] : []),
    ...ofPapers,
    ...(drafts.length > 0 ? [heading('Các dự thảo trong tệp này')] : []),
  ];
  return {
    cover: {
      ...frame(copy, 'Không phát hành'),
      name: readingCopyName(copy),
      kind: 'TÀI LIỆU VÀ GHI CHÚ CỦA TÔI',
      subject: `${sessionLabel}, ${councilPlaceName(copy.council.name)}`,
      numberLine: null,
      isDraft: false,
      blocks,
      annexes: [],
    },
    drafts: drafts.map((draft) => composeDraft(copy, draft)),
  };
}

function composeDraft(copy: ReadingCopy, draft: ReadingDraft): Composition {
  const { title, printedTitle, version, articles, annexes, legalBases } = draft;
  const own = copy.notes.filter(({ place }) => place.is === 'piece' && place.resolutionId === draft.id);
  const at = (id: string) => own.filter(({ place }) => place.is === 'piece' && place.pieceId === id);
  const under = (id: string) => at(id).flatMap(noted);
  const standing = new Set(piecesOf(draft).map(({ id }) => id));
  const dropped = own.filter(({ place }) => place.is === 'piece' && !standing.has(place.pieceId));
  const which = `Dự thảo, bản ${version.n}, mở lúc ${formatInstant(version.visibleFrom)}`;
  return {
    ...frame(copy, which),
    name: title,
    kind: 'NGHỊ QUYẾT',
    subject: printedTitle ?? title,
    numberLine: numberLine(null, 'NQ-HĐND'),
    isDraft: true,
    blocks: [
      ...under(TITLE_PIECE),
      ...textOf({ articles: [...articles], legalBases: [...legalBases] }, under),
      ...(dropped.length > 0 ? [heading('Ghi chú ở điều, khoản đã bỏ')] : []),
      ...dropped.flatMap((note) => [paragraph(`${note.label}, nay đã bỏ: ${note.about}`), ...noted(note)]),
    ],
    annexes: annexesOf({ annexes: [...annexes] }, under),
  };
}

/** What every part of it shares; at the foot of each page what it is and when it was made. */
const frame = ({ council, reader, at }: ReadingCopy, which: string) => ({
  author: reader,
  fixedAt: at,
  issuer: issuerLines(council),
  placeAndDay: null,
  authority: [],
  signatures: [],
  recipients: [],
  trace: `${which} · Bản riêng của ${reader}, có ghi chú riêng, lập lúc ${formatInstant(at)}`,
  isLandscape: false,
});

const heading = (text: string): Block => ({ is: 'heading', level: 3, text });

/** «Ghi chú riêng của tôi: …», a paragraph for each of its lines. */
function noted({ body }: Note): Block[] {
  const lines = body.split('\n').filter((line) => line.trim() !== '');
  return lines.map((text, index) => ({
    is: 'paragraph',
    style: 'note',
    runs: index === 0 ? [{ text: 'Ghi chú riêng của tôi: ', bold: true }, { text }] : [{ text }],
  }));
}

const COLUMNS: readonly Column[] = [
  { head: 'TT', width: 1, align: 'center' },
  { head: 'Tài liệu', width: 9 },
  { head: 'Của ai, ngày nào', width: 6 },
];
const table = (rows: readonly string[][]): Block => ({ is: 'table', columns: COLUMNS, rows });
