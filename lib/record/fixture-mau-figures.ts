const figure = (row: object) => ({
  ...{ stage: 'outturn', year: 2023, part: 'h1', printed: null, qualifier: null, percentPrinted: null },
  ...{ percentPpm: null, basis: null, basisPrinted: null, basisDong: null, note: null },
  ...row,
});

/** Money of the fictional session: with a plan, with only a percentage, against last year, and as a plan itself. */
export const mauFigures = [
  figure({
    id: 'm-f1',
    concept: 'revenue_retained',
    label: 'Thu ngân sách được hưởng',
    valueDong: 3_500_000_000,
    qualifier: 'over',
    percentPrinted: '41,67%',
    percentPpm: 416_700,
    basis: 'own_resolution',
    basisDong: 8_400_000_000,
  }),
  figure({
    id: 'm-f2',
    concept: 'expenditure_recurrent',
    label: 'Chi thường xuyên',
    valueDong: 3_123_456_789,
    percentPrinted: '48,05%',
    percentPpm: 480_500,
    basis: 'own_resolution',
    basisDong: 6_500_000_000,
  }),
  figure({
    id: 'm-f3',
    concept: 'other',
    label: 'Thu phí, lệ phí',
    valueDong: 310_000_000,
    percentPrinted: '64%',
    percentPpm: 640_000,
    basis: 'superior_plan',
  }),
  figure({
    id: 'm-f4',
    concept: 'revenue_territory',
    label: 'Thu trên địa bàn',
    valueDong: 12_000_000_000,
    percentPpm: 1_080_000,
    basis: 'same_period',
  }),
  figure({
    id: 'm-f5',
    concept: 'expenditure_total',
    label: 'Tổng chi ngân sách',
    stage: 'final',
    year: 2022,
    part: 'year',
    valueDong: 8_112_000_000,
  }),
];

const indicator = (row: object) => ({
  ...{ group: null, period: null, countValue: null, unit: null, ratio: null, percentPpm: null },
  ...{ percentOf: null, target: null, note: null },
  ...row,
});

export const mauIndicators = [
  indicator({
    id: 'm-i1',
    group: 'society',
    name: 'Tổ dân phố văn hóa',
    printed: '11/12',
    ratio: { numerator: 11, denominator: 12 },
    target: '12/12',
  }),
  indicator({
    id: 'm-i2',
    group: 'society',
    name: 'Người dân tham gia bảo hiểm y tế',
    printed: '95,2%',
    percentPpm: 952_000,
    percentOf: 'dân số',
  }),
  indicator({
    id: 'm-i3',
    group: 'economy',
    name: 'Hộ nghèo còn lại',
    printed: '12 hộ',
    countValue: 12,
    unit: 'hộ',
  }),
];

export const mauTasks = [
  {
    id: 'm-t1',
    body: 'Hoàn thành nạo vét mương tổ dân phố số 7',
    period: null,
    owner: 'Ủy ban nhân dân phường',
    dueOn: '2023-09-30',
    target: null,
  },
  {
    id: 'm-t2',
    body: 'Lắp đèn chiếu sáng tại 14 ngõ',
    period: 'sáu tháng cuối năm 2023',
    owner: null,
    dueOn: null,
    target: '14/14 ngõ',
  },
];
