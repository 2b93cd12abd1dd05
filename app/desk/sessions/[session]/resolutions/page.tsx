import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { type Decision, ResolutionsSection } from '@/components/desk/resolutions-section';
import { decideDraftVotes } from '@/lib/record/build-votes';
import { findDraft } from '../find-draft';
import { openSection, type SectionParams } from '../open-section';

export const metadata: Metadata = { title: 'Nghị quyết' };

export default async function ResolutionsPage(page: SectionParams) {
  const { viewer, props } = await openSection(page, 'resolutions');
  const found = await findDraft(viewer, props.sessionId);
  if (!found) notFound();
  // Later votes overwrite earlier ones: the last vote on a resolution decides it.
  const decisions = Object.fromEntries(
    decideDraftVotes(found.draft).map(({ resolution, outcome, because }): [string, Decision] => [
      resolution ?? '',
      { outcome, reason: because.at(-1)?.text ?? '' },
    ]),
  );
  const agendaItems = found.draft.agendaItems.map(({ id, title }) => ({ id, title }));
  return <ResolutionsSection {...props} context={{ agendaItems, decisions }} />;
}
