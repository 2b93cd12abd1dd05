import type { ReadMinute } from '@/lib/rules/minutes-text';
import { normalizeText } from '@/lib/vi/fold';
import { terms } from '@/lib/vi/terms';
import type { Piece } from '../word/piece';
import type { MinutesContext } from './context';
import type { Entry } from './entry-fields';

/** A line of minutes that was read, as a piece the clerk may take. */
export type MinutePiece = Piece & { readonly line: ReadMinute };

const same = (one: string | null | undefined, other: string) =>
  normalizeText(one ?? '') === normalizeText(other);

/** Each line that was read, with who, what and where it belongs; one the minutes have in these words is there. */
export function minutePieces(
  lines: readonly ReadMinute[],
  entries: readonly Entry[],
  { items, delegates }: Pick<MinutesContext, 'items' | 'delegates'>,
): MinutePiece[] {
  return lines.map((line, at) => {
    const who = delegates.find(({ id }) => id === line.mandateId)?.name ?? line.name;
    const item = items.find(({ id }) => id === line.agendaItemId);
    const head = [line.at, who ?? null, line.office].filter(Boolean).join(', ');
    return {
      key: `line-${at}`,
      label: `${at + 1}. ${terms.minuteKind[line.kind]}${head && `: ${head}`}`,
      words: [line.body, item && `(${[item.label, item.title].filter(Boolean).join(' ')})`]
        .filter(Boolean)
        .join('\n'),
      typed: null,
      isThere: entries.some(({ body }) => same(body, line.body)),
      doubt: line.doubt,
      line,
    };
  });
}

/** The minutes with the lines taken, behind those that stand there. */
export const withMinutes = (
  entries: readonly Entry[],
  pieces: readonly MinutePiece[],
  newId: () => string,
): Entry[] => [
  ...entries,
  ...pieces.map(({ line: { doubt: _, ...line } }) => ({
    ...{ id: newId(), sittingId: null, answersId: null, voteId: null },
    ...line,
  })),
];
