import { mandateOf, type Term } from './mau-council';
import { rareRowsOf } from './mau-rare-rows';
import { rowsOf } from './rows';

const DAY = '2023-12-14';
const row = rowsOf('mau-1-6');
const rare = rareRowsOf('mau-1-6');

const LAW = 'Căn cứ Luật Tổ chức chính quyền địa phương số 77/2015/QH13';
const issued = (number: string) => ({
  ...{ number, adoptedOn: DAY, issuedOn: '2023-12-18', effectiveOn: DAY, signer: 'Vương Đình Chiến' },
  legalBases: [LAW],
});

export const yearend2023Resolutions = [
  row.resolution('r1', 'a3', 'Dự toán thu, chi ngân sách phường năm 2024', {
    ...issued('14/NQ-HĐND'),
    articles: row.articles('r1', [
      {
        heading: 'Dự toán năm 2024',
        clauses: [
          'Tổng thu ngân sách phường: 38.900.000.000 đồng.',
          [
            'Tổng chi ngân sách phường: 38.900.000.000 đồng, gồm:',
            'chi đầu tư phát triển 8.100.000.000 đồng, trong đó 450.000.000 đồng sửa mái Nhà văn hóa tổ 3;',
            'chi thường xuyên 29.600.000.000 đồng;',
            'dự phòng 1.200.000.000 đồng.',
          ],
        ],
      },
      { heading: 'Tổ chức thực hiện', text: 'Ủy ban nhân dân phường công khai dự toán theo quy định.' },
    ]),
  }),
  row.resolution(
    'r2',
    'a5',
    'Xác nhận kết quả lấy phiếu tín nhiệm đối với người giữ chức vụ do Hội đồng bầu',
    {
      ...issued('15/NQ-HĐND'),
    },
  ),
  row.resolution('r3', 'a6', 'Chương trình giám sát của Hội đồng nhân dân phường năm 2024', {
    ...issued('16/NQ-HĐND'),
  }),
  row.resolution('r4', 'a6', 'Kế hoạch tổ chức các kỳ họp thường lệ năm 2024', { ...issued('17/NQ-HĐND') }),
];

/** The tellers, two amendments, the budget counted wrong and voted again, and two resolutions by one show of hands. */
export function yearend2023Votes(term: Term) {
  return [
    row.vote(
      'v1',
      'Sửa khoản 2 Điều 1: dành 450 triệu đồng sửa mái Nhà văn hóa tổ 3',
      {
        ...{ resolution: 'r1', item: 'a3', sitting: 's1', heldAt: '09:40', about: 'amendment' },
        movedBy: 'Đại biểu Đào Thị Yến',
      },
      [21, 2, 2],
    ),
    row.vote(
      'v2',
      'Sửa khoản 2 Điều 1: tăng dự phòng lên 2 tỷ đồng',
      {
        ...{ resolution: 'r1', item: 'a3', sitting: 's1', heldAt: '09:50', about: 'amendment' },
        movedBy: 'Đại biểu Tạ Đình Phong',
      },
      [9, 14, 2],
    ),
    row.vote(
      'v3',
      'Dự toán ngân sách năm 2024',
      {
        ...{
          resolution: 'r1',
          item: 'a3',
          sitting: 's1',
          heldAt: '10:05',
          isAnnulled: true,
          annulledOn: DAY,
        },
        annulledReason: 'Đếm sót hàng ghế bên trái; chủ tọa cho biểu quyết lại',
      },
      [17, 0, 1],
    ),
    row.vote(
      'v4',
      'Dự toán ngân sách năm 2024',
      {
        ...{ resolution: 'r1', item: 'a3', sitting: 's1', heldAt: '10:12', revoteOfId: row.id('v3') },
        recused: [
          {
            mandateId: mandateOf(term, 'Trần Đức Mạnh'),
            reason: 'Em trai là người nhận thầu sửa mái Nhà văn hóa tổ 3',
          },
        ],
      },
      [23, 0, 1],
    ),
    row.vote(
      'v5',
      'Ban kiểm phiếu gồm ba đại biểu',
      { item: 'a5', sitting: 's2', heldAt: '14:45', about: 'procedure' },
      [25, 0, 0],
    ),
    row.vote(
      'v6',
      'Xác nhận kết quả lấy phiếu tín nhiệm',
      { resolution: 'r2', item: 'a5', sitting: 's2', heldAt: '15:30' },
      [25, 0, 0],
    ),
    row.vote(
      'v7',
      'Chương trình giám sát và kế hoạch kỳ họp năm 2024',
      { resolution: 'r3', item: 'a6', sitting: 's2', heldAt: '15:45', alsoResolutionIds: [row.id('r4')] },
      [24, 0, 1],
    ),
  ];
}

/** Lấy phiếu tín nhiệm once in the middle of the term: three levels of each, one ballot not valid. */
export function confidenceOf(term: Term) {
  const delegate = (name: string, office: string) => ({ mandateId: mandateOf(term, name), office });
  const head = mandateOf(term, 'Ngô Thị Thúy');
  return {
    personnelVotes: [
      rare.ballot(
        'n1',
        'confidence_levels',
        {
          ...{ item: 'a5', sitting: 's2', heldAt: '15:00', tellersVoteId: row.id('v5') },
          ...{
            resolutionId: row.id('r2'),
            invalidCauses: [{ cause: 'Đánh dấu hai mức cho một người', count: 1 }],
          },
        },
        [28, 25, 25, 24, 1],
      ),
    ],
    personnelPeople: [
      rare.trusted('n1', '1', delegate('Vương Đình Chiến', 'Chủ tịch Hội đồng nhân dân phường'), [20, 4, 0]),
      rare.trusted(
        'n1',
        '2',
        delegate('Nguyễn Thị Hồng Vân', 'Phó Chủ tịch Hội đồng nhân dân phường'),
        [22, 2, 0],
      ),
      rare.trusted('n1', '3', delegate('Đặng Văn Thịnh', 'Trưởng ban Văn hóa – Xã hội'), [15, 8, 1]),
      rare.trusted('n1', '4', delegate('Trần Đức Mạnh', 'Trưởng ban Kinh tế – Ngân sách'), [7, 11, 6]),
      rare.trusted(
        'n1',
        '5',
        { name: 'Đàm Quang Huy', office: 'Chủ tịch Ủy ban nhân dân phường' },
        [4, 6, 14],
      ),
    ],
    personnelTellers: rare.tellers('n1', [
      head,
      mandateOf(term, 'Phan Văn Lộc'),
      mandateOf(term, 'Trần Thị Mơ'),
    ]),
  };
}
