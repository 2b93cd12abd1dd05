'use client';

import { type KeyboardEvent, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { newRowId } from '../editor/new-row-id';
import { setRows } from '../editor/row-fields';
import { BallotTable } from './ballot-table';
import { applyLine, commonChoices, setChoice } from './ballots';
import { asksForSitting, votersOf } from './typed-vote';
import type { VoteFieldsProps } from './vote-fields-props';
import { VoteLineField } from './vote-line-field';

const ENABLED = 'input:not(:disabled)';

const isFurther = (choice: string) => !(commonChoices as readonly string[]).includes(choice);

/** The choice made, or the first one there is. */
function focusChoice(within: Element | null | undefined) {
  const made = within?.querySelector<HTMLInputElement>(`${ENABLED}:checked`);
  (made ?? within?.querySelector<HTMLInputElement>(ENABLED))?.focus();
}

/** A vote by name: one line of typing for all who are there, then the table to look over and mend. */
export function ByName({ section, context, row }: VoteFieldsProps) {
  const table = useRef<HTMLDivElement>(null);
  const { ballots } = section.rows;
  const [isOpen, setIsOpen] = useState(false);
  const hasFurther = isOpen || ballots.some((one) => one.voteId === row.id && isFurther(one.choice));
  const voters = votersOf(context, row);
  const present = voters.filter(({ away }) => away === null);
  const set = setRows(section, 'ballots');
  if (voters.length === 0)
    return (
      <Notice tone="warn">
        Hội đồng chưa có danh sách đại biểu đương nhiệm vào ngày này. Ghi tổng số phiếu, hoặc không ghi số
        phiếu.
      </Notice>
    );

  /** Arrows walk the delegates who may vote; within a line the choice is 1, 2 or 3. */
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    let line: Element | null | undefined = (event.target as HTMLElement).closest('tr');
    do line = event.key === 'ArrowDown' ? line?.nextElementSibling : line?.previousElementSibling;
    while (line && !line.querySelector(ENABLED));
    focusChoice(line);
  }

  return (
    <div className="flex flex-col gap-4">
      {asksForSitting(context, row) ? (
        <Notice tone="warn">
          Chưa biết biểu quyết ở phiên nào nên chưa biết ai có mặt. Chọn phiên, hoặc ghi giờ biểu quyết.
        </Notice>
      ) : (
        <>
          <p className="text-soft">
            {present.length} đại biểu đang có mặt, tổng số {voters.length}
          </p>
          <VoteLineField
            voters={present}
            away={voters.filter(({ away }) => away !== null)}
            onApply={(line) => {
              const ids = present.map(({ id }) => id);
              set(applyLine(ballots, row.id, line, ids, newRowId), { now: true });
              focusChoice(table.current);
            }}
          />
        </>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys come from the radios inside. */}
      <div ref={table} onKeyDown={onKeyDown} className="min-w-0">
        <BallotTable
          voteId={row.id}
          voters={votersOf(context, row, ballots)}
          ballots={ballots}
          hasFurther={hasFurther}
          onChoose={(mandateId, choice) => set(setChoice(ballots, row.id, mandateId, choice, newRowId()))}
        />
      </div>
      {!hasFurther && (
        <Button
          variant="quiet"
          size="small"
          icon="plus"
          className="self-start"
          onClick={() => setIsOpen(true)}
        >
          Thêm lựa chọn khác
        </Button>
      )}
    </div>
  );
}
