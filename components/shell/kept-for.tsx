'use client';

import { useEffect } from 'react';
import { forgetKept, KEPT_CACHE, KEPT_OWNER } from '../chamber/offline/kept';

/** On every page of somebody signed in: what this browser kept of the chamber for another account is forgotten. */
export function KeptFor({ reader }: { reader: string }) {
  useEffect(() => {
    void forgetOthers(reader);
  }, [reader]);
  return null;
}

async function forgetOthers(reader: string): Promise<void> {
  if (typeof caches === 'undefined' || !(await caches.has(KEPT_CACHE))) return;
  const owner = await (await caches.open(KEPT_CACHE)).match(KEPT_OWNER);
  const [known] = owner ? (await owner.text()).split(' ') : [reader];
  if (known !== reader) await forgetKept();
}
