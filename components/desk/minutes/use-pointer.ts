'use client';

import { useEffect, useState } from 'react';

const keyOf = (sessionId: string) => `nghi-truong:noi-dung:${sessionId}`;

/** Which item is being dealt with; the browser remembers it, so that a closed lid opens where the meeting is. */
export function usePointer(sessionId: string, items: readonly string[]) {
  const [current, setCurrent] = useState<string | null>(items[0] ?? null);
  useEffect(() => {
    const kept = read(keyOf(sessionId));
    if (kept && items.includes(kept)) setCurrent(kept);
  }, [sessionId, items]);

  function point(item: string | null) {
    setCurrent(item);
    if (item) write(keyOf(sessionId), item);
  }
  return [current, point] as const;
}

/** A browser may refuse to remember; then the first item is where one begins. */
function read(key: string): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string): void {
  try {
    window.localStorage.setItem(key, value);
  } catch {
    // Nothing depends on it.
  }
}
