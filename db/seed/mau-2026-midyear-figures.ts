import { rowsOf } from './rows';

const row = rowsOf('mau-2-2');
const ESTIMATE_2025 = '43.200.000.000 đồng';
const ESTIMATE_2026 = '48.600.000.000 đồng';
const H1 = '6 tháng đầu năm 2026';

const investment = (printed: string, percent: string) =>
  row.figure('f6', ['expenditure_investment', 'outturn', 2026, 'h1'], printed, [
    percent,
    'own_resolution',
    '11.200.000.000 đồng',
  ]);

/** As first published, by a slip of one digit. */
export const wrongInvestment = investment('3.090.000.000 đồng', '27,59%');

/** Final accounts of 2025 and the first half of 2026. */
export const midyearFigures = (invested = investment('3.990.000.000 đồng', '35,63%')) => [
  row.figure('f1', ['revenue_total', 'final', 2025, 'year'], '46.318.700.000 đồng', [
    '107,22%',
    'own_resolution',
    ESTIMATE_2025,
  ]),
  row.figure('f2', ['expenditure_total', 'final', 2025, 'year'], '42.105.900.000 đồng', [
    '97,47%',
    'own_resolution',
    ESTIMATE_2025,
  ]),
  row.figure('f3', ['surplus', 'final', 2025, 'year'], '4.212.800.000 đồng', []),
  row.figure('f4', ['revenue_total', 'outturn', 2026, 'h1'], '26.350.000.000 đồng', [
    '54,22%',
    'own_resolution',
    ESTIMATE_2026,
  ]),
  row.figure('f5', ['expenditure_total', 'outturn', 2026, 'h1'], 'trên 20,1 tỷ đồng', [
    '41,4%',
    'own_resolution',
    ESTIMATE_2026,
  ]),
  invested,
  row.figure(
    'f7',
    ['revenue_territory', 'outturn', 2026, 'h1'],
    'gần 21,7 tỷ đồng',
    ['55,1%', 'superior_plan'],
    {
      note: 'So với kế hoạch Thành phố giao.',
    },
  ),
];

export const midyearIndicators = [
  row.indicator('i1', 'economy', 'Thu thuế hộ kinh doanh', '58,3%', {
    period: H1,
    percentOf: 'kế hoạch năm',
  }),
  row.indicator('i2', 'economy', 'Hộ nghèo theo chuẩn đa chiều', '11 hộ', {
    period: H1,
    unit: 'hộ',
    target: 'không quá 8 hộ cuối năm 2026',
  }),
  row.indicator('i3', 'society', 'Tổ dân phố đạt danh hiệu văn hóa', '13/14', {
    period: H1,
    unit: 'tổ dân phố',
    target: '14/14',
  }),
  row.indicator('i4', 'society', 'Người dân tham gia bảo hiểm y tế', '95,6%', {
    period: H1,
    percentOf: 'dân số',
    target: '96%',
  }),
  row.indicator('i5', 'urban', 'Tuyến ngõ được thay đèn chiếu sáng', '27 tuyến', {
    period: H1,
    unit: 'tuyến',
    target: '40 tuyến',
  }),
  row.indicator('i6', 'administration', 'Hồ sơ giải quyết đúng hạn', '99,2%', {
    period: H1,
    percentOf: 'hồ sơ đã nhận',
  }),
  row.indicator('i7', 'defence', 'Giao quân đạt chỉ tiêu', '12/12', { period: H1, unit: 'thanh niên' }),
];

export const midyearTasks = [
  row.task('t1', 'Giải ngân ít nhất 95% vốn đầu tư công năm 2026', {
    ...{ period: '6 tháng cuối năm 2026', owner: 'Ủy ban nhân dân phường' },
    ...{ dueOn: '2026-12-31', target: '95%' },
  }),
  row.task('t2', 'Nạo vét cống ngõ 12 đường Hoa Sữa', {
    owner: 'Phòng Kinh tế, Hạ tầng và Đô thị',
    dueOn: '2026-08-15',
  }),
  row.task('t3', 'Đưa bộ phận một cửa về Nhà văn hóa tổ 9 mỗi tuần một buổi', {
    owner: 'Trung tâm Phục vụ hành chính công',
    dueOn: '2026-08-01',
  }),
  row.task('t4', 'Hoàn thành rà soát hộ nghèo, hộ cận nghèo năm 2026', {
    owner: 'Phòng Văn hóa – Xã hội',
    dueOn: '2026-11-15',
  }),
];
