'use client';

import { useId } from 'react';
import { delegateOfName, type NamedOfficer, offeredName, officesOn } from '@/lib/rules/role-person';
import { terms } from '@/lib/vi/terms';
import { SelectCell, TextCell } from '../editor/cells';
import { newRowId } from '../editor/new-row-id';
import { rowFields, setRows } from '../editor/row-fields';
import { RowList } from '../editor/row-list';
import type { ChangeOptions, SectionHandle } from '../editor/use-section';
import { WorkedExample } from '../editor/worked-example';

type General = SectionHandle<'general'>['rows'];
type RoleRow = General['sessionRoles'][number];
type RoleListProps = { section: SectionHandle<'general'>; delegates: readonly NamedOfficer[] };

/** The day whose offices are proposed: the sitting's, else the session's first. */
const dayOf = ({ sittings, councilSessions }: General, row: RoleRow): string =>
  sittings.find(({ id }) => id === row.sittingId)?.heldOn ?? councilSessions[0]?.startsOn ?? '';

/** Người điều hành: a few letters name a delegate, with the office of that day; anybody else stands by the name typed. */
export function RoleList({ section, delegates }: RoleListProps) {
  const names = useId();
  const { rows } = section;
  const set = setRows(section, 'sessionRoles');

  /** The row with what was typed as its name: a delegate's name is the delegate. */
  function named(row: RoleRow, typed: string): RoleRow {
    const day = dayOf(rows, row);
    const before = delegates.find(({ id }) => id === row.mandateId);
    const now = delegateOfName(typed, delegates);
    const isProposed = !row.office || (before !== undefined && row.office === officesOn(before, day));
    const office = isProposed ? now && officesOn(now, day) : row.office;
    return { ...row, mandateId: now?.id ?? null, name: now ? null : typed, office: office ?? null };
  }

  /** Pasted names are delegates too. */
  const settled = (row: RoleRow) => (row.name && !row.mandateId ? named(row, row.name) : row);
  const replace = (row: RoleRow) =>
    section.change((all) => ({
      ...all,
      sessionRoles: all.sessionRoles.map((other) => (other.id === row.id ? row : other)),
    }));

  return (
    <>
      <datalist id={names}>
        {delegates.map((one) => (
          <option key={one.id} value={offeredName(one, delegates)} />
        ))}
      </datalist>
      <RowList
        label="Người điều hành"
        rows={rows.sessionRoles}
        onChange={(next, options?: ChangeOptions) => set(next.map(settled), options)}
        newRow={() => nextRole(rows.sessionRoles)}
        addLabel="Thêm người điều hành"
        word="người điều hành"
        titleOf={(row) => delegates.find(({ id }) => id === row.mandateId)?.name ?? row.name}
        paste={{ table: 'sessionRoles', flush: section.flush }}
        readOnly={section.readOnly !== null}
      >
        {(row, index) => (
          <RoleFields
            isEmpty={!row.mandateId && !row.name}
            field={rowFields(section, 'sessionRoles', index)}
            sittings={rows.sittings}
            name={
              <TextCell
                label="Họ tên"
                list={names}
                error={section.errors[`sessionRoles.${index}.name`]}
                value={nameOf(row, delegates)}
                onChange={(typed) => replace(named(row, typed))}
              />
            }
          />
        )}
      </RowList>
    </>
  );
}

/** Who presided is written down first, then who kept the minutes. */
const nextRole = (rows: readonly RoleRow[]): RoleRow => ({
  id: newRowId(),
  sittingId: null,
  role: rows.at(-1)?.role === 'presided' ? 'minutes' : 'presided',
  ...{ printed: null, mandateId: null, name: null, office: null },
});

function nameOf(row: RoleRow, delegates: readonly NamedOfficer[]) {
  const delegate = delegates.find(({ id }) => id === row.mandateId);
  return delegate ? offeredName(delegate, delegates) : row.name;
}

type FieldsProps = {
  isEmpty: boolean;
  field: ReturnType<typeof rowFields<'general', 'sessionRoles'>>;
  sittings: General['sittings'];
  name: React.ReactNode;
};

function RoleFields({ isEmpty, field, sittings, name }: FieldsProps) {
  return (
    <div className="grid grid-cols-1 gap-3 sm:grid-cols-[8rem_2fr_2fr_10rem]">
      {isEmpty && <WorkedExample of="roles" className="sm:col-span-full" />}
      <SelectCell label="Việc" options={terms.sittingRole} {...field('role', { now: true })} />
      {name}
      <TextCell label="Chức vụ hôm đó" {...field('office')} />
      <SelectCell
        label="Phiên"
        empty="Cả kỳ họp"
        options={sittings.map(({ id, label }) => ({ value: id, label: label || 'Phiên chưa có tên' }))}
        {...field('sittingId', { now: true })}
      />
      {field('role').value === 'other' && (
        <TextCell
          label="Tên việc như nguồn ghi"
          placeholder="Phát biểu chỉ đạo"
          className="sm:col-span-2"
          {...field('printed')}
        />
      )}
    </div>
  );
}
