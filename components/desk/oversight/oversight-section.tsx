'use client';

import type { SectionInput } from '@/lib/forms/sections';
import { terms } from '@/lib/vi/terms';
import { AreaCell, SelectCell, TextCell } from '../editor/cells';
import { DocumentCells } from '../editor/document-cells';
import { newRowId } from '../editor/new-row-id';
import { PromiseCells } from '../editor/promise-cells';
import { rowFields, setRows } from '../editor/row-fields';
import { RowList } from '../editor/row-list';
import { SectionFrame } from '../editor/section-frame';
import { SourceCell } from '../editor/source-cell';
import { RareCells } from '../editor/text-cells';
import { type SectionHandle, type SectionProps, useSection } from '../editor/use-section';
import { WorkedExample } from '../editor/worked-example';

type Oversight = SectionInput<'oversight'>['oversights'][number];
type Item = { readonly id: string; readonly title: string };

export type OversightSectionProps = SectionProps<'oversight'> & {
  items: readonly Item[];
  /** Where a paper's file is sent. */
  uploadTo: string;
};

const newOversight = (): Oversight => ({
  ...{ id: newRowId(), subject: '', programme: null, method: null, methodPrinted: null, lead: null },
  ...{ bodies: [], period: null, state: null, conclusion: null, agendaItemId: null },
  ...{ number: null, datedOn: null, fileDigest: null, fileName: null, note: null, sourceId: null },
  ...{ promiseBody: null, promiseOwner: null, promiseDueOn: null, promiseStatus: null },
  ...{ promiseDoneOn: null, promiseEvidence: null },
});

/** Giám sát: what the council or one of its bodies oversees, and what it came to. */
export function OversightSection({ items, uploadTo, ...setup }: OversightSectionProps) {
  const section = useSection('oversight', setup);
  const { oversights } = section.rows;
  return (
    <SectionFrame
      section={section}
      title="Giám sát"
      hint="Mỗi cuộc giám sát một mục: về việc gì, ai chủ trì, cơ quan nào, kết luận và kiến nghị."
    >
      {oversights.length === 0 && <WorkedExample of="oversight" />}
      <RowList
        label="Các cuộc giám sát"
        rows={oversights}
        onChange={setRows(section, 'oversights')}
        newRow={newOversight}
        addLabel="Thêm cuộc giám sát"
        word="cuộc giám sát"
        titleOf={(row) => row.subject}
        readOnly={section.readOnly !== null}
        empty="Chưa ghi cuộc giám sát nào."
      >
        {(row, index) => (
          <OversightFields section={section} row={row} index={index} items={items} uploadTo={uploadTo} />
        )}
      </RowList>
    </SectionFrame>
  );
}

/** The first sentence about any of its lines. */
function bodyError({ errors }: SectionHandle<'oversight'>, index: number): string | undefined {
  const place = `oversights.${index}.bodies`;
  return Object.entries(errors).find(([path]) => path === place || path.startsWith(`${place}.`))?.[1];
}

type FieldsProps = {
  section: SectionHandle<'oversight'>;
  row: Oversight;
  index: number;
  items: readonly Item[];
  uploadTo: string;
};

function OversightFields({ section, row, index, items, uploadTo }: FieldsProps) {
  const field = rowFields(section, 'oversights', index);
  const bodies = field('bodies');
  const attach = (file: { fileDigest: string | null; fileName: string | null }) =>
    section.change(
      (all) => ({
        oversights: all.oversights.map((other) => (other.id === row.id ? { ...other, ...file } : other)),
      }),
      { now: true },
    );
  const isFilled = [row.programme, row.period, row.agendaItemId, row.number, row.datedOn].some(Boolean);
  return (
    <div className="grid grid-cols-1 gap-3 sm:grid-cols-4">
      <AreaCell oneLine label="Giám sát về việc gì" className="sm:col-span-4" {...field('subject')} />
      <TextCell
        label="Chủ trì"
        placeholder="Ban Kinh tế - Ngân sách"
        className="sm:col-span-2"
        {...field('lead')}
      />
      <SelectCell
        label="Cách giám sát"
        empty="Không ghi"
        options={terms.oversightMethod}
        {...field('method', { now: true })}
      />
      <SelectCell
        label="Tình trạng"
        empty="Chưa rõ"
        options={terms.oversightState}
        {...field('state', { now: true })}
      />
      <AreaCell
        label="Cơ quan chịu giám sát, mỗi dòng một cơ quan"
        rows={1}
        className="sm:col-span-4"
        value={(bodies.value ?? []).join('\n')}
        error={bodyError(section, index)}
        onChange={(typed) => bodies.onChange(typed.split('\n'))}
      />
      <AreaCell label="Kết luận" className="sm:col-span-4" {...field('conclusion')} />
      <div className="flex flex-wrap gap-x-6 sm:col-span-4">
        <PromiseCells row={row} field={field} />
        <RareCells
          table="oversights"
          field={field}
          isFilled={isFilled || Boolean(row.fileDigest || row.sourceId)}
        >
          <TextCell
            label="Chương trình giám sát"
            placeholder="Nghị quyết số 45/NQ-HĐND, chương trình năm 2026"
            {...field('programme')}
          />
          <TextCell label="Thời gian" placeholder="quý III/2026" {...field('period')} />
          <SelectCell
            label="Nội dung chương trình"
            empty="Không ghi"
            options={items.map(({ id, title }) => ({ value: id, label: title || 'Nội dung chưa có tên' }))}
            {...field('agendaItemId', { now: true })}
          />
          <DocumentCells
            word="báo cáo giám sát"
            row={row}
            field={field}
            readOnly={section.readOnly !== null}
            uploadTo={uploadTo}
            onAttach={attach}
          />
          <SourceCell section={section} {...field('sourceId', { now: true })} />
        </RareCells>
      </div>
    </div>
  );
}
