import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { GeneralSection } from '@/components/desk/general/general-section';
import { findDraft } from '../find-draft';
import { openSection, type SectionParams } from '../open-section';

export const metadata: Metadata = { title: 'Thông tin chung' };

export default async function GeneralPage(params: SectionParams) {
  const { viewer, props } = await openSection(params, 'general');
  const found = await findDraft(viewer, props.sessionId);
  if (!found) notFound();
  const delegates = found.draft.delegates.map(({ id, name, unit, offices }) => ({ id, name, unit, offices }));
  return <GeneralSection {...props} delegates={delegates} />;
}
