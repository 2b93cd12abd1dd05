import 'server-only';
import type { Composition } from '@/lib/print/composition';
import { composeConveningList } from '@/lib/print/convening-list';
import type { Viewer } from '@/lib/viewer';
import { getDeskSession } from '../publications/draft-papers';
import { getConvening } from './convening';

/**
 * The list of who was called and what they answered, as it stands at `now`; `null` where the viewer may not see the desk, or nothing
 * was sent.
 */
export async function getConveningPaper(
  viewer: Viewer,
  sessionId: string,
  now: string,
): Promise<Composition | null> {
  const [session, convening] = await Promise.all([
    getDeskSession(viewer, sessionId, now),
    getConvening(viewer, sessionId, now),
  ]);
  const sending = convening?.sendings.at(-1);
  if (!session || !convening?.forecast || !sending) return null;
  return composeConveningList(
    session.record,
    { ...session.edition, at: now },
    {
      sending,
      people: convening.asked,
      forecast: convening.forecast,
      quorumArticle: convening.council.quorumArticle,
    },
  );
}
