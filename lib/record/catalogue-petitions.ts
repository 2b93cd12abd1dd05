import { formatPartialDate } from '@/lib/vi/partial-date';
import { terms } from '@/lib/vi/terms';
import { choice, list, partialDate, sourced, type Thing, text, whole } from './field-writing';
import type { PetitionReminder } from './schema-petitions';

/** The rows of what voters asked for. */
export const petitionThings = {
  petitions: {
    name: 'Kiến nghị',
    titledBy: 'body',
    fields: {
      code: text('Mã, số'),
      body: text('Nội dung kiến nghị'),
      field: text('Lĩnh vực'),
      place: text('Cử tri ở đâu'),
      petitioner: text('Người kiến nghị'),
      way: choice('Nêu bằng cách', terms.petitionWay),
      raisedBefore: text('Nêu trước kỳ họp'),
      raisedOn: partialDate('Nêu ngày'),
      responsible: text('Cơ quan trả lời'),
      authority: choice('Thẩm quyền', terms.petitionAuthority),
      receivedOn: partialDate('Ngày nhận'),
      forwardedOn: partialDate('Chuyển ngày'),
      dueOn: partialDate('Hạn trả lời'),
      extendedTo: partialDate('Gia hạn đến'),
      extensionReason: text('Lý do gia hạn'),
      answeredOn: partialDate('Trả lời ngày'),
      answerNumber: text('Số văn bản trả lời'),
      answeredBy: text('Người, cơ quan ký'),
      answer: text('Nội dung trả lời'),
      answerUrl: text('Địa chỉ văn bản trả lời'),
      status: choice('Tình trạng', terms.petitionStatus),
      review: choice('Kết quả rà soát', terms.petitionReview),
      reviewedOn: partialDate('Rà soát ngày'),
      reviewNote: text('Nhận xét khi rà soát'),
      reminders: list<Partial<PetitionReminder>>(
        'Đôn đốc',
        (_, at) => `Đôn đốc lần ${at + 1}`,
        ({ on, number }) => [on && formatPartialDate(on), number].filter(Boolean).join(', '),
      ),
      ...sourced,
    },
  },
  petitionCounts: {
    name: 'Số kiến nghị',
    titledBy: 'label',
    fields: {
      axis: choice('Số này là', terms.petitionAxis),
      label: text('Của phần nào'),
      raisedBefore: text('Nêu trước kỳ họp'),
      speakers: whole('Số lượt ý kiến'),
      matters: whole('Số nội dung'),
      printed: text('Nguyên văn'),
      ...sourced,
    },
  },
} satisfies Record<string, Thing>;
