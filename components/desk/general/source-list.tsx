'use client';

import { noTexts } from '@/lib/record/row-texts';
import { AreaCell, PartialDateCell, TextCell, TimeCell } from '../editor/cells';
import { newRowId } from '../editor/new-row-id';
import { rowFields, setRows } from '../editor/row-fields';
import { RowList } from '../editor/row-list';
import { RareCells } from '../editor/text-cells';
import type { SectionHandle } from '../editor/use-section';

const newSource = () => ({
  id: newRowId(),
  title: '',
  publisher: null,
  url: null,
  postedOn: null,
  postedAt: null,
  views: null,
  body: null,
  ...noTexts('sources'),
});

/** Nguồn: where it was said, when it was posted, and the words themselves. */
export function SourceList({ section }: { section: SectionHandle<'general'> }) {
  return (
    <RowList
      label="Nguồn"
      rows={section.rows.sources}
      onChange={setRows(section, 'sources')}
      newRow={newSource}
      addLabel="Thêm nguồn"
      word="nguồn"
      titleOf={(row) => row.title || row.publisher}
      paste={{ table: 'sources', flush: section.flush }}
      readOnly={section.readOnly !== null}
      empty="Chưa ghi nguồn."
    >
      {(_, index) => <SourceFields field={rowFields(section, 'sources', index)} />}
    </RowList>
  );
}

function SourceFields({ field }: { field: ReturnType<typeof rowFields<'general', 'sources'>> }) {
  return (
    <div className="grid grid-cols-1 gap-3 sm:grid-cols-6">
      <TextCell label="Tên nguồn" className="sm:col-span-4" {...field('title')} />
      <TextCell label="Nơi đăng" className="sm:col-span-2" {...field('publisher')} />
      <TextCell label="Địa chỉ" placeholder="https://" className="sm:col-span-6" {...field('url')} />
      <PartialDateCell label="Ngày đăng" className="sm:col-span-2" {...field('postedOn')} />
      <TimeCell label="Giờ đăng" placeholder="18:42" className="sm:col-span-2" {...field('postedAt')} />
      <TextCell label="Lượt xem" inputMode="numeric" className="sm:col-span-2" {...field('views')} />
      <AreaCell label="Nguyên văn" rows={4} className="sm:col-span-6" {...field('body')} />
      <div className="sm:col-span-6">
        <RareCells table="sources" field={field} />
      </div>
    </div>
  );
}
