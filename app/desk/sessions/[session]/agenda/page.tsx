import type { Metadata } from 'next';
import { AgendaSection } from '@/components/desk/agenda/agenda-section';
import { loadPrevious } from '@/db/access/desk/previous-session';
import { paths } from '@/lib/paths';
import { openSection, type SectionParams } from '../open-section';

export const metadata: Metadata = { title: 'Chương trình' };

export default async function AgendaPage(params: SectionParams) {
  const { viewer, desk, props } = await openSection(params, 'agenda');
  const previous = await loadPrevious(viewer, desk);
  return <AgendaSection {...props} previous={previous} uploadTo={paths.uploadPaper(props.sessionId)} />;
}
