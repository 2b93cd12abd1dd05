import { z } from 'zod';
import { rowId } from './fields';

/** A move of a session's file, with the version of the file the person was looking at. */
export const sessionStep = z.object({ sessionId: rowId, base: z.int().min(0) });

/** Approval names the fingerprint of what was seen. */
export const approvalRequest = sessionStep.extend({ recordDigest: z.string().regex(/^[0-9a-f]{64}$/) });
