import type { ReactNode } from 'react';
import { ProgressRatio } from '@/components/charts/progress-ratio';
import { classes } from '@/components/ui/classes';
import { type Cite, type Cited, withSource } from '@/lib/public/cited';
import {
  type IndicatorColumn,
  indicatorCell,
  indicatorColumns,
  indicatorColumnsOf,
  indicatorGroupsOf,
  indicatorLine,
  indicatorNote,
  indicatorShare,
  indicatorValue,
} from '@/lib/public/indicator-text';
import type { Indicator } from '@/lib/record/schema';
import { SourceLink } from './by-source';
import { Part } from './part';

type IndicatorsPartProps = { indicators: readonly Indicator[]; cite: Cite };

/** The indicators a session reported, by field. */
export function IndicatorsPart({ indicators, cite }: IndicatorsPartProps) {
  if (indicators.length === 0) return null;
  return (
    <Part id="chi-tieu" title="Chỉ tiêu">
      <div className="flex flex-col gap-8">
        {indicatorGroupsOf(indicators).map(({ title, rows }) => (
          <div key={title ?? ''}>
            {title && <h3 className="pb-2 font-semibold">{title}</h3>}
            <IndicatorRows title={title ?? 'Chỉ tiêu'} rows={rows} cite={cite} />
          </div>
        ))}
      </div>
    </Part>
  );
}

type RowsProps = { title: string; rows: readonly Indicator[]; cite: Cite };

/** Results alone as figures with a bar; a table as soon as one has a plan or anything to be compared with. */
function IndicatorRows({ title, rows, cite }: RowsProps) {
  const columns = indicatorColumnsOf(rows);
  if (columns.length > 0) return <IndicatorTable title={title} rows={rows} columns={columns} cite={cite} />;
  return (
    <ProgressRatio
      title={title}
      finding="Kết quả từng chỉ tiêu."
      captionHidden
      rows={rows.map((row) => ({
        key: row.id,
        label: <span data-speak={spoken(row, cite(row))}>{row.name}</span>,
        share: indicatorShare(row),
        text: indicatorValue(row),
        note: noteOf(row, cite(row)),
      }))}
    />
  );
}

const spoken = (row: Indicator, cited: Cited | null): string => {
  const said = [[row.name, row.printed].filter(Boolean).join(': '), indicatorLine(row)];
  return withSource(`${said.filter(Boolean).join('; ')}.`, cited);
};

/** What is remarked of an indicator and which source it is from; nothing where neither is known. */
function noteOf(row: Indicator, cited: Cited | null): ReactNode {
  const note = indicatorNote(row);
  if (!cited) return note || undefined;
  return (
    <>
      {note ? `${note} · theo ` : 'Theo '}
      <SourceLink cited={cited} />
    </>
  );
}

/** One row for each indicator; on a phone its cells stand one under another, each with its name. */
function IndicatorTable({ title, rows, cite, columns }: RowsProps & { columns: readonly IndicatorColumn[] }) {
  return (
    <table className="w-full border-collapse text-start">
      <caption className="sr-only">{title}</caption>
      <thead className="max-sm:sr-only">
        <tr>
          <th scope="col" className="py-2 pe-4 text-start text-sm font-medium text-soft">
            Chỉ tiêu
          </th>
          {columns.map((column) => (
            <th key={column} scope="col" className="py-2 ps-4 text-end text-sm font-medium text-soft">
              {indicatorColumns[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} className="border-t border-line align-top max-sm:block max-sm:py-3">
            <th scope="row" className="py-2 pe-4 text-start font-normal max-sm:block max-sm:py-0">
              <span data-speak={spoken(row, cite(row))}>{row.name}</span>
              <IndicatorNote row={row} cited={cite(row)} />
            </th>
            {columns.map((column) => (
              <IndicatorCell key={column} row={row} column={column} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function IndicatorNote({ row, cited }: { row: Indicator; cited: Cited | null }) {
  const note = noteOf(row, cited);
  return note ? <span className="block text-sm text-soft">{note}</span> : null;
}

/** A cell of which the source says nothing is a dash in the table, and nothing at all on a phone. */
function IndicatorCell({ row, column }: { row: Indicator; column: IndicatorColumn }) {
  const text = indicatorCell(row, column);
  const place = 'py-2 ps-4 text-end max-sm:justify-between max-sm:gap-4 max-sm:p-0';
  return (
    <td className={classes(place, text === null ? 'text-soft max-sm:hidden' : 'max-sm:flex')}>
      {text !== null && (
        <span className="text-soft sm:hidden" aria-hidden="true">
          {indicatorColumns[column]}
        </span>
      )}
      {column === 'result' && text !== null ? <strong>{text}</strong> : (text ?? '–')}
    </td>
  );
}
