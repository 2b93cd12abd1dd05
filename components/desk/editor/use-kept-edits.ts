'use client';

import { useCallback, useEffect, useState } from 'react';
import type { Tables } from '@/lib/changes';
import type { EditJournal, FoundEdits } from './edit-journal';
import { editsOver } from './kept-edits';

type Store<R> = {
  getState: () => { readonly rows: R };
  remake: (edits: { base: R; mine: R }) => void;
};

/** Edits that a tab had not saved when it was closed: `take` makes them again, `drop` throws them away. */
export type LeftEdits = FoundEdits & { readonly take: () => void; readonly drop: () => void };

/**
 * Offers the edits of this section that closed tabs had not saved. A tab holds a lock for as long as it is open, so the
 * edits of open ones are not offered. Browsers have locks on https and localhost only; elsewhere those are offered too.
 */
export function useKeptEdits<R>(
  store: Store<R>,
  journal: EditJournal,
  enabled: boolean,
): readonly LeftEdits[] {
  const [found, setFound] = useState<readonly FoundEdits[]>([]);

  useEffect(() => {
    if (!enabled) return;
    const gone = new AbortController();
    const isClosed = new Promise<void>((done) => gone.signal.addEventListener('abort', () => done()));
    const offer = (key: string) => {
      const left = journal.find(key);
      if (left && !gone.signal.aborted)
        setFound((others) => [...others.filter((one) => one.key !== key), left]);
      return isClosed;
    };
    if (navigator.locks) void hold(journal.key, gone.signal, () => isClosed);
    void journal.restore().then(() => {
      if (gone.signal.aborted) return;
      journal.tidy(new Date().toISOString());
      for (const { key } of journal.found())
        if (navigator.locks) void hold(key, gone.signal, () => offer(key));
        else void offer(key);
    });
    return () => gone.abort();
  }, [journal, enabled]);

  const drop = useCallback(
    (key: string) => {
      journal.remove(key);
      setFound((all) => all.filter((one) => one.key !== key));
    },
    [journal],
  );

  return found.map((left) => ({
    ...left,
    // This tab keeps the edits before the old entry is removed: at every moment the browser holds them.
    take: () => {
      const { base, mine } = editsOver(left, store.getState().rows as Tables);
      store.remake({ base: base as R, mine: mine as R });
      drop(left.key);
    },
    drop: () => drop(left.key),
  }));
}

/** Waits for a lock and holds it until `run` is done; leaving the page while waiting is no failure. */
async function hold(name: string, signal: AbortSignal, run: () => Promise<void>) {
  try {
    await navigator.locks.request(name, { signal }, run);
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
