'use client';

import { ButtonLink } from '@/components/ui/button-link';
import { Empty } from '@/components/ui/empty';
import { paths } from '@/lib/paths';
import type { RollException } from '@/lib/rules/roll-line';
import { newRowId } from '../editor/new-row-id';
import { SectionFrame } from '../editor/section-frame';
import { type SectionProps, useSection } from '../editor/use-section';
import { AnnouncedList } from './announced-list';
import {
  type Announced,
  applyRollLine,
  type Mark,
  markAllPresent,
  markAnnounced,
  type Ratio,
  type RollDelegate,
  type RollSitting,
  rollOf,
  setMark,
} from './marks';
import type { Roll } from './roll';
import { RollBody, RollResult } from './roll-body';
import { RollLineField } from './roll-line-field';
import { StatedNumbers } from './stated-numbers';

export type AttendanceContext = {
  delegates: readonly RollDelegate[];
  sittings: readonly RollSitting[];
  quorum: Ratio;
  /** What delegates answered to the convening; nothing of it is on the roll until the clerk puts it there. */
  announced: readonly Announced[];
};

export type AttendanceSectionProps = SectionProps<'attendance'> & {
  context: AttendanceContext;
};

/** Điểm danh: who was there at each sitting, all present first and then the exceptions. */
export function AttendanceSection({ context, ...setup }: AttendanceSectionProps) {
  const section = useSection('attendance', setup);
  const marks = section.rows.attendance;
  const change = (update: (marks: readonly Mark[]) => Mark[], now: boolean) =>
    section.change((rows) => ({ ...rows, attendance: update(rows.attendance) }), { now });

  const roll: Roll = {
    ...context,
    delegates: rollOf(context.delegates, context.sittings, marks),
    marks,
    readOnly: section.readOnly !== null,
    set: (sittingId, mandateId, status) =>
      change((all) => setMark(all, { sittingId, mandateId }, status, newRowId()), false),
    edit: (mark, part) =>
      change((all) => all.map((one) => (one.id === mark.id ? { ...one, ...part } : one)), false),
    errorOf: (mark, column) => mark && section.errors[`attendance.${marks.indexOf(mark)}.${column}`],
  };

  async function applyLine(
    { exceptions }: { exceptions: readonly RollException[] },
    sittings: readonly RollSitting[],
  ) {
    // What was marked before is a step of its own, or undoing the line would take it along.
    await section.flush();
    const said = { exceptions, roll: roll.delegates };
    change(
      (all) => sittings.reduce<Mark[]>((marks, one) => applyRollLine(marks, one, said, newRowId), [...all]),
      true,
    );
  }

  return (
    <SectionFrame
      section={section}
      title="Điểm danh"
      hint="Tất cả có mặt, rồi sửa: mũi tên để đi, 1–6 để ghi dòng đang đứng, Enter để ghi giờ, lý do của dòng ấy, Esc để về bảng."
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
          Hội đồng chưa có danh sách đại biểu trong khóa này; điểm danh để trống nghĩa là không ghi. Nếu nguồn
          có ghi số đại biểu thì ghi số ở dưới.
        </Empty>
      ) : (
        <>
          {!roll.readOnly && (
            <AnnouncedList
              roll={roll}
              announced={context.announced}
              onMark={(one, sittings) => change((all) => markAnnounced(all, one, sittings, newRowId), true)}
            />
          )}
          {!roll.readOnly && <RollLineField roll={roll} onApply={(line, of) => void applyLine(line, of)} />}
          <RollBody
            roll={roll}
            onAllPresent={(sitting) =>
              change((all) => markAllPresent(all, sitting, roll.delegates, newRowId), true)
            }
          />
        </>
      )}
      {context.sittings.length > 0 && <StatedNumbers section={section} sittings={context.sittings} />}
    </SectionFrame>
  );
}
