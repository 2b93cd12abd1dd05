import type { Metadata } from 'next';
import { FollowUpsSection } from '@/components/desk/follow-ups/follow-ups-section';
import { openBefore } from '@/db/access/publications/published-promises';
import { localDateOf } from '@/lib/vi/date';
import { openSection, type SectionParams } from '../open-section';

export const metadata: Metadata = { title: 'Việc đã hứa' };

/** As many as are offered at once; what is due first comes first. */
const MOST_OFFERS = 200;

export default async function FollowUpsPage(params: SectionParams) {
  const { desk, props } = await openSection(params, 'followUps');
  const { id: sessionId, councilId, startsOn } = desk.session;
  const today = localDateOf(new Date().toISOString());
  const open = await openBefore({ councilId, sessionId, startsOn }, today, MOST_OFFERS);
  return <FollowUpsSection {...props} council={desk.council.slug} open={open} today={today} />;
}
