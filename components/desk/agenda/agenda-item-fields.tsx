'use client';

import { Disclosure } from '@/components/ui/disclosure';
import { terms } from '@/lib/vi/terms';
import { AreaCell, CheckCell, SelectCell } from '../editor/cells';
import { rowFields } from '../editor/row-fields';
import { RareTexts } from '../editor/text-cells';
import type { SectionHandle } from '../editor/use-section';
import { PaperList } from './paper-list';

type AgendaItemFieldsProps = {
  section: SectionHandle<'agenda'>;
  item: SectionHandle<'agenda'>['rows']['agendaItems'][number];
  index: number;
  uploadTo: string;
};

/** One agenda item: what and who, then its papers and minute notes on demand. */
export function AgendaItemFields({ section, item, index, uploadTo }: AgendaItemFieldsProps) {
  const field = rowFields(section, 'agendaItems', index);
  const papers = section.rows.papers.filter((paper) => paper.agendaItemId === item.id).length;
  const noted = [item.discussion, item.speakers, item.conclusion].filter(Boolean).length;
  return (
    <div className="flex flex-col gap-1">
      <div className="grid grid-cols-1 gap-3 sm:grid-cols-6">
        <AreaCell oneLine label="Tên nội dung" className="sm:col-span-6" {...field('title')} />
        <SelectCell label="Loại" className="sm:col-span-2" options={terms.agendaKind} {...field('kind')} />
        <AreaCell oneLine label="Người trình bày" className="sm:col-span-2" {...field('presenter')} />
        <CheckCell
          label="Nội dung kín"
          className="sm:col-span-2 sm:pt-5"
          {...field('isClosed', { now: true })}
        />
      </div>
      <div className="flex flex-wrap gap-x-6">
        <Disclosure className="open:w-full" summary={papers > 0 ? `Tài liệu (${papers})` : 'Tài liệu'}>
          <PaperList section={section} itemId={item.id} uploadTo={uploadTo} />
        </Disclosure>
        <Disclosure
          className="open:w-full"
          summary={noted > 0 ? `Ghi biên bản (${noted}/3)` : 'Ghi biên bản'}
        >
          <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
            <AreaCell label="Thảo luận" rows={3} className="sm:col-span-2" {...field('discussion')} />
            <AreaCell label="Người phát biểu" {...field('speakers')} />
            <AreaCell label="Kết luận" {...field('conclusion')} />
          </div>
        </Disclosure>
        <RareTexts table="agendaItems" field={field} />
      </div>
    </div>
  );
}
