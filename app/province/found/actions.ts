'use server';

import {
  type Founded,
  type FoundingPreview,
  foundFromList,
  previewFounding,
} from '@/db/access/register/found-list';
import type { Result } from '@/lib/refusal';
import { act, textIn } from '../../action';

export async function look(_before: Result | null, form: FormData): Promise<Result<FoundingPreview>> {
  return act((viewer) => previewFounding(viewer, textIn(form, 'text')));
}

export async function found(_before: Result | null, form: FormData): Promise<Result<Founded>> {
  const input = { text: textIn(form, 'text'), seen: textIn(form, 'seen') };
  return act((viewer, now) => foundFromList(viewer, input, now));
}
