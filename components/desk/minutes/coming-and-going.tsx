'use client';

import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { CONTROL, FieldHint } from '@/components/ui/field';
import { Kbd } from '@/components/ui/kbd';
import { readSection } from '@/lib/forms/sections';
import { parseTime } from '@/lib/vi/parse-moment';
import type { Mark } from '../attendance/marks';
import { TimeCell } from '../editor/cells';
import { newRowId } from '../editor/new-row-id';
import { newVote } from '../votes/new-vote';
import { votersOf } from '../votes/typed-vote';
import { movementText, readMovements } from './movement-reading';
import { effectWords, presenceAt } from './presence';
import type { MinutesPage } from './use-minutes-page';

type ComingAndGoingProps = {
  page: MinutesPage;
  /** Told what happened and when, for the line of the minutes. */
  onWritten: (body: string, at: string | null) => void;
  onClose: () => void;
};

/** Who comes and who goes, in one line: into the roll, with what it means for the next vote said before it is written. */
export function ComingAndGoing({ page, onWritten, onClose }: ComingAndGoingProps) {
  const { attendance, voteContext, moment } = page;
  const id = useId();
  const [text, setText] = useState('');
  const [hour, setHour] = useState(() => page.momentNow().hour ?? '');
  const { sittingId } = moment;
  if (sittingId === null)
    return <p className="text-soft">Chọn phiên ở đầu trang, để ghi ai đến, ai về vào đúng phiên.</p>;

  const time = parseTime(hour);
  const at = time.ok ? time.time : null;
  const people = votersOf(voteContext, { ...newVote(voteContext), sittingId });
  const { attendance: marks } = attendance.rows;
  const read = text.trim() ? readMovements(text, { marks, sittingId, at, people, newId: newRowId }) : null;

  function write() {
    if (!read?.ok) return;
    attendance.change((rows) => ({ ...rows, attendance: [...read.marks] }), { now: true });
    onWritten(movementText(read.movements, people, hourOf(read.movements)), hourOf(read.movements));
  }

  return (
    <div className="flex flex-col gap-1 rounded-lg border border-line-strong bg-card p-3">
      <label htmlFor={id} className="font-medium">
        Ai đến, ai về
      </label>
      <FieldHint id={id}>
        Ví dụ: Cúc đến, Hòa về 10h15. Ghi vào điểm danh và thành một dòng biên bản.
      </FieldHint>
      <div className="flex flex-wrap items-end gap-3">
        <TimeCell label="Lúc" className="w-24" value={hour} onChange={setHour} />
        <input
          id={id}
          // biome-ignore lint/a11y/noAutofocus: a key or a button opened it to type into
          autoFocus
          value={text}
          autoComplete="off"
          aria-describedby={`${id}-hint ${id}-reading`}
          aria-invalid={read && !read.ok ? true : undefined}
          className={`${CONTROL} min-w-0 flex-[1_1_12rem]`}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing || event.ctrlKey) return;
            if (event.key === 'Escape') onClose();
            if (event.key !== 'Enter') return;
            event.preventDefault();
            write();
          }}
        />
        <Button size="small" disabled={!read?.ok} onClick={write} className="min-h-11!">
          Ghi <Kbd>Enter</Kbd>
        </Button>
        <Button size="small" variant="quiet" onClick={onClose} className="min-h-11!">
          Thôi
        </Button>
      </div>
      <div id={`${id}-reading`} role="status" className="flex flex-col gap-0.5">
        {read?.ok && (
          <p>
            {movementText(read.movements, people, hourOf(read.movements))}{' '}
            {effectOf(page, read.marks, latest(read.movements))}
          </p>
        )}
        {read && !read.ok && (
          <ul className="text-red">
            {read.questions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

/** The hour of the line: that of all who come and go, or of the first of them. */
const hourOf = (movements: readonly { at: string | null }[]): string | null => movements[0]?.at ?? null;

const latest = (movements: readonly { at: string | null }[]): string | null =>
  movements.map(({ at }) => at).reduce((one, other) => ((other ?? '') > (one ?? '') ? other : one), null);

/** How the sitting stands after it, in words. */
function effectOf(
  { voteContext, context, moment }: MinutesPage,
  marks: readonly Mark[],
  hour: string | null,
) {
  const read = readSection('attendance', { attendance: marks, attendanceNumbers: [] });
  if (!read.ok) return '';
  const after = { ...voteContext, attendance: read.data.attendance };
  return effectWords(presenceAt(after, context.quorum, { sittingId: moment.sittingId, hour }));
}
