import type { rowFields } from '../editor/row-fields';
import type { SectionHandle } from '../editor/use-section';
import type { FigureRow } from './readings';

export type FigureField = ReturnType<typeof rowFields<'budget', 'budgetFigures'>>;

/** How the amounts of a figure are read where the app cannot, and who is told of another reading. */
export type FigureReading = {
  readonly readings: FigureRow['readings'];
  readonly onRead: (printed: string, value: number) => void;
};

/** What the rarer fields of one figure are made of. */
export type FigureProps = {
  section: SectionHandle<'budget'>;
  row: FigureRow;
  field: FigureField;
  reading: FigureReading;
};
