import 'server-only';
import type { Page } from '@/lib/pages';
import { canSeeDesk } from '@/lib/policies/sessions';
import type { PublishedPromise } from '@/lib/record/promises';
import type { Viewer } from '@/lib/viewer';
import { listPromises } from '../publications/published-promises';

/**
 * What a council's published records leave open, what is past its day first, 20 a page; `null` for a viewer without a desk there.
 *
 * @param today the local day on which it is asked.
 */
export const listDue = async (
  viewer: Viewer,
  councilId: string,
  today: string,
  page: number,
): Promise<Page<PublishedPromise> | null> =>
  canSeeDesk(viewer, councilId) ? listPromises(councilId, { filter: 'open' }, today, page) : null;
