import { openFile } from './desk';
import { byMandate, type Mau, type Term } from './mau-council';
import { petitionsAsked } from './mau-petitions';
import { rowsOf } from './rows';

const DAY = '2025-07-10';
const row = rowsOf('mau-1-11');
const WARD = 'Ủy ban nhân dân phường';

/** The mid-year session of 2025, ten days after the wards began to answer to the city directly. */
export async function tellMidyearBefore(mau: Mau, term: Term): Promise<void> {
  mau.clock.set('2025-07-11 08:00');
  const file = await openFile(mau, {
    ...{ id: 'mau-khoa-1-ky-11', termId: term.termId, ordinal: 11, kind: 'regular_midyear' },
    ...{ label: 'Kỳ họp thứ 11', startsOn: DAY },
  });
  await file.general(facts, { sittings, guests });
  const away = {
    'Thái Thị Loan': { status: 'excused', reason: 'Điều trị tại bệnh viện' },
    'Bạch Văn Cường': { status: 'absent' },
    'Hà Văn Quyết': { status: 'late', fromTime: '08:10', reason: 'Trực phòng chống thiên tai' },
  } as const;
  const attendance = row.marks('s1', [...term.mandates.values()], byMandate(term, away));
  await file.save('attendance', { attendance, attendanceNumbers: [] });
  await file.save('agenda', { agendaItems, papers });
  await file.save('resolutions', { resolutions });
  await file.save('votes', { votes, ballots: [] });
  await file.save('budget', { budgetFigures });
  await file.save('indicators', { indicators });
  await file.save('petitions', petitionsAsked);
  mau.clock.set('2025-07-14 10:00');
  await file.submit();
  mau.clock.set('2025-07-14 16:00');
  await file.approve();
}

const facts = {
  title: 'Sơ kết sáu tháng đầu năm 2025',
  purpose:
    'Đánh giá sáu tháng đầu năm 2025, phê chuẩn quyết toán năm 2024, quyết định chương trình giám sát năm 2026.',
  summary:
    'Hội đồng thông qua cả ba nghị quyết. Thu ngân sách năm 2024 vượt dự toán 6,13%; sáu tháng đầu năm 2025 thu được hơn nửa dự toán năm.',
  place: 'Hội trường Ủy ban nhân dân phường Mẫu',
  occurrence: 'held' as const,
};

const sittings = [row.sitting('s1', 'Phiên sáng', DAY, '07:30', '11:20')];
const guests = [
  row.person('g1', 'Hà Thị Mận', 'Bí thư Đảng ủy phường'),
  row.group('g2', 'Lãnh đạo Ủy ban Mặt trận Tổ quốc Việt Nam và các đoàn thể phường'),
  row.group('g3', 'Tổ trưởng 14 tổ dân phố'),
];

const agendaItems = [
  row.item('a1', 'opening', 'Khai mạc', { presenter: 'Ông Vương Đình Chiến, Chủ tịch Hội đồng nhân dân' }),
  row.item('a2', 'report', 'Báo cáo kinh tế – xã hội và thu, chi ngân sách sáu tháng đầu năm', {
    presenter: 'Chủ tịch Ủy ban nhân dân phường',
    discussion:
      'Đại biểu hỏi việc tiếp nhận hồ sơ đất đai từ quận chuyển về và số cán bộ làm việc ở bộ phận một cửa.',
    speakers: 'Trần Đức Mạnh, Tô Thị Liên, Cao Văn Hiệp',
    conclusion: 'Bổ sung hai cán bộ cho bộ phận một cửa từ ngày 15/7/2025.',
  }),
  row.item('a3', 'submission', 'Quyết toán thu, chi ngân sách phường năm 2024', {
    presenter: 'Công chức tài chính – kế toán',
  }),
  row.item('a4', 'resolution', 'Thông qua các nghị quyết'),
  row.item('a5', 'closing', 'Bế mạc'),
];

const papers = [
  row.paper(
    'p1',
    'a2',
    'report',
    ['44/BC-UBND', '2025-06-25', WARD],
    'Tình hình kinh tế – xã hội sáu tháng đầu năm 2025',
  ),
  row.paper(
    'p2',
    'a3',
    'submission',
    ['15/TTr-UBND', '2025-06-25', WARD],
    'Phê chuẩn quyết toán ngân sách phường năm 2024',
  ),
  row.paper(
    'p3',
    'a3',
    'appraisal',
    ['07/BC-HĐND', '2025-07-03', 'Ban Kinh tế – Ngân sách'],
    'Thẩm tra quyết toán ngân sách phường năm 2024',
  ),
];

const issued = (number: string) => ({
  ...{ number, adoptedOn: DAY, issuedOn: '2025-07-14', effectiveOn: DAY, signer: 'Vương Đình Chiến' },
  legalBases: ['Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15'],
});

const resolutions = [
  row.resolution('r1', 'a3', 'Phê chuẩn quyết toán thu, chi ngân sách phường năm 2024', {
    ...issued('05/NQ-HĐND'),
    articles: row.articles('r1', [
      {
        heading: 'Phê chuẩn quyết toán',
        clauses: [
          'Tổng thu: 41.286.500.000 đồng.',
          'Tổng chi: 37.912.300.000 đồng.',
          'Kết dư: 3.374.200.000 đồng.',
        ],
      },
      { heading: 'Tổ chức thực hiện', text: 'Ủy ban nhân dân phường công khai quyết toán theo quy định.' },
    ]),
  }),
  row.resolution('r2', 'a4', 'Chương trình giám sát của Hội đồng nhân dân phường năm 2026', {
    ...issued('06/NQ-HĐND'),
    articles: row.articles('r2', [
      { text: 'Giám sát việc tiếp nhận, trả hồ sơ tại bộ phận một cửa từ ngày 01/7/2025.' },
    ]),
  }),
  row.resolution('r3', 'a4', 'Trả lời kiến nghị của cử tri trước kỳ họp thứ 11', issued('07/NQ-HĐND')),
];

const votes = [
  row.vote(
    'v1',
    'Phê chuẩn quyết toán ngân sách năm 2024',
    { resolution: 'r1', item: 'a3', sitting: 's1', heldAt: '10:05' },
    [23, 0, 1],
  ),
  row.vote(
    'v2',
    'Chương trình giám sát năm 2026',
    { resolution: 'r2', item: 'a4', sitting: 's1', heldAt: '10:50' },
    [24, 0, 0],
  ),
  row.vote('v3', 'Trả lời kiến nghị cử tri', {
    ...{ resolution: 'r3', item: 'a4', sitting: 's1', heldAt: '11:00' },
    ...{ entry: 'unanimous_uncounted', printed: '100% đại biểu có mặt giơ tay tán thành' },
  }),
];

const ESTIMATE_2024 = '38.900.000.000 đồng';
const ESTIMATE_2025 = '43.200.000.000 đồng';

const budgetFigures = [
  row.figure('f1', ['revenue_total', 'estimate', 2024, 'year'], ESTIMATE_2024, []),
  row.figure('f2', ['revenue_total', 'final', 2024, 'year'], '41.286.500.000 đồng', [
    '106,13%',
    'own_resolution',
    ESTIMATE_2024,
  ]),
  row.figure('f3', ['expenditure_total', 'final', 2024, 'year'], '37.912.300.000 đồng', [
    '97,46%',
    'own_resolution',
    ESTIMATE_2024,
  ]),
  row.figure('f4', ['surplus', 'final', 2024, 'year'], '3.374.200.000 đồng', []),
  row.figure('f5', ['revenue_total', 'estimate', 2025, 'year'], ESTIMATE_2025, []),
  row.figure('f6', ['revenue_total', 'outturn', 2025, 'h1'], '22.640.000.000 đồng', [
    '52,41%',
    'own_resolution',
    ESTIMATE_2025,
  ]),
  row.figure('f7', ['expenditure_total', 'outturn', 2025, 'h1'], '17.350.000.000 đồng', [
    '40,16%',
    'own_resolution',
    ESTIMATE_2025,
  ]),
  row.figure('f8', ['expenditure_investment', 'outturn', 2025, 'h1'], '3.120.000.000 đồng', [
    '34,67%',
    'own_resolution',
    '9.000.000.000 đồng',
  ]),
  row.figure(
    'f9',
    ['revenue_territory', 'outturn', 2025, 'h1'],
    'gần 18,9 tỷ đồng',
    ['49,7%', 'superior_plan'],
    {
      note: 'So với kế hoạch Thành phố giao.',
    },
  ),
];

const indicators = [
  row.indicator('i1', 'society', 'Tổ dân phố đạt danh hiệu văn hóa', '12/14', {
    period: '6 tháng đầu năm 2025',
    unit: 'tổ dân phố',
  }),
  row.indicator('i2', 'economy', 'Hộ nghèo theo chuẩn đa chiều', '19 hộ', {
    period: '6 tháng đầu năm 2025',
    unit: 'hộ',
  }),
  row.indicator('i3', 'administration', 'Hồ sơ giải quyết đúng hạn', '97,8%', {
    period: '6 tháng đầu năm 2025',
    percentOf: 'hồ sơ đã nhận',
  }),
];
