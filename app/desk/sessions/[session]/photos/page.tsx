import type { Metadata } from 'next';
import { PhotosSection } from '@/components/desk/photos-section';
import { openSection, type SectionParams } from '../open-section';

export const metadata: Metadata = { title: 'Ảnh' };

export default async function PhotosPage(page: SectionParams) {
  const { props } = await openSection(page, 'photos');
  return <PhotosSection {...props} />;
}
