import { z } from 'zod';
import { rowId } from './fields';

/** Which paper of a session goes out to be signed: a resolution, or `null` for the minutes. */
export const signingRequest = z.object({ sessionId: rowId, resolutionId: rowId.nullable() });

/** Which one that is out, or came back, is meant. */
export const signingStep = z.object({ sessionId: rowId, signingId: rowId });
