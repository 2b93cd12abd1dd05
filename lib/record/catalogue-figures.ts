import { terms } from '@/lib/vi/terms';
import {
  choice,
  file,
  following,
  money,
  partialDate,
  share,
  type Thing,
  text,
  whole,
  year,
} from './field-writing';
import type { Indicator } from './schema';

const ratioText = (ratio: Indicator['ratio']) => ratio && `${ratio.numerator}/${ratio.denominator}`;

/** The rows of figures, tasks and photos. */
export const figureThings = {
  budgetFigures: {
    name: 'Khoản',
    titledBy: 'label',
    fields: {
      concept: choice('Khoản thu, chi', terms.budgetConcept),
      label: text('Tên khoản'),
      stage: choice('Giai đoạn', terms.budgetStage),
      year: year('Năm'),
      part: choice('Kỳ', terms.periodPart),
      printed: text('Số tiền'),
      valueDong: following(money('Số tiền bằng đồng')),
      qualifier: following(choice('Mức độ', terms.qualifier)),
      percentPrinted: text('Tỷ lệ'),
      percentPpm: following(share('Tỷ lệ đọc được')),
      basis: choice('So với', terms.budgetBasis),
      basisPrinted: text('Số so sánh'),
      basisDong: following(money('Số so sánh bằng đồng')),
      note: text('Ghi chú'),
    },
  },
  indicators: {
    name: 'Chỉ tiêu',
    titledBy: 'name',
    fields: {
      group: choice('Nhóm', terms.indicatorGroup),
      name: text('Tên chỉ tiêu'),
      period: text('Kỳ'),
      printed: text('Kết quả'),
      countValue: following(whole('Số đếm')),
      unit: text('Đơn vị'),
      ratio: following({ label: 'Tỷ số', write: (value) => ratioText(value as Indicator['ratio']) }),
      ratioNumerator: following(whole('Tử số')),
      ratioDenominator: following(whole('Mẫu số')),
      percentPpm: following(share('Tỷ lệ đọc được')),
      percentOf: text('Tỷ lệ của'),
      target: text('Mục tiêu'),
      note: text('Ghi chú'),
    },
  },
  keyTasks: {
    name: 'Nhiệm vụ',
    titledBy: 'body',
    fields: {
      body: text('Nội dung'),
      period: text('Kỳ'),
      owner: text('Chủ trì'),
      dueOn: partialDate('Hạn'),
      target: text('Mục tiêu'),
    },
  },
  photos: {
    name: 'Ảnh',
    titledBy: 'label',
    fields: {
      label: text('Nhãn'),
      caption: text('Chú thích'),
      alt: text('Mô tả'),
      file: file('Tệp'),
      fileDigest: file('Tệp'),
      widthPx: following(whole('Chiều rộng')),
      heightPx: following(whole('Chiều cao')),
    },
  },
} satisfies Record<string, Thing>;
