import type { Metadata } from 'next';
import { PhotosSection } from '@/components/desk/photos/photos-section';
import { withheldFiles } from '@/db/access/files/file-register';
import { openSection, type SectionParams } from '../open-section';

export const metadata: Metadata = { title: 'Ảnh' };

export default async function PhotosPage(page: SectionParams) {
  const { props, desk } = await openSection(page, 'photos');
  const withheld = [...(await withheldFiles(desk.council.id)).keys()];
  return <PhotosSection {...props} withheld={withheld} />;
}
