import type { Metadata } from 'next';
import { TasksSection } from '@/components/desk/tasks/tasks-section';
import { loadPreviousTasks } from '@/db/access/desk/previous-session';
import { openSection, type SectionParams } from '../open-section';

export const metadata: Metadata = { title: 'Nhiệm vụ trọng tâm' };

export default async function TasksPage(params: SectionParams) {
  const { viewer, desk, props } = await openSection(params, 'tasks');
  return <TasksSection {...props} previous={await loadPreviousTasks(viewer, desk)} />;
}
