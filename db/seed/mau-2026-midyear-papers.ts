import { rowsOf } from './rows';

const DAY = '2026-07-09';
const row = rowsOf('mau-2-2');
const WARD = 'Ủy ban nhân dân phường';
const MONEY_COMMITTEE = 'Ban Kinh tế – Ngân sách';

export const midyearPapers = [
  row.paper(
    'p1',
    'a2',
    'report',
    ['58/BC-UBND', '2026-06-24', WARD],
    'Tình hình kinh tế – xã hội, quốc phòng – an ninh sáu tháng đầu năm 2026',
  ),
  row.paper(
    'p2',
    'a2',
    'appraisal',
    ['09/BC-HĐND', '2026-07-01', MONEY_COMMITTEE],
    'Thẩm tra báo cáo kinh tế – xã hội sáu tháng đầu năm 2026',
  ),
  row.paper(
    'p3',
    'a2',
    'notice',
    ['12/TB-MTTQ', '2026-07-02', 'Ủy ban Mặt trận Tổ quốc Việt Nam phường'],
    'Mặt trận Tổ quốc tham gia xây dựng chính quyền và ý kiến của cử tri',
  ),
  row.paper(
    'p4',
    'a3',
    'submission',
    ['21/TTr-UBND', '2026-06-24', WARD],
    'Phê chuẩn quyết toán thu, chi ngân sách phường năm 2025',
  ),
  row.paper(
    'p5',
    'a3',
    'appraisal',
    ['10/BC-HĐND', '2026-07-01', MONEY_COMMITTEE],
    'Thẩm tra quyết toán ngân sách phường năm 2025',
  ),
  row.paper(
    'p6',
    'a4',
    'submission',
    ['22/TTr-UBND', '2026-06-26', WARD],
    'Mức hỗ trợ lắp camera an ninh tại các ngõ',
  ),
  row.paper(
    'p7',
    'a4',
    'draft_resolution',
    [null, '2026-06-26', WARD],
    'Dự thảo nghị quyết về hỗ trợ lắp camera an ninh',
  ),
  row.paper(
    'p8',
    'a6',
    'submission',
    ['05/TTr-HĐND', '2026-07-03', 'Thường trực Hội đồng nhân dân'],
    'Chương trình giám sát của Hội đồng nhân dân phường năm 2027',
  ),
];

/** What the one paper with a file says. */
export const finalAccountsPaper = [
  'Tài liệu mẫu của một phường hư cấu',
  'Tờ trình số 21/TTr-UBND ngày 24 tháng 6 năm 2026',
  'Về việc phê chuẩn quyết toán thu, chi ngân sách phường năm 2025',
  'Tổng thu: 46.318.700.000 đồng. Tổng chi: 42.105.900.000 đồng. Kết dư: 4.212.800.000 đồng.',
  'Kính trình Hội đồng nhân dân phường xem xét, phê chuẩn.',
];

const ORGANISATION = 'Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15';
const BUDGET = 'Căn cứ Luật Ngân sách nhà nước số 89/2025/QH15';
const OVERSIGHT = 'Căn cứ Luật Hoạt động giám sát của Quốc hội và Hội đồng nhân dân số 121/2025/QH15';

const issued = (number: string, more: object) => ({
  ...{ number, adoptedOn: DAY, issuedOn: '2026-07-13', effectiveOn: DAY, signer: 'Nguyễn Thị Hồng Vân' },
  ...more,
});
const carriedOut = {
  heading: 'Tổ chức thực hiện',
  text: 'Ủy ban nhân dân phường thi hành nghị quyết này; Thường trực Hội đồng nhân dân, các Ban và đại biểu giám sát việc thi hành.',
};

export const midyearResolutions = [
  row.resolution('r1', 'a3', 'Phê chuẩn quyết toán thu, chi ngân sách phường năm 2025', {
    ...issued('08/NQ-HĐND', {
      legalBases: [
        ORGANISATION,
        BUDGET,
        'Xét Tờ trình số 21/TTr-UBND ngày 24/6/2026 của Ủy ban nhân dân phường',
      ],
      closing:
        'Nghị quyết này đã được Hội đồng nhân dân phường Mẫu khóa II, kỳ họp thứ hai thông qua ngày 09 tháng 7 năm 2026./.',
      recipients:
        'Thường trực Hội đồng nhân dân thành phố\nỦy ban nhân dân phường\nĐại biểu Hội đồng nhân dân phường\nNhư Điều 2\nLưu: VT',
    }),
    articles: row.articles('r1', [
      {
        heading: 'Phê chuẩn quyết toán',
        clauses: [
          'Tổng thu ngân sách phường: 46.318.700.000 đồng.',
          [
            'Tổng chi ngân sách phường: 42.105.900.000 đồng, trong đó:',
            'chi đầu tư phát triển 8.640.300.000 đồng;',
            'chi thường xuyên 33.465.600.000 đồng.',
          ],
          'Kết dư: 4.212.800.000 đồng, chuyển vào thu ngân sách năm 2026.',
        ],
      },
      carriedOut,
    ]),
  }),
  row.resolution(
    'r2',
    'a2',
    'Nhiệm vụ phát triển kinh tế – xã hội, bảo đảm quốc phòng – an ninh sáu tháng cuối năm 2026',
    {
      ...issued('09/NQ-HĐND', {
        legalBases: [ORGANISATION, 'Xét Báo cáo số 58/BC-UBND ngày 24/6/2026 của Ủy ban nhân dân phường'],
      }),
      articles: row.articles('r2', [
        {
          heading: 'Nhiệm vụ trọng tâm',
          clauses: [
            'Giải ngân ít nhất 95% vốn đầu tư công năm 2026.',
            'Nạo vét cống ngõ 12 đường Hoa Sữa trước mùa mưa bão.',
            'Đưa bộ phận một cửa về Nhà văn hóa tổ 9 phục vụ người cao tuổi mỗi tuần một buổi.',
          ],
        },
        carriedOut,
      ]),
    },
  ),
  row.resolution('r3', 'a4', 'Quy định mức hỗ trợ lắp camera an ninh tại các ngõ trên địa bàn phường', {
    ...issued('01/2026/NQ-HĐND', {
      legalBases: [ORGANISATION, BUDGET],
      kind: 'normative',
      effectiveOn: '2026-07-20',
    }),
    articles: row.articles('r3', [
      {
        heading: 'Phạm vi và mức hỗ trợ',
        clauses: [
          'Ngõ có từ 15 hộ trở lên được hỗ trợ một lần, không quá 60% chi phí và không quá 18.000.000 đồng.',
          [
            'Ưu tiên theo thứ tự:',
            'ngõ có điểm trông trẻ hoặc trường học;',
            'ngõ đã xảy ra trộm cắp trong 12 tháng;',
            'các ngõ còn lại.',
          ],
        ],
      },
      {
        heading: 'Giữ gìn đời tư',
        clauses: [
          'Hình ảnh được lưu không quá 30 ngày, trừ khi cơ quan điều tra yêu cầu bằng văn bản.',
          'Camera không được hướng vào trong nhà ở.',
        ],
      },
      { heading: 'Hiệu lực', text: 'Nghị quyết có hiệu lực từ ngày 20 tháng 7 năm 2026.' },
    ]),
  }),
  row.resolution('r4', 'a6', 'Chương trình giám sát của Hội đồng nhân dân phường năm 2027', {
    ...issued('10/NQ-HĐND', { legalBases: [ORGANISATION, OVERSIGHT] }),
    articles: row.articles('r4', [
      {
        heading: 'Chuyên đề giám sát',
        clauses: [
          'Việc quản lý, sử dụng quỹ do người dân đóng góp tại tổ dân phố.',
          'Kết quả giải ngân và chất lượng công trình đường ngõ giai đoạn 2025–2026.',
        ],
      },
      carriedOut,
    ]),
  }),
  row.resolution('r5', 'a6', 'Trả lời kiến nghị của cử tri trước kỳ họp thứ hai', {
    ...issued('11/NQ-HĐND', { legalBases: [ORGANISATION] }),
    articles: row.articles('r5', [
      {
        text: 'Tán thành báo cáo giải quyết 31 nội dung kiến nghị: 22 đã giải quyết xong, 6 đang giải quyết, 3 đã giải trình.',
      },
      carriedOut,
    ]),
    annexes: [
      {
        title: 'Kiến nghị đang giải quyết',
        text: 'Tổ dân phố số 3: đèn chiếu sáng ngõ 27.\nTổ dân phố số 5: sân chơi trẻ em.\nTổ dân phố số 7: thoát nước ngõ 12 đường Hoa Sữa.\nTổ dân phố số 8: biển báo giờ tập kết rác.\nTổ dân phố số 11: sửa mái Nhà văn hóa.\nTổ dân phố số 14: gờ giảm tốc trước trường mầm non.',
      },
    ],
  }),
];
