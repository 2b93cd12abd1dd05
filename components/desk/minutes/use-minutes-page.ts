'use client';

import { useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { readSection } from '@/lib/forms/sections';
import type { PreviousTasks } from '@/lib/record/previous-session';
import type { Vote } from '@/lib/record/schema';
import type { FieldValues } from '@/lib/templates/fields';
import type { Phrase } from '@/lib/templates/phrase';
import { flushTogether } from '../editor/flush-together';
import { createPageSteps } from '../editor/page-steps';
import { type SectionHandle, type SectionProps, type SectionStart, useSection } from '../editor/use-section';
import type { PersonnelContext } from '../personnel/context';
import { newTask } from '../tasks/new-task';
import { decideAllTyped, type VoteContext } from '../votes/typed-vote';
import type { MinutesContext } from './context';
import { type Moment, momentAt } from './moment';
import { useNow } from './use-now';

export type MinutesPageProps = SectionProps<'minutes'> & {
  context: MinutesContext;
  voteContext: VoteContext;
  /** The sections that minutes write into: a vote where it is taken, who came and went, what somebody is to do, what was asked, who was elected. */
  beside: {
    readonly votes: SectionStart<'votes'>;
    readonly attendance: SectionStart<'attendance'>;
    readonly tasks: SectionStart<'tasks'>;
    readonly questions: SectionStart<'questions'>;
    readonly personnel: SectionStart<'personnel'>;
  };
  /** What the session before set out to do. */
  previousTasks: PreviousTasks | null;
  /** The council's phrases, and what their fields are anywhere in this session. */
  inPhrases: { readonly phrases: readonly Phrase[]; readonly values: FieldValues };
};

/** What the parts of the page work with. */
export type MinutesPage = {
  readonly sessionId: string;
  readonly minutes: SectionHandle<'minutes'>;
  readonly votes: SectionHandle<'votes'>;
  readonly attendance: SectionHandle<'attendance'>;
  readonly tasks: SectionHandle<'tasks'>;
  readonly questions: SectionHandle<'questions'>;
  readonly personnel: SectionHandle<'personnel'>;
  readonly context: MinutesContext;
  /** What votes are decided from, with the roll as it is marked on this page. */
  readonly voteContext: VoteContext;
  /** The same for ballots on people. */
  readonly personnelContext: PersonnelContext;
  /** Each vote of the section with what the law makes of it, in order. */
  readonly decided: readonly (Vote | null)[];
  readonly moment: Moment;
  /** The same at this very instant: what a new line is stamped with. */
  readonly momentNow: () => Moment;
  readonly previousTasks: PreviousTasks | null;
  readonly inPhrases: MinutesPageProps['inPhrases'];
  /** The line that was just made a task, and the task. */
  readonly tasked: { readonly line: string; readonly task: string } | null;
  /** Makes a line a task, or shows the one it was made; `null` puts it away. */
  readonly makeTask: (line: { readonly id: string; readonly body?: string | null } | null) => void;
};

const SHARED = { undoneByPage: true } as const;

/** The minutes and the sections they write into, each saved by itself and undone as one. */
export function useMinutesPage({
  context,
  voteContext,
  beside,
  previousTasks,
  inPhrases,
  ...setup
}: MinutesPageProps) {
  const [steps] = useState(createPageSteps);
  const [actions] = useState(() => steps.noting(setup.actions));
  const { sessionId, sources } = setup;
  const shared = { sessionId, sources, actions };
  const votes = useSection('votes', { ...shared, initial: beside.votes }, SHARED);
  const attendance = useSection('attendance', { ...shared, initial: beside.attendance }, SHARED);
  const tasks = useSection('tasks', { ...shared, initial: beside.tasks }, SHARED);
  const questions = useSection('questions', { ...shared, initial: beside.questions }, SHARED);
  const personnel = useSection('personnel', { ...shared, initial: beside.personnel }, SHARED);
  // A line names its vote, its ballot and its question, so these are saved before it.
  const first = () => flushTogether([votes, personnel, questions]);
  const minutes = useSection('minutes', { ...shared, initial: setup.initial }, { ...SHARED, first });
  const [chosen, choose] = useState<string | null>(null);
  const now = useNow();
  const live = useLiveRoll(voteContext, attendance.rows);
  const [known] = useState(() => new WeakMap());
  const momentOn = (instant: string | null) =>
    momentAt(context.sittings, minutes.rows.minuteEntries, chosen, instant);
  const [tasked, setTasked] = useState<MinutesPage['tasked']>(null);

  function makeTask(line: Parameters<MinutesPage['makeTask']>[0]) {
    if (!line) return setTasked(null);
    const before = tasks.rows.keyTasks.find(({ entryId }) => entryId === line.id);
    const task = before ?? { ...newTask(), body: line.body ?? '', entryId: line.id };
    flushSync(() => {
      if (!before) tasks.change(({ keyTasks }) => ({ keyTasks: [...keyTasks, task] }), { now: true });
      setTasked({ line: line.id, task: task.id });
    });
    document.querySelector<HTMLElement>(`[data-task="${CSS.escape(task.id)}"] input`)?.focus();
  }

  const page: MinutesPage = {
    ...{ sessionId, minutes, votes, attendance, tasks, questions, personnel, context },
    ...{ voteContext: live, personnelContext: { ...live, officers: context.delegates, votes: [] } },
    ...{ previousTasks, inPhrases, tasked, makeTask },
    decided: decideAllTyped(live, votes.rows.votes, votes.rows.ballots, known),
    moment: momentOn(now),
    momentNow: () => momentOn(new Date().toISOString()),
  };
  return { page, steps, chooseSitting: choose };
}

/** What votes are decided from, with the roll as it is typed; while a field of it cannot be read, as it was before. */
function useLiveRoll(context: VoteContext, rows: SectionHandle<'attendance'>['rows']): VoteContext {
  const last = useRef(context);
  return useMemo(() => {
    const read = readSection('attendance', rows);
    if (read.ok) last.current = { ...context, ...read.data };
    return last.current;
  }, [context, rows]);
}
