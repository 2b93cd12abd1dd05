import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { OversightSection } from '@/components/desk/oversight/oversight-section';
import { paths } from '@/lib/paths';
import { minutesContext } from '@/lib/record/minutes-context';
import { findDraft } from '../find-draft';
import { openSection, type SectionParams } from '../open-section';

export const metadata: Metadata = { title: 'Giám sát' };

export default async function OversightPage(params: SectionParams) {
  const { viewer, props } = await openSection(params, 'oversight');
  const found = await findDraft(viewer, props.sessionId);
  if (!found) notFound();
  const items = minutesContext(found.draft).items.map(({ id, label, title }) => ({
    id,
    title: `${label} ${title}`.trim(),
  }));
  return <OversightSection {...props} items={items} uploadTo={paths.uploadPaper(props.sessionId)} />;
}
