'use server';

import { revalidatePath } from 'next/cache';
import type { z } from 'zod';
import { endCouncil, removeSuccession, renameFrom, succeed } from '@/db/access/register/succession';
import { councilKey, successorKey } from '@/lib/forms/page-keys';
import { paths } from '@/lib/paths';
import type { Result } from '@/lib/refusal';
import type { Viewer } from '@/lib/viewer';
import { actOn, formIn, textIn } from '../../action';

type Council = z.infer<typeof councilKey>;

async function change(
  key: Council,
  verb: (viewer: Viewer, key: Council, now: string) => Promise<Result | null>,
): Promise<Result> {
  const done = await actOn(councilKey, key, verb);
  if (done.ok) revalidatePath(paths.provinceCouncil(key.slug));
  return done;
}

export async function saveSuccessor(key: Council, _before: Result | null, form: FormData) {
  const successor = textIn(form, 'successor');
  const said = { on: textIn(form, 'on'), basis: textIn(form, 'basis') };
  const done = await change(key, (viewer, { councilId }, now) =>
    succeed(
      viewer,
      {
        ...said,
        predecessors: [councilId],
        successors: successor ? [successor] : [],
        goesOn: textIn(form, 'goesOn') === 'on',
      },
      now,
    ),
  );
  // The form has one field of a list.
  if (done.ok || !done.fields?.successors) return done;
  const { successors, ...fields } = done.fields;
  return { ...done, fields: { ...fields, successor: successors } };
}

export async function removeLink(
  key: Council,
  successorId: string,
  _before: Result | null,
  _form: FormData,
): Promise<Result> {
  const about = { councilId: key?.councilId, slug: key?.slug, successorId };
  const done = await actOn(successorKey, about, (viewer, read, now) =>
    removeSuccession(viewer, { predecessorId: read.councilId, successorId: read.successorId }, now),
  );
  if (done.ok) revalidatePath(paths.provinceCouncil(key.slug));
  return done;
}

export async function saveName(key: Council, _before: Result | null, form: FormData) {
  const fields = Object.fromEntries(formIn(form));
  return change(key, (viewer, { councilId }, now) => renameFrom(viewer, { ...fields, councilId }, now));
}

export async function saveEnd(key: Council, _before: Result | null, form: FormData) {
  const fields = Object.fromEntries(formIn(form));
  return change(key, (viewer, { councilId }, now) => endCouncil(viewer, { ...fields, councilId }, now));
}
