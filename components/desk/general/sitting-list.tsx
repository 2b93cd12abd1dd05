'use client';

import { withLed } from '@/lib/record/led-by';
import { CheckCell, PartialDateCell, TextCell, TimeCell } from '../editor/cells';
import { rowFields } from '../editor/row-fields';
import { RowList } from '../editor/row-list';
import { AsideCells } from '../editor/text-cells';
import type { ChangeOptions, SectionHandle } from '../editor/use-section';
import { newSitting } from './new-sitting';

type SittingRow = SectionHandle<'general'>['rows']['sittings'][number];

/** Phiên họp, in order; a new one starts on the session's first day. */
export function SittingList({ section }: { section: SectionHandle<'general'> }) {
  const heldOn = section.rows.councilSessions[0]?.startsOn ?? null;

  /** Who led a sitting that goes, goes with it. */
  function setSittings(sittings: SittingRow[], options?: ChangeOptions) {
    const kept = new Set(sittings.map(({ id }) => id));
    section.change(
      ({ sessionRoles, ...rest }) => ({
        ...rest,
        sittings,
        sessionRoles: sessionRoles.filter(({ sittingId }) => !sittingId || kept.has(sittingId)),
      }),
      options,
    );
  }

  return (
    <RowList
      label="Phiên họp"
      rows={section.rows.sittings}
      onChange={setSittings}
      newRow={() => newSitting(heldOn)}
      addLabel="Thêm phiên"
      word="phiên"
      titleOf={(row) => row.label}
      paste={{ table: 'sittings', flush: section.flush }}
      readOnly={section.readOnly !== null}
      empty="Chưa ghi phiên nào."
    >
      {(row, index) => (
        <SittingFields
          row={withLed(row, section.rows.sessionRoles)}
          field={rowFields(section, 'sittings', index)}
        />
      )}
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
      <div className="sm:col-span-full">
        <AsideCells table="sittings" row={row} field={field} />
      </div>
    </div>
  );
}
