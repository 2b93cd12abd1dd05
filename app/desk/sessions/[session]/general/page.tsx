import type { Metadata } from 'next';
import { GeneralSection } from '@/components/desk/general/general-section';
import { openSection, type SectionParams } from '../open-section';

export const metadata: Metadata = { title: 'Thông tin chung' };

export default async function GeneralPage(params: SectionParams) {
  const { props } = await openSection(params, 'general');
  return <GeneralSection {...props} />;
}
