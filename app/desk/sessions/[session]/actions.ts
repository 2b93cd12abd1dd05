'use server';

import { getSection, redoSection, type Saved, saveSection, undoSection } from '@/db/access/sections';
import { readInput } from '@/lib/forms/fields';
import { sectionRequest, sectionSaveRequest, sectionStepRequest } from '@/lib/forms/section-request';
import type { Result } from '@/lib/refusal';
import type { Viewer } from '@/lib/viewer';
import type { Section } from '@/lib/words';
import { act } from '../../../action';

/** Saves a section as the person sees it. */
export async function save(input: unknown) {
  const read = readInput(sectionSaveRequest, input);
  if (!read.ok) return read;
  return act((viewer, now) => saveSection(viewer, read.data, now));
}

/** Takes the newest change of a section back and hands over its rows. */
export async function undo(input: unknown) {
  const read = readInput(sectionStepRequest, input);
  if (!read.ok) return read;
  return act(async (viewer, now) => withRows(viewer, read.data, await undoSection(viewer, read.data, now)));
}

/** Makes the change that was taken back last once more and hands over the rows. */
export async function redo(input: unknown) {
  const read = readInput(sectionStepRequest, input);
  if (!read.ok) return read;
  return act(async (viewer, now) => withRows(viewer, read.data, await redoSection(viewer, read.data, now)));
}

/** A section's rows as they are now. */
export async function reload(input: unknown) {
  const read = readInput(sectionRequest, input);
  if (!read.ok) return read;
  return act((viewer) => current(viewer, read.data));
}

type Asked = { sessionId: string; section: Section };

async function current(
  viewer: Viewer,
  { sessionId, section }: Asked,
): Promise<Result<Saved & { rows: unknown }> | null> {
  const found = await getSection(viewer, sessionId, section);
  if (!found) return null;
  const { rows, version, canUndo, canRedo } = found;
  return { ok: true, rows, version, canUndo, canRedo };
}

async function withRows(viewer: Viewer, asked: Asked, result: Result<Saved> | null) {
  return result?.ok ? current(viewer, asked) : result;
}
