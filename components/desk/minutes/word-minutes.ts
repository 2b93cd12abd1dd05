import type { SectionInput } from '@/lib/forms/sections';
import type { ReadMinute } from '@/lib/rules/minutes-text';
import { normalizeText } from '@/lib/vi/fold';
import { terms } from '@/lib/vi/terms';
import type { Piece } from '../word/piece';
import type { Entry, MinutesContext } from './context';

/** A line of minutes that was read, or a title under which lines stand and which the agenda does not have. */
export type MinutePiece = Piece & ({ readonly line: ReadMinute } | { readonly heading: string });
type ItemRow = SectionInput<'agenda'>['agendaItems'][number];

const NEW_ITEM =
  'Chương trình chưa có nội dung này; nhận thì thành một nội dung, các dòng bên dưới ghi vào đó.';

const same = (one: string | null | undefined, other: string) =>
  normalizeText(one ?? '') === normalizeText(other);

/** Each line that was read, with who, what and where it belongs; one the minutes have in these words is there. */
export function minutePieces(
  lines: readonly ReadMinute[],
  entries: readonly Entry[],
  context: Pick<MinutesContext, 'items' | 'delegates'>,
): MinutePiece[] {
  return lines.flatMap((line, at) => {
    const isFirst = line.heading !== null && lines.findIndex((one) => one.heading === line.heading) === at;
    return [
      ...(isFirst && line.heading !== null ? [headingPiece(line.heading)] : []),
      linePiece(line, at, entries, context),
    ];
  });
}

const headingPiece = (heading: string): MinutePiece => ({
  ...{ key: `item ${heading}`, label: 'Nội dung chương trình', words: heading, typed: null, isThere: false },
  doubt: NEW_ITEM,
  heading,
});

function linePiece(
  line: ReadMinute,
  at: number,
  entries: readonly Entry[],
  { items, delegates }: Pick<MinutesContext, 'items' | 'delegates'>,
): MinutePiece {
  const who = delegates.find(({ id }) => id === line.mandateId)?.name ?? line.name;
  const item = items.find(({ id }) => id === line.agendaItemId);
  const head = [line.at, who, line.office].filter(Boolean).join(', ');
  const place = item ? [item.label, item.title].filter(Boolean).join(' ') : line.heading;
  return {
    key: `line ${at}`,
    label: `${at + 1}. ${terms.minuteKind[line.kind]}${head && `: ${head}`}`,
    words: place ? `${line.body}\n(${place})` : line.body,
    typed: null,
    isThere: entries.some(({ body }) => same(body, line.body)),
    doubt: line.doubt,
    line,
  };
}

/** The titles taken, as items of the agenda of which nothing else is known. */
export const newItems = (pieces: readonly MinutePiece[], newId: () => string): ItemRow[] =>
  pieces.flatMap((piece) =>
    'heading' in piece
      ? [
          {
            ...{
              id: newId(),
              kind: 'other' as const,
              title: piece.heading,
              presenter: null,
              discussion: null,
            },
            ...{ speakers: null, conclusion: null, isClosed: false, parentId: null, refersTo: [] },
          },
        ]
      : [],
  );

/** The minutes with the lines taken, behind those that stand there; under a title that was taken they are of its item. */
export const withMinutes = (
  entries: readonly Entry[],
  pieces: readonly MinutePiece[],
  items: readonly ItemRow[],
  newId: () => string,
): Entry[] => [
  ...entries,
  ...pieces.flatMap((piece) => {
    if (!('line' in piece)) return [];
    const { doubt: _, heading, agendaItemId, ...line } = piece.line;
    const made = items.find(({ title }) => title === heading);
    return [
      {
        ...{ id: newId(), sittingId: null, answersId: null, voteId: null },
        ...line,
        agendaItemId: agendaItemId ?? made?.id ?? null,
      },
    ];
  }),
];
