'use client';

import { terms } from '@/lib/vi/terms';
import { AreaCell, SelectCell, TextCell } from '../editor/cells';
import { newRowId } from '../editor/new-row-id';
import { rowFields, setRows } from '../editor/row-fields';
import { RowList } from '../editor/row-list';
import type { SectionHandle } from '../editor/use-section';
import { WorkedExample } from '../editor/worked-example';

const newGuest = () => ({
  ...{ id: newRowId(), kind: 'person' as const, name: '', title: null, body: null },
  ...{ people: null, peopleBound: 'exact' as const },
});

/** Khách mời: people with their office, or bodies and whole groups as the minutes name them, and how many came. */
export function GuestList({ section }: { section: SectionHandle<'general'> }) {
  return (
    <RowList
      label="Khách mời"
      rows={section.rows.guests}
      onChange={setRows(section, 'guests')}
      newRow={newGuest}
      addLabel="Thêm khách mời"
      word="khách mời"
      titleOf={(row) => row.name || row.body}
      paste={{ table: 'guests', flush: section.flush }}
      readOnly={section.readOnly !== null}
      empty="Chưa ghi khách mời."
    >
      {(row, index) => (
        <GuestFields isGroup={row.kind === 'group'} field={rowFields(section, 'guests', index)} />
      )}
    </RowList>
  );
}

type FieldsProps = { isGroup: boolean; field: ReturnType<typeof rowFields<'general', 'guests'>> };

function GuestFields({ isGroup, field }: FieldsProps) {
  const hasNumber = String(field('people').value ?? '').trim() !== '';
  return (
    <div className="grid grid-cols-1 gap-3 sm:grid-cols-[2fr_7.5rem_2fr_2fr]">
      <AreaCell oneLine label={isGroup ? 'Tên tập thể' : 'Họ tên'} {...field('name')} />
      <SelectCell label="Đối tượng" options={terms.guestKind} {...field('kind', { now: true })} />
      <AreaCell oneLine label="Chức vụ" {...field('title')} />
      <AreaCell oneLine label="Cơ quan" {...field('body')} />
      {(isGroup || hasNumber) && <PeopleFields field={field} hasNumber={hasNumber} />}
    </div>
  );
}

type PeopleProps = Pick<FieldsProps, 'field'> & { hasNumber: boolean };

/** How many came of a group, where the source counts them. */
function PeopleFields({ field, hasNumber }: PeopleProps) {
  return (
    <div className="grid grid-cols-2 gap-3 sm:col-span-full sm:max-w-md">
      {!hasNumber && <WorkedExample of="guestNumbers" className="col-span-full" />}
      <TextCell label="Số người" inputMode="numeric" align="end" {...field('people')} />
      {hasNumber && (
        <SelectCell label="Số ấy là" options={terms.presenceBound} {...field('peopleBound', { now: true })} />
      )}
    </div>
  );
}
