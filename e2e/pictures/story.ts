/* The session that the clerk's guide records: invented, like all of the sample ward, and of an ordinary kind. */

export const facts = {
  'Tiêu đề trên trang': 'Sơ kết sáu tháng đầu năm 2027',
  'Mục đích': 'Đánh giá sáu tháng đầu năm 2027, quyết định nhiệm vụ sáu tháng cuối năm.',
  'Tóm tắt cho người dân':
    'Hội đồng quyết định nhiệm vụ sáu tháng cuối năm và mức hỗ trợ sửa ngõ xóm năm 2027.',
  'Địa điểm': 'Hội trường Ủy ban nhân dân phường Mẫu',
} as const;

export const guest = {
  name: 'Trần Thu Hà',
  title: 'Phó Chủ tịch Ủy ban nhân dân',
  body: 'Thành phố',
} as const;

export const agenda = [
  { title: 'Khai mạc kỳ họp', kind: 'Khai mạc', presenter: 'Bà Nguyễn Thị Hồng Vân' },
  {
    title: 'Báo cáo kinh tế – xã hội sáu tháng đầu năm 2027',
    kind: 'Báo cáo',
    presenter: 'Ông Lê Công Bằng',
  },
  {
    title: 'Nhiệm vụ phát triển kinh tế – xã hội sáu tháng cuối năm 2027',
    kind: 'Tờ trình',
    presenter: 'Ủy ban nhân dân phường',
  },
  {
    title: 'Mức hỗ trợ sửa chữa ngõ xóm năm 2027',
    kind: 'Tờ trình',
    presenter: 'Ủy ban nhân dân phường',
  },
] as const;

export const paper = {
  title: 'Tờ trình về mức hỗ trợ sửa chữa ngõ xóm năm 2027',
  number: '27/TTr-UBND',
  file: '27-TTr-UBND.docx',
  paragraphs: ['Tài liệu mẫu của một phường hư cấu', 'Tờ trình số 27/TTr-UBND ngày 24 tháng 6 năm 2027'],
} as const;

export const articles = [
  {
    heading: 'Mức hỗ trợ',
    text: '',
    clauses: [
      'Hỗ trợ 60% chi phí sửa chữa mỗi ngõ, tối đa 80 triệu đồng.',
      'Phần còn lại do người dân đóng góp.',
    ],
  },
  {
    heading: 'Tổ chức thực hiện',
    text: 'Ủy ban nhân dân phường công khai danh sách ngõ được hỗ trợ trước ngày 01/9/2027.',
    clauses: [],
  },
] as const;

export const voteLine = 'tất cả tán thành, trừ Toản không, Hòa không biểu quyết';

export const figures = [
  { concept: 'Tổng thu ngân sách', printed: 'trên 27,4 tỷ đồng', percent: '51,3%' },
  { concept: 'Tổng chi ngân sách', printed: '1.234 tỷ', percent: '' },
] as const;

export const indicators = [
  { name: 'Tổ dân phố văn hóa', printed: '13/14', unit: 'tổ dân phố' },
  { name: 'Gia đình đăng ký xây dựng Gia đình văn hóa', printed: '98,4%', unit: '' },
] as const;

export const task = 'Hoàn thành sửa chữa mười hai ngõ xóm đã được duyệt trong quý IV.';

export const photo = {
  caption: 'Sơ đồ chỗ ngồi của kỳ họp',
  alt: 'Hình vẽ hai mươi sáu chỗ ngồi xếp hình vòng cung trước bàn chủ tọa.',
} as const;

export const returnNote = 'Ghi thêm người ký nghị quyết, rồi trình lại.';
export const correctionReason = 'Bản 1 ghi thiếu nơi họp; sửa theo biên bản.';
