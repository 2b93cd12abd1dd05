import { z } from 'zod';
import { councilSlug, rowId } from './fields';

/*
 * What a page of the administration is about, as its forms send it back. Who may touch it is asked of the viewer.
 */

export const councilKey = z.object({ councilId: rowId, slug: councilSlug });
export const successorKey = councilKey.extend({ successorId: rowId });
export const accountKey = councilKey.extend({ userId: rowId });
export const termKey = z.object({ slug: councilSlug, termId: rowId });
export const mandateKey = termKey.extend({ mandateId: rowId });
export const bodyKey = termKey.extend({ bodyId: rowId });
export const memberKey = termKey.extend({ memberId: rowId });
export const officeKey = termKey.extend({ officeId: rowId });
export const factorKey = z.object({ factorId: rowId });
/** A sign-in as the list of them calls it. */
export const signInKey = z.object({ handle: z.string().regex(/^[\w-]{22}$/) });
export const waitingKey = councilKey.extend({ changeId: rowId });
