import type { Metadata } from 'next';
import { PetitionsSection } from '@/components/desk/petitions/petitions-section';
import { openSection, type SectionParams } from '../open-section';

export const metadata: Metadata = { title: 'Kiến nghị cử tri' };

export default async function PetitionsPage(params: SectionParams) {
  const { props } = await openSection(params, 'petitions');
  return <PetitionsSection {...props} />;
}
