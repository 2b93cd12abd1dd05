'use client';

import { Disclosure } from '@/components/ui/disclosure';
import { terms } from '@/lib/vi/terms';
import { AreaCell, SelectCell, TextCell } from '../editor/cells';
import { newRowId } from '../editor/new-row-id';
import { rowFields, setRows } from '../editor/row-fields';
import { RowList } from '../editor/row-list';
import { asksForSource, SourceCell } from '../editor/source-cell';
import { useKeptOpen } from '../editor/use-kept-open';
import type { SectionHandle } from '../editor/use-section';
import { WorkedExample } from '../editor/worked-example';

type Groups = NonNullable<SectionHandle<'resolutions'>['rows']['resolutionGroups']>;
type GroupListProps = { section: SectionHandle<'resolutions'> };

const newGroup = (rows: Groups): Groups[number] => ({
  id: newRowId(),
  count: null,
  countBound: 'exact',
  scope: rows.length === 0 ? 'all' : 'some',
  subject: null,
  status: 'adopted',
  printed: null,
  sourceId: null,
});

/** Resolutions of which a source gives the number only: «thông qua 15 nghị quyết». Folded away until there are any. */
export function GroupList({ section }: GroupListProps) {
  const rows = section.rows.resolutionGroups ?? [];
  const isOpen = useKeptOpen(rows.length > 0);
  return (
    <Disclosure summary="Nghị quyết nguồn chỉ ghi số lượng" open={isOpen}>
      <WorkedExample of="resolutionGroups" className="mb-3" />
      <RowList
        label="Nhóm nghị quyết chưa rõ tên"
        rows={rows}
        onChange={setRows(section, 'resolutionGroups')}
        newRow={() => newGroup(rows)}
        addLabel="Thêm nhóm nghị quyết chưa rõ tên"
        word="nhóm nghị quyết"
        titleOf={(row) => row.subject}
        readOnly={section.readOnly !== null}
      >
        {(row, index) => (
          <GroupFields
            field={rowFields(section, 'resolutionGroups', index)}
            hasCount={String(row.count ?? '').trim() !== ''}
            section={section}
          />
        )}
      </RowList>
    </Disclosure>
  );
}

type GroupFieldsProps = {
  field: ReturnType<typeof rowFields<'resolutions', 'resolutionGroups'>>;
  hasCount: boolean;
  section: GroupListProps['section'];
};

function GroupFields({ field, hasCount, section }: GroupFieldsProps) {
  const source = field('sourceId', { now: true });
  return (
    <div className="grid grid-cols-1 gap-3 sm:grid-cols-6">
      <TextCell
        label="Số nghị quyết"
        inputMode="numeric"
        align="end"
        placeholder="15"
        className="sm:col-span-2"
        {...field('count')}
      />
      {hasCount && (
        <SelectCell
          label="Số này là"
          className="sm:col-span-2"
          options={terms.presenceBound}
          {...field('countBound', { now: true })}
        />
      )}
      <AreaCell
        oneLine
        label="Về việc gì"
        placeholder="về tài chính, ngân sách"
        className={hasCount ? 'sm:col-span-2' : 'sm:col-span-4'}
        {...field('subject')}
      />
      <SelectCell
        label="Nhóm này gồm"
        className="sm:col-span-3"
        options={terms.groupScope}
        {...field('scope', { now: true })}
      />
      <SelectCell
        label="Tình trạng"
        className="sm:col-span-3"
        options={terms.resolutionStatus}
        {...field('status', { now: true })}
      />
      <AreaCell
        label="Nguyên văn trong nguồn"
        rows={1}
        className={asksForSource(section.sources, source.value) ? 'sm:col-span-3' : 'sm:col-span-6'}
        {...field('printed')}
      />
      <SourceCell section={section} className="sm:col-span-3" {...source} />
    </div>
  );
}
