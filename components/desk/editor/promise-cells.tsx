'use client';

import { Disclosure } from '@/components/ui/disclosure';
import type { PromiseColumns } from '@/lib/record/promise';
import { terms } from '@/lib/vi/terms';
import { AreaCell, PartialDateCell, SelectCell, TextCell } from './cells';
import type { Bound } from './row-fields';
import { useKeptOpen } from './use-kept-open';

type PromiseCellsProps = {
  row: { readonly [Column in keyof PromiseColumns]?: string | null | undefined };
  /** What is known of it beside, in a sentence. */
  hint?: string | null;
  field: (column: keyof PromiseColumns, options?: { now?: boolean }) => Bound<string | null | undefined>;
};

/** What was promised: what, who, until when, and what became of it. Folded away until something is written. */
export function PromiseCells({ row, field, hint }: PromiseCellsProps) {
  const isOpen = useKeptOpen(
    Boolean(row.promiseBody || row.promiseOwner || row.promiseDueOn || row.promiseStatus),
  );
  return (
    <Disclosure summary="Lời hứa" open={isOpen} className="open:w-full">
      <div className="grid grid-cols-1 gap-3 sm:grid-cols-4">
        <AreaCell label="Hứa làm việc gì" className="sm:col-span-4" {...field('promiseBody')} />
        <TextCell label="Người thực hiện" className="sm:col-span-2" {...field('promiseOwner')} />
        <PartialDateCell label="Hạn" {...field('promiseDueOn')} />
        <SelectCell
          label="Tình trạng"
          empty="Chưa rõ"
          options={terms.taskStatus}
          {...field('promiseStatus', { now: true })}
        />
        {row.promiseStatus === 'done' && (
          <>
            <PartialDateCell label="Xong ngày" {...field('promiseDoneOn')} />
            <AreaCell
              oneLine
              label="Căn cứ đã xong"
              placeholder="Báo cáo số 45/BC-UBND"
              className="sm:col-span-3"
              {...field('promiseEvidence')}
            />
          </>
        )}
        {hint && <p className="text-sm text-soft sm:col-span-4">{hint}</p>}
      </div>
    </Disclosure>
  );
}
