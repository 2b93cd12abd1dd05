import { formatInteger } from '@/lib/vi/number';
import { terms } from '@/lib/vi/terms';
import {
  choice,
  type Field,
  file,
  following,
  inParts,
  link,
  list,
  money,
  partialDate,
  share,
  sourced,
  type Thing,
  text,
  whole,
  year,
  yesNo,
} from './field-writing';
import type { Comparison, FigureChange, IndicatorNumber, Reading } from './figure-parts';
import type { Indicator } from './schema';

const ratioText = (ratio: Indicator['ratio']) => ratio && `${ratio.numerator}/${ratio.denominator}`;

/** A number of an indicator, by what was printed. */
const printedNumber = (label: string): Field => ({
  label,
  write: (value) => (value as IndicatorNumber | null | undefined)?.printed ?? null,
});

/** Of a comparison the history may hold only what changed in it. */
const comparisonLine = ({ percentPrinted, basis, basisWords, basisPrinted }: Partial<Comparison>) =>
  [percentPrinted, basisWords ?? (basis && terms.budgetBasis[basis]), basisPrinted]
    .filter(Boolean)
    .join(', ');

const changeParts = (change: FigureChange | null): [string, string][] => [
  ['Điều chỉnh từ', change?.fromPrinted ?? ''],
  ['Điều chỉnh thành', change?.toPrinted ?? ''],
  ['Tăng, giảm', change?.byPrinted ?? ''],
];

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
      fromMonth: whole('Từ tháng'),
      throughMonth: whole('Đến hết tháng'),
      throughYear: year('Đến năm'),
      periodPrinted: text('Kỳ ghi trên văn bản'),
      partOfId: link('Nằm trong khoản'),
      partOf: link('Nằm trong khoản'),
      partsAreAll: yesNo('Các khoản «trong đó» là toàn bộ'),
      printed: text('Số tiền'),
      valueDong: following(money('Số tiền bằng đồng')),
      qualifier: following(choice('Mức độ', terms.qualifier)),
      percentPrinted: text('Tỷ lệ'),
      percentPpm: following(share('Tỷ lệ đọc được')),
      percentQualifier: following(choice('Mức độ của tỷ lệ', terms.qualifier)),
      basis: choice('So với', terms.budgetBasis),
      basisPrinted: text('Số so sánh'),
      basisDong: following(money('Số so sánh bằng đồng')),
      basisWords: text('So với, như văn bản ghi'),
      comparisons: list<Partial<Comparison>>('So sánh thêm', (_, at) => `So sánh ${at + 2}`, comparisonLine),
      changeFromPrinted: text('Điều chỉnh từ'),
      changeFromDong: following(money('Điều chỉnh từ, bằng đồng')),
      changeToPrinted: text('Điều chỉnh thành'),
      changeToDong: following(money('Điều chỉnh thành, bằng đồng')),
      changeByPrinted: text('Tăng, giảm'),
      changeByDong: following(money('Tăng, giảm bằng đồng')),
      change: inParts('Điều chỉnh', (value) => changeParts((value ?? null) as FigureChange | null)),
      readings: list<Reading>(
        'Cách đọc',
        ({ printed }) => `Cách đọc «${printed}»`,
        ({ value }) => formatInteger(value),
      ),
      note: text('Ghi chú'),
      ...sourced,
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
      qualifier: following(choice('Mức độ', terms.qualifier)),
      planPrinted: text('Kế hoạch'),
      samePeriodPrinted: text('Cùng kỳ'),
      growthPrinted: text('Tăng, giảm so với cùng kỳ'),
      plan: printedNumber('Kế hoạch'),
      samePeriod: printedNumber('Cùng kỳ'),
      growth: printedNumber('Tăng, giảm so với cùng kỳ'),
      targetResult: choice('So với kế hoạch', terms.targetResult),
      note: text('Ghi chú'),
      ...sourced,
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
      status: choice('Tình trạng', terms.taskStatus),
      doneOn: partialDate('Xong ngày'),
      evidence: text('Căn cứ đã xong'),
      entryId: link('Dòng biên bản giao việc'),
      entry: link('Dòng biên bản giao việc'),
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
