'use server';

import { revalidatePath } from 'next/cache';
import { setQuorum, setTwoPersonRule } from '@/db/access/councils';
import { paths } from '@/lib/paths';
import type { Result } from '@/lib/refusal';
import { act } from '../../action';

type Council = { councilId: string; slug: string };

export async function saveTwoPersonRule(
  { councilId, slug }: Council,
  _before: Result | null,
  form: FormData,
): Promise<Result> {
  const on = form.get('on') === 'on';
  const done = await act((viewer, now) => setTwoPersonRule(viewer, { councilId, on }, now));
  if (done.ok) revalidatePath(paths.adminCouncil(slug));
  return done;
}

export async function saveQuorum(
  { councilId, slug }: Council,
  _before: Result | null,
  form: FormData,
): Promise<Result> {
  const input = { councilId, numerator: form.get('numerator'), denominator: form.get('denominator') };
  const done = await act((viewer, now) => setQuorum(viewer, input, now));
  if (done.ok) revalidatePath(paths.adminCouncil(slug));
  return done;
}
