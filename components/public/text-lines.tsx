import { type TextsOf, type TextTable, textLines } from '@/lib/record/row-texts';

/** The texts of a row from which nothing follows, each on a line of its own. */
export function TextLines<Table extends TextTable>({ table, row }: { table: Table; row: TextsOf<Table> }) {
  return textLines(table, row).map((line) => (
    <p key={line} data-speak="" className="max-w-text whitespace-pre-line text-soft">
      {line}
    </p>
  ));
}
