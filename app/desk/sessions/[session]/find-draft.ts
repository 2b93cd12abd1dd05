import 'server-only';
import { cache } from 'react';
import { getDraft } from '@/db/access/desk/draft';

/** Asked by the workspace and by the section in it, loaded once for each request. */
export const findDraft = cache(getDraft);
