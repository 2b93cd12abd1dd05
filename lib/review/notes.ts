/** Where a private note stands: at a piece of a draft (lib/review/pieces.ts), at a paper of the agenda, or at the session. */
export type NotePlace =
  | {
      readonly is: 'piece';
      readonly sessionId: string;
      readonly resolutionId: string;
      readonly pieceId: string;
    }
  | { readonly is: 'paper'; readonly sessionId: string; readonly paperId: string }
  | { readonly is: 'session'; readonly sessionId: string };

/** The place as one word: the same for the same place, of no two places the same. */
export function placeKey(place: NotePlace): string {
  if (place.is === 'piece') return `piece ${place.sessionId} ${place.resolutionId} ${place.pieceId}`;
  return place.is === 'paper' ? `paper ${place.sessionId} ${place.paperId}` : `session ${place.sessionId}`;
}

/** The place such a word names; `null` for any other word. */
export function placeOf(key: string): NotePlace | null {
  const [is, sessionId = '', id = '', pieceId = ''] = key.split(' ');
  if (is === 'session') return { is, sessionId };
  if (is === 'paper') return { is, sessionId, paperId: id };
  return is === 'piece' ? { is, sessionId, resolutionId: id, pieceId } : null;
}

export const NOTE_MOST = 4_000;

/** A reader's own note, as only they are given it. */
export type Note = {
  readonly place: NotePlace;
  readonly body: string;
  /** Counted from 1; a save says which one it was typed over. */
  readonly revision: number;
  /** A UTC instant. */
  readonly at: string;
  /** The draft or paper it is in; `null` for one on the session. */
  readonly title: string | null;
  /** «Khoản 1 Điều 2»; `null` where the place is the whole paper or session. */
  readonly label: string | null;
  /** The words it was written about, as they were then. */
  readonly about: string;
};

/** The note at a place, of those a page was given. */
export const noteAt = (notes: readonly Note[], place: NotePlace): Note | null =>
  notes.find((note) => placeKey(note.place) === placeKey(place)) ?? null;

/** What came of a save. */
export type NoteSaved = {
  /** 0 where there is no note any more. */
  readonly revision: number;
  /** What the note says now where that is more than what was sent; `null` where it is what was sent. */
  readonly more: string | null;
};

type Stored = { readonly body: string; readonly revision: number; readonly writer: string };
type Sent = { readonly body: string; readonly base: number; readonly writer: string };

/**
 * What a note says once `sent` has come, typed over revision `base` of it. A page that wrote last, or knew what stood there,
 * replaces it; what two devices wrote without knowing of each other is kept, one under the other. No typed word is lost, and
 * what is sent again changes nothing.
 */
export function mergeNote(stored: Stored | null, sent: Sent): { body: string; isJoined: boolean } {
  const knew = !stored || stored.revision === sent.base || stored.writer === sent.writer;
  if (knew) return { body: sent.body, isJoined: false };
  if (sent.body === '' || stored.body.includes(sent.body))
    return { body: stored.body, isJoined: stored.body !== sent.body };
  return { body: `${stored.body}\n\n${sent.body}`, isJoined: true };
}
