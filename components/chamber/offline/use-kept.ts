'use client';

import { usePathname } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { paths } from '@/lib/paths';
import type { Asked } from './kept';

/** What was saved is in the copy too, a moment after the last of it. */
const SETTLED_MS = 1_500;

/**
 * Has the worker keep each page that is opened. One that came through it, it has already; it is told of those the router brought, of
 * the very first, and when something that was typed has been saved.
 *
 * @param waiting how much is not saved yet
 */
export function useKept(waiting: number): void {
  const pathname = usePathname();
  const isFirst = useRef(true);
  const before = useRef(waiting);

  useEffect(() => {
    const isKept = isFirst.current && cameThroughWorker();
    isFirst.current = false;
    if (isKept) void register();
    else void ask(pathname);
  }, [pathname]);

  useEffect(() => {
    const isSaved = waiting < before.current;
    before.current = waiting;
    if (!isSaved) return;
    const timer = setTimeout(() => void ask(pathname), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [waiting, pathname]);
}

/** A worker may have taken the page over only after it was loaded: that it is there now says nothing. */
function cameThroughWorker(): boolean {
  const [loading] = performance.getEntriesByType('navigation');
  return loading instanceof PerformanceNavigationTiming && loading.workerStart > 0;
}

/** Browsers have workers on https and localhost only; elsewhere nothing is kept, and nothing is said to be. */
async function register(): Promise<ServiceWorkerRegistration | null> {
  if (!navigator.serviceWorker) return null;
  try {
    await navigator.serviceWorker.register(paths.chamberWorker(), { scope: '/chamber' });
    return await navigator.serviceWorker.ready;
  } catch {
    // Without a network, or where the browser's owner wants none.
    return null;
  }
}

async function ask(pathname: string): Promise<void> {
  const registration = await register();
  const asked: Asked = { keep: pathname + location.search };
  registration?.active?.postMessage(asked);
}
