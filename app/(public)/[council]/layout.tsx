import type { ReactNode } from 'react';
import { CouncilFrame } from '@/components/public/council-frame';
import { hasMeetings } from '@/db/access/publications/published-meetings';
import { hasPromises } from '@/db/access/publications/published-promises';
import { type CouncilParams, loadCouncil } from '../load';

/** Every page of one council stands in its frame. */
export default async function CouncilLayout({ children, params }: CouncilParams & { children: ReactNode }) {
  const council = await loadCouncil((await params).council);
  return (
    <CouncilFrame
      council={council}
      parts={{ meetings: await hasMeetings(council.id), promises: await hasPromises(council.id) }}
    >
      {children}
    </CouncilFrame>
  );
}
