import 'server-only';
import { notFound } from 'next/navigation';
import { getSection } from '@/db/access/desk/sections';
import { listSources } from '@/db/access/desk/sources';
import { paths } from '@/lib/paths';
import { refusals } from '@/lib/refusal';
import { hasSection } from '@/lib/rules/meeting-kinds';
import type { Section } from '@/lib/words';
import { requireViewer } from '../../../viewer';
import { redo, reload, save, undo } from './actions';

export type SectionParams = { params: Promise<{ session: string }> };

/**
 * What every section's page begins with: who asks, the session's file, and the props of the section's component. A meeting whose file
 * has no such section has no such page; beside another section it is empty.
 */
export async function openSection<S extends Section>(
  { params }: SectionParams,
  section: S,
  isBeside = false,
) {
  const { session: sessionId } = await params;
  const viewer = await requireViewer(paths.deskSection(sessionId, section));
  const found = await getSection(viewer, sessionId, section);
  if (!found || !(isBeside || hasSection(found.desk.session.meetingKind, section))) notFound();
  const { desk, rows, version, canUndo, canRedo } = found;
  const verdict = desk.abilities.edit;
  const readOnly = verdict ? refusals[verdict] : null;
  return {
    viewer,
    desk,
    props: {
      sessionId,
      initial: { rows, version, canUndo, canRedo, readOnly, account: viewer.userId },
      actions: { save, undo, redo, reload },
      sources: await listSources(sessionId),
    },
  };
}
