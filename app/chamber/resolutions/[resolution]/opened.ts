import 'server-only';
import { keepOpening } from '@/db/access/review/openings';
import { log } from '@/lib/server/observe/log';
import type { Viewer } from '@/lib/viewer';

/**
 * Keeps that a page was opened. It is no deed of the reader's, so whatever stands in the way – a full disk, a quota, somebody
 * quicker – is told to the operator, and the page is read all the same.
 */
export async function opened(
  viewer: Viewer,
  version: { resolutionId: string; versionId: string },
): Promise<void> {
  try {
    await keepOpening(viewer, version, new Date().toISOString());
  } catch (error) {
    log.warn({ event: 'opening.not_kept', err: error }, 'That a draft was opened could not be kept.');
  }
}
