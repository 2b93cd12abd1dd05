import type { AmendmentKind } from '@/lib/words';
import { isAnnex, isAnnexIn, isSamePiece, placeOfAnnex } from './annex-place';
import {
  partIds,
  wholeWordsOf,
  withNamedAnnexes,
  withoutAnnexNames,
  withoutPiece,
  withPieceAfter,
  withWords,
  wordsOf,
} from './edit-piece';
import type { ReviewText } from './pieces';

/** What one amendment does to a draft. */
export type Wording = {
  readonly id: string;
  readonly kind: AmendmentKind;
  /** The piece it changes or removes, or behind which it puts a new one. */
  readonly pieceId: string;
  /** Words of the piece when it was proposed; of what is to be removed, with those of its parts. */
  readonly base: string;
  /** The words it gives instead; empty when it removes. */
  readonly proposed: string;
};

/** Why an amendment cannot be put into a draft. */
export type Obstacle =
  /** The draft has no such piece. */
  | { readonly why: 'gone' }
  /** Its words are others than those the amendment was made against. */
  | { readonly why: 'changed'; readonly now: string }
  /** Others that are to be put in as well say otherwise of the same words; the clerk decides. */
  | { readonly why: 'clash'; readonly with: readonly string[] }
  /** Another was taken over it. */
  | { readonly why: 'overruled'; readonly by: readonly string[] };

/** The id of the piece an amendment puts in, the same every time it is put in. */
export const insertedId = (amendmentId: string): string => `bo-sung-${amendmentId}`;

/** What the piece an amendment is about says now, as far as the amendment is concerned with it. */
export const baseOf = (text: ReviewText, { kind, pieceId }: Pick<Wording, 'kind' | 'pieceId'>) =>
  kind === 'delete' ? wholeWordsOf(text, pieceId) : wordsOf(text, pieceId);

/** Whether a draft says already what an amendment wants. */
export function isIn(text: ReviewText, wording: Wording): boolean {
  const { id, kind, pieceId, proposed } = wording;
  if (isAnnex(pieceId)) return isAnnexIn(text, wording);
  if (kind === 'insert_after') return wordsOf(text, insertedId(id)) !== null;
  const words = wordsOf(text, pieceId);
  return kind === 'delete' ? words === null : words === proposed;
}

export type Assembled = {
  readonly text: ReviewText;
  /** What was put in now, in the order given. */
  readonly applied: readonly string[];
  /** What the draft said already. */
  readonly done: readonly string[];
  readonly blocked: readonly ({ readonly id: string } & Obstacle)[];
};

/**
 * Puts amendments into a draft. Nothing but what they name is changed; what contradicts another is left out with it, unless the clerk
 * said that the later one is taken over the others.
 *
 * @param wordings in the order in which they were decided
 * @param taken the ids the clerk takes over those that contradict them; it counts only for the one decided last of them
 */
export function assemble(
  draft: ReviewText,
  given: readonly Wording[],
  taken: ReadonlySet<string> = new Set(),
): Assembled {
  const text = withNamedAnnexes(draft);
  const isDone = new Set(given.filter((one) => isIn(draft, one)).map(({ id }) => id));
  const wordings = given.map((one) =>
    isAnnex(one.pieceId) ? { ...one, pieceId: placeOfAnnex(draft, one) } : one,
  );
  const done = wordings.filter(({ id }) => isDone.has(id));
  const open = wordings.filter(({ id }) => !isDone.has(id));
  const blocked: ({ readonly id: string } & Obstacle)[] = [];
  const ready: Wording[] = [];
  for (const one of open) {
    const obstacle = obstacleTo(one, { text, wordings, taken });
    if (obstacle) blocked.push({ id: one.id, ...obstacle });
    else ready.push(one);
  }
  return {
    text: withoutAnnexNames(inOrder(ready).reduce(applied, text)),
    applied: ready.map(({ id }) => id),
    done: done.map(({ id }) => id),
    blocked,
  };
}

type Among = {
  readonly text: ReviewText;
  readonly wordings: readonly Wording[];
  readonly taken: ReadonlySet<string>;
};

function obstacleTo(one: Wording, { text, wordings, taken }: Among): Obstacle | null {
  const rivals = wordings.filter((other) => clash(text, one, other));
  const isLast = rivals.every((rival) => wordings.indexOf(rival) < wordings.indexOf(one));
  const isTaken = taken.has(one.id) && isLast;
  if (rivals.length > 0 && !isTaken) {
    const over = rivals.filter((rival) => isTakenOver(rival, { text, wordings, taken }));
    return over.length > 0
      ? { why: 'overruled', by: over.map(({ id }) => id) }
      : { why: 'clash', with: rivals.map(({ id }) => id) };
  }
  const now = baseOf(text, one);
  if (now === null) return { why: 'gone' };
  if (one.kind === 'insert_after' || now === one.base) return null;
  // Words that one of those it is taken over gave the piece are no surprise.
  const isRivals = rivals.some((rival) => rival.pieceId === one.pieceId && rival.proposed === now);
  return isRivals ? null : { why: 'changed', now };
}

function isTakenOver(one: Wording, { text, wordings, taken }: Among): boolean {
  const rivals = wordings.filter((other) => clash(text, one, other));
  return taken.has(one.id) && rivals.every((rival) => wordings.indexOf(rival) < wordings.indexOf(one));
}

/**
 * Whether two amendments cannot both be had: other words for the same piece, or words for what the other removes, the piece itself or a
 * part of it. Two that ask for the same agree, and so do two new pieces behind one.
 */
export function clash(text: ReviewText, one: Wording, other: Wording): boolean {
  if (one.id === other.id) return false;
  if (isSamePiece(one.pieceId, other.pieceId)) {
    const kinds = [one.kind, other.kind];
    if (kinds.includes('insert_after')) return kinds.includes('delete');
    return one.kind !== other.kind || one.proposed !== other.proposed;
  }
  const removes = (a: Wording, b: Wording) =>
    a.kind === 'delete' && partIds(text, a.pieceId).includes(b.pieceId);
  return removes(one, other) || removes(other, one);
}

/** New pieces behind one stand in the order they were decided in, so the last is put in first. */
const inOrder = (ready: readonly Wording[]): Wording[] => [
  ...ready.filter(({ kind }) => kind !== 'insert_after'),
  ...ready.filter(({ kind }) => kind === 'insert_after').toReversed(),
];

function applied(text: ReviewText, { id, kind, pieceId, proposed }: Wording): ReviewText {
  if (kind === 'delete') return withoutPiece(text, pieceId);
  if (kind === 'replace') return withWords(text, pieceId, proposed);
  return withPieceAfter(text, pieceId, insertedId(id), proposed);
}
