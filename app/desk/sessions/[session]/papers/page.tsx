import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PapersPage } from '@/components/desk/papers/papers-page';
import { SigningList } from '@/components/desk/papers/signing-list';
import { getPreview } from '@/db/access/publications/publishing';
import { newestRound } from '@/db/access/review/minutes-rounds';
import { unsafeSpokenOf } from '@/db/access/review/waiting';
import { unsafeSignings } from '@/db/access/signing/signings';
import { paths } from '@/lib/paths';
import { refusals } from '@/lib/refusal';
import { requireViewer } from '../../../../viewer';
import { send, takeBack } from './actions';

export const metadata: Metadata = { title: 'In và tải' };

/** Every paper of the session, made of what is on the desk now. */
export default async function DeskPapersPage({ params }: { params: Promise<{ session: string }> }) {
  const { session: sessionId } = await params;
  const viewer = await requireViewer(paths.deskPapers(sessionId));
  const preview = await getPreview(viewer, sessionId, new Date().toISOString());
  if (!preview) notFound();
  const { record, desk, isUnchanged } = preview;
  const verdict = desk.abilities.edit;
  return (
    <PapersPage
      sessionId={sessionId}
      record={record}
      isPublished={isUnchanged}
      remarked={await unsafeSpokenOf(sessionId)}
    >
      <SigningList
        sessionId={sessionId}
        record={record}
        signings={await unsafeSignings(sessionId)}
        wasAsked={(await newestRound(sessionId)) !== null}
        isPublished={isUnchanged}
        closed={verdict && refusals[verdict]}
        actions={{ send, takeBack }}
      />
    </PapersPage>
  );
}
