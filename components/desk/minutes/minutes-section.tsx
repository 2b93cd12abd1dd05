'use client';

import { useId, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Button } from '@/components/ui/button';
import type { MinuteKind } from '@/lib/words';
import { newRowId } from '../editor/new-row-id';
import { setRows } from '../editor/row-fields';
import { SectionFrame } from '../editor/section-frame';
import { useSeveralSections } from '../editor/use-several-sections';
import { WhoNames } from '../editor/who-cell';
import { newBallot } from '../personnel/new-ballot';
import { newQuestion } from '../questions/new-question';
import { ComingAndGoing } from './coming-and-going';
import type { Entry } from './context';
import { ItemMinutes } from './item-minutes';
import { KeyHint } from './key-hint';
import { keysOf } from './keys';
import { Legend } from './legend';
import { PlaceBar } from './place-bar';
import { AwayNow } from './presence-line';
import { TasksNow } from './tasks-now';
import { type KeyMap, useMinuteKeys } from './use-minute-keys';
import { type MinutesPageProps, useMinutesPage } from './use-minutes-page';
import { usePointer } from './use-pointer';
import { WordIn } from './word-in';

/** Lines that are of no item: before the first, and what concerns the whole session. */
const WHOLE = '';

/** Biên bản: the session in the order it is dealt with, one line after another, live or afterwards. */
export function MinutesSection(props: MinutesPageProps) {
  const { context, sessionId } = props;
  const { page, steps, chooseSitting } = useMinutesPage(props);
  const { minutes, votes, attendance, tasks, questions, personnel } = page;
  const beside = [votes, attendance, tasks, questions, personnel];
  const frame = useSeveralSections(minutes, beside, steps);
  const names = useId();
  const { minuteEntries } = minutes.rows;
  const set = setRows(minutes, 'minuteEntries');
  const order = useMemo(() => [...context.items.map(({ id }) => id), WHOLE], [context.items]);
  const [began] = useState(() => minuteEntries.at(-1)?.agendaItemId ?? null);
  const [current, point] = usePointer(sessionId, order, began);
  const [isLegendOpen, setLegend] = useState(false);
  const [isMoving, setMoving] = useState(false);
  const area = useRef<HTMLDivElement>(null);
  const readOnly = minutes.readOnly !== null;
  const at = order.indexOf(current ?? '');

  function go(steps: number) {
    const next = order[at + steps];
    if (next === undefined) return;
    point(next);
    setMoving(false);
    requestAnimationFrame(() =>
      area.current?.querySelector<HTMLElement>('[data-current]')?.scrollIntoView({ block: 'start' }),
    );
  }

  /** A new line of the item being dealt with, in the sitting it has come to, with the hour where the session is on. */
  function newEntry(kind: MinuteKind, item: string): Entry {
    const { sittingId, stamp } = page.momentNow();
    const last = minuteEntries.findLast(
      (row) => row.kind === 'question' && (row.agendaItemId ?? WHOLE) === item,
    );
    return {
      ...{ id: newRowId(), kind, agendaItemId: item || null, sittingId, at: stamp },
      ...{ mandateId: null, name: null, office: null, body: null, voteId: null, questionId: null },
      personnelVoteId: null,
      answersId: kind === 'answer' ? (last?.id ?? null) : null,
      isInternal: kind === 'note',
    };
  }

  function begin(kind: MinuteKind) {
    const entry = newEntry(kind, current ?? WHOLE);
    // Before the next key: whoever types fast means the new line.
    flushSync(() => set([...minuteEntries, entry], { quiet: true }));
    document
      .querySelector<HTMLElement>(`[data-row-id="${entry.id}"] [data-first] :is(input, select, textarea)`)
      ?.focus();
  }

  /** A question of its own, at the item being dealt with, and the line that stands for it. */
  function beginQuestion() {
    const entry = newEntry('question', current ?? WHOLE);
    // The hour is the line's.
    const place = { agendaItemId: entry.agendaItemId, sittingId: entry.sittingId };
    const question = { ...newQuestion(), ...place, how: 'hall' as const };
    flushSync(() => {
      questions.change((all) => ({ ...all, questions: [...all.questions, question] }), { now: true });
      // What is typed next is typed into the question, so nothing else would save the line.
      set([...minuteEntries, { ...entry, questionId: question.id }], { now: true });
    });
    document.querySelector<HTMLElement>(`[data-question="${question.id}"] [data-first] input`)?.focus();
  }

  /** A ballot on people of its own, at the item and the hour being dealt with, and the line that stands for it. */
  function beginBallot() {
    const entry = newEntry('vote', current ?? WHOLE);
    const { agendaItemId, sittingId, at: heldAt } = entry;
    const blank = newBallot('election', context.sittings);
    const ballot = { ...blank, agendaItemId, heldAt, sittingId: sittingId ?? blank.sittingId };
    flushSync(() => {
      personnel.change((all) => ({ ...all, personnelVotes: [...all.personnelVotes, ballot] }), {
        quiet: true,
      });
      set([...minuteEntries, { ...entry, personnelVoteId: ballot.id }], { quiet: true });
    });
    document.querySelector<HTMLElement>(`[data-ballot="${ballot.id}"] [data-first] textarea`)?.focus();
  }

  function writeMovement(body: string, hour: string | null) {
    const entry = { ...newEntry('event', current ?? WHOLE), body, at: hour };
    set([...minuteEntries, entry], { now: true });
    setMoving(false);
  }

  /** What was written last at this item becomes a task. */
  function makeTask() {
    const last = minuteEntries.findLast(
      (row) => (row.agendaItemId ?? WHOLE) === (current ?? WHOLE) && row.body && !row.isInternal,
    );
    if (last) page.makeTask(last);
  }

  const keys: KeyMap = new Map([
    ...keysOf(page.context.hasVotes).map(([code, , kind]): [string, () => void] => [code, () => begin(kind)]),
    ['KeyQ', beginQuestion],
    ...(context.hasBallots ? [['KeyU', beginBallot] as [string, () => void]] : []),
    ['KeyC', () => flushSync(() => setMoving(true))],
    ['KeyT', makeTask],
    ['KeyN', () => go(1)],
    ['KeyM', () => go(-1)],
    ['?', () => setLegend(true)],
  ]);
  useMinuteKeys(keys, !readOnly);

  return (
    <SectionFrame
      section={frame}
      beside={beside}
      title="Biên bản"
      pinned={
        <PlaceBar page={page} current={current} onSitting={chooseSitting}>
          <Button size="small" disabled={at <= 0} onClick={() => go(-1)} aria-label="Nội dung trước">
            Trước <KeyHint>M</KeyHint>
          </Button>
          <Button
            size="small"
            disabled={at >= order.length - 1}
            onClick={() => go(1)}
            aria-label="Nội dung sau"
          >
            Sau <KeyHint>N</KeyHint>
          </Button>
          <Button
            size="small"
            variant="quiet"
            className="max-sm:hidden"
            onClick={() => setLegend(true)}
            aria-label="Phím tắt"
          >
            <KeyHint>?</KeyHint>
          </Button>
        </PlaceBar>
      }
      result={
        <>
          <AwayNow page={page} />
          <TasksNow page={page} />
        </>
      }
    >
      <WhoNames id={names} delegates={context.delegates} />
      <div ref={area} className="flex flex-col gap-4">
        {order.map((item) => (
          <ItemMinutes
            key={item}
            item={context.items.find(({ id }) => id === item) ?? null}
            isCurrent={item === current}
            onPoint={() => point(item)}
            page={page}
            entries={minuteEntries.filter((row) => (row.agendaItemId ?? WHOLE) === item)}
            newEntry={() => newEntry('speech', item)}
            onBegin={readOnly ? null : begin}
            onAsk={beginQuestion}
            onBallot={beginBallot}
            onMove={() => setMoving(true)}
            names={names}
          >
            {isMoving && (
              <ComingAndGoing page={page} onWritten={writeMovement} onClose={() => setMoving(false)} />
            )}
          </ItemMinutes>
        ))}
      </div>
      {!readOnly && <WordIn section={minutes} server={props} context={context} />}
      <Legend isOpen={isLegendOpen} onClose={() => setLegend(false)} />
    </SectionFrame>
  );
}
