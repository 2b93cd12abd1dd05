'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import type { z } from 'zod';
import { restoreTemplate, saveTemplate } from '@/db/access/register/templates';
import { readInput } from '@/lib/forms/fields';
import { councilKey } from '@/lib/forms/page-keys';
import { templateForm, templateKey } from '@/lib/forms/templates';
import { paths } from '@/lib/paths';
import type { Result } from '@/lib/refusal';
import { actOn, formIn } from '../../../action';

/** Keeps what was typed as a new version of the council's words. The page is made anew also where somebody else was quicker. */
export async function saveWords(
  key: z.infer<typeof councilKey>,
  _before: Result | null,
  form: FormData,
): Promise<Result> {
  const done = await actOn(councilKey, key, async (viewer, { councilId }, now) => {
    const read = readInput(templateForm, Object.fromEntries(formIn(form)));
    return read.ok ? saveTemplate(viewer, { councilId, ...read.data }, now) : read;
  });
  if (done.ok || done.code === 'template.changed') revalidatePath(paths.deskTemplates(key.slug));
  return done;
}

/** Brings an older version back and shows what is in force then. */
export async function restoreWords(
  key: z.infer<typeof templateKey>,
  _before: Result | null,
  _form: FormData,
): Promise<Result> {
  const done = await actOn(templateKey, key, (viewer, about, now) => restoreTemplate(viewer, about, now));
  if (!done.ok) return done;
  revalidatePath(paths.deskTemplates(key.slug));
  redirect(paths.deskTemplates(key.slug));
}
