import type { Metadata } from 'next';
import { GeneralSection } from '@/components/desk/general/general-section';
import { loadPrevious } from '@/db/access/desk/previous-session';
import { openSection, type SectionParams } from '../open-section';

export const metadata: Metadata = { title: 'Thông tin chung' };

export default async function GeneralPage(params: SectionParams) {
  const { viewer, desk, props } = await openSection(params, 'general');
  const previous = await loadPrevious(viewer, desk);
  return <GeneralSection {...props} previous={previous} />;
}
