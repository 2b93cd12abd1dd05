'use client';

import { CheckCell, PartialDateCell, TextCell, TimeCell } from '../editor/cells';
import { rowFields, setRows } from '../editor/row-fields';
import { RowList } from '../editor/row-list';
import { AsideCells, UsualTexts } from '../editor/text-cells';
import type { SectionHandle } from '../editor/use-section';
import { newSitting } from './new-sitting';

/** Phiên họp, in order; a new one starts on the session's first day. */
export function SittingList({ section }: { section: SectionHandle<'general'> }) {
  const heldOn = section.rows.councilSessions[0]?.startsOn ?? null;
  return (
    <RowList
      label="Phiên họp"
      rows={section.rows.sittings}
      onChange={setRows(section, 'sittings')}
      newRow={() => newSitting(heldOn)}
      addLabel="Thêm phiên"
      word="phiên"
      titleOf={(row) => row.label}
      paste={{ table: 'sittings', flush: section.flush }}
      readOnly={section.readOnly !== null}
      empty="Chưa ghi phiên nào."
    >
      {(row, index) => <SittingFields row={row} field={rowFields(section, 'sittings', index)} />}
    </RowList>
  );
}

type SittingFieldsProps = {
  row: SectionHandle<'general'>['rows']['sittings'][number];
  field: ReturnType<typeof rowFields<'general', 'sittings'>>;
};

function SittingFields({ row, field }: SittingFieldsProps) {
  return (
    <div className="grid grid-cols-1 gap-3 sm:grid-cols-[2fr_1.3fr_1fr_1fr_auto]">
      <TextCell label="Tên phiên" placeholder="Phiên sáng" {...field('label')} />
      <PartialDateCell label="Ngày" {...field('heldOn')} />
      <TimeCell
        label="Bắt đầu"
        placeholder="8h00"
        onSecond={field('endsAt').onChange}
        {...field('startsAt')}
      />
      <TimeCell label="Kết thúc" placeholder="11h30" {...field('endsAt')} />
      <CheckCell label="Họp kín" className="sm:pt-5" {...field('isClosed', { now: true })} />
      <div className="grid gap-3 sm:col-span-full sm:grid-cols-2">
        <UsualTexts table="sittings" field={field} />
      </div>
      <AsideCells table="sittings" row={row} field={field} />
    </div>
  );
}
