'use client';

import type { KeyboardEvent } from 'react';
import { classes } from '@/components/ui/classes';
import { Disclosure } from '@/components/ui/disclosure';
import { terms } from '@/lib/vi/terms';
import { AreaCell, CheckCell, SelectCell } from '../editor/cells';
import { rowFields } from '../editor/row-fields';
import { AsideCells } from '../editor/text-cells';
import type { SectionHandle } from '../editor/use-section';
import { AgendaPlace, type EarlierSession, type NamedVote } from './agenda-place';
import { shifted } from './agenda-rows';
import { PaperList } from './paper-list';

type AgendaItemFieldsProps = {
  section: SectionHandle<'agenda'>;
  item: SectionHandle<'agenda'>['rows']['agendaItems'][number];
  index: number;
  uploadTo: string;
  votes: readonly NamedVote[];
  earlier: readonly EarlierSession[];
  /** How many items it is inside of. */
  depth: number;
};

/** How far an item inside others stands in. */
const INDENTS = [
  '',
  'border-s-2 border-line ps-4',
  'border-s-2 border-line ps-8',
  'border-s-2 border-line ps-12',
];

/** One agenda item: what and who, then its papers and minute notes on demand. */
export function AgendaItemFields(props: AgendaItemFieldsProps) {
  const { section, item, index, uploadTo, votes, earlier, depth } = props;
  const field = rowFields(section, 'agendaItems', index);
  const papers = section.rows.papers.filter((paper) => paper.agendaItemId === item.id).length;
  const noted = [item.discussion, item.speakers, item.conclusion].filter(Boolean).length;

  /** Alt + Shift + → and ←: one level in and out. */
  function onKeyDown(event: KeyboardEvent) {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : null;
    if (!event.altKey || !event.shiftKey || step === null || section.readOnly) return;
    event.preventDefault();
    section.change(
      ({ agendaItems, ...rest }) => {
        const moved = shifted(agendaItems, item.id, step);
        return { ...rest, agendaItems: agendaItems.map((row) => (moved?.id === row.id ? moved : row)) };
      },
      { now: true },
    );
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys typed into the fields inside shift the item.
    <div className={classes('flex flex-col gap-1', INDENTS[Math.min(depth, 3)])} onKeyDown={onKeyDown}>
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
        <AgendaPlace section={section} item={item} field={field} votes={votes} earlier={earlier} />
        <AsideCells table="agendaItems" row={item} field={field} />
      </div>
    </div>
  );
}
