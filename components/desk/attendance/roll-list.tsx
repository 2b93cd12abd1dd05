'use client';

import { type ReactNode, useId, useState } from 'react';
import { SelectField } from '@/components/ui/text-field';
import type { AttendanceStatus } from '@/lib/rules/attendance';
import { formatPartialDate } from '@/lib/vi/partial-date';
import { terms } from '@/lib/vi/terms';
import { attendanceStatuses } from '@/lib/words';
import { MarkFields } from './mark-fields';
import { hasCell, markOf, type RollSitting } from './marks';
import type { Roll } from './roll';
import { RollSummary } from './roll-summary';

const OPTIONS = attendanceStatuses.map((value) => ({ value, label: terms.attendance[value] }));

type RollListProps = { roll: Roll; allPresent: (sitting: RollSitting) => ReactNode };

/** The roll on a phone: one sitting at a time, one large choice for each delegate. All of them where one only looks. */
export function RollList({ roll, allPresent }: RollListProps) {
  const id = useId();
  const [chosen, setChosen] = useState('');
  const sitting = roll.sittings.find((one) => one.id === chosen) ?? roll.sittings[0];
  const options = roll.sittings.map((one) => ({
    value: one.id,
    label: one.heldOn ? `${one.label}, ${formatPartialDate(one.heldOn)}` : one.label,
  }));
  if (roll.readOnly)
    return roll.sittings.map((one) => (
      <section key={one.id} aria-label={one.label} className="flex flex-col gap-3 pb-6">
        <h2 className="font-serif text-lg font-semibold">{one.label}</h2>
        <SittingRoll roll={roll} sitting={one} allPresent={() => null} />
      </section>
    ));
  return (
    <div className="flex flex-col gap-4">
      <SelectField
        name={`${id}-sitting`}
        label="Phiên họp"
        options={options}
        value={sitting?.id}
        onChange={(event) => setChosen(event.target.value)}
      />
      {sitting && <SittingRoll roll={roll} sitting={sitting} allPresent={allPresent} />}
    </div>
  );
}

function SittingRoll({ roll, sitting, allPresent }: RollListProps & { sitting: RollSitting }) {
  const id = useId();
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <RollSummary roll={roll} sitting={sitting} />
        {allPresent(sitting)}
      </div>
      <ul className="flex flex-col border-t border-line">
        {roll.delegates
          .filter((delegate) => hasCell(delegate, sitting, roll.marks))
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
                {mark && <MarkFields isFolded roll={roll} mark={mark} />}
              </li>
            );
          })}
      </ul>
    </>
  );
}
