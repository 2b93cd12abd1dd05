import { StatusMark } from '@/components/ui/status-mark';
import { type RollSitting, rollState } from './marks';
import type { Roll } from './roll';

/** How one sitting stands: marked, attending, and whether that is a quorum of all in office. */
export function RollSummary({ roll, sitting }: { roll: Roll; sitting: RollSitting }) {
  const { marked, present, most, total, quorum } = rollState(
    roll.marks,
    sitting,
    roll.delegates,
    roll.quorum,
  );
  if (marked === 0) return <span className="text-sm text-soft">Chưa ghi ai trong {total} đại biểu</span>;
  return (
    <div className="flex flex-col gap-0.5">
      <span>
        <strong>
          {present}/{total}
        </strong>{' '}
        có mặt{most < present && `, đông nhất cùng lúc ${most}`}
        {quorum.required !== null && `, cần ${quorum.required}`}
      </span>
      {quorum.met !== null && (
        <StatusMark
          outcome={quorum.met ? 'adopted' : 'rejected'}
          word={quorum.met ? 'Đủ số đại biểu để họp' : 'Chưa đủ số đại biểu để họp'}
        />
      )}
      {marked < total && <span className="text-sm text-soft">Còn {total - marked} chưa ghi</span>}
    </div>
  );
}
