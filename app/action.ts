import 'server-only';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { orStoreRefusal } from '@/db/access/store-refusal';
import { metrics } from '@/db/observe/metrics';
import { type Result, refuse } from '@/lib/refusal';
import type { Viewer } from '@/lib/viewer';
import { currentViewer } from './viewer';

/**
 * Runs a server action for the person who is signed in: checks that it was sent from our own pages, gives the verb its
 * viewer and its clock, and hands back what the verb said. A verb's `null` – not theirs to see – becomes 404; a fault of
 * the disk becomes its refusal.
 */
export async function act<T>(
  run: (viewer: Viewer, now: string) => Promise<Result<T> | null>,
): Promise<Result<T>> {
  if (!(await isFromOurPages())) return refuse('role.missing');
  const result = await orStoreRefusal(async () => {
    const viewer = await currentViewer();
    if (!viewer) return refuse('account.signed_out');
    return (await run(viewer, new Date().toISOString())) ?? notFound();
  });
  if (!result.ok) metrics.refusals.inc({ code: result.code });
  return result;
}

/** Browsers name the page's origin with every action; anything that does not is no page of ours. */
export async function isFromOurPages(): Promise<boolean> {
  const sent = await headers();
  const origin = sent.get('origin');
  const host = sent.get('x-forwarded-host') ?? sent.get('host');
  return origin !== null && URL.canParse(origin) && new URL(origin).host === host;
}
