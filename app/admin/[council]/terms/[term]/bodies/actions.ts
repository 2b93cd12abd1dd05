'use server';

import { revalidatePath } from 'next/cache';
import type { z } from 'zod';
import {
  addBody,
  addMembers,
  changeBody,
  changeMember,
  removeBody,
  removeMember,
} from '@/db/access/register/body-changes';
import { bodyKey, memberKey, termKey } from '@/lib/forms/page-keys';
import { paths } from '@/lib/paths';
import type { Result } from '@/lib/refusal';
import type { Viewer } from '@/lib/viewer';
import { actOn, formIn } from '../../../../../action';

type Term = z.infer<typeof termKey>;
type Body = z.infer<typeof bodyKey>;
type Member = z.infer<typeof memberKey>;

const fieldsOf = (form: FormData) => Object.fromEntries(formIn(form));

async function change<Key extends Term>(
  schema: z.ZodType<Key>,
  key: Key,
  verb: (viewer: Viewer, key: Key, now: string) => Promise<Result | null>,
): Promise<Result> {
  const done = await actOn(schema, key, verb);
  if (done.ok) revalidatePath(paths.adminBodies(key.slug, key.termId));
  return done;
}

export async function saveNewBody(key: Term, _before: Result | null, form: FormData): Promise<Result> {
  return change(termKey, key, (viewer, { termId }, now) =>
    addBody(viewer, { ...fieldsOf(form), termId }, now),
  );
}

export async function saveBody(key: Body, _before: Result | null, form: FormData): Promise<Result> {
  return change(bodyKey, key, (viewer, { bodyId }, now) =>
    changeBody(viewer, { ...fieldsOf(form), bodyId }, now),
  );
}

export async function dropBody(key: Body, _before: Result | null, _form: FormData): Promise<Result> {
  return change(bodyKey, key, (viewer, { bodyId }, now) => removeBody(viewer, bodyId, now));
}

/** Several delegates may be chosen at once. */
export async function saveNewMembers(key: Body, _before: Result | null, form: FormData): Promise<Result> {
  return change(bodyKey, key, (viewer, { bodyId }, now) => {
    const mandateIds = formIn(form).getAll('mandateIds');
    return addMembers(viewer, { ...fieldsOf(form), mandateIds, bodyId }, now);
  });
}

export async function saveMember(key: Member, _before: Result | null, form: FormData): Promise<Result> {
  return change(memberKey, key, (viewer, { memberId }, now) =>
    changeMember(viewer, { ...fieldsOf(form), memberId }, now),
  );
}

export async function dropMember(key: Member, _before: Result | null, _form: FormData): Promise<Result> {
  return change(memberKey, key, (viewer, { memberId }, now) => removeMember(viewer, memberId, now));
}
