'use client';

import { useEffect, useRef, useState } from 'react';
import { newRowId } from '@/components/desk/editor/new-row-id';
import type { WaitingKind } from '@/lib/forms/waiting';
import type { Result } from '@/lib/refusal';
import { useWaiting } from './waiting-room';

type About = {
  kind: WaitingKind;
  /** What it is about, by the names of the fields that say so. */
  place: Readonly<Record<string, string>>;
  /** The key the first is sent with, so that it arrives once. */
  newKey: string;
  /** Of a kind of which the last alone counts, like a mark that is set and taken back. */
  isOnly?: boolean;
};

/** What became of what a form sent last. */
type Sent = {
  /** What the next is sent with. */
  readonly nextKey: string;
  readonly isPending: boolean;
  readonly result: Result<object> | null;
  /** Whether what was typed went off, to the server or into the queue: the field is free. */
  readonly hasLeft: boolean;
};

/**
 * The way of a form of the chamber: what it sends is kept in the browser first, then sent. Answered, the form shows what was said;
 * refused, its words stay in it; without an answer they wait by themselves (`waiting`) and the form is free.
 */
export function useSending({ kind, place, newKey, isOnly = false }: About) {
  const { store, waiting } = useWaiting();
  const [sent, setSent] = useState<Sent>({
    ...{ nextKey: newKey, isPending: false, result: null, hasLeft: false },
  });
  const isThere = useRef(true);
  useEffect(() => {
    isThere.current = true;
    return () => {
      isThere.current = false;
    };
  }, []);

  const nameOf = (key: string) => `${kind} ${isOnly ? Object.values(place).join(' ') : key}`;
  const isOfPlace = (fields: Readonly<Record<string, unknown>>) =>
    Object.entries(place).every(([name, value]) => fields[name] === value);

  async function send(typed: Readonly<Record<string, unknown>>): Promise<void> {
    if (sent.isPending) return;
    const key = isOnly ? newRowId() : sent.nextKey;
    setSent({ ...sent, isPending: true, result: null });
    const fields = { ...typed, ...place, key };
    const entry = { key: nameOf(key), kind, at: new Date().toISOString(), fields };
    const result = await store.sendNow(entry);
    const isRefused = result?.ok === false;
    // The form has the words still: they are not to stand there twice.
    if (isRefused && isThere.current) store.drop(entry.key);
    setSent({
      ...{ nextKey: isRefused ? key : newRowId(), isPending: false, result },
      hasLeft: sent.hasLeft || !isRefused,
    });
  }

  return {
    ...sent,
    send,
    /** What of this place has not arrived. */
    waiting: waiting.filter((one) => one.kind === kind && isOfPlace(one.fields)),
    drop: store.drop,
  };
}

/** The words of a form, by the names of its fields. */
export const typedIn = (form: HTMLFormElement): Record<string, string> =>
  Object.fromEntries(
    [...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
