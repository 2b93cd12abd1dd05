import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { VotesSection } from '@/components/desk/votes/votes-section';
import { voteContext } from '@/lib/record/vote-context';
import { findDraft } from '../find-draft';
import { openSection, type SectionParams } from '../open-section';

export const metadata: Metadata = { title: 'Biểu quyết' };

export default async function VotesPage(page: SectionParams) {
  const { viewer, props } = await openSection(page, 'votes');
  const found = await findDraft(viewer, props.sessionId);
  if (!found) notFound();
  return <VotesSection {...props} context={voteContext(found.draft)} />;
}
