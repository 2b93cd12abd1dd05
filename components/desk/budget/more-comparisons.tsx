import { Button } from '@/components/ui/button';
import { terms } from '@/lib/vi/terms';
import { SelectCell, TextCell } from '../editor/cells';
import { WorkedExample } from '../editor/worked-example';
import { AmountCell } from './amount-cell';
import type { FigureProps } from './figure-props';
import type { FigureRow } from './readings';

type Comparison = NonNullable<FigureRow['comparisons']>[number];

const EMPTY: Comparison = { percentPrinted: null, basis: null, basisWords: null, basisPrinted: null };

/** What else one figure is compared with: «bằng 91% dự toán và tăng 5% so với cùng kỳ». */
export function MoreComparisons({ section, row, field, reading }: FigureProps) {
  const list = row.comparisons ?? [];
  const set = (next: Comparison[], now = false) => field('comparisons', { now }).onChange(next);
  const at = section.rows.budgetFigures.findIndex(({ id }) => id === row.id);
  return (
    <>
      <WorkedExample of="figureComparisons" className="sm:col-span-6" />
      {list.map((one, index) => {
        const cell = (column: keyof Comparison, now = false) => ({
          value: one[column],
          error: section.errors[`budgetFigures.${at}.comparisons.${index}.${column}`],
          onChange: (value: string) =>
            set(
              list.map((other, place) => (place === index ? { ...other, [column]: value || null } : other)),
              now,
            ),
        });
        return (
          <fieldset
            // biome-ignore lint/suspicious/noArrayIndexKey: a comparison has no name but its place.
            key={index}
            className="grid items-start gap-3 border-t border-line pt-3 sm:col-span-6 sm:grid-cols-6"
          >
            <legend className="sr-only">So sánh thứ {index + 2}</legend>
            <TextCell
              label="Tỷ lệ"
              placeholder="tăng 5,2%"
              className="sm:col-span-2"
              {...cell('percentPrinted')}
            />
            <SelectCell
              label="So với"
              empty="Văn bản không ghi, hoặc ghi bằng lời"
              className="sm:col-span-4"
              options={terms.budgetBasis}
              {...cell('basis', true)}
            />
            {!one.basis && (
              <TextCell
                label="So với, ghi đúng lời văn bản"
                className="sm:col-span-3"
                {...cell('basisWords')}
              />
            )}
            <AmountCell
              label="Số so sánh, nếu có ghi"
              className="sm:col-span-3"
              {...reading}
              {...cell('basisPrinted')}
            />
            <div className="sm:col-span-6">
              <Button size="small" icon="trash" onClick={() => set(list.toSpliced(index, 1), true)}>
                Bỏ so sánh này
              </Button>
            </div>
          </fieldset>
        );
      })}
      <div className="sm:col-span-6">
        <Button size="small" icon="plus" onClick={() => set([...list, EMPTY])}>
          Thêm so sánh
        </Button>
      </div>
    </>
  );
}
