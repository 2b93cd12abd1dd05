'use server';

import { authorsSince } from '@/db/access/desk/section-authors';
import { getSection, redoSection, type Saved, saveChanges, undoSection } from '@/db/access/desk/sections';
import { sectionRetraceRequest, sectionSaveRequest, sectionStepRequest } from '@/lib/forms/section-request';
import type { Result } from '@/lib/refusal';
import type { Viewer } from '@/lib/viewer';
import type { Section } from '@/lib/words';
import { actOn } from '../../../action';
import { withFacts } from './workspace-facts';

/** Saves what is different in a section since the version the person was looking at. */
export async function save(input: unknown) {
  return actOn(sectionSaveRequest, input, async (viewer, request, now) =>
    withFacts(viewer, request, await saveChanges(viewer, request, now), now),
  );
}

/** Takes the newest change of a section back and hands over its rows; a colleague's only when it is named. */
export async function undo(input: unknown) {
  return actOn(sectionRetraceRequest, input, async (viewer, step, now) =>
    withFacts(viewer, step, await withRows(viewer, step, await undoSection(viewer, step, now)), now),
  );
}

/** Makes the change that was taken back last once more and hands over the rows; a colleague's only when it is named. */
export async function redo(input: unknown) {
  return actOn(sectionRetraceRequest, input, async (viewer, step, now) =>
    withFacts(viewer, step, await withRows(viewer, step, await redoSection(viewer, step, now)), now),
  );
}

/** A section's rows as they are now and who has saved since the version at hand; without rows when nobody has. */
export async function reload(input: unknown) {
  return actOn(sectionStepRequest, input, async (viewer, { base, ...asked }, now) => {
    const found = await current(viewer, asked);
    if (!found?.ok) return found;
    const isNewer = found.version !== base;
    const by = isNewer ? await authorsSince(asked.section, asked.sessionId, base) : [];
    return withFacts(viewer, asked, { ...found, rows: isNewer ? found.rows : null, by }, now);
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
