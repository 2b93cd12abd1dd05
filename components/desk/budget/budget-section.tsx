'use client';

import { Icon } from '@/components/ui/icon';
import { sumNotes } from '@/lib/rules/budget-sums';
import { inTree, inTreeOrder, movedInTree } from '@/lib/rules/figure-tree';
import { newRowId } from '../editor/new-row-id';
import { setRows } from '../editor/row-fields';
import { RowList } from '../editor/row-list';
import { SectionFrame } from '../editor/section-frame';
import { type SectionProps, useSection } from '../editor/use-section';
import { FigureFields } from './figure-fields';
import type { FigureRow } from './readings';

export type BudgetSectionProps = SectionProps<'budget'> & {
  /** The year the session was held in, where the first figure starts; null where that is not known. */
  year: number | null;
};

/** Not chosen yet: the form says so beside the field, which no closed list can. */
const UNCHOSEN = '' as never;

/** The figure a row is within («trong đó»). */
const wholeOf = ({ partOfId }: FigureRow) => partOfId;

/** Figures come in groups: a new one is of the stage, year and period of the one before. */
function newFigure(last: FigureRow | undefined, year: number | null): FigureRow {
  return {
    id: newRowId(),
    concept: UNCHOSEN,
    label: '',
    stage: last?.stage ?? UNCHOSEN,
    year: last?.year ?? year,
    part: last?.part ?? 'year',
    printed: null,
    percentPrinted: null,
    basis: null,
    basisPrinted: null,
    note: null,
  };
}

/** Ngân sách: each figure as printed, with what was read from it and what it is compared with. */
export function BudgetSection({ year, ...setup }: BudgetSectionProps) {
  const section = useSection('budget', setup);
  const typed = section.rows.budgetFigures;
  // Beneath its whole, as residents read it, also where a file has it elsewhere.
  const rows = inTreeOrder(typed, wholeOf);
  const depths = new Map(inTree(typed, wholeOf).map(({ row, depth }) => [row, depth]));
  const sums = sumNotes(rows);
  return (
    <SectionFrame
      section={section}
      title="Ngân sách"
      hint="Ghi đúng theo văn bản, ví dụ «trên 3,5 tỷ đồng»; số đọc được hiện bên dưới."
      result={sums.length > 0 && <SumNotes notes={sums} />}
    >
      <RowList
        label="Số liệu ngân sách"
        rows={rows}
        onChange={setRows(section, 'budgetFigures')}
        newRow={() => newFigure(rows.at(-1), year)}
        addLabel="Thêm khoản"
        word="khoản"
        titleOf={(row) => row.label}
        moved={(list, from, to) => movedInTree(list, wholeOf, from, to)}
        paste={{ table: 'budgetFigures', flush: section.flush }}
        readOnly={section.readOnly !== null}
        empty="Chưa ghi khoản thu, chi nào."
      >
        {(row) => (
          <FigureFields section={section} row={row} index={typed.indexOf(row)} depth={depths.get(row) ?? 0} />
        )}
      </RowList>
    </SectionFrame>
  );
}

function SumNotes({ notes }: { notes: readonly { id: string; text: string }[] }) {
  return (
    <section aria-label="Đối chiếu tổng" className="rounded-lg border border-line bg-card p-4">
      <h2 className="mb-1 font-semibold">Tổng không khớp</h2>
      <ul className="flex flex-col gap-2">
        {notes.map((note) => (
          <li key={note.id} className="flex gap-2">
            <Icon name="warning" className="mt-0.5 size-4.5 text-abstain" />
            {note.text}
          </li>
        ))}
      </ul>
    </section>
  );
}
