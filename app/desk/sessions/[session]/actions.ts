'use server';

import { authorsSince } from '@/db/access/desk/section-authors';
import { getSection, redoSection, type Saved, saveSection, undoSection } from '@/db/access/desk/sections';
import { sectionSaveRequest, sectionStepRequest, sectionUndoRequest } from '@/lib/forms/section-request';
import type { Result } from '@/lib/refusal';
import type { Viewer } from '@/lib/viewer';
import type { Section } from '@/lib/words';
import { actOn } from '../../../action';

/** Saves a section as the person sees it. */
export async function save(input: unknown) {
  return actOn(sectionSaveRequest, input, (viewer, request, now) => saveSection(viewer, request, now));
}

/** Takes the newest change of a section back and hands over its rows; a colleague's only when it is named. */
export async function undo(input: unknown) {
  return actOn(sectionUndoRequest, input, async (viewer, step, now) =>
    withRows(viewer, step, await undoSection(viewer, step, now)),
  );
}

/** Makes the change that was taken back last once more and hands over the rows. */
export async function redo(input: unknown) {
  return actOn(sectionStepRequest, input, async (viewer, step, now) =>
    withRows(viewer, step, await redoSection(viewer, step, now)),
  );
}

/** A section's rows as they are now and who has saved since the version at hand; without rows when nobody has. */
export async function reload(input: unknown) {
  return actOn(sectionStepRequest, input, async (viewer, { base, ...asked }) => {
    const found = await current(viewer, asked);
    if (!found?.ok || found.version === base) return found?.ok ? { ...found, rows: null, by: [] } : found;
    return { ...found, by: authorsSince(asked.section, asked.sessionId, base) };
  });
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
