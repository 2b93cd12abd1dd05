import { classes } from '@/components/ui/classes';
import { terms } from '@/lib/vi/terms';
import { AreaCell, SelectCell, TextCell } from '../editor/cells';
import { rowFields } from '../editor/row-fields';
import type { SectionHandle } from '../editor/use-section';
import { AmountCell } from './amount-cell';
import { MoreOfFigure } from './more-of-figure';
import { PeriodFields } from './period-fields';
import { basisWord, type FigureRow, shareNote, withReading } from './readings';

type FigureFieldsProps = {
  section: SectionHandle<'budget'>;
  row: FigureRow;
  index: number;
  /** How many figures it is within. */
  depth: number;
};

/** How far a figure within others stands in, as it does on the page. */
const INDENTS = [
  '',
  'border-s-4 border-line ps-4',
  'border-s-4 border-line ps-8',
  'border-s-4 border-line ps-12',
];

/** One figure: what it is, of which time, how much, and compared with what. */
export function FigureFields({ section, row, index, depth }: FigureFieldsProps) {
  const field = rowFields(section, 'budgetFigures', index);
  const note = shareNote(row);
  const basis = basisWord(row);
  const reading = {
    readings: row.readings,
    onRead: (printed: string, value: number) =>
      field('readings', { now: true }).onChange(withReading(row.readings, printed, value)),
  };
  return (
    <div className={classes('grid items-start gap-3 sm:grid-cols-6', INDENTS[Math.min(depth, 3)])}>
      <SelectCell
        label="Khoản thu, chi"
        empty="Chọn khoản"
        className="sm:col-span-3"
        options={terms.budgetConcept}
        {...field('concept', { now: true })}
      />
      <TextCell label="Tên khoản ghi trên văn bản" className="sm:col-span-3" {...field('label')} />
      <SelectCell
        label="Giai đoạn"
        empty="Chọn giai đoạn"
        className="sm:col-span-2"
        options={terms.budgetStage}
        {...field('stage', { now: true })}
      />
      <PeriodFields row={row} field={field} />
      <AmountCell
        label="Số tiền ghi trên văn bản"
        placeholder="trên 3,5 tỷ đồng"
        className="sm:col-span-6"
        {...reading}
        {...field('printed')}
      />
      <TextCell label="Tỷ lệ" placeholder="41,5%" className="sm:col-span-2" {...field('percentPrinted')} />
      <SelectCell
        label="So với"
        empty={row.percentPrinted ? 'Văn bản không ghi, hoặc ghi bằng lời' : 'Không so sánh'}
        className="sm:col-span-4"
        options={terms.budgetBasis}
        {...field('basis', { now: true })}
      />
      {row.percentPrinted && !basis && (
        <TextCell
          label="So với, ghi đúng lời văn bản"
          placeholder="dự toán tỉnh giao đầu năm"
          hint="Văn bản không ghi thì để trống."
          className="sm:col-span-6"
          {...field('basisWords')}
        />
      )}
      {basis && (
        <AmountCell
          label={`Số ${basis}, nếu có ghi trên văn bản`}
          className="sm:col-span-6"
          {...reading}
          {...field('basisPrinted')}
        />
      )}
      {note && (
        <p
          role="status"
          className={`text-sm sm:col-span-6 ${note.isError ? 'font-medium text-red' : 'text-soft'}`}
        >
          {note.text}
        </p>
      )}
      <AreaCell label="Ghi chú" rows={1} className="sm:col-span-6" {...field('note')} />
      <div className="sm:col-span-6">
        <MoreOfFigure section={section} row={row} field={field} reading={reading} />
      </div>
    </div>
  );
}
