'use client';

import { useEffect, useRef, useState } from 'react';
import { createLastingCopy } from '@/components/form/lasting-copy';

/**
 * Which item is being dealt with; the browser remembers it, so that a closed lid or a power cut opens where the meeting is. In another
 * browser it is where the last line was written.
 *
 * @param last the item of the last line; null where there is none
 */
export function usePointer(sessionId: string, items: readonly string[], last: string | null) {
  const [current, setCurrent] = useState<string | null>(last ?? items[0] ?? null);
  const [copy] = useState(() => createLastingCopy('desk-places'));
  const hasPointed = useRef(false);

  useEffect(() => {
    void copy?.all().then((places) => {
      const kept = places.find(([key]) => key === sessionId)?.[1];
      if (kept !== undefined && !hasPointed.current && items.includes(kept)) setCurrent(kept);
    });
  }, [copy, sessionId, items]);

  function point(item: string | null) {
    hasPointed.current = true;
    setCurrent(item);
    if (item !== null) copy?.keep(sessionId, item);
  }
  return [current, point] as const;
}
