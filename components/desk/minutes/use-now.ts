'use client';

import { useEffect, useState } from 'react';

const TICK_MS = 5_000;

/** The instant it is, as often as the minute on screen asks for it; null until the page is in a browser. */
export function useNow(): string | null {
  const [now, setNow] = useState<string | null>(null);
  useEffect(() => {
    const tell = () => setNow(new Date().toISOString());
    tell();
    const timer = setInterval(tell, TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
