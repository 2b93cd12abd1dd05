import type { Metadata } from 'next';
import { TasksSection } from '@/components/desk/tasks/tasks-section';
import { loadPreviousTasks } from '@/db/access/desk/previous-session';
import { findDraft } from '../find-draft';
import { openSection, type SectionParams } from '../open-section';

export const metadata: Metadata = { title: 'Nhiệm vụ trọng tâm' };

export default async function TasksPage(params: SectionParams) {
  const { viewer, desk, props } = await openSection(params, 'tasks');
  const [previous, found] = await Promise.all([
    loadPreviousTasks(viewer, desk),
    findDraft(viewer, props.sessionId),
  ]);
  const lines = (found?.draft.minuteEntries ?? []).map(({ id, body }) => ({ id, body }));
  return <TasksSection {...props} previous={previous} lines={lines} />;
}
