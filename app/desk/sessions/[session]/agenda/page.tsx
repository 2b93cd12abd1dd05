import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AgendaSection } from '@/components/desk/agenda/agenda-section';
import { loadBetween } from '@/db/access/desk/between-sessions';
import { loadPrevious } from '@/db/access/desk/previous-session';
import { paths } from '@/lib/paths';
import { earlierSessions } from '@/lib/record/check-approvals';
import { findDraft } from '../find-draft';
import { openSection, type SectionParams } from '../open-section';

export const metadata: Metadata = { title: 'Chương trình' };

export default async function AgendaPage(params: SectionParams) {
  const { viewer, desk, props } = await openSection(params, 'agenda');
  const previous = await loadPrevious(viewer, desk);
  const found = await findDraft(viewer, props.sessionId);
  if (!found) notFound();
  const votes = found.draft.votes.map(({ id, subject }) => ({ id, subject }));
  const uploadTo = paths.uploadPaper(props.sessionId);
  const earlier = earlierSessions(found.elsewhere, found.draft.session.startsOn);
  const between = await loadBetween(viewer, desk);
  return (
    <AgendaSection
      {...props}
      previous={previous}
      uploadTo={uploadTo}
      votes={votes}
      between={between}
      earlier={earlier}
    />
  );
}
