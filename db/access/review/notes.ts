import 'server-only';
import { eq, sql } from 'drizzle-orm';
import { readInput } from '@/lib/forms/fields';
import { noteInput } from '@/lib/forms/note';
import { canEnterAnyChamber, canEnterChamber } from '@/lib/policies/review';
import { type Result, refuse } from '@/lib/refusal';
import {
  mergeNote,
  NOTE_MOST,
  type Note,
  type NotePlace,
  type NoteSaved,
  placeKey,
} from '@/lib/review/notes';
import type { Viewer } from '@/lib/viewer';
import { commit, db } from '../../client';
import { privateNotes } from '../../schema/review';
import { notesLockedAt } from './note-locks';
import { findPlace } from './note-places';
import { type NoteKey, nameOf, noteKeys, openNote, type SealedNote, sealNote } from './sealed-notes';

/*
 * A councillor's own notes. They are no part of any record and no event tells of them: that somebody wrote something, and
 * where, is as much theirs as the words are.
 */

type Row = { readonly id: string; readonly sealed: string };
type Held = Row & { readonly note: SealedNote };

/**
 * The viewer's own notes in the councils whose chamber is open to them, oldest first. With the last mandate the chamber is
 * closed, and so are they; those from before somebody else set the viewer's password are closed until they are opened.
 */
export async function loadNotes(viewer: Viewer, sessionId?: string): Promise<SealedNote[]> {
  const all = await Promise.all(
    noteKeys(viewer.userId).map(async (key) =>
      (await rowsOf(key)).map((row) => openNote(key, row.id, row.sealed)),
    ),
  );
  const lockedAt = await notesLockedAt(viewer);
  return all
    .flat()
    .filter((note) => note !== null)
    .filter((note) => lockedAt === null || note.at > lockedAt)
    .filter((note) => canEnterChamber(viewer, note.councilId))
    .filter((note) => sessionId === undefined || note.place.sessionId === sessionId)
    .sort((a, b) => (a.at < b.at ? -1 : 1));
}

/** The viewer's notes of one session, as its pages show them. */
export const getNotes = async (viewer: Viewer, sessionId: string): Promise<Note[]> =>
  (await loadNotes(viewer, sessionId)).map(asNote);

export const asNote = ({ place, body, revision, at, title, label, about }: SealedNote): Note => ({
  ...{ place, body, revision, at, title, label, about },
});

/** Somebody's other device may be faster, and once more. */
const ATTEMPTS = 4;

/**
 * Writes, changes or, left empty, removes the viewer's note at one place. A new one stands only where its reader reads now;
 * one that is there stays open to its author when the draft is not.
 *
 * @param input what `noteInput` reads: place, body, base, writer.
 * @returns `null` for whom no chamber is open.
 */
export async function saveNote(
  viewer: Viewer,
  input: unknown,
  now: string,
): Promise<Result<NoteSaved> | null> {
  if (!canEnterAnyChamber(viewer)) return null;
  const parsed = readInput(noteInput, input);
  if (!parsed.ok) return parsed;
  const { place, ...sent } = parsed.data;
  const lockedAt = await notesLockedAt(viewer);
  const there = await findPlace(viewer, place, now);
  for (let attempt = 1; ; attempt += 1) {
    const held = await find(viewer, place);
    const facts = there ?? held?.note ?? null;
    if (!facts || !canEnterChamber(viewer, facts.councilId))
      return sent.body ? refuse('note.no_place') : GONE;
    if (held && lockedAt !== null && held.note.at <= lockedAt) return refuse('note.locked');
    const merged = mergeNote(held?.note ?? null, sent);
    if (merged.body.length > NOTE_MOST * 2) return refuse('input.invalid', { fields: { body: TOO_LONG } });
    const said = { more: merged.isJoined ? merged.body : null };
    if (merged.body === (held?.note.body ?? ''))
      return { ok: true, revision: held?.note.revision ?? 0, ...said };
    const { councilId, sessionLabel, title, label, about } = facts;
    const note: SealedNote = {
      ...{ place, councilId, sessionLabel, title, label, about, body: merged.body, at: now },
      revision: (held?.note.revision ?? 0) + 1,
      writer: merged.isJoined ? '' : sent.writer,
    };
    if (await replaced(viewer, held, note))
      return { ok: true, revision: note.body === '' ? 0 : note.revision, ...said };
    if (attempt === ATTEMPTS) return refuse('session.changed');
  }
}

const GONE: Result<NoteSaved> = { ok: true, revision: 0, more: null };
const TOO_LONG = `Ghi chú này cùng phần đã ghi ở máy khác dài quá ${(NOTE_MOST * 2).toLocaleString('vi-VN')} ký tự. Rút gọn lại.`;

const rowsOf = (key: NoteKey): Promise<Row[]> =>
  db
    .select({ id: privateNotes.id, sealed: privateNotes.sealed })
    .from(privateNotes)
    .where(eq(privateNotes.reader, nameOf(key, 'reader')))
    .all();

async function find(viewer: Viewer, place: NotePlace): Promise<Held | null> {
  for (const key of noteKeys(viewer.userId)) {
    const id = nameOf(key, placeKey(place));
    const row = await db
      .select({ id: privateNotes.id, sealed: privateNotes.sealed })
      .from(privateNotes)
      .where(eq(privateNotes.id, id))
      .get();
    const note = row && openNote(key, id, row.sealed);
    if (row && note) return { ...row, note };
  }
  return null;
}

/** Puts the note in the place of what was read of it, sealed with the present key; `false` where that is not there any more. */
async function replaced(viewer: Viewer, held: Held | null, note: SealedNote): Promise<boolean> {
  const [key] = noteKeys(viewer.userId);
  const id = nameOf(key, placeKey(note.place));
  const sealed = sealNote(key, id, note);
  const reader = nameOf(key, 'reader');
  const isRemoved = note.body === '';
  const isMoved = held !== null && held.id !== id;
  // Only over what was read, or where nothing was: another hand's note is never overwritten.
  const write = sql`insert into private_notes (id, reader, sealed) values (${id}, ${reader}, ${sealed})
    on conflict (id) do update set sealed = excluded.sealed where private_notes.sealed is ${held?.sealed ?? null}`;
  await commit(
    [],
    [
      ...(held && (isRemoved || isMoved)
        ? [sql`delete from private_notes where id = ${held.id} and sealed = ${held.sealed}`]
        : []),
      ...(isRemoved ? [] : [write]),
    ],
  );
  const [now] = await db
    .select({ sealed: privateNotes.sealed })
    .from(privateNotes)
    .where(eq(privateNotes.id, id));
  return isRemoved ? now === undefined : now?.sealed === sealed;
}
