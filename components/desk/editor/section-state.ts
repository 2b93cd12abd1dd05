import type { Change } from '@/lib/changes';
import type { FieldErrors, Refusal } from '@/lib/refusal';

/** Where a section stands on the server. */
export type SavePoint = { readonly version: number; readonly canUndo: boolean; readonly canRedo: boolean };

/** What colleagues saved, until the person has read of it: their names, each once, and the changes with whole rows. */
export type News = { readonly by: readonly string[]; readonly changes: readonly Change[] };

/**
 * Colleagues and this person changed the same rows. Of those `shown` has this person's text and `sent` the colleagues',
 * which the server already has; everything else is the same in both and goes on being saved.
 */
export type Dispute<R> = { readonly shown: R; readonly sent: R; readonly by: readonly string[] };

/** Rows that were replaced on screen, and `over`, which replaced them: taking back makes their differences again. */
export type SetAside<R> = { readonly rows: R; readonly over: R };

/** What a colleague did, `isUndo` where they took a step back, and which way one is about to go past it. */
export type ColleagueStep = {
  readonly by: string;
  readonly at: string;
  readonly step: number;
  readonly isUndo: boolean;
  readonly direction: 'undo' | 'redo';
};

/** Why the newest edits are not saved. `unreached` will be tried again as it is; the others wait for the person. */
type SetbackKind = 'invalid' | 'refused' | 'unreached';
type Setback = { readonly kind: SetbackKind; readonly message: string; readonly edits: number };

/**
 * One section as a person edits it. `edits` counts their changes; the section is saved when the count that was last
 * saved is the same. `stored` is what the server holds at `version`, `setAside` what was replaced on screen and can be
 * taken back.
 */
export type SectionState<R> = SavePoint & {
  readonly rows: R;
  readonly stored: R;
  readonly edits: number;
  readonly savedEdits: number;
  readonly sending: { readonly edits: number; readonly rows: R } | null;
  readonly errors: FieldErrors;
  readonly setback: Setback | null;
  readonly dispute: Dispute<R> | null;
  readonly news: News | null;
  readonly setAside: SetAside<R> | null;
  /** A colleague's step that undo or redo would go past; it waits for a yes. */
  readonly colleague: ColleagueStep | null;
  readonly savedAt: string | null;
};

export type SectionEvent<R> =
  /** `quiet` changes, such as an empty row just added, wait for a real one to be saved with. */
  | { type: 'changed'; rows: R; quiet?: boolean }
  | { type: 'sent'; rows: R }
  /** `left` is the refusal of rows that were not sent and wait to be mended; everything else is saved. */
  | { type: 'saved'; point: SavePoint; at: string; left?: Refusal | null }
  | { type: 'refused'; kind: SetbackKind; message: string; errors: FieldErrors }
  | { type: 'retried' }
  /** The server's newer rows were merged with what was typed here: `rows` are shown, `theirs` are stored. */
  | { type: 'merged'; rows: R; theirs: R; point: SavePoint; dispute: Dispute<R> | null; news: News | null }
  /** One row in dispute was decided. */
  | { type: 'chose'; rows: R; dispute: Dispute<R> | null; side: 'mine' | 'theirs' }
  | { type: 'told' }
  /** The server's rows replace what is shown: after undo, redo or a reload. */
  | { type: 'loaded'; rows: R; point: SavePoint }
  /** Whether to go past a colleague's step; `null` when the question is settled. */
  | { type: 'asked'; colleague: ColleagueStep | null }
  | { type: 'dropped' }
  /** Edits made elsewhere were made again on these rows. */
  | { type: 'remade'; rows: R; dispute: Dispute<R> | null };

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
    setback: null,
    dispute: null,
    news: null,
    setAside: null,
    colleague: null,
    savedAt: null,
  };
}

/** Whether something typed is not yet on the server; what is in dispute is not. */
export function isDirty<R>(state: SectionState<R>): boolean {
  return isUnsent(state) || state.dispute !== null;
}

/** Whether something typed waits to be sent. */
export function isUnsent<R>(state: SectionState<R>): boolean {
  return state.edits > state.savedEdits;
}

/** Whether a save should go out now: nothing under way, and not what was just refused. */
export function isSaveDue<R>(state: SectionState<R>): boolean {
  return isUnsent(state) && !state.sending && state.setback?.edits !== state.edits;
}

/** Whether what is shown cannot be undone on the server because it never got there: refused text, or an empty new row. */
export function isOnlyHere<R>(state: SectionState<R>): boolean {
  if (state.dispute || state.sending) return false;
  const { setback } = state;
  return isDirty(state) ? setback !== null && setback.kind !== 'unreached' : state.rows !== state.stored;
}

/** The state in one word, the most urgent first. */
export function statusOf<R>(state: SectionState<R>): Status {
  const { setback } = state;
  if (state.dispute && !setback) return { kind: 'conflict' };
  if (state.sending) return { kind: 'saving' };
  // A setback with nothing typed is that of an undo or redo.
  if (!setback) return isDirty(state) ? { kind: 'dirty' } : { kind: 'saved', at: state.savedAt ?? undefined };
  return { kind: setback.kind === 'invalid' ? 'invalid' : 'failed', message: setback.message };
}

/** The state after `event`. Rows a person typed are never lost: they are shown, stored or set aside. */
export function reduceSection<R>(state: SectionState<R>, event: SectionEvent<R>): SectionState<R> {
  switch (event.type) {
    case 'changed':
      return changed(state, event.rows, event.quiet ?? false);
    case 'sent':
      return { ...state, sending: { edits: state.edits, rows: event.rows } };
    case 'saved':
      return saved(state, event);
    case 'refused': {
      const edits = state.sending?.edits ?? state.edits;
      const setback = { kind: event.kind, message: event.message, edits };
      return { ...state, sending: null, setback, errors: event.errors };
    }
    case 'retried':
      return { ...state, setback: null };
    case 'merged':
      return merged(state, event);
    case 'chose': {
      const { rows, dispute, side } = event;
      const setAside = side === 'theirs' ? { rows: state.rows, over: rows } : state.setAside;
      return { ...state, rows, dispute, setAside, setback: null, edits: state.edits + 1 };
    }
    case 'told':
      return { ...state, news: null };
    case 'loaded':
      return loaded(state, event.rows, event.point);
    case 'asked':
      return { ...state, sending: null, setback: null, colleague: event.colleague };
    case 'dropped':
      return {
        ...settled(state, state.stored, state),
        setAside: { rows: state.rows, over: state.stored },
      };
    case 'remade':
      return { ...changed(state, event.rows, false), dispute: event.dispute };
  }
}

function changed<R>(state: SectionState<R>, rows: R, quiet: boolean): SectionState<R> {
  if (quiet) return { ...state, rows };
  return { ...state, rows, edits: state.edits + 1, setAside: null };
}

function saved<R>(
  state: SectionState<R>,
  { point, at, left }: Extract<SectionEvent<R>, { type: 'saved' }>,
): SectionState<R> {
  const { sending } = state;
  if (!sending) return state;
  const { edits, rows: stored } = sending;
  const done = { ...state, ...pointOf(point), sending: null, savedAt: at, stored };
  if (!left) return { ...done, errors: {}, setback: null, savedEdits: edits };
  const setback = { kind: 'invalid', message: left.message, edits } as const;
  return { ...done, errors: left.fields ?? {}, setback, savedEdits: edits - 1 };
}

function merged<R>(
  state: SectionState<R>,
  { rows, theirs, point, dispute, news }: Extract<SectionEvent<R>, { type: 'merged' }>,
): SectionState<R> {
  const met = { sending: null, setback: null, errors: {} } as const;
  return { ...state, ...pointOf(point), ...met, rows, stored: theirs, dispute, news: news ?? state.news };
}

function loaded<R>(state: SectionState<R>, rows: R, point: SavePoint): SectionState<R> {
  const typedMeanwhile = state.sending ? state.edits > state.sending.edits : isDirty(state);
  return {
    ...settled(state, rows, point),
    setAside: typedMeanwhile ? { rows: state.rows, over: rows } : null,
  };
}

/** Shows exactly what the server holds. */
function settled<R>(state: SectionState<R>, rows: R, point: SavePoint): SectionState<R> {
  const clean = { sending: null, errors: {}, setback: null, dispute: null } as const;
  return { ...state, ...pointOf(point), ...clean, rows, stored: rows, savedEdits: state.edits };
}

const pointOf = ({ version, canUndo, canRedo }: SavePoint): SavePoint => ({ version, canUndo, canRedo });
