import { terms } from '@/lib/vi/terms';
import { SelectCell, TextCell } from '../editor/cells';
import type { FigureProps } from './figure-props';

/** Year and part of it; months, the last of several years or the source's own words where the part asks for them. */
export function PeriodFields({ row, field }: Pick<FigureProps, 'row' | 'field'>) {
  return (
    <>
      <TextCell
        label={row.part === 'years' ? 'Từ năm' : 'Năm ngân sách'}
        inputMode="numeric"
        className="sm:col-span-2"
        {...field('year')}
      />
      <SelectCell
        label="Kỳ"
        className="sm:col-span-2"
        options={terms.periodPart}
        {...field('part', { now: true })}
      />
      {row.part === 'months' && (
        <>
          <TextCell
            label="Từ tháng"
            below="Từ đầu năm thì để trống."
            inputMode="numeric"
            className="sm:col-span-3"
            {...field('fromMonth')}
          />
          <TextCell
            label="Đến hết tháng"
            placeholder="8"
            inputMode="numeric"
            className="sm:col-span-3"
            {...field('throughMonth')}
          />
        </>
      )}
      {row.part === 'years' && (
        <TextCell
          label="Đến năm"
          placeholder="2025"
          inputMode="numeric"
          className="sm:col-span-2"
          {...field('throughYear')}
        />
      )}
      {(row.part === 'printed' || row.periodPrinted) && (
        <TextCell
          label="Kỳ ghi trên văn bản"
          placeholder="từ đầu nhiệm kỳ đến ngày 31/8"
          className="sm:col-span-6"
          {...field('periodPrinted')}
        />
      )}
    </>
  );
}
