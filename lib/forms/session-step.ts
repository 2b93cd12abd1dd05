import { z } from 'zod';
import { councilSlug, optionalParagraphs, requiredText, rowId } from './fields';

/** A move of a session's file, with the version of the file the person was looking at. */
export const sessionStep = z.object({ sessionId: rowId, base: z.int().min(0) });

/** Approval names the fingerprint of what was seen. */
export const approvalRequest = sessionStep.extend({ recordDigest: z.string().regex(/^[0-9a-f]{64}$/) });

/** Deletion names the council, to whose list the person goes back. */
export const deletionRequest = sessionStep.extend({ council: councilSlug });

/** Why a step is taken, as residents or the clerk will read it; whether one is needed is a rule of the step. */
export const stepReason = z.object({ reason: optionalParagraphs(2_000) });

/** One reason for each warning, under the warning's key. */
export const warningReasons = (keys: readonly string[]) =>
  z.object(Object.fromEntries(keys.map((key) => [key, requiredText('Ghi lý do, hoặc sửa chỗ này.', 500)])));

/** Said when dropping a correction was asked about: go on, votes stay secret. Nothing means nobody was asked. */
export const dropAnswer = z.object({
  keepsSecret: z
    .string()
    .nullish()
    .transform((value) => value === 'on'),
});
