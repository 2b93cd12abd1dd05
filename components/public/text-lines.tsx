import { type Absent, asideLines } from '@/lib/record/absences';
import type { TextsOf, TextTable } from '@/lib/record/row-texts';

type TextLinesProps<Table extends TextTable> = {
  table: Table;
  row: TextsOf<Table> & { readonly absent?: Absent | null };
};

/** What a row says beside its own fields, each on a line of its own. */
export function TextLines<Table extends TextTable>({ table, row }: TextLinesProps<Table>) {
  return asideLines(table, row).map((line) => (
    <p key={line} data-speak="" className="max-w-text whitespace-pre-line text-soft">
      {line}
    </p>
  ));
}
