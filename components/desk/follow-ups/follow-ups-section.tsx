'use client';

import { paths } from '@/lib/paths';
import type { OpenPromises } from '@/lib/record/promises';
import { terms } from '@/lib/vi/terms';
import { AreaCell, PartialDateCell, SelectCell, TextCell } from '../editor/cells';
import { rowFields, setRows } from '../editor/row-fields';
import { RowList } from '../editor/row-list';
import { SectionFrame } from '../editor/section-frame';
import { SourceCell } from '../editor/source-cell';
import { RareCells } from '../editor/text-cells';
import { type SectionHandle, type SectionProps, useSection } from '../editor/use-section';
import { type FollowUpRow, newFollowUp } from './follow-up-row';
import { PromiseOffers } from './promise-offers';

export type FollowUpsSectionProps = SectionProps<'followUps'> & {
  /** The council's part of an address. */
  council: string;
  open: OpenPromises;
  /** The local day on which it is looked at. */
  today: string;
};

/** Việc đã hứa: what the session was told of what earlier ones were promised. */
export function FollowUpsSection({ council, open, today, ...setup }: FollowUpsSectionProps) {
  const section = useSection('followUps', setup);
  return (
    <SectionFrame
      section={section}
      title="Việc đã hứa"
      result={<PromiseOffers section={section} open={open} today={today} />}
      hint="Kết quả báo cáo tại kỳ họp này về nhiệm vụ, lời hứa, kiến nghị của các kỳ trước. Việc nào chưa ghi kết quả thì còn chờ ở kỳ sau."
    >
      <RowList
        label="Việc đã hứa"
        rows={section.rows.followUps}
        onChange={setRows(section, 'followUps')}
        newRow={newFollowUp}
        addLabel="Thêm việc chưa có trong danh sách"
        word="việc"
        titleOf={(row) => row.body}
        readOnly={section.readOnly !== null}
        empty="Chưa ghi kết quả việc nào."
      >
        {(row, index) => <FollowUpFields section={section} row={row} index={index} council={council} />}
      </RowList>
    </SectionFrame>
  );
}

type FieldsProps = { section: SectionHandle<'followUps'>; row: FollowUpRow; index: number; council: string };

function FollowUpFields({ section, row, index, council }: FieldsProps) {
  const field = rowFields(section, 'followUps', index);
  const isPublished = Boolean(row.ofSession && row.ofId && row.ofKind);
  return (
    <div className="grid grid-cols-1 gap-3 sm:grid-cols-4">
      <AreaCell label="Đã hứa, giao việc gì" className="sm:col-span-4" {...field('body')} />
      <SelectCell
        label="Kết quả"
        empty="Chưa ghi"
        options={terms.followUpStatus}
        {...field('status', { now: true })}
      />
      <PartialDateCell label={row.status === 'done' ? 'Xong ngày' : 'Báo cáo ngày'} {...field('on')} />
      <TextCell
        label="Căn cứ"
        placeholder="Báo cáo số 45/BC-UBND"
        className="sm:col-span-2"
        {...field('evidence')}
      />
      <div className="flex flex-wrap items-center gap-x-6 sm:col-span-4">
        {isPublished && row.ofSession && (
          <a
            href={paths.session(council, row.ofSession)}
            target="_blank"
            rel="noreferrer"
            className="text-sm"
          >
            Xem nơi đã hứa: {row.madeAt ?? 'hồ sơ đã công bố'}
            <span className="sr-only"> (mở trang mới)</span>
          </a>
        )}
        <RareCells
          table="followUps"
          field={field}
          isFilled={Boolean(row.sourceId) || (!isPublished && Boolean(row.madeAt || row.owner))}
        >
          <TextCell label="Hứa, giao tại" placeholder="Kỳ họp thứ 5, khóa trước" {...field('madeAt')} />
          <TextCell label="Người thực hiện" placeholder="Ủy ban nhân dân phường" {...field('owner')} />
          <SourceCell section={section} {...field('sourceId', { now: true })} />
        </RareCells>
      </div>
    </div>
  );
}
