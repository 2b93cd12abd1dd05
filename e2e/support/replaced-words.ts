/**
 * Words that were replaced by plainer or truer ones, and must not come back: in no text of ours and on no page. What stands
 * beside each is said instead.
 */
export const replacedWords: readonly (readonly [gone: RegExp, instead: string])[] = [
  [/Vì sao\?/, 'Cách tính kết quả'],
  [/Tiền của/, 'Thu, chi của …'],
  [
    /Mọi (?:nghị quyết|năm|hội đồng|kỳ họp|kết quả|loại|khóa|đính chính)/,
    'Xem tất cả nghị quyết, Tất cả các năm, Tất cả kỳ họp đã công bố',
  ],
  [/Mục lục(?! văn bản)/, 'Danh mục'],
  [/Xuất xứ/, 'Thông tin văn bản'],
  [/[Vv]ân tay/, 'Mã đối chiếu (SHA-256)'],
  [/nguồn tin Atom|Lịch họp \(iCalendar\)/, 'Nhận tin mới (RSS), Thêm lịch họp vào điện thoại'],
  [/Chép địa chỉ|Các hội đồng/, 'Sao chép liên kết, Danh sách hội đồng nhân dân'],
  [
    /như được in|[Ll]ời được in|nếu được in/,
    'ghi trên văn bản, đúng theo văn bản, nguyên văn kết quả trong nguồn',
  ],
  [/Khoản không có kế hoạch/, 'Khoản không giao kế hoạch thì chỉ nêu số thực hiện'],
  [/Kỳ họp này chưa họp/, 'Kỳ họp chưa diễn ra'],
  [/Không hồ sơ nào đã công bố/, 'Không tìm thấy hồ sơ nào có tất cả các từ này'],
  [/Bỏ mọi điều kiện|Đúng dấu/, 'Xóa bộ lọc'],
  [/Lùi lại kỳ sau/, 'Chuyển sang kỳ họp sau'],
  [/trên số (?:thanh niên|dân số)/, 'trong số …, tính trên …'],
  [/lượt xem ở nguồn/, '119 lượt xem tại nguồn'],
  [/Mở hồ sơ/, 'Lập hồ sơ kỳ họp'],
  [/[Vv]iệc được biểu quyết/, 'Nội dung biểu quyết'],
  [/[Đđ]ủ để họp|Kiểm tra: ổn/, 'Đủ số đại biểu để họp, không còn lỗi'],
  [/để vậy|cho qua/, 'Lý do giữ nguyên, đề nghị chấp nhận'],
  [/do luật của ngày/, 'theo luật có hiệu lực tại ngày biểu quyết'],
  [/Nếu đi,|ở thẻ khác/, 'Nếu rời trang, ở cửa sổ khác'],
  // A room of that name is a place where people meet.
  [/Phòng họp(?! \p{Lu})/u, 'Trang đại biểu'],
  [/tiền đi đâu|lặng lẽ/, 'sử dụng ngân sách; mọi sửa đổi sau công bố đều được ghi công khai'],
  [/mẫu số của/, 'tỷ lệ biểu quyết tính trên số đại biểu này'],
  [/Không BQ/, 'Không biểu quyết'],
  [/[Cc]ảnh báo/, 'lưu ý'],
  [/U[ỷ]|uỷ/, 'Ủy, ủy'],
];

/** A day as no screen writes it: months 3 to 9 are padded by nobody, not by the decree on papers either. */
export const PADDED_DAY = /\b\d{1,2}\/0[3-9]\/\d{4}/;
