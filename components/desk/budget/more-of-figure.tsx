'use client';

import { useRef } from 'react';
import { Disclosure } from '@/components/ui/disclosure';
import { inTreeOrder } from '@/lib/rules/figure-tree';
import { CheckCell, SelectCell } from '../editor/cells';
import { asksForSource, SourceCell } from '../editor/source-cell';
import { useKeptOpen } from '../editor/use-kept-open';
import { useRowFocus } from '../editor/use-row-focus';
import { WorkedExample } from '../editor/worked-example';
import { AmountCell } from './amount-cell';
import type { FigureProps } from './figure-props';
import { MoreComparisons } from './more-comparisons';
import { changeDoubt, type FigureRow } from './readings';

const isFilled = ({ partOfId, sourceId, comparisons, ...row }: FigureRow): boolean =>
  Boolean(
    partOfId ||
      sourceId ||
      comparisons?.length ||
      row.partsAreAll ||
      row.changeFromPrinted ||
      row.changeToPrinted ||
      row.changeByPrinted,
  );

/** What few figures have: a whole they are within, a change of the estimate, further comparisons. */
export function MoreOfFigure(props: FigureProps) {
  const { section, row, field } = props;
  const isOpen = useKeptOpen(isFilled(row));
  const source = asksForSource(section.sources, row.sourceId) ? ', nguồn' : '';
  return (
    <Disclosure summary={`Thêm «trong đó», điều chỉnh, so sánh khác${source}`} open={isOpen}>
      <div className="grid items-start gap-3 pt-2 sm:grid-cols-6">
        <WithinFields {...props} />
        <ChangeFields {...props} />
        <MoreComparisons {...props} />
        <SourceCell section={section} className="sm:col-span-6" {...field('sourceId', { now: true })} />
      </div>
    </Disclosure>
  );
}

/** The figure this one is within, beneath which it goes with its parts; and of one that has parts, whether they are all of it. */
function WithinFields({ section, row, field }: FigureProps) {
  const rows = section.rows.budgetFigures;
  const others = rows.filter(({ id }) => id !== row.id);
  const focus = useRowFocus(useRef(null));
  const { onChange: _, ...within } = field('partOfId');
  const hasParts = rows.some(({ partOfId }) => partOfId === row.id);
  return (
    <>
      <WorkedExample of="figureWithin" className="sm:col-span-6" />
      <SelectCell
        label="Nằm trong khoản («trong đó»)"
        empty="Không nằm trong khoản nào"
        className="sm:col-span-6"
        options={others.map(({ id, label }) => ({ value: id, label: label || 'Khoản chưa có tên' }))}
        {...within}
        onChange={(whole) => {
          focus.keep();
          section.change(
            (all) => ({
              ...all,
              budgetFigures: inTreeOrder(
                all.budgetFigures.map((one) => (one.id === row.id ? { ...one, partOfId: whole } : one)),
                ({ partOfId }) => partOfId,
              ),
            }),
            { now: true },
          );
        }}
      />
      {(hasParts || row.partsAreAll) && (
        <div className="sm:col-span-6">
          <CheckCell
            label="Các khoản «trong đó» là toàn bộ khoản này"
            value={row.partsAreAll ?? false}
            onChange={field('partsAreAll', { now: true }).onChange}
          />
        </div>
      )}
    </>
  );
}

const CHANGE = [
  ['changeFromPrinted', 'Điều chỉnh từ', '1,2 tỷ đồng'],
  ['changeToPrinted', 'Thành', '1,5 tỷ đồng'],
  ['changeByPrinted', 'Tăng, giảm', 'tăng 300 triệu đồng'],
] as const;

/** «Điều chỉnh dự toán từ … thành …», as far as the source says it. */
function ChangeFields({ row, field, reading }: FigureProps) {
  const doubt = changeDoubt(row);
  return (
    <>
      <WorkedExample of="figureChange" className="sm:col-span-6" />
      {CHANGE.map(([column, label, example]) => (
        <AmountCell
          key={column}
          label={label}
          placeholder={example}
          className="sm:col-span-2"
          {...reading}
          {...field(column)}
        />
      ))}
      {doubt && (
        <p role="status" className="text-sm font-medium text-red sm:col-span-6">
          {doubt}
        </p>
      )}
    </>
  );
}
