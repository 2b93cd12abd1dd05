'use client';

import { type Absent, type AbsentTable, emptyFields } from '@/lib/record/absences';
import { upperFirst } from '@/lib/vi/case';
import { terms } from '@/lib/vi/terms';
import { type Absence, absences } from '@/lib/words';
import { SelectCell } from './cells';
import type { Bound } from './row-fields';
import { WorkedExample } from './worked-example';

export type AbsentCellsProps = {
  table: AbsentTable;
  row: object;
  field: (name: 'absent', options: { now: true }) => Bound<Absent | null | undefined>;
};

const options = Object.fromEntries(
  absences.flatMap((kind) => (kind === 'not_recorded' ? [] : [[kind, terms.absence[kind]]])),
);

/** For each empty field of a row, why it is: what its source does not say is another thing than what nobody wrote down yet. */
export function AbsentCells({ table, row, field }: AbsentCellsProps) {
  const { value, onChange } = field('absent', { now: true });
  const empty = emptyFields(table, row);
  if (empty.length === 0) return null;
  function set(name: string, kind: string) {
    const { [name]: _, ...others } = value ?? {};
    const next = kind === '' ? others : { ...others, [name]: kind as Absence };
    onChange(Object.keys(next).length > 0 ? next : null);
  }
  return (
    <fieldset className="grid grid-cols-1 gap-3 sm:col-span-full sm:grid-cols-3 sm:items-end">
      <legend className="mb-1 text-sm text-soft">Ô còn trống vì sao</legend>
      <WorkedExample of="absences" className="sm:col-span-full" />
      {empty.map(([name, label]) => (
        <SelectCell
          key={name}
          label={upperFirst(label)}
          empty={terms.absence.not_recorded}
          options={options}
          value={value?.[name]}
          onChange={(kind) => set(name, kind)}
        />
      ))}
    </fieldset>
  );
}
