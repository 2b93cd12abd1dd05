import type { FieldErrors } from '@/lib/refusal';

/** Where a section stands on the server. */
export type SavePoint = { readonly version: number; readonly canUndo: boolean; readonly canRedo: boolean };

/** What somebody else saved in between. */
export type Theirs<R> = SavePoint & { readonly rows: R; readonly by: string; readonly at: string };

export type ColleagueStep = { readonly by: string; readonly at: string; readonly step: number };

/** `unreached` will be tried again as it is; the others wait for the person. */
type ProblemKind = 'invalid' | 'refused' | 'unreached';
type Problem = { readonly kind: ProblemKind; readonly message: string; readonly edits: number };

/**
 * One section as a person edits it. `edits` counts their changes; the section is saved when the count that was last
 * saved is the same. `stored` is what the server holds at `version`, `setAside` is work put away that can be taken back.
 */
export type SectionState<R> = SavePoint & {
  readonly rows: R;
  readonly stored: R;
  readonly edits: number;
  readonly savedEdits: number;
  readonly sending: { readonly edits: number; readonly rows: R } | null;
  readonly errors: FieldErrors;
  readonly problem: Problem | null;
  readonly conflict: Theirs<R> | null;
  readonly setAside: R | null;
  /** A colleague's step that undo would take back; it waits for a yes. */
  readonly colleague: ColleagueStep | null;
  readonly savedAt: string | null;
};

export type SectionEvent<R> =
  /** `quiet` changes, such as an empty row just added, wait for a real one to be saved with. */
  | { type: 'changed'; rows: R; quiet?: boolean }
  | { type: 'sent' }
  | { type: 'saved'; point: SavePoint; at: string }
  | { type: 'refused'; kind: ProblemKind; message: string; errors: FieldErrors }
  | { type: 'retried' }
  | { type: 'collided'; theirs: Theirs<R> }
  | { type: 'chose'; side: 'mine' | 'theirs' }
  /** The server's rows replace what is shown: after undo, redo or a reload. */
  | { type: 'loaded'; rows: R; point: SavePoint }
  /** Whether to take a colleague's step back; `null` when the question is settled. */
  | { type: 'asked'; colleague: ColleagueStep | null }
  | { type: 'dropped' }
  | { type: 'takenBack' };

export type Status = {
  readonly kind: 'saved' | 'dirty' | 'saving' | 'invalid' | 'failed' | 'conflict';
  /** When it was saved, an instant; only with `saved`. */
  readonly at?: string;
  readonly message?: string;
};

/** A section as it came from the server, untouched. */
export function startSection<R>(rows: R, point: SavePoint): SectionState<R> {
  return {
    ...point,
    rows,
    stored: rows,
    edits: 0,
    savedEdits: 0,
    sending: null,
    errors: {},
    problem: null,
    conflict: null,
    setAside: null,
    colleague: null,
    savedAt: null,
  };
}

/** Whether something typed is not yet on the server. */
export function isDirty<R>(state: SectionState<R>): boolean {
  return state.edits > state.savedEdits;
}

/** Whether a save should go out now: nothing under way, nothing to decide, and not what was just refused. */
export function isSaveDue<R>(state: SectionState<R>): boolean {
  return isDirty(state) && !state.sending && !state.conflict && state.problem?.edits !== state.edits;
}

/** Whether what is shown cannot be undone on the server because it never got there: refused text, or an empty new row. */
export function isOnlyHere<R>(state: SectionState<R>): boolean {
  if (state.conflict || state.sending) return false;
  const { problem } = state;
  return isDirty(state) ? problem !== null && problem.kind !== 'unreached' : state.rows !== state.stored;
}

/** The state in one word, the most urgent first. */
export function statusOf<R>(state: SectionState<R>): Status {
  if (state.conflict) return { kind: 'conflict' };
  if (state.sending) return { kind: 'saving' };
  const { problem } = state;
  // With nothing typed, it was a step back or forth that did not get through.
  if (!problem) return isDirty(state) ? { kind: 'dirty' } : { kind: 'saved', at: state.savedAt ?? undefined };
  return { kind: problem.kind === 'invalid' ? 'invalid' : 'failed', message: problem.message };
}

/** The state after `event`. Rows a person typed are never lost: they are shown, stored or set aside. */
export function reduceSection<R>(state: SectionState<R>, event: SectionEvent<R>): SectionState<R> {
  switch (event.type) {
    case 'changed':
      return changed(state, event.rows, event.quiet ?? false);
    case 'sent':
      return { ...state, sending: { edits: state.edits, rows: state.rows } };
    case 'saved':
      return saved(state, event.point, event.at);
    case 'refused': {
      const edits = state.sending?.edits ?? state.edits;
      const problem = { kind: event.kind, message: event.message, edits };
      return { ...state, sending: null, problem, errors: event.errors };
    }
    case 'retried':
      return { ...state, problem: null };
    case 'collided':
      return { ...state, sending: null, problem: null, conflict: event.theirs };
    case 'chose':
      return state.conflict ? chose(state, state.conflict, event.side) : state;
    case 'loaded':
      return loaded(state, event.rows, event.point);
    case 'asked':
      return { ...state, sending: null, problem: null, colleague: event.colleague };
    case 'dropped':
      return { ...settled(state, state.stored, state), setAside: state.rows };
    case 'takenBack':
      return state.setAside === null ? state : changed(state, state.setAside, false);
  }
}

function changed<R>(state: SectionState<R>, rows: R, quiet: boolean): SectionState<R> {
  if (quiet) return { ...state, rows };
  return { ...state, rows, edits: state.edits + 1, setAside: null };
}

function saved<R>(state: SectionState<R>, point: SavePoint, at: string): SectionState<R> {
  const { sending } = state;
  if (!sending) return state;
  const done = { sending: null, errors: {}, problem: null, savedAt: at } as const;
  return { ...state, ...pointOf(point), ...done, stored: sending.rows, savedEdits: sending.edits };
}

function chose<R>(state: SectionState<R>, theirs: Theirs<R>, side: 'mine' | 'theirs'): SectionState<R> {
  if (side === 'theirs')
    return {
      ...settled(state, theirs.rows, theirs),
      setAside: isDirty(state) ? state.rows : state.setAside,
    };
  return { ...state, ...pointOf(theirs), stored: theirs.rows, conflict: null, edits: state.edits + 1 };
}

function loaded<R>(state: SectionState<R>, rows: R, point: SavePoint): SectionState<R> {
  const typedMeanwhile = state.sending ? state.edits > state.sending.edits : isDirty(state);
  return { ...settled(state, rows, point), setAside: typedMeanwhile ? state.rows : null };
}

/** Shows exactly what the server holds. */
function settled<R>(state: SectionState<R>, rows: R, point: SavePoint): SectionState<R> {
  const clean = { sending: null, errors: {}, problem: null, conflict: null } as const;
  return { ...state, ...pointOf(point), ...clean, rows, stored: rows, savedEdits: state.edits };
}

const pointOf = ({ version, canUndo, canRedo }: SavePoint): SavePoint => ({ version, canUndo, canRedo });
