import { useState } from 'react';
import { Disclosure } from '@/components/ui/disclosure';
import { TextCell, TimeCell } from '../editor/cells';
import { MomentCell } from '../editor/moment-cell';
import { WorkedExample } from '../editor/worked-example';
import { type Mark, mayBeTold } from './marks';
import type { Roll } from './roll';

const AWAY = 'Ra về rồi trở lại';
const TOLD = 'Báo trước lúc';

/**
 * When the delegate came and went, and why; only what the status calls for. `isFolded` where many stand below each
 * other, most of whom never left.
 */
export function MarkFields({ roll, mark, isFolded = false }: { roll: Roll; mark: Mark; isFolded?: boolean }) {
  const bind = (column: 'fromTime' | 'toTime' | 'away' | 'reason' | 'toldAt') => ({
    value: mark[column],
    error: roll.errorOf(mark, column),
    onChange: (value: string) => roll.edit(mark, { [column]: value }),
  });
  // What is typed inside must not open or close it.
  const [wasAway] = useState(Boolean(mark.away));
  const [wasTold] = useState(Boolean(mark.toldAt));
  const isTimed = mark.status === 'late' || mark.status === 'left_early';
  const away = <TextCell label={AWAY} placeholder="9h30-10h" {...bind('away')} />;
  const told = <MomentCell label={TOLD} placeholder="16:42 ngày 16/6/2026" {...bind('toldAt')} />;
  return (
    <div className="grid grid-cols-2 gap-2 sm:grid-cols-[8rem_8rem_minmax(0,1fr)]">
      {isTimed && (
        <>
          <TimeCell
            label="Giờ đến"
            placeholder="08:30"
            onSecond={bind('toTime').onChange}
            {...bind('fromTime')}
          />
          {/* Who left early is asked when they left, though the hour they came stands first. */}
          <div data-asked-first={mark.status === 'left_early' || undefined} className="contents">
            <TimeCell label="Giờ về" placeholder="10:15" {...bind('toTime')} />
          </div>
        </>
      )}
      {mark.status !== 'present' && (
        <TextCell
          label="Lý do, ghi chú"
          className={isTimed ? 'col-span-2 sm:col-span-1' : 'col-span-full'}
          {...bind('reason')}
        />
      )}
      {mayBeTold(mark.status) && (
        <div className="col-span-full max-w-80">
          {wasTold ? told : <Disclosure summary={TOLD}>{told}</Disclosure>}
        </div>
      )}
      {mark.status !== 'absent' && mark.status !== 'excused' && (
        <div className="col-span-full">
          {isFolded ? (
            <Disclosure summary={AWAY} open={wasAway}>
              <WorkedExample of="awayMarks" className="mb-2" />
              {away}
            </Disclosure>
          ) : (
            away
          )}
        </div>
      )}
    </div>
  );
}
