import type { ReactNode } from 'react';
import { CouncilFrame } from '@/components/public/council-frame';
import { hasMeetings } from '@/db/access/publications/published-meetings';
import { hasPromises } from '@/db/access/publications/published-promises';
import { listSuccession } from '@/db/access/publications/published-succession';
import { type CouncilParams, loadCouncil } from '../load';

/** Every page of one council stands in its frame. */
export default async function CouncilLayout({ children, params }: CouncilParams & { children: ReactNode }) {
  const council = await loadCouncil((await params).council);
  return (
    <CouncilFrame
      council={council}
      successors={council.validTo === null ? [] : (await listSuccession(council.id)).after}
      parts={{ meetings: await hasMeetings(council.id), promises: await hasPromises(council.id) }}
    >
      {children}
    </CouncilFrame>
  );
}
