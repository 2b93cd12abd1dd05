'use client';

import { Disclosure } from '@/components/ui/disclosure';
import type { SectionInput } from '@/lib/forms/sections';
import { parseIndicator } from '@/lib/vi/indicator';
import { formatDong, qualifierWord } from '@/lib/vi/money';
import { formatInteger, formatPpm, percentHalfUp } from '@/lib/vi/number';
import { terms } from '@/lib/vi/terms';
import { AreaCell, SelectCell, TextCell } from '../editor/cells';
import { newRowId } from '../editor/new-row-id';
import { rowFields, setRows } from '../editor/row-fields';
import { RowList } from '../editor/row-list';
import { SectionFrame } from '../editor/section-frame';
import { asksForSource, SourceCell } from '../editor/source-cell';
import { useKeptOpen } from '../editor/use-kept-open';
import { type SectionHandle, type SectionProps, useSection } from '../editor/use-section';
import { WorkedExample } from '../editor/worked-example';

type Indicator = SectionInput<'indicators'>['indicators'][number];

const newIndicator = (): Indicator => ({
  id: newRowId(),
  group: null,
  name: '',
  period: null,
  printed: '',
  unit: null,
  percentOf: null,
  target: null,
  note: null,
});

/** Chỉ tiêu: each kept as printed, with what was read from it said beside it. */
export function IndicatorsSection(setup: SectionProps<'indicators'>) {
  const section = useSection('indicators', setup);
  return (
    <SectionFrame
      section={section}
      title="Chỉ tiêu"
      hint="Kết quả ghi đúng theo văn bản: 8/8, 98,4%, 22 tuyến. Phần mềm đọc số từ đó."
    >
      <RowList
        label="Chỉ tiêu"
        rows={section.rows.indicators}
        onChange={setRows(section, 'indicators')}
        newRow={newIndicator}
        addLabel="Thêm chỉ tiêu"
        word="chỉ tiêu"
        titleOf={(row) => row.name}
        paste={{ table: 'indicators', flush: section.flush }}
        readOnly={section.readOnly !== null}
        empty="Chưa ghi chỉ tiêu nào."
      >
        {(row, index) => (
          <IndicatorFields section={section} row={row} field={rowFields(section, 'indicators', index)} />
        )}
      </RowList>
    </SectionFrame>
  );
}

type FieldsProps = {
  section: SectionHandle<'indicators'>;
  row: Indicator;
  field: ReturnType<typeof rowFields<'indicators', 'indicators'>>;
};

function IndicatorFields({ section, row, field }: FieldsProps) {
  return (
    <div className="grid grid-cols-1 gap-3 sm:grid-cols-6">
      <TextCell label="Tên chỉ tiêu" className="sm:col-span-4" {...field('name')} />
      <SelectCell
        label="Nhóm"
        className="sm:col-span-2"
        options={terms.indicatorGroup}
        empty="Không xếp nhóm"
        {...field('group')}
      />
      <TextCell
        label="Kết quả ghi trên văn bản"
        className="sm:col-span-2"
        below={reading(row.printed)}
        {...field('printed')}
      />
      <TextCell label="Đơn vị" placeholder="tuyến đường" className="sm:col-span-2" {...field('unit')} />
      <TextCell
        label="Tỷ lệ của"
        placeholder="tổng số gia đình"
        className="sm:col-span-2"
        {...field('percentOf')}
      />
      <TextCell
        label="Kỳ"
        placeholder="6 tháng đầu năm 2020"
        className="sm:col-span-2"
        {...field('period')}
      />
      <TextCell label="Mục tiêu" className="sm:col-span-2" {...field('target')} />
      <AreaCell label="Ghi chú" rows={1} className="sm:col-span-2" {...field('note')} />
      <div className="sm:col-span-6">
        <MoreOfIndicator section={section} row={row} field={field} />
      </div>
    </div>
  );
}

const NUMBERS = [
  ['planPrinted', 'Kế hoạch', '98%'],
  ['samePeriodPrinted', 'Cùng kỳ', '97,2%'],
  ['growthPrinted', 'Tăng, giảm so với cùng kỳ', 'tăng 1,2%'],
] as const;

const isFilled = (row: Indicator): boolean =>
  NUMBERS.some(([column]) => row[column]) || Boolean(row.targetResult || row.sourceId);

/** What a table of indicators has beside the result: the plan, the same period, and whether the plan was met. */
function MoreOfIndicator({ section, row, field }: FieldsProps) {
  const isOpen = useKeptOpen(isFilled(row));
  const source = asksForSource(section.sources, row.sourceId) ? ', nguồn' : '';
  return (
    <Disclosure summary={`Thêm kế hoạch, cùng kỳ, tăng giảm${source}`} open={isOpen}>
      <div className="grid grid-cols-1 gap-3 pt-2 sm:grid-cols-2">
        <WorkedExample of="indicatorNumbers" className="sm:col-span-2" />
        {NUMBERS.map(([column, label, example]) => (
          <TextCell
            key={column}
            label={label}
            placeholder={example}
            below={reading(row[column])}
            {...field(column)}
          />
        ))}
        <SelectCell
          label="Nguồn nói so với kế hoạch"
          empty="Không nói"
          options={terms.targetResult}
          {...field('targetResult', { now: true })}
        />
        <SourceCell section={section} className="sm:col-span-2" {...field('sourceId', { now: true })} />
      </div>
    </Disclosure>
  );
}

/** What a printed number says, or that it says two things; nothing while it says none. */
function reading(printed: string | null | undefined): string | undefined {
  const read = parseIndicator(printed ?? '');
  if (!read.ok) {
    if (read.reason === 'range') return 'Chưa đọc được thành số; giữ nguyên văn.';
    return read.reason === 'ambiguous' ? `Đọc được: ${read.readings.join(' hoặc ')}?` : undefined;
  }
  const { ratioNumerator, ratioDenominator, percentPpm, countValue, unit, qualifier } = read;
  const said = (text: string) => [`= ${text}`, qualifierWord(qualifier)].filter(Boolean).join(' · ');
  if (ratioNumerator !== null && ratioDenominator)
    return said(percentHalfUp(ratioNumerator, ratioDenominator));
  if (percentPpm !== null) return said(formatPpm(percentPpm));
  return countValue === null ? undefined : said(unit ? formatDong(countValue) : formatInteger(countValue));
}
