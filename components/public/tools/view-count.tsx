'use client';

import { useEffect, useState } from 'react';
import { paths } from '@/lib/paths';
import { formatInteger } from '@/lib/vi/number';

const KEY = 'luot-xem';

type Counted = { day: string; pages: Record<string, number> };

function readCounted(day: string): Counted {
  const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
  const isToday = typeof stored === 'object' && stored !== null && 'day' in stored && stored.day === day;
  return isToday ? (stored as Counted) : { day, pages: {} };
}

async function countOnce(path: string): Promise<number | null> {
  const counted = readCounted(new Date().toISOString().slice(0, 10));
  const known = counted.pages[path];
  if (known !== undefined) return known;
  const answer = await fetch(paths.countView(), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ path }),
  });
  if (!answer.ok) return null;
  const { views } = (await answer.json()) as { views: number };
  counted.pages[path] = views;
  localStorage.setItem(KEY, JSON.stringify(counted));
  return views;
}

/**
 * How often the page was opened. Counts once a day on this device; the device keeps the date, the server only a
 * number. Without script it shows the count at the time the page was made.
 */
export function ViewCount({ path, initial }: { path: string; initial: number }) {
  const [views, setViews] = useState(initial);
  useEffect(() => {
    let isHere = true;
    countOnce(path)
      .then((now) => isHere && now !== null && setViews((before) => Math.max(before, now)))
      // Storage switched off or the network gone: the number stays as it was.
      .catch(() => undefined);
    return () => {
      isHere = false;
    };
  }, [path]);
  return <strong>{formatInteger(views)}</strong>;
}
