import { z } from 'zod';
import { requiredParagraphs, rowId } from './fields';

/** A stored file's SHA-256, as its address has it. */
const digest = z.string().regex(/^[0-9a-f]{64}$/);

/** Which file of which session a page speaks of. */
export const fileOfSession = z.object({ sessionId: rowId, digest });

/** Why nobody gets a file any more; everybody may read it. */
export const withholdRequest = z.object({
  digest,
  reason: requiredParagraphs('Ghi lý do gỡ tệp; người dân đọc được lý do này.', 2_000),
});
