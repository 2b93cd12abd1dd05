'use client';

import { useState } from 'react';
import { Disclosure } from '@/components/ui/disclosure';
import { type RowText, type TextOf, type TextTable, textsOf } from '@/lib/record/row-texts';
import { AreaCell } from './cells';
import type { Bound } from './row-fields';

type TextCellsProps<Table extends TextTable> = {
  table: Table;
  field: (name: TextOf<Table>) => Bound<string | null | undefined>;
};

/** The texts of a row that are usual (`lib/record/row-texts.ts`), as fields of the grid around them. */
export function UsualTexts<Table extends TextTable>({ table, field }: TextCellsProps<Table>) {
  return textsOf(table).flatMap(([name, text]) =>
    text.isUsual ? [<OneText key={name} text={text} bound={field(name)} />] : [],
  );
}

/** The texts of a row that are rare, folded away until one is written or somebody asks; nothing where there are none. */
export function RareTexts<Table extends TextTable>({ table, field }: TextCellsProps<Table>) {
  const rare = textsOf(table).filter(([, { isUsual }]) => !isUsual);
  // Once one was written it stays open: clearing it does not take the field away under the finger.
  const [wasFilled, setFilled] = useState(false);
  if (!wasFilled && rare.some(([name]) => field(name).value)) setFilled(true);
  const texts = rare.filter(([, { isKept }]) => !isKept || wasFilled);
  if (texts.length === 0) return null;
  return (
    <Disclosure className="open:w-full" summary="Ghi thêm" open={wasFilled}>
      <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
        {texts.map(([name, text]) => (
          <OneText key={name} text={text} bound={field(name)} />
        ))}
      </div>
    </Disclosure>
  );
}

function OneText({ text, bound }: { text: RowText; bound: Bound<string | null | undefined> }) {
  const { label, example, isLong = false } = text;
  return (
    <AreaCell
      oneLine={!isLong}
      label={label}
      placeholder={example}
      className={isLong ? 'sm:col-span-full' : undefined}
      {...bound}
    />
  );
}
