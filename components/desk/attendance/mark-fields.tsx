import type { Roll } from '../attendance-section';
import { TextCell } from '../cells';
import type { Mark } from './marks';

/** When the delegate came and went, and why; only what the status calls for. */
export function MarkFields({ roll, mark }: { roll: Roll; mark: Mark }) {
  const bind = (column: 'fromTime' | 'toTime' | 'reason') => ({
    value: mark[column],
    error: roll.errorOf(mark, column),
    onChange: (value: string) => roll.edit(mark, { [column]: value }),
  });
  const isTimed = mark.status === 'late' || mark.status === 'left_early';
  return (
    <div className="flex flex-col gap-2">
      {isTimed && (
        <div className="grid grid-cols-2 gap-2">
          <TextCell label="Giờ đến" placeholder="08:30" {...bind('fromTime')} />
          <TextCell label="Giờ về" placeholder="10:15" {...bind('toTime')} />
        </div>
      )}
      {mark.status !== 'present' && <TextCell label="Lý do, ghi chú" {...bind('reason')} />}
    </div>
  );
}
