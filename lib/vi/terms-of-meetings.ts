import type * as words from '@/lib/words';
import type * as convening from '@/lib/words-of-convening';

type Of<List extends readonly string[]> = Record<List[number], string>;

/** The part of `terms` that is about how a session goes: who leads it and what it deals with. */
export const meetingTerms = {
  meetingKind: {
    joint_conference: 'Hội nghị liên tịch',
    standing_committee: 'Phiên họp Thường trực Hội đồng nhân dân',
    committee: 'Phiên họp Ban của Hội đồng nhân dân',
    explanation: 'Phiên giải trình',
    voters_meeting: 'Tiếp xúc cử tri',
    dialogue: 'Đối thoại với Nhân dân',
  } satisfies Of<typeof words.meetingKinds>,
  bodyKind: {
    standing_committee: 'Thường trực Hội đồng nhân dân',
    committee: 'Ban của Hội đồng nhân dân',
  } satisfies Of<typeof words.bodyKinds>,
  bodyRole: {
    head: 'Người đứng đầu',
    vice_head: 'Cấp phó',
    member: 'Ủy viên',
  } satisfies Of<typeof words.bodyRoles>,
  guestKind: { person: 'Cá nhân', group: 'Tập thể' } satisfies Of<typeof words.guestKinds>,
  sittingRole: {
    presided: 'Chủ tọa',
    minutes: 'Thư ký',
    opened: 'Khai mạc',
    closed: 'Bế mạc',
    other: 'Việc khác',
  } satisfies Of<typeof words.sittingRoles>,
  taskStatus: { open: 'Chưa xong', done: 'Đã xong' } satisfies Of<typeof words.taskStatuses>,
  minuteKind: {
    speech: 'Phát biểu',
    question: 'Câu hỏi',
    answer: 'Trả lời',
    event: 'Sự việc',
    vote: 'Biểu quyết',
    conclusion: 'Kết luận',
    note: 'Ghi chép',
  } satisfies Of<typeof words.minuteKinds>,
  agendaKind: {
    opening: 'Khai mạc',
    procedure: 'Thủ tục',
    report: 'Báo cáo',
    submission: 'Tờ trình',
    appraisal: 'Thẩm tra',
    discussion: 'Thảo luận',
    questioning: 'Chất vấn',
    election: 'Bầu, miễn nhiệm',
    resolution: 'Thông qua nghị quyết',
    speech: 'Phát biểu',
    closing: 'Bế mạc',
    other: 'Nội dung khác',
  } satisfies Of<typeof words.agendaKinds>,
  agendaChange: {
    added: 'Bổ sung vào chương trình',
    withdrawn: 'Rút khỏi chương trình',
    postponed: 'Hoãn sang kỳ họp khác',
    not_reached: 'Chưa xem xét tại kỳ họp',
  } satisfies Of<typeof words.agendaChanges>,
  paperKind: {
    submission: 'Tờ trình',
    report: 'Báo cáo',
    appraisal: 'Báo cáo thẩm tra',
    draft_resolution: 'Dự thảo nghị quyết',
    notice: 'Thông báo',
    plan: 'Kế hoạch',
    other: 'Tài liệu khác',
  } satisfies Of<typeof words.paperKinds>,
  convenedKind: {
    delegate: 'Đại biểu',
    guest: 'Khách mời',
  } satisfies Of<typeof convening.convenedKinds>,
  conveningAnswer: {
    coming: 'Sẽ dự',
    late: 'Dự, đến muộn',
    absent: 'Xin vắng',
  } satisfies Of<typeof convening.conveningAnswerKinds>,
  handedWay: {
    by_hand: 'Trao tận tay',
    by_phone: 'Điện thoại',
    by_message: 'Tin nhắn',
    by_post: 'Bưu điện',
  } satisfies Of<typeof convening.handedWays>,
  /** In a sentence: «báo hoãn», «đã hủy». */
  offOccurrence: {
    postponed: 'hoãn',
    cancelled: 'hủy',
  } satisfies Of<typeof convening.offOccurrences>,
  letterKind: {
    convening: 'Thư triệu tập',
    reminder: 'Thư nhắc trả lời',
    postponed: 'Thư báo hoãn',
    cancelled: 'Thư báo hủy',
    comment_deadline: 'Thư nhắc hạn góp ý',
  } satisfies Of<typeof convening.letterKinds>,
  letterState: {
    waiting: 'Chờ gửi',
    sent: 'Máy chủ thư đã nhận',
    refused: 'Máy chủ thư từ chối',
    given_up: 'Thử nhiều lần không gửi được',
    dropped: 'Không cần gửi nữa',
  } satisfies Of<typeof convening.letterStates>,
} as const;
