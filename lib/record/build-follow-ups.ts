import type { SessionDraft } from './draft';
import { known } from './known';
import { knownTexts } from './row-texts';
import type { FollowUp } from './schema-promises';
import { asSourced, sourceOf } from './sourced';

/** What the session was told of earlier promises; left out where nothing was. */
export function buildFollowUps({ followUps }: Pick<SessionDraft, 'followUps'>): { followUps?: FollowUp[] } {
  if (followUps.length === 0) return {};
  return {
    followUps: followUps.map((row) => ({
      id: row.id,
      ...ofRow(row),
      body: row.body,
      ...(row.status && { status: row.status }),
      ...known('on', row.on),
      ...known('evidence', row.evidence),
      ...knownTexts('followUps', row),
      ...sourceOf(row),
    })),
  };
}

/** A link is whole or none. */
const ofRow = ({ ofSession, ofId, ofKind }: SessionDraft['followUps'][number]): Pick<FollowUp, 'of'> =>
  ofSession && ofId && ofKind ? { of: { session: ofSession, id: ofId, kind: ofKind } } : {};

/** A row of a record as its form would send it. */
export function followUpSheet({ of, ...row }: FollowUp) {
  const { session = null, id = null, kind = null } = of ?? {};
  return { ...asSourced(row), ofSession: session, ofId: id, ofKind: kind };
}
