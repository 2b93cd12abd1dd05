'use client';

import { type ReactNode, useId, useState } from 'react';
import { SelectField } from '@/components/ui/text-field';
import type { AttendanceStatus } from '@/lib/rules/attendance';
import { formatDate } from '@/lib/vi/date';
import { terms } from '@/lib/vi/terms';
import { attendanceStatuses } from '@/lib/words';
import type { Roll } from '../attendance-section';
import { MarkFields } from './mark-fields';
import { isOnRoll, markOf, type RollSitting } from './marks';
import { RollSummary } from './roll-summary';

const OPTIONS = attendanceStatuses.map((value) => ({ value, label: terms.attendance[value] }));

/** The roll on a phone: one sitting at a time, one large choice for each delegate. */
export function RollList({
  roll,
  allPresent,
}: {
  roll: Roll;
  allPresent: (sitting: RollSitting) => ReactNode;
}) {
  const id = useId();
  const [chosen, setChosen] = useState('');
  const sitting = roll.sittings.find((one) => one.id === chosen) ?? roll.sittings[0];
  if (!sitting) return null;
  const options = roll.sittings.map((one) => ({
    value: one.id,
    label: `${one.label}, ${formatDate(one.heldOn)}`,
  }));
  return (
    <div className="flex flex-col gap-4">
      <SelectField
        name={`${id}-sitting`}
        label="Phiên họp"
        options={options}
        value={sitting.id}
        onChange={(event) => setChosen(event.target.value)}
      />
      <div className="flex flex-wrap items-center justify-between gap-3">
        <RollSummary roll={roll} sitting={sitting} />
        {allPresent(sitting)}
      </div>
      <ul className="flex flex-col border-t border-line">
        {roll.delegates
          .filter((delegate) => isOnRoll(delegate, sitting))
          .map((delegate) => {
            const mark = markOf(roll.marks, sitting.id, delegate.id);
            return (
              <li key={delegate.id} className="flex flex-col gap-2 border-b border-line py-3">
                <SelectField
                  name={`${id}-${delegate.id}`}
                  label={delegate.name}
                  error={roll.errorOf(mark, 'status')}
                  options={OPTIONS}
                  placeholder="Chưa ghi"
                  value={mark?.status ?? ''}
                  onChange={(event) =>
                    roll.set(sitting.id, delegate.id, (event.target.value || null) as AttendanceStatus | null)
                  }
                />
                {mark && <MarkFields roll={roll} mark={mark} />}
              </li>
            );
          })}
      </ul>
    </div>
  );
}
