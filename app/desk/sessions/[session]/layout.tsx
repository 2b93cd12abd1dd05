import type { ReactNode } from 'react';
import { Workspace } from '@/components/desk/workspace/workspace';
import { nearQuotas } from '@/db/access/files/quota-standing';
import type { SessionAbilities } from '@/lib/policies/sessions';
import { currentViewer } from '../../../viewer';
import { endedNotice } from '../../ended-notice';
import { findDraft } from './find-draft';
import { remarkNews } from './review/actions';
import { workspaceFacts } from './workspace-facts';

type Props = { params: Promise<{ session: string }>; children: ReactNode };

/** The workspace around every section. Who may not see the session gets none of it: the page answers 404 or sign-in. */
export default async function SessionLayout({ params, children }: Props) {
  const { session: sessionId } = await params;
  const viewer = await currentViewer();
  const found = viewer && (await findDraft(viewer, sessionId));
  if (!found) return children;
  const { desk } = found;
  const { slug, name, isSample } = desk.council;
  const { state, returnNote } = desk.session;
  const now = new Date().toISOString();
  return (
    <Workspace
      sessionId={sessionId}
      council={{ slug, name, isSample }}
      state={state}
      facts={await workspaceFacts(found, now)}
      notices={[...endedNotice(desk.council, now), ...(await nearQuotas(viewer, desk.council.id, now))]}
      lookForRemarks={remarkNews}
      returnNote={state === 'draft' ? returnNote : null}
      next={nextStep(desk.abilities)}
    >
      {children}
    </Workspace>
  );
}

function nextStep(abilities: SessionAbilities): string {
  if (abilities.submit === null) return 'Trình công bố';
  if (abilities.approve === null) return 'Xem và duyệt';
  if (abilities.reopen === null) return 'Đính chính, thu hồi';
  return 'Mục Công bố';
}
