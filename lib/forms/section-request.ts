import { z } from 'zod';
import { sections } from '@/lib/words';
import { rowId } from './fields';

/** Which section of which session a request is about. */
const sectionRequest = z.object({ sessionId: rowId, section: z.enum(sections) });

/** The same, with the version the person was looking at. */
export const sectionStepRequest = sectionRequest.extend({ base: z.int().min(0) });

/** The same, with the step of a colleague that is meant, once the person was told whose it is. */
export const sectionUndoRequest = sectionStepRequest.extend({ of: z.int().min(1).optional() });

/** The same as a step, with the section's rows; those are read by the section's own form. */
export const sectionSaveRequest = sectionStepRequest.extend({ rows: z.unknown() });
