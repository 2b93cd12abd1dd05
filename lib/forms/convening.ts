import { z } from 'zod';
import { momentBounds } from '@/lib/vi/local-moment';
import { conveningAnswerKinds, handedWays } from '@/lib/words-of-convening';
import { choiceOf, optionalChoice, optionalParagraphs, optionalText, rowId } from './fields';
import { optionalMoment, requiredMoment } from './moment';

const ADDRESS = /^[^\s@<>(),;:"\\]+@[^\s@<>(),;:"\\]+\.[^\s@<>(),;:"\\.]+$/;

/** An e-mail address or nothing, in small letters. */
const optionalEmail = optionalText(200)
  .transform((value) => value?.toLowerCase() ?? null)
  .refine((value) => value === null || ADDRESS.test(value), 'Ghi địa chỉ thư điện tử, ví dụ ten@donvi.vn.');

/** What the clerk adds to the session's facts when sending; `guests` and `papers` are the rows that were ticked. */
export const sendConveningInput = z.object({
  sessionId: rowId,
  /** How many sendings the page knew of: nobody sends twice by pressing twice, or beside a colleague. */
  base: z.number().int().min(0).max(10_000),
  replyBy: optionalMoment,
  contact: optionalText(300),
  practical: optionalParagraphs(2_000),
  lateReason: optionalParagraphs(1_000),
  papers: z.array(rowId).max(2_000),
  guests: z.array(rowId).max(2_000),
  emails: z.record(rowId, optionalEmail),
});

/** What the clerk tells those who were called of a session that is put off or called off, and to which sending it is told. */
export const sendNoticeInput = z.object({
  sessionId: rowId,
  base: z.number().int().min(1).max(10_000),
  note: optionalParagraphs(2_000),
});

const reasonFor = { path: ['reason'], message: 'Ghi lý do vắng. Lý do chỉ thư ký và chủ tọa đọc được.' };
const needsReason = ({ answer, reason }: { answer: string | null; reason: string | null }) =>
  answer !== 'absent' || reason !== null;

/** What a delegate answers for himself. */
export const ownAnswerInput = z
  .object({
    convenedId: rowId,
    answer: choiceOf(conveningAnswerKinds, 'Chọn dự, đến muộn hoặc xin vắng.'),
    reason: optionalText(300),
  })
  .refine(needsReason, reasonFor);

/** What the clerk writes down for somebody: how it reached them, what they answered, or both. `now` is a UTC instant. */
export const enteredInput = (now: string) =>
  z
    .object({
      convenedId: rowId,
      way: optionalChoice(handedWays, 'Chọn cách trao trong danh sách.'),
      answer: optionalChoice(conveningAnswerKinds, 'Chọn câu trả lời trong danh sách.'),
      reason: optionalText(300),
      at: requiredMoment,
    })
    .refine(({ way, answer }) => way !== null || answer !== null, {
      path: ['way'],
      message: 'Chọn cách trao, hoặc ghi câu trả lời, hoặc cả hai.',
    })
    .refine(needsReason, reasonFor)
    .refine(({ at }) => momentBounds(at).first <= now, {
      path: ['at'],
      message: 'Lúc này chưa tới. Ghi lúc đã trao hoặc đã nhận câu trả lời.',
    });

/** What the page of a session's convening is about, as its forms send it back. */
export const sessionKey = z.object({ sessionId: rowId });
export const sendingKey = sessionKey.extend({ base: z.number().int().min(0).max(10_000) });
