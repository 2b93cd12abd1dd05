import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { MinutesSection } from '@/components/desk/minutes/minutes-section';
import { minutesContext } from '@/lib/record/minutes-context';
import { findDraft } from '../find-draft';
import { openSection, type SectionParams } from '../open-section';

export const metadata: Metadata = { title: 'Biên bản' };

export default async function MinutesPage(page: SectionParams) {
  const { viewer, props } = await openSection(page, 'minutes');
  const found = await findDraft(viewer, props.sessionId);
  if (!found) notFound();
  return <MinutesSection {...props} context={minutesContext(found.draft)} />;
}
