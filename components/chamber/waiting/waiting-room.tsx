'use client';

import { unstable_isUnrecognizedActionError as isOfAnotherBuild } from 'next/navigation';
import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { createLastingCopy } from '@/components/form/lasting-copy';
import type { Result } from '@/lib/refusal';
import { createWaitingStore, type WaitingStore } from './waiting-store';

const Context = createContext<WaitingStore | null>(null);

/** How often what waits is tried again while a page is open. */
const AGAIN_MS = 20_000;

export type WaitingRoomProps = {
  /** Whose device this is now, as a word that tells nobody else (`readerMark`). */
  reader: string;
  /** The server's one door for what is typed. */
  send: (input: unknown) => Promise<Result<object>>;
  children: ReactNode;
};

/** Holds what is typed in the chamber for as long as the server has not got it, on whichever of its pages one is. */
export function WaitingRoom({ reader, send, children }: WaitingRoomProps) {
  const [store] = useState(() =>
    createWaitingStore({
      ...{ account: reader, whyNot, alone },
      sender: ({ kind, fields, hasWaited = false }) => send({ reader, kind, fields, hasWaited }),
      copy: createLastingCopy('chamber-waiting'),
    }),
  );
  useEffect(() => {
    void store.restore();
    const again = () => void store.flush();
    const seen = () => document.visibilityState === 'visible' && again();
    const timer = setInterval(again, AGAIN_MS);
    window.addEventListener('online', again);
    document.addEventListener('visibilitychange', seen);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', again);
      document.removeEventListener('visibilitychange', seen);
    };
  }, [store]);
  return <Context value={store}>{children}</Context>;
}

/** What waits, and the way to have something wait. */
export function useWaiting() {
  const store = useContext(Context);
  if (!store) throw new Error('Outside the chamber nothing waits.');
  const state = useSyncExternalStore(store.subscribe, store.getState, store.getState);
  return { store, ...state };
}

function whyNot(error: unknown): string | null {
  if (isOfAnotherBuild(error)) return 'Trang này là bản cũ. Tải lại trang, chữ còn nguyên và sẽ được gửi.';
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : '';
  return digest.startsWith('NEXT_HTTP_ERROR')
    ? 'Chỗ này không còn mở cho tài khoản của bạn. Chép lại nếu cần gửi cách khác.'
    : null;
}

/** Browsers have locks on https and localhost only; elsewhere two tabs may send the same, which is taken once. */
const alone = <T,>(run: () => Promise<T>): Promise<T> =>
  navigator.locks ? (navigator.locks.request('chamber-waiting', run) as Promise<T>) : run();
