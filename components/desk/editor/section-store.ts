import type { Tables } from '@/lib/changes';
import { isStoreFaultCode, type Refusal, type Result } from '@/lib/refusal';
import type { SectionPatch } from '@/lib/section-patch';
import type { Section } from '@/lib/words';
import type { EditJournal } from './edit-journal';
import { createSectionMerge } from './section-merge';
import {
  isDirty,
  isOnlyHere,
  isSaveDue,
  isUnsent,
  reduceSection,
  type SavePoint,
  type SectionEvent,
  type SectionState,
  startSection,
} from './section-state';

type Asked = { sessionId: string; section: Section };
type Loaded = SavePoint & { rows: unknown };
/** The rows as they stand after a version, and who saved them; `rows` is `null` when nobody has saved since. */
type Newer = Loaded & { by: readonly string[] };

/** The server's side of a section; rows come back in the shape of the section's form. */
export type SectionActions = {
  save: (input: Asked & { base: number; patch: SectionPatch }) => Promise<Result<SavePoint>>;
  undo: (input: Asked & { base: number; of?: number }) => Promise<Result<Loaded>>;
  redo: (input: Asked & { base: number; of?: number }) => Promise<Result<Loaded>>;
  reload: (input: Asked & { base: number }) => Promise<Result<Newer>>;
};

type Setup<R> = Asked & {
  rows: R;
  point: SavePoint;
  actions: SectionActions;
  now: () => string;
  /** The refusal the server would give for the rows, found before they are sent. */
  check: (rows: R) => Refusal | null;
  /** The rows as the server would store them, or `null` where it would refuse them. */
  read?: (rows: Tables) => Tables | null;
  /** Saves what these rows name in another section, before they are sent. */
  first?: () => Promise<unknown>;
  /** Where the browser keeps what is typed until the server has it. */
  journal?: Pick<EditJournal, 'keep' | 'forget'>;
  /** How long typing must pause before a save goes out. */
  restMs?: number;
  /** The first wait before a save that did not reach the server is sent again; doubles up to half a minute. */
  retryMs?: number;
};

const UNREACHED = 'Không tới được máy chủ; những gì bạn gõ vẫn còn đây.';
const LONGEST_RETRY_MS = 30_000;

/**
 * Keeps one section and the server in step: one request at a time, changes made meanwhile sent right after, nothing
 * sent in the middle of a composed syllable. What others saved meanwhile is merged with what was typed here and saved
 * again; only a row that both changed is asked about. Knows no framework: `useSection` subscribes to it.
 */
export function createSectionStore<R>(setup: Setup<R>) {
  const { actions, sessionId, section, now, check, journal, restMs = 700, retryMs = 2_000 } = setup;
  const merges = createSectionMerge<R>(setup.read ?? ((rows) => rows));
  const asked = { sessionId, section };
  const listeners = new Set<() => void>();
  let state: SectionState<R> = startSection(setup.rows, setup.point);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;
  let composing = false;
  let unheard = 0;
  /** Repeats the undo or redo that failed, at the next retry. */
  let again: (() => void) | null = null;

  function dispatch(event: SectionEvent<R>) {
    state = reduceSection(state, event);
    if (!isDirty(state)) journal?.forget();
    else if (event.type !== 'sent') journal?.keep({ base: state.stored, mine: state.rows, at: now() });
    for (const listener of listeners) listener();
  }

  function schedule(waitMs: number) {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), waitMs);
  }

  function change(update: (rows: R) => R, { now: atOnce = false, quiet = false } = {}) {
    again = null;
    dispatch({ type: 'changed', rows: update(state.rows), quiet });
    // Typing can settle a dispute: both texts are now the same.
    if (state.dispute && merges.questions(state).length === 0)
      dispatch({ type: 'chose', rows: state.rows, dispute: null, side: 'mine' });
    if (!quiet) schedule(atOnce ? 0 : restMs);
  }

  /** Saves what is typed; `true` when everything is on the server afterwards. */
  async function flush(): Promise<boolean> {
    clearTimeout(timer);
    while (running) await running;
    if (!composing && isSaveDue(state)) await alone(saveAll);
    return !isDirty(state);
  }

  async function alone(work: () => Promise<void>) {
    running = work().finally(() => {
      running = null;
    });
    await running;
  }

  async function saveAll() {
    while (isSaveDue(state) && !composing) {
      // Without others to wait for, what is sent is what stands there now: an empty row added next is not yet.
      if (setup.first) await setup.first();
      const whole = merges.sendable(state);
      const refusal = check(whole);
      const rows = refusal ? merges.soundRows(state, whole, refusal.fields ?? {}) : whole;
      const left = refusal && withErrorsShown(refusal, whole);
      dispatch({ type: 'sent', rows: rows ?? whole });
      if (rows === null) return refused(left);
      const patch = merges.patchFrom(state, rows);
      const result = await reach(() => actions.save({ ...asked, base: state.version, patch }));
      if (!result?.ok) await refused(result && withErrorsShown(result, rows));
      else dispatch({ type: 'saved', point: result, at: now(), left });
    }
  }

  /** A refusal with its errors at the places that the rows have on screen. */
  const withErrorsShown = (refusal: Refusal, sent: R): Refusal => ({
    ...refusal,
    fields: merges.errorsShown(state, sent, refusal.fields ?? {}),
  });

  async function refused(refusal: Refusal | null): Promise<void> {
    if (!refusal) return unreached(UNREACHED);
    if (isStoreFaultCode(refusal.code)) return unreached(refusal.message);
    if (refusal.code === 'session.changed') return collided(refusal);
    const errors = refusal.fields ?? {};
    const kind = refusal.code === 'input.invalid' ? 'invalid' : 'refused';
    dispatch({ type: 'refused', kind, message: refusal.message, errors });
  }

  /** Such a fault may end by itself, so what is typed is sent again until it arrives. */
  function unreached(why: string) {
    unheard += 1;
    const message = isDirty(state) ? `Chưa lưu. ${why} Sẽ tự thử lại.` : why;
    dispatch({ type: 'refused', kind: 'unreached', message, errors: state.errors });
    if (!isDirty(state)) return;
    clearTimeout(timer);
    timer = setTimeout(retry, Math.min(retryMs * 2 ** (unheard - 1), LONGEST_RETRY_MS));
  }

  /** Somebody else saved first: takes in their rows. What was typed here is still due, and is saved on top of them. */
  async function collided(refusal: Refusal): Promise<void> {
    const newer = await reach(() => actions.reload({ ...asked, base: state.version }));
    if (!newer?.ok) return refused(newer);
    if (newer.rows === null)
      return dispatch({ type: 'refused', kind: 'refused', message: refusal.message, errors: {} });
    meet(newer);
  }

  function meet({ rows, by, ...point }: Newer) {
    const theirs = rows as R;
    const news = merges.newsOf(state, theirs, by);
    dispatch({ type: 'merged', ...merges.meet(state, theirs, by), theirs, point, news });
  }

  /** Asks what others have saved, unless something typed waits to be sent: its save tells. No answer is no failure. */
  async function catchUp() {
    while (running) await running;
    if (isUnsent(state) || composing) return;
    await alone(async () => {
      const newer = await reach(() => actions.reload({ ...asked, base: state.version }));
      if (newer?.ok && newer.rows !== null) meet(newer);
    });
    if (isSaveDue(state)) schedule(restMs);
  }

  /** A result, or `null` when the server was not reached: the one reason for which an action is expected to throw. */
  async function reach<T>(call: () => Promise<Result<T>>): Promise<Result<T> | null> {
    try {
      const result = await call();
      if (result.ok || !isStoreFaultCode(result.code)) unheard = 0;
      return result;
    } catch {
      return null;
    }
  }

  function retry() {
    const step = again;
    again = null;
    dispatch({ type: 'retried' });
    if (step) step();
    else void flush();
  }

  /** Takes the newest step back (or makes it again). Text that could not be saved counts as the newest step. */
  async function retrace(direction: 'undo' | 'redo', of?: number) {
    if (state.colleague) dispatch({ type: 'asked', colleague: null });
    if (direction === 'redo' && state.setAside !== null) return takeBack();
    const clean = await flush();
    if (direction === 'undo' && isOnlyHere(state)) return dispatch({ type: 'dropped' });
    if (!clean || (direction === 'undo' ? !state.canUndo : !state.canRedo)) return;
    await alone(async () => {
      dispatch({ type: 'sent', rows: state.rows });
      const result = await reach(() => actions[direction]({ ...asked, base: state.version, of }));
      if (result && !result.ok && result.code === `${direction}.of_colleague`)
        return askFirst(result, direction);
      if (result?.ok) return dispatch({ type: 'loaded', rows: result.rows as R, point: result });
      await refused(result);
      again = () => void retrace(direction);
    });
    if (isSaveDue(state)) schedule(restMs);
  }

  function askFirst({ changed }: Refusal, direction: 'undo' | 'redo') {
    const { by = '', at = '', step = 0, isUndo = false } = changed ?? {};
    dispatch({ type: 'asked', colleague: { by, at, step, isUndo, direction } });
  }

  function takeBack() {
    if (!state.setAside) return;
    const { rows: mine, over: base } = state.setAside;
    remake({ base, mine });
  }

  /** Makes edits again that are not on screen any more, merged with the rows as they are now. */
  function remake(edits: { base: R; mine: R }) {
    dispatch({ type: 'remade', ...merges.remake(state, edits) });
    schedule(0);
  }

  return {
    getState: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    change,
    flush,
    retry,
    retrace,
    takeBack,
    /** Answers whether a colleague's step is taken back, or made again. */
    answerColleague(isYes: boolean) {
      const { colleague } = state;
      if (isYes && colleague) void retrace(colleague.direction, colleague.step);
      else dispatch({ type: 'asked', colleague: null });
    },
    remake,
    catchUp,
    /** The rows in dispute, as changes from the colleagues' row to this person's. */
    questions: () => (state.dispute ? merges.questions(state) : []),
    /** Decides one row in dispute. */
    resolve(row: { table: string; id: string }, side: 'mine' | 'theirs') {
      if (!state.dispute) return;
      dispatch({ type: 'chose', ...merges.choose(state, row, side), side });
      schedule(0);
    },
    /** The news was read. */
    heard: () => dispatch({ type: 'told' }),
    /** The page was read again; a version newer than this one means that somebody else saved. */
    refresh(point: SavePoint) {
      if (point.version > state.version) void catchUp();
    },
    setComposing(on: boolean) {
      composing = on;
      if (!on && isSaveDue(state)) schedule(restMs);
    },
    /** Forgets what is not saved: the person chose to leave without it. */
    discard: () => dispatch({ type: 'loaded', rows: state.stored, point: state }),
    stop: () => clearTimeout(timer),
  };
}
