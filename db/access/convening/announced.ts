import 'server-only';
import type { Viewer } from '@/lib/viewer';
import { findDeskSession } from '../desk/standing';
import { unsafeLoadConvened, unsafeLoadSendings } from './sendings';

/** Who told beforehand that they are away, or come late: what stands of their answers, for the roll to offer. */
export async function listAnnounced(viewer: Viewer, sessionId: string) {
  if (!(await findDeskSession(viewer, sessionId))) return [];
  const asked = await unsafeLoadConvened(await unsafeLoadSendings(sessionId));
  return asked.flatMap(({ mandateId, standing }) => {
    if (!mandateId || !standing || standing.answer === 'coming') return [];
    const status = standing.answer === 'absent' ? ('excused' as const) : ('late' as const);
    return [{ mandateId, status, reason: standing.reason, toldAt: standing.receivedAt }];
  });
}
