import { isStoreFaultCode, type Refusal, type Result } from '@/lib/refusal';
import type { Section } from '@/lib/words';
import {
  isDirty,
  isOnlyHere,
  isSaveDue,
  reduceSection,
  type SavePoint,
  type SectionEvent,
  type SectionState,
  startSection,
} from './section-state';

type Asked = { sessionId: string; section: Section };
type Loaded = SavePoint & { rows: unknown };

/** The server's side of a section; rows come back in the shape of the section's form. */
export type SectionActions = {
  save: (input: Asked & { base: number; rows: unknown }) => Promise<Result<SavePoint>>;
  undo: (input: Asked & { base: number; of?: number }) => Promise<Result<Loaded>>;
  redo: (input: Asked & { base: number }) => Promise<Result<Loaded>>;
  reload: (input: Asked) => Promise<Result<Loaded>>;
};

export type SectionStore<R> = ReturnType<typeof createSectionStore<R>>;

type Setup<R> = Asked & {
  rows: R;
  point: SavePoint;
  actions: SectionActions;
  now: () => string;
  /** What the server would refuse in the rows, said before they are sent. */
  check: (rows: R) => Refusal | null;
  /** How long the hand must rest before a save goes out. */
  restMs?: number;
  /** The first wait before a save that did not reach the server is sent again; doubles up to half a minute. */
  retryMs?: number;
};

const UNREACHED = 'Không tới được máy chủ; những gì bạn gõ vẫn còn đây.';
const LONGEST_RETRY_MS = 30_000;

/**
 * Keeps one section and the server in step: one request at a time, changes made meanwhile sent right after, nothing
 * sent in the middle of a composed syllable. Holds no framework; the hook subscribes.
 */
export function createSectionStore<R>(setup: Setup<R>) {
  const { actions, sessionId, section, now, check, restMs = 700, retryMs = 2_000 } = setup;
  const asked = { sessionId, section };
  const listeners = new Set<() => void>();
  let state: SectionState<R> = startSection(setup.rows, setup.point);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;
  let composing = false;
  let failures = 0;
  /** The undo or redo that did not get through: made again only when the person says so. */
  let again: (() => void) | null = null;

  function dispatch(event: SectionEvent<R>) {
    state = reduceSection(state, event);
    for (const listener of listeners) listener();
  }

  function schedule(waitMs: number) {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), waitMs);
  }

  function change(update: (rows: R) => R, { now: atOnce = false, quiet = false } = {}) {
    again = null;
    dispatch({ type: 'changed', rows: update(state.rows), quiet });
    if (!quiet) schedule(atOnce ? 0 : restMs);
  }

  /** Saves what is typed; whether everything is on the server afterwards. */
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
      const input = { ...asked, base: state.version, rows: state.rows };
      dispatch({ type: 'sent' });
      const fault = check(input.rows);
      if (fault) return refused(fault);
      const result = await reach(() => actions.save(input));
      if (result?.ok) dispatch({ type: 'saved', point: result, at: now() });
      else await refused(result);
    }
  }

  async function refused(refusal: Refusal | null): Promise<void> {
    if (!refusal) return unreached(UNREACHED);
    if (isStoreFaultCode(refusal.code)) return unreached(refusal.message);
    if (refusal.code === 'session.changed') return collided(refusal);
    const errors = refusal.fields ?? {};
    const kind = refusal.code === 'input.invalid' ? 'invalid' : 'refused';
    dispatch({ type: 'refused', kind, message: refusal.message, errors });
  }

  /** It may pass by itself, so what is typed is sent again until it arrives. */
  function unreached(why: string) {
    failures += 1;
    const message = isDirty(state) ? `Chưa lưu. ${why} Sẽ tự thử lại.` : why;
    dispatch({ type: 'refused', kind: 'unreached', message, errors: state.errors });
    if (!isDirty(state)) return;
    clearTimeout(timer);
    timer = setTimeout(retry, Math.min(retryMs * 2 ** (failures - 1), LONGEST_RETRY_MS));
  }

  async function collided(refusal: Refusal): Promise<void> {
    const theirs = await reach(() => actions.reload(asked));
    if (!theirs?.ok) return refused(theirs);
    const { by = '', at = '' } = refusal.changed ?? {};
    if (isDirty(state)) dispatch({ type: 'collided', theirs: { ...theirs, rows: theirs.rows as R, by, at } });
    else dispatch({ type: 'loaded', rows: theirs.rows as R, point: theirs });
  }

  /** A result, or `null` when the server was not reached: the one place a thrown failure is expected. */
  async function reach<T>(call: () => Promise<Result<T>>): Promise<Result<T> | null> {
    try {
      const result = await call();
      if (result.ok || !isStoreFaultCode(result.code)) failures = 0;
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

  /** Takes the newest step back (or makes it again). Text that could not be saved is the newest step of all. */
  async function retrace(direction: 'undo' | 'redo', of?: number) {
    if (state.colleague) dispatch({ type: 'asked', colleague: null });
    if (direction === 'redo' && state.setAside !== null) return takeBack();
    const clean = await flush();
    if (direction === 'undo' && isOnlyHere(state)) return dispatch({ type: 'dropped' });
    if (!clean || (direction === 'undo' ? !state.canUndo : !state.canRedo)) return;
    await alone(async () => {
      dispatch({ type: 'sent' });
      const result = await reach(() => actions[direction]({ ...asked, base: state.version, of }));
      if (result && !result.ok && result.code === 'undo.of_colleague') return askFirst(result);
      if (result?.ok) return dispatch({ type: 'loaded', rows: result.rows as R, point: result });
      await refused(result);
      again = () => void retrace(direction);
    });
    if (isSaveDue(state)) schedule(restMs);
  }

  function askFirst({ changed }: Refusal) {
    const { by = '', at = '', step = 0 } = changed ?? {};
    dispatch({ type: 'asked', colleague: { by, at, step } });
  }

  function takeBack() {
    dispatch({ type: 'takenBack' });
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
    /** Answers whether a colleague's step is taken back. */
    answerColleague(isYes: boolean) {
      const step = state.colleague?.step;
      if (isYes) void retrace('undo', step);
      else dispatch({ type: 'asked', colleague: null });
    },
    resolve(side: 'mine' | 'theirs') {
      dispatch({ type: 'chose', side });
      schedule(0);
    },
    /** Takes rows the server sent unasked, when nothing typed here stands against them. */
    refresh(rows: R, point: SavePoint) {
      if (isDirty(state) || state.sending || state.conflict || point.version <= state.version) return;
      dispatch({ type: 'loaded', rows, point });
    },
    setComposing(on: boolean) {
      composing = on;
      if (!on && isSaveDue(state)) schedule(restMs);
    },
    stop: () => clearTimeout(timer),
  };
}
