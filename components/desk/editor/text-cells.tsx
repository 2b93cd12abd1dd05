'use client';

import { type ReactNode, useState } from 'react';
import { Disclosure } from '@/components/ui/disclosure';
import type { AbsentTable } from '@/lib/record/absences';
import { type RowText, type TextOf, type TextTable, textsOf } from '@/lib/record/row-texts';
import { AbsentCells, type AbsentCellsProps } from './absent-cells';
import { AreaCell } from './cells';
import { FieldPlace } from './field-place';
import type { Bound } from './row-fields';
import { useKeptOpen } from './use-kept-open';

type TextCellsProps<Table extends TextTable> = {
  table: Table;
  field: (name: TextOf<Table>) => Bound<string | null | undefined>;
};

type RareCellsProps<Table extends TextTable> = TextCellsProps<Table> & {
  /** Fields that are as rare and follow the texts. */
  children?: ReactNode;
  /** Whether one of those is filled in. */
  isFilled?: boolean;
};

type AsideCellsProps<Table extends AbsentTable> = RareCellsProps<Table> & AbsentCellsProps;

/** The rare texts of a row, and why fields of it are empty. */
export function AsideCells<Table extends AbsentTable>(props: AsideCellsProps<Table>) {
  const { table, row, field, children, isFilled } = props;
  return (
    <RareCells<Table> table={table} field={field} isFilled={isFilled}>
      {children}
      <AbsentCells table={table} row={row} field={field} />
    </RareCells>
  );
}

/** The texts of a row that are rare: folded away until one is written or somebody asks. */
export function RareCells<Table extends TextTable>(props: RareCellsProps<Table>) {
  const { table, field, children, isFilled = false } = props;
  const all = textsOf(table).filter(([, { isBeside }]) => !isBeside);
  // A reference that came with a pasted programme opens nothing, or every item would stand open.
  const isWritten = all.some(([name, { isPlaced }]) => !isPlaced && field(name).value);
  const isOpen = useKeptOpen(isFilled || isWritten);
  const [kept] = useState(() => all.filter(([name]) => field(name).value).map(([name]) => name));
  const texts = all.filter(([name, { isKept }]) => !isKept || field(name).value || kept.includes(name));
  return (
    <Disclosure className="open:w-full" summary="Ghi thêm" open={isOpen}>
      <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
        {texts.map(([name, text]) => (
          <OneText key={name} name={name} text={text} bound={field(name)} />
        ))}
        {children}
      </div>
    </Disclosure>
  );
}

function OneText({
  name,
  text,
  bound,
}: {
  name: string;
  text: RowText;
  bound: Bound<string | null | undefined>;
}) {
  const { label, example, isLong = false } = text;
  return (
    <FieldPlace name={name}>
      <AreaCell
        oneLine={!isLong}
        label={label}
        placeholder={example}
        className={isLong ? 'sm:col-span-full' : undefined}
        {...bound}
      />
    </FieldPlace>
  );
}
