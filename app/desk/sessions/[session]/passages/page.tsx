import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PassagesPage } from '@/components/desk/passages/passages-page';
import { findDeskSession } from '@/db/access/desk/standing';
import { listProposals } from '@/db/access/review/passage-answers';
import { paths } from '@/lib/paths';
import { refusals } from '@/lib/refusal';
import { requireViewer } from '../../../../viewer';
import * as actions from './actions';

export const metadata: Metadata = { title: 'Ý kiến về biên bản' };

/** Until when speakers may propose changes to what the minutes have them say, and what they proposed. */
export default async function DeskPassagesPage({ params }: { params: Promise<{ session: string }> }) {
  const { session: sessionId } = await params;
  const viewer = await requireViewer(paths.deskPassages(sessionId));
  const desk = await findDeskSession(viewer, sessionId);
  const found = await listProposals(viewer, sessionId);
  if (!desk || !found) notFound();
  const verdict = desk.abilities.edit;
  const { round, ...proposals } = found;
  return (
    <PassagesPage
      sessionId={sessionId}
      {...proposals}
      until={round?.until ?? null}
      isOpen={round !== null && new Date().toISOString() < round.until}
      closed={verdict && refusals[verdict]}
      actions={actions}
    />
  );
}
