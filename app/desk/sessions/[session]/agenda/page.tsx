import type { Metadata } from 'next';
import { AgendaSection } from '@/components/desk/agenda/agenda-section';
import { paths } from '@/lib/paths';
import { openSection, type SectionParams } from '../open-section';

export const metadata: Metadata = { title: 'Chương trình' };

export default async function AgendaPage(params: SectionParams) {
  const { props } = await openSection(params, 'agenda');
  return <AgendaSection {...props} uploadTo={paths.uploadPaper(props.sessionId)} />;
}
