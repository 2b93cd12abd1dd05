import type { ReactNode } from 'react';
import { Workspace } from '@/components/desk/workspace';
import { nearQuotas } from '@/db/access/files/quota-standing';
import { listReview } from '@/db/access/review/review';
import type { SessionAbilities } from '@/lib/policies/sessions';
import { checkDraft } from '@/lib/record/checks';
import type { SessionDraft } from '@/lib/record/draft';
import { localDateOf } from '@/lib/vi/date';
import type { Viewer } from '@/lib/viewer';
import { currentViewer } from '../../../viewer';
import { findDraft } from './find-draft';

type Props = { params: Promise<{ session: string }>; children: ReactNode };

/** The workspace around every section. Who may not see the session gets none of it: the page answers 404 or sign-in. */
export default async function SessionLayout({ params, children }: Props) {
  const { session: sessionId } = await params;
  const viewer = await currentViewer();
  const found = viewer && (await findDraft(viewer, sessionId));
  if (!found) return children;
  const { desk, draft, elsewhere } = found;
  const { slug, name, isSample } = desk.council;
  const { label, state, returnNote } = desk.session;
  const now = new Date().toISOString();
  return (
    <Workspace
      sessionId={sessionId}
      council={{ slug, name, isSample }}
      session={{ label, state }}
      counts={{ ...countsOf(draft), review: await remarksOn(viewer, sessionId) }}
      findings={checkDraft(draft, localDateOf(now), elsewhere)}
      notices={await nearQuotas(viewer, desk.council.id, now)}
      returnNote={state === 'draft' ? returnNote : null}
      next={nextStep(desk.abilities)}
    >
      {children}
    </Workspace>
  );
}

async function remarksOn(viewer: Viewer, sessionId: string) {
  const review = await listReview(viewer, sessionId);
  return some(review?.resolutions.reduce((sum, { comments }) => sum + comments.length, 0) ?? 0);
}

const some = (count: number) => (count > 0 ? String(count) : undefined);

function countsOf(draft: SessionDraft) {
  const marked = new Set(draft.attendance.map((mark) => mark.sittingId)).size;
  return {
    attendance: draft.sittings.length > 0 ? `${marked}/${draft.sittings.length} phiên` : undefined,
    agenda: some(draft.agendaItems.length),
    resolutions: some(draft.resolutions.length),
    votes: some(draft.votes.length),
    budget: some(draft.figures.length),
    indicators: some(draft.indicators.length),
    tasks: some(draft.tasks.length),
    photos: some(draft.photos.length),
  };
}

function nextStep(abilities: SessionAbilities): string {
  if (abilities.submit === null) return 'Trình công bố';
  if (abilities.approve === null) return 'Xem và duyệt';
  if (abilities.reopen === null) return 'Đính chính, thu hồi';
  return 'Mục Công bố';
}
