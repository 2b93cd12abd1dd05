import 'server-only';
import { headers } from 'next/headers';
import { after } from 'next/server';
import { openConvening } from '@/db/access/convening/answers';
import type { Viewer } from '@/lib/viewer';

/** What a browser sends that fetches ahead: nobody has read a page yet that is only fetched. */
const AHEAD = ['next-router-prefetch', 'purpose', 'sec-purpose', 'x-moz'];

/** Writes down that the delegate has the convening on the screen, once the page is on its way. */
export async function tellOpened(
  viewer: Viewer,
  { convenedId, openedAt }: { convenedId: string; openedAt: string | null },
): Promise<void> {
  if (openedAt) return;
  const sent = await headers();
  if (AHEAD.some((name) => /prefetch|^\d$/.test(sent.get(name) ?? ''))) return;
  const now = new Date().toISOString();
  after(() => openConvening(viewer, convenedId, now));
}
