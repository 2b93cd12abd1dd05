import type { Metadata } from 'next';
import { TasksSection } from '@/components/desk/tasks/tasks-section';
import { openSection, type SectionParams } from '../open-section';

export const metadata: Metadata = { title: 'Nhiệm vụ trọng tâm' };

export default async function TasksPage(params: SectionParams) {
  const { props } = await openSection(params, 'tasks');
  return <TasksSection {...props} />;
}
