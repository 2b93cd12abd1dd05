'use client';

import { useRef, useState } from 'react';
import { Button, ButtonLink } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { paths } from '@/lib/paths';
import type { AttendanceStatus } from '@/lib/rules/attendance';
import { MarkEditor } from './attendance/mark-editor';
import {
  type Cell,
  isOnRoll,
  type Mark,
  markAllPresent,
  markOf,
  type Ratio,
  type RollDelegate,
  type RollSitting,
  rollOf,
  setMark,
} from './attendance/marks';
import { RollGrid } from './attendance/roll-grid';
import { RollList } from './attendance/roll-list';
import { RollSummary } from './attendance/roll-summary';
import { newRowId } from './new-row-id';
import { SectionFrame } from './section-frame';
import { type SectionSetup, useSection } from './use-section';

export type AttendanceContext = {
  delegates: readonly RollDelegate[];
  sittings: readonly RollSitting[];
  quorum: Ratio;
};

export type AttendanceSectionProps = Omit<SectionSetup<'attendance'>, 'section'> & {
  context: AttendanceContext;
};

/** What the parts of the roll work with. */
export type Roll = {
  sittings: readonly RollSitting[];
  delegates: readonly RollDelegate[];
  quorum: Ratio;
  marks: readonly Mark[];
  set: (sittingId: string, mandateId: string, status: AttendanceStatus | null) => void;
  edit: (mark: Mark, change: Partial<Mark>) => void;
  errorOf: (mark: Mark | undefined, column: string) => string | undefined;
};

/** Điểm danh: who was there at each sitting, all present first and then the exceptions. */
export function AttendanceSection({ context, ...setup }: AttendanceSectionProps) {
  const section = useSection({ section: 'attendance', ...setup });
  const marks = section.rows.attendance;
  const change = (update: (marks: readonly Mark[]) => Mark[], now: boolean) =>
    section.change((rows) => ({ ...rows, attendance: update(rows.attendance) }), { now });

  const roll: Roll = {
    ...context,
    delegates: rollOf(context.delegates, context.sittings),
    marks,
    set: (sittingId, mandateId, status) =>
      change((all) => setMark(all, { sittingId, mandateId }, status, newRowId()), false),
    edit: (mark, part) =>
      change((all) => all.map((one) => (one.id === mark.id ? { ...one, ...part } : one)), false),
    errorOf: (mark, column) => mark && section.errors[`attendance.${marks.indexOf(mark)}.${column}`],
  };

  return (
    <SectionFrame
      section={section}
      title="Điểm danh"
      hint="Tất cả có mặt, rồi sửa: mũi tên để đi, 1–6 để ghi, Enter để ghi giờ, lý do."
      result={roll.delegates.length > 0 && <RollResult roll={roll} />}
    >
      {context.sittings.length === 0 ? (
        <Empty
          action={
            <ButtonLink href={paths.deskSection(setup.sessionId, 'general')}>Thêm phiên họp</ButtonLink>
          }
        >
          Kỳ họp chưa ghi phiên họp nào. Thêm phiên ở mục Thông tin chung rồi điểm danh từng phiên.
        </Empty>
      ) : roll.delegates.length === 0 ? (
        <Empty>
          Hội đồng chưa có danh sách đại biểu trong khóa này; điểm danh để trống nghĩa là không ghi.
        </Empty>
      ) : (
        <RollBody
          roll={roll}
          onAllPresent={(sitting) =>
            change((all) => markAllPresent(all, sitting, roll.delegates, newRowId), true)
          }
        />
      )}
    </SectionFrame>
  );
}

/** Every sitting's count and quorum, always in sight. */
function RollResult({ roll }: { roll: Roll }) {
  return (
    <section aria-label="Số có mặt" className="flex flex-col gap-3 rounded-lg border border-line bg-card p-4">
      {roll.sittings.map((sitting) => (
        <div key={sitting.id}>
          <h2 className="font-semibold">{sitting.label}</h2>
          <RollSummary roll={roll} sitting={sitting} />
        </div>
      ))}
    </section>
  );
}

type RollBodyProps = { roll: Roll; onAllPresent: (sitting: RollSitting) => void };

function RollBody({ roll, onAllPresent }: RollBodyProps) {
  const [at, setAt] = useState<Cell>({ row: 0, column: 0 });
  const grid = useRef<HTMLDivElement>(null);
  const editor = useRef<HTMLDivElement>(null);
  const focusIn = (part: HTMLElement | null, selector: string) =>
    part?.querySelector<HTMLElement>(selector)?.focus();
  const delegate = roll.delegates[at.row];
  const sitting = roll.sittings[at.column];
  const allPresent = (one: RollSitting) => {
    const missing = roll.delegates.some(
      (each) => isOnRoll(each, one) && !markOf(roll.marks, one.id, each.id),
    );
    return (
      <Button size="small" disabled={!missing} onClick={() => onAllPresent(one)}>
        Tất cả có mặt<span className="sr-only"> {one.label}</span>
      </Button>
    );
  };
  return (
    <>
      <div className="@container hidden flex-col gap-4 sm:flex">
        <div ref={grid} className="min-w-0">
          <RollGrid
            roll={roll}
            at={at}
            onAt={setAt}
            onEnter={() =>
              editor.current?.querySelector('input')
                ? focusIn(editor.current, 'input')
                : focusIn(editor.current, 'button')
            }
            allPresent={allPresent}
          />
        </div>
        <div ref={editor} className="sticky bottom-0 z-10 -mx-2 bg-paper px-2 pb-3">
          {delegate && sitting && (
            <MarkEditor
              roll={roll}
              delegate={delegate}
              sitting={sitting}
              onLeave={() => focusIn(grid.current, '[data-cell][tabindex="0"]')}
            />
          )}
        </div>
      </div>
      <div className="sm:hidden">
        <RollList roll={roll} allPresent={allPresent} />
      </div>
    </>
  );
}
