'use client';

import { useEffect, useRef, useState } from 'react';
import { newRowId } from '@/components/desk/editor/new-row-id';
import type { Result } from '@/lib/refusal';
import { type Note, type NotePlace, type NoteSaved, placeKey } from '@/lib/review/notes';
import { useWaiting } from '../waiting/waiting-room';
import type { Waiting } from '../waiting/waiting-store';

/** How long the hand rests before a note is sent. */
const PAUSE_MS = 700;
/** While somebody types on, a note is sent no oftener than this; the browser keeps every key meanwhile. */
const LEAST_MS = 3_000;

type Fields = { place: NotePlace; body: string; base: number; writer: string };

/** What is known of the note besides what is on screen. */
type Known = {
  base: number;
  writer: string;
  /** Written on another device meanwhile, to be put above what is typed as soon as nobody is typing. */
  above: string;
  isTyping: boolean;
  /** When it was last answered, in milliseconds since 1970. */
  answeredMs: number;
};

/**
 * One private note being written: as typed on screen, kept in the browser at every key, on the server when the hand rests. What
 * another device wrote meanwhile comes in above it once the field is left: what somebody is typing in is never rewritten.
 */
export function useNote(place: NotePlace, note: Note | null) {
  const { store, waiting, isReached } = useWaiting();
  const key = `note ${placeKey(place)}`;
  const [text, setText] = useState(note?.body ?? '');
  const [savedAt, setSavedAt] = useState(note?.at ?? null);
  const known = useRef<Known>({
    ...{ base: note?.revision ?? 0, writer: '', above: '' },
    ...{ isTyping: false, answeredMs: 0 },
  });
  const entry = waiting.find((one) => one.key === key) ?? null;

  // What an earlier page could not send comes back into its place.
  useEffect(() => {
    const { current } = known;
    const fields = entry?.fields as Fields | undefined;
    if (!fields || fields.writer === current.writer || current.isTyping) return;
    Object.assign(current, { base: fields.base, writer: fields.writer });
    setText(fields.body);
  }, [entry]);

  // A newer one the page was given meanwhile, while nothing is being written here.
  useEffect(() => {
    const { current } = known;
    if (!note || note.revision <= current.base || current.isTyping || store.find(key)) return;
    current.base = note.revision;
    setText(note.body);
    setSavedAt(note.at);
  }, [note, key, store]);

  useEffect(
    () =>
      store.onAnswer(key, (result, sent) => {
        if (!result.ok) return;
        const { current } = known;
        current.answeredMs = Date.now();
        const { revision, more } = result as Result<NoteSaved> & NoteSaved;
        current.base = revision;
        setSavedAt(new Date().toISOString());
        if (more === null) return;
        current.above = aboveOf(more, (sent.fields as Fields).body);
        if (!current.isTyping) setText((typed) => taken(current) + typed);
      }),
    [key, store],
  );

  const put = (body: string, pauseMs: number) => {
    const { current } = known;
    current.writer ||= newRowId();
    const fields = { place, body, base: current.base, writer: current.writer };
    store.put({ key, kind: 'note', at: new Date().toISOString(), fields }, pauseMs);
  };

  return {
    text,
    savedAt,
    state: stateOf(entry, isReached),
    refused: entry?.refused,
    onChange(typed: string) {
      known.current.isTyping = true;
      setText(typed);
      const sinceMs = Date.now() - known.current.answeredMs;
      put(known.current.above + typed, Math.max(PAUSE_MS, LEAST_MS - sinceMs));
    },
    onFocus() {
      known.current.isTyping = true;
    },
    onBlur() {
      const { current } = known;
      current.isTyping = false;
      if (current.above) setText(taken(current) + text);
      if (store.find(key)) void store.flush();
    },
    /** Nothing is written here and nothing waits. */
    isEmpty: text === '' && entry === null,
  };
}

export type NoteState = 'saved' | 'saving' | 'waiting' | 'refused';

function stateOf(entry: Waiting | null, isReached: boolean): NoteState {
  if (!entry) return 'saved';
  if (entry.refused !== undefined) return 'refused';
  return isReached ? 'saving' : 'waiting';
}

/** What stands above the words that were sent; all of it where they cannot be told apart. */
function aboveOf(more: string, sent: string): string {
  const words = sent.trimEnd().normalize('NFC');
  return more.endsWith(words) ? more.slice(0, more.length - words.length) : `${more}\n\n`;
}

function taken(known: Known): string {
  const { above } = known;
  known.above = '';
  return above;
}
