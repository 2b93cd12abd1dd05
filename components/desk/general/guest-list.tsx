'use client';

import { terms } from '@/lib/vi/terms';
import { AreaCell, SelectCell } from '../editor/cells';
import { newRowId } from '../editor/new-row-id';
import { rowFields, setRows } from '../editor/row-fields';
import { RowList } from '../editor/row-list';
import type { SectionHandle } from '../editor/use-section';

/** Khách mời: people with their office, or whole groups as the minutes name them. */
export function GuestList({ section }: { section: SectionHandle<'general'> }) {
  return (
    <RowList
      label="Khách mời"
      rows={section.rows.guests}
      onChange={setRows(section, 'guests')}
      newRow={() => ({ id: newRowId(), kind: 'person' as const, name: '', title: null, body: null })}
      addLabel="Thêm khách mời"
      word="khách mời"
      titleOf={(row) => row.name}
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
  return (
    <div className="grid grid-cols-1 gap-3 sm:grid-cols-[2fr_7.5rem_2fr_2fr]">
      <AreaCell oneLine label={isGroup ? 'Tên tập thể' : 'Họ tên'} {...field('name')} />
      <SelectCell label="Đối tượng" options={terms.guestKind} {...field('kind', { now: true })} />
      <AreaCell oneLine label="Chức vụ" {...field('title')} />
      <AreaCell oneLine label="Cơ quan" {...field('body')} />
    </div>
  );
}
