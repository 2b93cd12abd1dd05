import { type Absent, type AbsentTable, asideLines } from '@/lib/record/absences';
import type { TextsOf } from '@/lib/record/row-texts';

type TextLinesProps<Table extends AbsentTable> = {
  table: Table;
  row: TextsOf<Table> & { readonly absent?: Absent | null };
};

/** What a row says beside its own fields, each on a line of its own. */
export function TextLines<Table extends AbsentTable>({ table, row }: TextLinesProps<Table>) {
  return asideLines(table, row).map((line) => (
    <p key={line} data-speak="" className="max-w-text whitespace-pre-line text-soft">
      {line}
    </p>
  ));
}
