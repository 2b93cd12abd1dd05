/** Of what few sessions need: a line as a source prints it, and how it is entered. */
type Worked = { readonly printed: string; readonly entered: string };

/**
 * One for each group of rare fields, all of them here so that they speak alike. What is entered names the fields as they are
 * called on the screen, in their order.
 */
export const worked = {
  voteBase: {
    printed: '24/26 đại biểu tán thành',
    entered: 'Tán thành 24, Tổng số đại biểu 26. Số có mặt, số tham gia nguồn không in thì để trống.',
  },
  voteBounds: {
    printed: 'ít nhất 20 đại biểu tán thành',
    entered: 'Tán thành 20 ở trên, rồi chọn «ít nhất» cho Số tán thành.',
  },
  petitionLine: {
    printed: 'tiếp nhận 84 lượt ý kiến, gồm kinh tế, ngân sách 76, pháp chế 03, văn hóa, xã hội 05',
    entered: '84 lượt ý kiến = 76 kinh tế, ngân sách + 3 pháp chế + 5 văn hóa, xã hội.',
  },
  recused: {
    printed: 'bà Lê Thị Cúc không tham gia biểu quyết do có liên quan đến dự án',
    entered:
      'chọn Lê Thị Cúc, Lý do «có liên quan đến dự án». Tổng số chỉ đổi khi quy chế của hội đồng nói vậy.',
  },
  voteShares: {
    printed: '100% đại biểu có mặt nhất trí',
    entered: 'Tán thành, 100%, so với số đại biểu có mặt.',
  },
  figureWithin: {
    printed: 'Thu ngân sách 12,4 tỷ đồng, trong đó thu phí 1,1 tỷ đồng',
    entered: 'hai khoản; ở khoản thu phí, chọn nằm trong khoản «Thu ngân sách».',
  },
  figureChange: {
    printed: 'điều chỉnh dự toán từ 1,2 tỷ đồng lên 1,5 tỷ đồng',
    entered: 'Điều chỉnh từ 1,2 tỷ đồng, Thành 1,5 tỷ đồng. Mức tăng nguồn không in thì để trống.',
  },
  figureComparisons: {
    printed: 'đạt 91% dự toán, tăng 5,2% so với cùng kỳ',
    entered: '91% ở ô Tỷ lệ phía trên; bấm Thêm so sánh rồi ghi «tăng 5,2%», so với cùng kỳ năm trước.',
  },
  indicatorNumbers: {
    printed: 'hộ dùng nước sạch 98,4%, kế hoạch 98%, cùng kỳ 97,2%',
    entered: 'Kết quả 98,4%, Kế hoạch 98%, Cùng kỳ 97,2%. Nguồn không nói đạt hay vượt thì để «Không nói».',
  },
  resolutionGroups: {
    printed: 'thông qua 15 nghị quyết, trong đó có Nghị quyết số 12/NQ-HĐND',
    entered: 'Nghị quyết số 12 trong danh sách trên; ở đây 15, gồm tất cả nghị quyết của kỳ họp.',
  },
  guestNumbers: {
    printed: 'cùng dự có khoảng 35 đại diện cử tri',
    entered: 'Tên tập thể «Đại diện cử tri», Số người 35, Số ấy là khoảng.',
  },
  roles: {
    printed: 'Ông Nguyễn Văn An, Chủ tịch HĐND, chủ tọa phiên bế mạc',
    entered: 'Chủ tọa; gõ «An» rồi chọn tên, chức vụ hôm đó tự điền; chọn phiên bế mạc.',
  },
  agendaChange: {
    printed: 'theo đề nghị của UBND, HĐND thống nhất bổ sung tờ trình về giá đất',
    entered: 'Bổ sung vào chương trình; ô bên cạnh «theo đề nghị của UBND».',
  },
  agendaReferences: {
    printed: 'thảo luận các báo cáo đã trình bày tại mục 3 và mục 4',
    entered: 'ở nội dung thảo luận, chọn hai báo cáo ấy.',
  },
  absences: {
    printed: 'sáng nay hội đồng họp tại hội trường',
    entered: 'giờ họp «Nguồn không nêu», vì cả bài không nói. Chưa kịp tra thì để «Chưa ghi».',
  },
  partialDays: {
    printed: 'kỳ họp diễn ra trong tháng 7 năm 2024',
    entered: 'Ngày bắt đầu 7/2024, không đoán ngày. Suy ra được ngày thì ghi ngày ấy, và suy ra từ đâu.',
  },
  statedPresence: {
    printed: 'có mặt 23/26 đại biểu, vắng có lý do 2',
    entered: 'Tổng số đại biểu 26, Có mặt 23, Vắng có lý do 2. Số nào nguồn không in thì để trống.',
  },
  question: {
    printed:
      'Đại biểu Lê Thị Cúc hỏi ông Bình, Trưởng phòng Kinh tế: bao giờ xong mương tổ 7? Ông Bình: trước 30/9',
    entered:
      'Ai chất vấn: gõ «ltc»; Chất vấn ai: ông Bình, Trưởng phòng Kinh tế; nội dung; Thêm trả lời; mở Lời hứa, hạn 30/9.',
  },
  election: {
    printed:
      'Bầu Chủ tịch HĐND: phát ra 26 phiếu, thu về 26, hợp lệ 25, không hợp lệ 1; bà Nguyễn Thị An 24 phiếu đồng ý, 1 không',
    entered:
      'Chức vụ «Chủ tịch HĐND», bầu 1 người; Nguyễn Thị An: Đồng ý 24, Không đồng ý 1; Phiếu phát ra 26, thu về 26, hợp lệ 25, không hợp lệ 1.',
  },
  onePerson: {
    printed: 'HĐND phường miễn nhiệm ông Trần Văn Bách với 24/26 đại biểu đồng ý, 1 phiếu không hợp lệ',
    entered: 'Trần Văn Bách: Đồng ý 24; Phiếu không hợp lệ 1. Số nào nguồn không in thì để trống.',
  },
  levels: {
    printed: 'Ông Trần Văn Bách: tín nhiệm cao 15 phiếu, tín nhiệm 9, tín nhiệm thấp 2',
    entered: 'Trần Văn Bách: 15, 9, 2; bảng trong Excel thì chép rồi dán vào ô Họ tên.',
  },
  confidence: {
    printed: 'bỏ phiếu tín nhiệm ông Trần Văn Bách: 10 phiếu tín nhiệm, 15 phiếu không tín nhiệm',
    entered: 'Trần Văn Bách: Tín nhiệm 10, Không tín nhiệm 15.',
  },
  oversight: {
    printed: 'Ban Kinh tế - Ngân sách giám sát việc thu gom rác thải của UBND phường',
    entered: 'Thu gom rác thải; chủ trì Ban Kinh tế - Ngân sách; cơ quan chịu giám sát UBND phường.',
  },
  awayMarks: {
    printed: 'ông Bình ra về lúc 9 giờ 30, trở lại lúc 10 giờ',
    entered: '9h30-10h.',
  },
} as const satisfies Readonly<Record<string, Worked>>;

export type WorkedOf = keyof typeof worked;
