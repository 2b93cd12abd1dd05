import { z } from 'zod';
import {
  optionalDate,
  optionalParagraphs,
  optionalRow,
  optionalTime,
  requiredParagraphs,
  rowId,
} from './fields';

/** Which session's minutes are opened to their speakers, or closed. */
export const minutesRoundRequest = z.object({ sessionId: rowId });

/** Until which local day and time speakers may propose changes. */
export const minutesRoundInput = z
  .object({ day: optionalDate, time: optionalTime })
  .superRefine((given, context) => {
    const missing = (path: 'day' | 'time', message: string) =>
      given[path] === null && context.addIssue({ code: 'custom', path: [path], message });
    missing('day', 'Ghi ngày hết hạn.');
    missing('time', 'Ghi giờ hết hạn.');
  });

/** Which line of the minutes a speaker means. */
export const passageRequest = z.object({ sessionId: rowId, entryId: rowId });

/** The words he proposes for it, and why; `seen` is what the minutes had him say on the page. Sent twice with one `key`, it is one. */
export const passageInput = z.object({
  key: optionalRow,
  seen: optionalParagraphs(20_000),
  body: requiredParagraphs('Ghi lời bạn đề nghị.', 20_000),
  remark: optionalParagraphs(1_000),
});

/** Which proposal is taken over, declined or taken back. */
export const passageAnswerRequest = z.object({ sessionId: rowId, proposalId: rowId });

/** The same at the version of the minutes the clerk was looking at. */
export const passageTakeRequest = passageAnswerRequest.extend({ base: z.int().min(0) });

/** Why it is declined, as its speaker will read it. */
export const passageDeclineInput = z.object({
  reason: requiredParagraphs('Ghi lý do để đại biểu đọc được.', 1_000),
});
