import { openFile } from './desk';
import { yearendFigures, yearendIndicators, yearendPapers, yearendTasks } from './mau-2025-yearend-papers';
import { byMandate, type Mau, mandateOf, RELEASED, release, type Term } from './mau-council';
import { petitionsReviewed } from './mau-petitions';
import { rowsOf } from './rows';

const DAY = '2025-12-11';
const row = rowsOf('mau-1-12');

/**
 * The year-end session of 2025. A delegate is released by its first vote, so every later vote counts 25 delegates, not
 * 26; and a dismissal gets more than half of them but not two thirds.
 */
export async function tellYearendBefore(mau: Mau, term: Term): Promise<void> {
  mau.clock.set('2025-12-12 08:00');
  const file = await openFile(mau, {
    ...{ id: 'mau-khoa-1-ky-12', termId: term.termId, ordinal: 12, kind: 'regular_yearend' },
    ...{ label: 'Kỳ họp thứ 12', startsOn: DAY },
  });
  await release(mau, term, DAY, '09:30');
  await file.general(facts, { sittings, guests });
  await file.save('attendance', { attendance: attendanceOf(term), attendanceNumbers: [] });
  await file.save('agenda', { agendaItems, papers: yearendPapers });
  await file.save('resolutions', { resolutions });
  await file.save('votes', { votes, ballots: [] });
  await file.save('budget', { budgetFigures: yearendFigures });
  await file.save('indicators', { indicators: yearendIndicators });
  await file.save('tasks', { keyTasks: yearendTasks });
  await file.save('petitions', petitionsReviewed);
  mau.clock.set('2025-12-15 09:00');
  await file.submit();
  mau.clock.set('2025-12-15 14:30');
  await file.approve();
}

const facts = {
  title: 'Tổng kết năm 2025, dự toán năm 2026',
  purpose: 'Tổng kết năm 2025, quyết định nhiệm vụ và dự toán ngân sách năm 2026, xem xét nhân sự.',
  summary:
    'Hội đồng giao dự toán năm 2026 với tổng thu 48,6 tỷ đồng, cho thôi nhiệm vụ một đại biểu chuyển công tác. Đề nghị bãi nhiệm một đại biểu không đạt hai phần ba tổng số đại biểu.',
  place: 'Hội trường Ủy ban nhân dân phường Mẫu',
  occurrence: 'held' as const,
};

const sittings = [
  row.sitting('s1', 'Phiên sáng', DAY, '08:00', '11:30'),
  row.sitting('s2', 'Phiên chiều', DAY, '13:30', '16:30'),
];

const guests = [
  row.person('g1', 'Trịnh Quang Vinh', 'Phó Chủ tịch Hội đồng nhân dân thành phố'),
  row.group('g2', 'Thường trực Đảng ủy phường'),
  row.group('g3', 'Tổ trưởng 14 tổ dân phố'),
];

const away = {
  'Chu Thị Hiền': { status: 'excused', reason: 'Chăm mẹ nằm viện' },
  'Bạch Văn Cường': { status: 'absent' },
} as const;

function attendanceOf(term: Term) {
  const morning = {
    ...away,
    'Hà Văn Quyết': { status: 'late', fromTime: '08:40', reason: 'Kẹt xe' },
    [RELEASED]: { status: 'left_early', toTime: '09:30', reason: 'Thôi làm nhiệm vụ đại biểu từ 09:30' },
  } as const;
  const afternoon = {
    ...away,
    'Tô Thị Liên': { status: 'left_early', toTime: '15:30', reason: 'Việc gia đình' },
  } as const;
  const everybody = [...term.mandates.values()];
  const stillIn = everybody.filter((mandateId) => mandateId !== mandateOf(term, RELEASED));
  return [
    ...row.marks('s1', everybody, byMandate(term, morning)),
    ...row.marks('s2', stillIn, byMandate(term, afternoon)),
  ];
}

const agendaItems = [
  row.item('a1', 'opening', 'Khai mạc', { presenter: 'Ông Vương Đình Chiến, Chủ tịch Hội đồng nhân dân' }),
  row.item('a2', 'election', 'Cho thôi làm nhiệm vụ đại biểu', {
    presenter: 'Thường trực Hội đồng nhân dân',
    discussion:
      'Ông Kiều Văn Sơn chuyển công tác về tỉnh khác từ ngày 15/12/2025 và xin thôi làm nhiệm vụ đại biểu.',
    conclusion: 'Cho thôi làm nhiệm vụ từ 09:30 ngày 11/12/2025; từ đó Hội đồng có 25 đại biểu.',
  }),
  row.item('a3', 'report', 'Báo cáo kinh tế – xã hội năm 2025 và nhiệm vụ năm 2026', {
    presenter: 'Chủ tịch Ủy ban nhân dân phường',
    discussion: 'Đại biểu đề nghị đưa việc thay đèn ngõ vào nhiệm vụ năm 2026 và công khai danh sách ngõ.',
    speakers: 'Ngô Thị Thúy, Phan Văn Lộc, Nghiêm Thị Cúc',
    conclusion: 'Tiếp thu, ghi thành chỉ tiêu 40 tuyến ngõ.',
  }),
  row.item('a4', 'submission', 'Dự toán ngân sách phường năm 2026', {
    presenter: 'Phòng Kinh tế, Hạ tầng và Đô thị',
  }),
  row.item('a5', 'election', 'Đề nghị bãi nhiệm đại biểu Bạch Văn Cường', {
    presenter: 'Ủy ban Mặt trận Tổ quốc Việt Nam phường',
    discussion: 'Đại biểu vắng mặt không lý do tại tất cả phiên họp năm 2025.',
    conclusion: 'Phát ra 23 phiếu, thu về 23 phiếu. Không đủ hai phần ba tổng số đại biểu.',
  }),
  row.item('a6', 'resolution', 'Kế hoạch tổ chức các kỳ họp thường lệ năm 2026'),
  row.item('a7', 'closing', 'Bế mạc'),
];

const LAW = 'Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15';
const issued = (number: string) => ({
  ...{ number, adoptedOn: DAY, issuedOn: '2025-12-15', effectiveOn: DAY, signer: 'Vương Đình Chiến' },
  legalBases: [LAW],
});

const resolutions = [
  row.resolution(
    'r1',
    'a2',
    'Cho thôi làm nhiệm vụ đại biểu Hội đồng nhân dân phường đối với ông Kiều Văn Sơn',
    {
      ...issued('12/NQ-HĐND'),
      articles: row.articles('r1', [
        {
          text: 'Cho ông Kiều Văn Sơn thôi làm nhiệm vụ đại biểu từ 09 giờ 30 phút ngày 11 tháng 12 năm 2025.',
        },
      ]),
    },
  ),
  row.resolution('r2', 'a4', 'Dự toán thu, chi ngân sách phường năm 2026', {
    ...issued('13/NQ-HĐND'),
    articles: row.articles('r2', [
      {
        heading: 'Dự toán năm 2026',
        clauses: [
          'Tổng thu ngân sách phường: 48.600.000.000 đồng.',
          [
            'Tổng chi ngân sách phường: 48.600.000.000 đồng, gồm:',
            'chi đầu tư phát triển 11.200.000.000 đồng;',
            'chi thường xuyên 35.900.000.000 đồng;',
            'dự phòng 1.500.000.000 đồng.',
          ],
        ],
      },
      {
        heading: 'Tổ chức thực hiện',
        text: 'Ủy ban nhân dân phường giao dự toán cho các đơn vị trước ngày 31/12/2025.',
      },
    ]),
  }),
  row.resolution('r3', 'a3', 'Nhiệm vụ phát triển kinh tế – xã hội, bảo đảm quốc phòng – an ninh năm 2026', {
    ...issued('14/NQ-HĐND'),
    articles: row.articles('r3', [
      {
        heading: 'Chỉ tiêu chủ yếu',
        clauses: ['14/14 tổ dân phố văn hóa.', 'Không quá 8 hộ nghèo.', 'Thay đèn 40 tuyến ngõ.'],
      },
    ]),
  }),
  row.resolution('r4', 'a5', 'Bãi nhiệm đại biểu Hội đồng nhân dân phường đối với ông Bạch Văn Cường'),
  row.resolution('r5', 'a6', 'Kế hoạch tổ chức các kỳ họp thường lệ năm 2026', issued('15/NQ-HĐND')),
];

const votes = [
  row.vote(
    'v1',
    'Cho thôi làm nhiệm vụ đại biểu Kiều Văn Sơn',
    { resolution: 'r1', item: 'a2', sitting: 's1', heldAt: '09:20' },
    [23, 0, 1],
  ),
  row.vote(
    'v2',
    'Dự toán ngân sách năm 2026',
    { resolution: 'r2', item: 'a4', sitting: 's1', heldAt: '10:40' },
    [22, 0, 1],
  ),
  row.vote(
    'v3',
    'Nhiệm vụ năm 2026',
    { resolution: 'r3', item: 'a3', sitting: 's1', heldAt: '11:05' },
    [23, 0, 0],
  ),
  row.vote(
    'v4',
    'Bãi nhiệm đại biểu Bạch Văn Cường',
    { resolution: 'r4', item: 'a5', sitting: 's2', heldAt: '14:30', method: 'secret', rule: 'dismissal' },
    [16, 5, 2],
  ),
  row.vote(
    'v5',
    'Kế hoạch các kỳ họp năm 2026',
    { resolution: 'r5', item: 'a6', sitting: 's2', heldAt: '15:40' },
    [22, 0, 0],
  ),
];
