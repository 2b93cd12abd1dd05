import 'server-only';
import type { RefusalCode } from '@/lib/refusal';
import { metrics } from '@/lib/server/observe/metrics';
import type { Viewer } from '@/lib/viewer';
import { prepared } from '../prepared';

const slugs = new Map<string, string>();

/**
 * Counts a change that was refused: by its code, and apart from that by the council of whoever asked. Never by both, and
 * never for somebody who is of several councils, whom the counts of all of them would give away.
 */
export async function countRefusal(viewer: Viewer | null, code: RefusalCode): Promise<void> {
  metrics.refusals.inc({ code });
  const [councilId, ...others] = new Set(viewer?.roles.map((role) => role.councilId));
  if (councilId === undefined || others.length > 0) return;
  const slug = await slugOf(councilId);
  if (slug !== null) metrics.councilRefusals.inc({ council: slug });
}

async function slugOf(councilId: string): Promise<string | null> {
  const known = slugs.get(councilId);
  if (known !== undefined) return known;
  const slug = await prepared('select slug from councils where id = ?', 'recent')
    .pluck()
    .get(councilId)
    // Whatever was refused was refused for another reason; a count is no reason to fail.
    .catch(() => null);
  if (typeof slug !== 'string') return null;
  slugs.set(councilId, slug);
  return slug;
}
