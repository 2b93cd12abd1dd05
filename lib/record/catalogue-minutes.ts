import { terms } from '@/lib/vi/terms';
import { choice, link, type Thing, text, time, yesNo } from './field-writing';

/** The lines of the minutes. */
export const minuteThings = {
  minuteEntries: {
    name: 'Dòng biên bản',
    titledBy: 'body',
    fields: {
      kind: choice('Loại', terms.minuteKind),
      agendaItemId: link('Nội dung chương trình'),
      agendaItem: link('Nội dung chương trình'),
      sittingId: link('Phiên'),
      sitting: link('Phiên'),
      at: time('Giờ'),
      mandateId: link('Đại biểu trong danh sách'),
      delegate: link('Đại biểu'),
      name: text('Người nói'),
      office: text('Chức vụ'),
      body: text('Nội dung'),
      answersId: link('Trả lời cho'),
      answers: link('Trả lời cho'),
      voteId: link('Biểu quyết'),
      vote: link('Biểu quyết'),
      questionId: link('Câu chất vấn'),
      question: link('Câu chất vấn'),
      personnelVoteId: link('Lần bỏ phiếu về nhân sự'),
      personnel: link('Việc nhân sự'),
      isInternal: yesNo('Chỉ lưu tại bàn thư ký'),
    },
  },
} satisfies Record<string, Thing>;
