import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PersonnelSection } from '@/components/desk/personnel/personnel-section';
import { personnelContext } from '@/lib/record/personnel-context';
import { personnelKinds } from '@/lib/words-of-personnel';
import { findDraft } from '../find-draft';
import { openSection, type SectionParams } from '../open-section';

export const metadata: Metadata = { title: 'Nhân sự' };

type PersonnelPageProps = SectionParams & { searchParams: Promise<{ loai?: string | string[] }> };

export default async function PersonnelPage({ params, searchParams }: PersonnelPageProps) {
  const { viewer, props } = await openSection({ params }, 'personnel');
  const found = await findDraft(viewer, props.sessionId);
  if (!found) notFound();
  const { loai } = await searchParams;
  const opens = personnelKinds.find((kind) => kind === loai) ?? null;
  return <PersonnelSection {...props} context={personnelContext(found.draft)} opens={opens} />;
}
