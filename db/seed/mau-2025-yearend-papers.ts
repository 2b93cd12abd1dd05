import { rowsOf } from './rows';

const row = rowsOf('mau-1-12');
const WARD = 'Ủy ban nhân dân phường';
const ESTIMATE_2025 = '43.200.000.000 đồng';

export const yearendPapers = [
  row.paper(
    'p1',
    'a2',
    'submission',
    ['18/TTr-HĐND', '2025-12-05', 'Thường trực Hội đồng nhân dân'],
    'Cho thôi làm nhiệm vụ đại biểu Hội đồng nhân dân phường',
  ),
  row.paper(
    'p2',
    'a3',
    'report',
    ['96/BC-UBND', '2025-11-26', WARD],
    'Kinh tế – xã hội năm 2025, phương hướng năm 2026',
  ),
  row.paper(
    'p3',
    'a4',
    'submission',
    ['38/TTr-UBND', '2025-11-26', WARD],
    'Dự toán thu, chi ngân sách phường năm 2026',
  ),
  row.paper(
    'p4',
    'a4',
    'appraisal',
    ['15/BC-HĐND', '2025-12-03', 'Ban Kinh tế – Ngân sách'],
    'Thẩm tra dự toán ngân sách phường năm 2026',
  ),
  row.paper(
    'p5',
    'a6',
    'plan',
    ['03/KH-HĐND', '2025-12-05', 'Thường trực Hội đồng nhân dân'],
    'Tổ chức các kỳ họp thường lệ năm 2026',
  ),
];

/** What 2025 is expected to end at, and the estimate of 2026. */
export const yearendFigures = [
  row.figure('f1', ['revenue_total', 'expected', 2025, 'year'], 'ước 45,9 tỷ đồng', [
    '106,25%',
    'own_resolution',
    ESTIMATE_2025,
  ]),
  row.figure('f2', ['expenditure_total', 'expected', 2025, 'year'], '42.750.000.000 đồng', [
    '98,96%',
    'own_resolution',
    ESTIMATE_2025,
  ]),
  row.figure('f3', ['revenue_total', 'estimate', 2026, 'year'], '48.600.000.000 đồng', [
    '102,32%',
    'superior_plan',
    '47.500.000.000 đồng',
  ]),
  row.figure('f4', ['revenue_retained', 'estimate', 2026, 'year'], '21.300.000.000 đồng', []),
  row.figure('f5', ['transfer_balancing', 'estimate', 2026, 'year'], '24.100.000.000 đồng', []),
  row.figure('f6', ['transfer_targeted', 'estimate', 2026, 'year'], '3.200.000.000 đồng', []),
  row.figure('f7', ['expenditure_total', 'estimate', 2026, 'year'], '48.600.000.000 đồng', [
    '105,88%',
    'previous_year',
    '45.900.000.000 đồng',
  ]),
  row.figure('f8', ['expenditure_investment', 'estimate', 2026, 'year'], '11.200.000.000 đồng', []),
  row.figure('f9', ['expenditure_recurrent', 'estimate', 2026, 'year'], '35.900.000.000 đồng', []),
  row.figure('f10', ['reserve', 'estimate', 2026, 'year'], '1.500.000.000 đồng', []),
];

export const yearendIndicators = [
  row.indicator('i1', 'society', 'Tổ dân phố đạt danh hiệu văn hóa', '13/14', {
    period: 'năm 2025',
    unit: 'tổ dân phố',
    target: '14/14',
  }),
  row.indicator('i2', 'economy', 'Hộ nghèo theo chuẩn đa chiều', '14 hộ', {
    period: 'năm 2025',
    unit: 'hộ',
    target: 'không quá 15 hộ',
  }),
  row.indicator('i3', 'society', 'Người dân tham gia bảo hiểm y tế', '95,1%', {
    period: 'năm 2025',
    percentOf: 'dân số',
    target: '95%',
  }),
  row.indicator('i4', 'urban', 'Rác thải được thu gom trong ngày', '98,5%', {
    period: 'năm 2025',
    percentOf: 'khối lượng phát sinh',
  }),
];

export const yearendTasks = [
  row.task('t1', 'Thay đèn chiếu sáng 40 tuyến ngõ', {
    period: 'năm 2026',
    owner: WARD,
    dueOn: '2026-12-31',
    target: '40 tuyến',
  }),
  row.task('t2', 'Giảm còn không quá 8 hộ nghèo', {
    period: 'năm 2026',
    owner: 'Phòng Văn hóa – Xã hội',
    target: 'không quá 8 hộ',
  }),
  row.task('t3', 'Chuẩn bị bầu cử đại biểu Hội đồng nhân dân nhiệm kỳ 2026–2031', {
    owner: 'Ủy ban bầu cử phường',
    dueOn: '2026-03-15',
  }),
];
