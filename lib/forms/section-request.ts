import { z } from 'zod';
import { sections } from '@/lib/words';
import { rowId } from './fields';

/** Which session a request is about. */
export const sessionRequest = z.object({ sessionId: rowId });

/** Which section of which session a request is about. */
const sectionRequest = z.object({ sessionId: rowId, section: z.enum(sections) });

/** The facts of the session that the browser has (`workspaceFacts`): it is told them again only where they are others. */
const knows = z.string().max(40).optional();

/** The same, with the version the person was looking at. */
export const sectionStepRequest = sectionRequest.extend({ base: z.int().min(0), knows });

/** The same, with the step of a colleague that is meant, once the person was told whose it is. */
export const sectionRetraceRequest = sectionStepRequest.extend({ of: z.int().min(1).optional() });

const MOST_ROWS = 2_000;
const patch = z.record(
  z.string().max(40),
  z.object({
    set: z
      .array(z.object({ row: z.looseObject({ id: rowId }), after: rowId.nullable().optional() }))
      .max(MOST_ROWS),
    gone: z.array(rowId).max(MOST_ROWS),
  }),
);

/** The same as a step, with what is different in the section's rows; those are read by the section's own form. */
export const sectionSaveRequest = sectionStepRequest.extend({ patch });
