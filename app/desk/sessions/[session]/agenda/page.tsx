import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AgendaSection } from '@/components/desk/agenda/agenda-section';
import { paths } from '@/lib/paths';
import { findDraft } from '../find-draft';
import { openSection, type SectionParams } from '../open-section';

export const metadata: Metadata = { title: 'Chương trình' };

export default async function AgendaPage(params: SectionParams) {
  const { viewer, props } = await openSection(params, 'agenda');
  const found = await findDraft(viewer, props.sessionId);
  if (!found) notFound();
  const votes = found.draft.votes.map(({ id, subject }) => ({ id, subject }));
  return <AgendaSection {...props} uploadTo={paths.uploadPaper(props.sessionId)} votes={votes} />;
}
