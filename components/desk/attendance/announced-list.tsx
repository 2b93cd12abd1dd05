'use client';

import { Button } from '@/components/ui/button';
import { lowerFirst } from '@/lib/vi/case';
import { formatMoment } from '@/lib/vi/local-moment';
import { terms } from '@/lib/vi/terms';
import { type Announced, openFor, type RollSitting } from './marks';
import type { Roll } from './roll';

type AnnouncedListProps = {
  roll: Roll;
  announced: readonly Announced[];
  onMark: (one: Announced, sittings: readonly RollSitting[]) => void;
};

/** Absences told beforehand, each put on the roll in one tap, for the sittings where it is not there yet; never by itself. */
export function AnnouncedList({ roll, announced, onMark }: AnnouncedListProps) {
  const offers = announced
    .map((one) => ({ one, sittings: openFor(one, roll) }))
    .filter(({ sittings }) => sittings.length > 0);
  if (offers.length === 0) return null;
  return (
    <section aria-label="Đã báo trước" className="rounded-lg border border-line bg-card p-4">
      <h2 className="font-semibold">Đã báo trước</h2>
      <ul>
        {offers.map(({ one, sittings }) => {
          const name = roll.delegates.find(({ id }) => id === one.mandateId)?.name;
          const word = lowerFirst(terms.attendance[one.status]);
          return (
            <li
              key={one.mandateId}
              className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-1"
            >
              <span>
                {name}: báo lúc {formatMoment(one.toldAt)}
                {one.reason && <span className="text-soft">, {one.reason}</span>}
              </span>
              <Button size="small" onClick={() => onMark(one, sittings)}>
                Ghi {word}
                <span className="sr-only"> {name}</span>
                {roll.sittings.length > 1 && ` (${sittings.map(({ label }) => label).join(', ')})`}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
