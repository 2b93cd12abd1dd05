import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { GeneralSection } from '@/components/desk/general/general-section';
import { loadPrevious } from '@/db/access/desk/previous-session';
import { listBodies } from '@/db/access/register/bodies';
import { everybodyIn, peopleOf } from '@/lib/record/body-seats';
import { stillLeading } from '@/lib/record/previous-session';
import { findDraft } from '../find-draft';
import { openSection, type SectionParams } from '../open-section';

export const metadata: Metadata = { title: 'Thông tin chung' };

export default async function GeneralPage(params: SectionParams) {
  const { viewer, desk, props } = await openSection(params, 'general');
  const previous = await loadPrevious(viewer, desk);
  const found = await findDraft(viewer, props.sessionId);
  if (!found) notFound();
  const delegates = everybodyIn(found.draft).map(({ id, name, unit, offices }) => ({
    id,
    name,
    unit,
    offices,
  }));
  const here = new Set(peopleOf(found.draft).map(({ id }) => id));
  const leading = delegates.filter(({ id }) => here.has(id));
  const copied = previous && {
    ...previous,
    roles: stillLeading(previous.roles, leading, desk.session.startsOn),
  };
  const bodies = (await listBodies(viewer, desk.council.id)).filter(({ termId }) => termId === desk.term.id);
  return <GeneralSection {...props} previous={copied} delegates={delegates} bodies={bodies} />;
}
