import type { z } from 'zod';
import { meetingKinds, presenceBounds } from '@/lib/words';
import {
  choiceOf,
  optionalChoice,
  optionalPartialDate,
  optionalRow,
  optionalText,
  optionalWhole,
} from './fields';

/** More people than there are voters anywhere. */
const MOST_PEOPLE = 1_000_000;
const MOST_VOTERS = 100_000_000;

/** What is asked of a meeting that is no session, and of how many voters asked for one. */
export const meetingFields = {
  /** What it was founded as: the store keeps that, whatever is sent. */
  meetingKind: optionalChoice(meetingKinds, 'Chọn loại cuộc họp trong danh sách.').prefault(null),
  bodyId: optionalRow,
  bodyName: optionalText(300),
  announcedOn: optionalPartialDate.prefault(null),
  resultOn: optionalPartialDate.prefault(null),
  people: optionalWhole(1, MOST_PEOPLE, 'Số người dự là số nguyên từ 1 đến 1.000.000.').prefault(null),
  peopleBound: choiceOf(presenceBounds, 'Chọn đúng số, ít nhất, nhiều nhất hoặc khoảng.').prefault('exact'),
  speakers: optionalWhole(0, MOST_PEOPLE, 'Số lượt ý kiến là số nguyên, từ 0.').prefault(null),
  signatures: optionalWhole(1, MOST_VOTERS, 'Số chữ ký là số nguyên từ 1.').prefault(null),
  voters: optionalWhole(1, MOST_VOTERS, 'Số cử tri là số nguyên từ 1.').prefault(null),
};

type Counted = { readonly signatures: number | null; readonly voters: number | null };

/** Nobody signs who is no voter of the place. */
export function checkMeeting({ signatures, voters }: Counted, context: z.RefinementCtx): void {
  if (signatures !== null && voters !== null && signatures > voters)
    context.addIssue({
      code: 'custom',
      path: ['signatures'],
      message: 'Số chữ ký không thể nhiều hơn số cử tri. Kiểm tra lại hai số.',
    });
}
