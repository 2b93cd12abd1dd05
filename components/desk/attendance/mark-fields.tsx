import { TextCell, TimeCell } from '../cells';
import type { Mark } from './marks';
import type { Roll } from './roll';

/** When the delegate came and went, and why; only what the status calls for. */
export function MarkFields({ roll, mark }: { roll: Roll; mark: Mark }) {
  const bind = (column: 'fromTime' | 'toTime' | 'away' | 'reason') => ({
    value: mark[column],
    error: roll.errorOf(mark, column),
    onChange: (value: string) => roll.edit(mark, { [column]: value }),
  });
  const isTimed = mark.status === 'late' || mark.status === 'left_early';
  return (
    <div className="grid grid-cols-2 gap-2 sm:grid-cols-[8rem_8rem_minmax(0,1fr)]">
      {isTimed && (
        <TimeCell
          label="Giờ đến"
          placeholder="08:30"
          onSecond={bind('toTime').onChange}
          {...bind('fromTime')}
        />
      )}
      {isTimed && <TimeCell label="Giờ về" placeholder="10:15" {...bind('toTime')} />}
      {mark.status !== 'absent' && mark.status !== 'excused' && (
        <TextCell
          label="Ra về rồi trở lại"
          placeholder="9h30-10h"
          className={isTimed ? 'col-span-2 sm:col-span-1' : 'col-span-full'}
          {...bind('away')}
        />
      )}
      {mark.status !== 'present' && (
        <TextCell label="Lý do, ghi chú" className="col-span-full" {...bind('reason')} />
      )}
    </div>
  );
}
