import 'server-only';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import type { z } from 'zod';
import { tellProbing } from '@/db/access/accounts/security-events';
import { countRefusal } from '@/db/access/keeping/count-refusal';
import { orStoreRefusal } from '@/db/access/store-refusal';
import { readInput } from '@/lib/forms/fields';
import { isFromOurPages as isOurs } from '@/lib/own-origin';
import { type Result, refuse } from '@/lib/refusal';
import type { Viewer } from '@/lib/viewer';
import { signedInPerson } from './viewer';

/**
 * Runs a server action for the person who is signed in: checks that it was sent from our own pages, gives the verb its
 * viewer and its clock, and hands back what the verb said. A verb's `null` – not theirs to see – becomes 404; a fault of
 * the disk becomes its refusal.
 *
 * @param isOfOwnAccount open also while a password that somebody else chose is not changed yet, or a second factor is missing.
 */
export async function act<T>(
  run: (viewer: Viewer, now: string) => Promise<Result<T> | null>,
  isOfOwnAccount = false,
): Promise<Result<T>> {
  if (!(await isFromOurPages())) return refuse('role.missing');
  let viewer: Viewer | null = null;
  const result = await orStoreRefusal(async () => {
    viewer = await signedInPerson();
    if (!viewer) return refuse('account.signed_out');
    if (viewer.mustChangePassword && !isOfOwnAccount) return refuse('account.must_change');
    if (viewer.mustAddFactor && !isOfOwnAccount) return refuse('account.must_add_factor');
    const now = new Date().toISOString();
    const done = await run(viewer, now);
    if (!done || (!done.ok && done.code === 'role.missing')) tellProbing(viewer, now);
    return done ?? notFound();
  });
  if (!result.ok) await countRefusal(viewer, result.code);
  return result;
}

/**
 * `act` for an action that is told what it is about. A page gives that to the browser and the browser may give back
 * anything, so it is read like every other input.
 */
export async function actOn<Schema extends z.ZodType, T>(
  schema: Schema,
  about: unknown,
  run: (viewer: Viewer, about: z.output<Schema>, now: string) => Promise<Result<T> | null>,
  isOfOwnAccount = false,
): Promise<Result<T>> {
  // Somebody signed out hears that first, whatever was sent: the front hands on nothing of it (bin/serve/gate.mjs).
  return act(async (viewer, now) => {
    const read = readInput(schema, about);
    return read.ok ? run(viewer, read.data, now) : read;
  }, isOfOwnAccount);
}

/** The form that was sent; anything else counts as an empty form. */
export const formIn = (sent: unknown): FormData => (sent instanceof FormData ? sent : new FormData());

/** The text of one field; a file sent in its place counts as empty. */
export function textIn(sent: unknown, name: string): string {
  const value = formIn(sent).get(name);
  return typeof value === 'string' ? value : '';
}

/** Whether a page of ours sent the request being answered. */
export async function isFromOurPages(): Promise<boolean> {
  const sent = await headers();
  return isOurs({ origin: sent.get('origin'), host: sent.get('x-forwarded-host') ?? sent.get('host') });
}
