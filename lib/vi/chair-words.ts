import type { agendaKinds } from '@/lib/words';

/** What whoever presides says at an item of each kind, as meetings are led; `{item}` and `{presenter}` are of the item. */
export const chairWords: Readonly<Record<(typeof agendaKinds)[number], readonly string[]>> = {
  opening: [
    'Mời toàn thể đại biểu làm lễ chào cờ.',
    'Tuyên bố lý do, giới thiệu đại biểu, khách mời.',
    'Thông báo số đại biểu có mặt, vắng mặt; đủ điều kiện thì tuyên bố khai mạc.',
  ],
  procedure: ['Trình bày nội dung «{item}».', 'Hỏi đại biểu có ý kiến khác không, rồi lấy biểu quyết.'],
  report: ['Mời {presenter} trình bày «{item}».', 'Cảm ơn, chuyển sang nội dung tiếp theo.'],
  submission: ['Mời {presenter} trình bày «{item}».', 'Mời Ban được phân công trình bày báo cáo thẩm tra.'],
  appraisal: ['Mời {presenter} trình bày «{item}».'],
  discussion: [
    'Gợi ý nội dung cần thảo luận; mời đại biểu đăng ký phát biểu.',
    'Mời cơ quan trình giải trình những ý kiến đã nêu.',
    'Kết luận phần thảo luận.',
  ],
  questioning: [
    'Nêu nhóm vấn đề chất vấn, thời gian hỏi và trả lời.',
    'Mời đại biểu chất vấn; mời người bị chất vấn trả lời từng câu.',
    'Kết luận: việc phải làm, ai làm, đến khi nào.',
  ],
  election: [
    'Nêu lý do và quy định áp dụng; giới thiệu nhân sự.',
    'Mời Ban kiểm phiếu hướng dẫn, phát phiếu, kiểm phiếu và công bố kết quả.',
  ],
  resolution: ['Mời thư ký đọc dự thảo «{item}».', 'Hỏi đại biểu có ý kiến khác không, rồi lấy biểu quyết.'],
  speech: ['Mời {presenter} phát biểu.', 'Cảm ơn và tiếp thu ý kiến.'],
  closing: ['Tóm tắt kết quả kỳ họp.', 'Tuyên bố bế mạc.', 'Mời toàn thể đại biểu chào cờ.'],
  other: ['Điều hành nội dung «{item}».'],
};
