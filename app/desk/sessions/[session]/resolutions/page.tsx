import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { Decision } from '@/components/desk/resolutions/decision';
import { ResolutionsSection } from '@/components/desk/resolutions/resolutions-section';
import { decideDraftVotes } from '@/lib/record/build-votes';
import { decidingVote } from '@/lib/record/deciding-vote';
import { findDraft } from '../find-draft';
import { openSection, type SectionParams } from '../open-section';

export const metadata: Metadata = { title: 'Nghị quyết' };

export default async function ResolutionsPage(page: SectionParams) {
  const { viewer, props } = await openSection(page, 'resolutions');
  const found = await findDraft(viewer, props.sessionId);
  if (!found) notFound();
  const from = { ...found.draft, votes: decideDraftVotes(found.draft) };
  const decisions = Object.fromEntries(
    found.draft.resolutions.flatMap((row): [string, Decision][] => {
      const vote = decidingVote(from, row);
      return vote ? [[row.id, { outcome: vote.outcome, reason: vote.because.at(-1)?.text ?? '' }]] : [];
    }),
  );
  const agendaItems = found.draft.agendaItems.map(({ id, title }) => ({ id, title }));
  return <ResolutionsSection {...props} context={{ agendaItems, decisions }} />;
}
