import { z } from 'zod';
import { sections } from '@/lib/words';
import { rowId } from './fields';

/** Which section of which session a request is about. */
const sectionRequest = z.object({ sessionId: rowId, section: z.enum(sections) });

/** The same, with the version the person was looking at. */
export const sectionStepRequest = sectionRequest.extend({ base: z.int().min(0) });

/** The same, with the section's rows; those are read by the section's own form. */
export const sectionSaveRequest = sectionStepRequest.extend({ rows: z.unknown() });
