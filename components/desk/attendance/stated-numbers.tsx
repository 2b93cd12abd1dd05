'use client';

import { Fragment } from 'react';
import { Disclosure } from '@/components/ui/disclosure';
import type { SectionInput } from '@/lib/forms/sections';
import { terms } from '@/lib/vi/terms';
import { SelectCell, TextCell } from '../editor/cells';
import { newRowId } from '../editor/new-row-id';
import { SourceCell } from '../editor/source-cell';
import { useKeptOpen } from '../editor/use-kept-open';
import type { SectionHandle } from '../editor/use-section';
import { WorkedExample } from '../editor/worked-example';
import type { RollSitting } from './marks';

type Numbers = SectionInput<'attendance'>['attendanceNumbers'][number];
type Column = 'total' | 'present' | 'excused' | 'unexcused' | 'elected';

const COLUMNS = [
  ['total', 'Tổng số đại biểu'],
  ['present', 'Có mặt'],
  ['excused', terms.attendance.excused],
  ['unexcused', terms.attendance.absent],
  ['elected', 'Được bầu đầu khóa'],
] as const satisfies readonly (readonly [Column, string])[];

const isEmpty = (row: Numbers): boolean => COLUMNS.every(([column]) => !String(row[column] ?? '').trim());

/** The rows with one of them changed: made with its first number, gone with its last. */
function changed(rows: readonly Numbers[], sittingId: string, part: Partial<Numbers>): Numbers[] {
  const found = rows.find((row) => row.sittingId === sittingId);
  const made: Numbers = { id: newRowId(), sittingId, presentBound: 'exact', ...found, ...part };
  const others = (next: readonly Numbers[]) =>
    found ? rows.flatMap((row) => (row === found ? next : [row])) : [...rows, ...next];
  return others(isEmpty(made) ? [] : [made]);
}

type StatedNumbersProps = { section: SectionHandle<'attendance'>; sittings: readonly RollSitting[] };

/** «Số đại biểu nguồn ghi»: what a source says in numbers, where nobody can be marked or beside who is. */
export function StatedNumbers({ section, sittings }: StatedNumbersProps) {
  const isOpen = useKeptOpen(section.rows.attendanceNumbers.length > 0);
  return (
    <Disclosure summary="Số đại biểu nguồn ghi" open={isOpen}>
      <WorkedExample of="statedPresence" />
      {sittings.map((sitting) => (
        <SittingNumbers key={sitting.id} section={section} sitting={sitting} />
      ))}
    </Disclosure>
  );
}

type SittingNumbersProps = { section: SectionHandle<'attendance'>; sitting: RollSitting };

function SittingNumbers({ section, sitting: { id, label } }: SittingNumbersProps) {
  const rows = section.rows.attendanceNumbers;
  const index = rows.findIndex((row) => row.sittingId === id);
  const row = rows[index];
  const set = (part: Partial<Numbers>, now = false) =>
    section.change((all) => ({ ...all, attendanceNumbers: changed(all.attendanceNumbers, id, part) }), {
      now,
    });
  const errorOf = (column: string) => section.errors[`attendanceNumbers.${index}.${column}`];
  return (
    <fieldset className="mt-3 grid grid-cols-2 gap-3 sm:grid-cols-3">
      <legend className="mb-1 font-medium">{label}</legend>
      {COLUMNS.map(([column, name]) => (
        <Fragment key={column}>
          <TextCell
            label={name}
            inputMode="numeric"
            align="end"
            className={column === 'excused' ? 'sm:col-start-1' : undefined}
            value={row?.[column]}
            error={errorOf(column)}
            onChange={(value) => set({ [column]: value })}
          />
          {column === 'present' && row && String(row.present ?? '').trim() && (
            <SelectCell
              label="Số có mặt là"
              options={terms.presenceBound}
              value={row.presentBound}
              error={errorOf('presentBound')}
              onChange={(value) => set({ presentBound: value as Numbers['presentBound'] }, true)}
            />
          )}
        </Fragment>
      ))}
      {row && (
        <SourceCell
          section={section}
          className="col-span-full"
          value={row.sourceId}
          error={errorOf('sourceId')}
          onChange={(value) => set({ sourceId: value }, true)}
        />
      )}
    </fieldset>
  );
}
