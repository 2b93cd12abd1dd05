/** The delegates of the sample ward, all invented: who sat in which term, and for which electoral unit. */

const unit = (number: number, names: string) =>
  names.split(', ').map((name) => ({ name, unit: `Đơn vị bầu cử số ${number}` }));

export const termOne = [
  ...unit(
    1,
    'Vương Đình Chiến, Nguyễn Thị Hồng Vân, Lưu Thị Thảo, Kiều Văn Sơn, Phạm Quốc Toản, Tô Thị Liên',
  ),
  ...unit(2, 'Đặng Văn Thịnh, Hà Văn Quyết, Quách Thị Miên, Trần Đức Mạnh, La Văn Thuận'),
  ...unit(3, 'Ngô Thị Thúy, Đào Thị Yến, Phan Văn Lộc, Nguyễn Văn Khang, Trịnh Thị Nhàn'),
  ...unit(4, 'Nguyễn Hữu Nghĩa, Thái Thị Loan, Trần Thị Mơ, Bạch Văn Cường, Cao Văn Hiệp'),
  ...unit(5, 'Mai Thị Xuyến, Chu Thị Hiền, Tạ Đình Phong, Đồng Văn Bền, Nghiêm Thị Cúc'),
];

/** In the order of their accounts, `daibieu01` to `daibieu26`. */
export const termTwo = [
  ...unit(
    1,
    'Nguyễn Thị Hồng Vân, Phạm Quốc Toản, Lê Thị Bích Ngọc, Đặng Văn Thịnh, Bùi Thị Lan Anh, Trần Đức Mạnh',
  ),
  ...unit(2, 'Hoàng Thị Kim Dung, Vũ Xuân Thành, Ngô Thị Thúy, Đỗ Minh Khôi, Dương Thị Hòa'),
  ...unit(3, 'Phan Văn Lộc, Trịnh Thị Nhàn, Lý Văn Sáu, Đinh Thị Phượng, Nguyễn Hữu Nghĩa'),
  ...unit(4, 'Trần Thị Mơ, Lê Công Bằng, Phạm Thị Tươi, Cao Văn Hiệp, Hồ Thị Diệu'),
  ...unit(5, 'Nguyễn Tiến Lực, Mai Thị Xuyến, Tạ Đình Phong, Châu Thị Ý Nhi, Đoàn Văn Út'),
];

export const officesOfTermOne = [
  ['Vương Đình Chiến', 'council_chair', 'Chủ tịch Hội đồng nhân dân phường'],
  ['Nguyễn Thị Hồng Vân', 'council_vice_chair', 'Phó Chủ tịch Hội đồng nhân dân phường'],
  ['Đặng Văn Thịnh', 'committee_head', 'Trưởng ban Văn hóa – Xã hội'],
  ['Trần Đức Mạnh', 'committee_head', 'Trưởng ban Kinh tế – Ngân sách'],
] as const;

export const officesOfTermTwo = [
  ['Nguyễn Thị Hồng Vân', 'council_chair', 'Chủ tịch Hội đồng nhân dân phường'],
  ['Phạm Quốc Toản', 'council_vice_chair', 'Phó Chủ tịch Hội đồng nhân dân phường'],
  ['Lê Thị Bích Ngọc', 'committee_head', 'Trưởng ban Kinh tế – Ngân sách'],
  ['Đặng Văn Thịnh', 'committee_head', 'Trưởng ban Văn hóa – Xã hội'],
  ['Trần Đức Mạnh', 'committee_vice_head', 'Phó Trưởng ban Kinh tế – Ngân sách'],
  ['Ngô Thị Thúy', 'group_head', 'Tổ trưởng tổ đại biểu số 2'],
] as const;
