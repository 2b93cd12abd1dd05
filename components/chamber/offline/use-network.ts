'use client';

import { usePathname } from 'next/navigation';
import { useEffect, useState } from 'react';
import { KEPT_AT_ATTRIBUTE } from './kept';

export type Network = {
  /** `back`: the network is there again, and what is on screen is still a copy. */
  readonly state: 'there' | 'gone' | 'back';
  /** When what is on screen was made, an instant; `null` before the page has looked. */
  readonly at: string | null;
};

/**
 * Whether the network is there, as far as a page can tell: the browser says so, the page is no copy, and the last thing sent
 * arrived.
 */
export function useNetwork(isReached: boolean): Network {
  const pathname = usePathname();
  const [at, setAt] = useState<string | null>(null);
  const [isCopy, setCopy] = useState(false);
  const [isOnline, setOnline] = useState(true);
  const [isBack, setBack] = useState(false);

  useEffect(() => {
    const { documentElement } = document;
    const kept = documentElement.getAttribute(KEPT_AT_ATTRIBUTE);
    // It is of the page that came as a copy: another that the router brings is new.
    documentElement.removeAttribute(KEPT_AT_ATTRIBUTE);
    setCopy(kept !== null);
    setAt(pathname && (kept ?? new Date().toISOString()));
  }, [pathname]);

  useEffect(() => {
    const look = () => setOnline(navigator.onLine);
    const back = () => {
      look();
      setBack(true);
    };
    look();
    window.addEventListener('online', back);
    window.addEventListener('offline', look);
    return () => {
      window.removeEventListener('online', back);
      window.removeEventListener('offline', look);
    };
  }, []);

  const isGone = !isOnline || !isReached || (isCopy && !isBack);
  if (isGone) return { state: 'gone', at };
  return { state: isCopy ? 'back' : 'there', at };
}
