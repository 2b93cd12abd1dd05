import 'server-only';
import { createHmac, hkdfSync } from 'node:crypto';
import type { Note } from '@/lib/review/notes';
import { readEnv } from '@/lib/server/env';
import { openBytes, sealBytes } from '@/lib/server/seal';

/*
 * Notes are sealed with a key of their own for each account, made of the server's secret: a copy of the database, or of a
 * backup, holds neither whose they are, nor where they stand, nor what they say. Whoever has the database and the secret can
 * open them; docs/threat-model.md says so.
 */

/** What lies under the seal. */
export type SealedNote = Omit<Note, 'at'> & {
  readonly at: string;
  readonly councilId: string;
  readonly sessionLabel: string;
  /** The page that wrote last; '' where two devices' words were joined. */
  readonly writer: string;
};

/** One account's way to its notes, under one secret of the server. */
export type NoteKey = { readonly seal: Buffer; readonly name: Buffer };

/** Every note is as long as a multiple of this, so that its length tells little. */
const PADDED_TO = 512;

/**
 * The account's keys: of the present secret first, then of those that were in use before (`NEXTAUTH_SECRET_BEFORE`).
 *
 * @throws where the server has no secret
 */
export function noteKeys(userId: string): [NoteKey, ...NoteKey[]] {
  const { signInSecret, secretsBefore } = readEnv();
  if (!signInSecret) throw new Error('NEXTAUTH_SECRET is not set: no note can be opened without it.');
  const derived = (secret: string): NoteKey => {
    const bytes = Buffer.from(hkdfSync('sha256', secret, userId, 'private-notes', 64));
    return { seal: bytes.subarray(0, 32), name: bytes.subarray(32) };
  };
  return [derived(signInSecret), ...secretsBefore.map(derived)];
}

/** What stands in a column instead of `text`: the same for the same account and text, and nobody else can make it. */
export const nameOf = ({ name }: NoteKey, text: string): string =>
  createHmac('sha256', name).update(text).digest('base64url');

/** @param id the row it is for: in another row it does not open. */
export function sealNote({ seal }: NoteKey, id: string, note: SealedNote): string {
  const plain = Buffer.from(JSON.stringify(note));
  // JSON may end in spaces.
  const padded = Buffer.alloc(Math.ceil(plain.length / PADDED_TO) * PADDED_TO, ' ');
  plain.copy(padded);
  return sealBytes(seal, id, padded);
}

/** @returns `null` where the row was changed by another hand. */
export function openNote({ seal }: NoteKey, id: string, sealed: string): SealedNote | null {
  const plain = openBytes(seal, id, sealed);
  try {
    return plain && (JSON.parse(plain.toString()) as SealedNote);
  } catch {
    return null;
  }
}

/** The account as its own browser knows it: what it keeps is shown to no other. It tells nobody who that is. */
export const readerMark = (userId: string): string => nameOf(noteKeys(userId)[0], 'browser').slice(0, 22);
