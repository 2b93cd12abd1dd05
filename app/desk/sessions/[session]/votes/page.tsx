import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { VotesSection } from '@/components/desk/votes/votes-section';
import { knownResolutionName } from '@/lib/public/row-names';
import { findDraft } from '../find-draft';
import { openSection, type SectionParams } from '../open-section';

export const metadata: Metadata = { title: 'Biểu quyết' };

export default async function VotesPage(page: SectionParams) {
  const { viewer, props } = await openSection(page, 'votes');
  const found = await findDraft(viewer, props.sessionId);
  if (!found) notFound();
  const {
    council,
    term,
    session,
    sittings,
    attendance,
    attendanceNumbers,
    delegates,
    resolutions,
    agendaItems,
  } = found.draft;
  const context = {
    council: { level: council.level, majorities: council.majorities },
    term,
    session: { startsOn: session.startsOn, endsOn: session.endsOn },
    sittings,
    attendance,
    attendanceNumbers,
    delegates,
    resolutions: resolutions.map((row) => ({
      id: row.id,
      title: knownResolutionName(row) ?? '',
      agendaItemId: row.agendaItemId,
    })),
    agendaItems: agendaItems.map(({ id, title }) => ({ id, title })),
  };
  return <VotesSection {...props} context={context} />;
}
