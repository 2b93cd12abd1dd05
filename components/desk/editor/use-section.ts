'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { createLastingCopy } from '@/components/form/lasting-copy';
import type { Change, Tables } from '@/lib/changes';
import { readSection, type SectionInput } from '@/lib/forms/sections';
import type { FieldErrors } from '@/lib/refusal';
import type { Section } from '@/lib/words';
import type { WorkspaceFacts } from '@/lib/workspace-facts';
import { browserStorage, createEditJournal } from './edit-journal';
import { newRowId } from './new-row-id';
import { useUnsaved } from './save-guard';
import {
  type ColleagueStep,
  isDirty,
  isOnlyHere,
  type News,
  type SavePoint,
  type Status,
  statusOf,
} from './section-state';
import { createSectionStore, type SectionActions } from './section-store';
import { type LeftEdits, useKeptEdits } from './use-kept-edits';
import { useUndoKeys } from './use-undo-keys';
import { useWorkspaceFacts } from './workspace-facts';

/** A section as its page hands it over. `readOnly` is the sentence that says why it cannot be edited. */
export type SectionStart<S extends Section> = SavePoint & {
  readonly rows: SectionInput<S>;
  readonly readOnly: string | null;
  /** Who is signed in: edits that the browser keeps unsaved are shown to no other account. */
  readonly account: string;
};

/** A source of the session as a list offers it. */
type SourceChoice = { readonly id: string; readonly name: string };

/** What every section's screen is given by its page. */
export type SectionProps<S extends Section> = {
  sessionId: string;
  initial: SectionStart<S>;
  actions: SectionServer;
  /** What rows may say they are from. */
  sources: readonly SourceChoice[];
};

/**
 * The server's actions. `knows` is the mark of the session's facts on screen; an answer brings `facts` only where those
 * have another mark.
 */
export type SectionServer = {
  readonly [Verb in keyof SectionActions]: (
    input: Parameters<SectionActions[Verb]>[0] & { knows?: string },
  ) => Promise<Awaited<ReturnType<SectionActions[Verb]>> & { facts?: WorkspaceFacts }>;
};

/** Rows that colleagues and this person both changed, as changes from their row to mine; `by` names the colleagues. */
export type Conflict = {
  readonly by: readonly string[];
  readonly questions: readonly Change[];
  readonly resolve: (row: { table: string; id: string }, side: 'mine' | 'theirs') => void;
};

export type ChangeOptions = {
  /** Save at once rather than after a pause in typing. */
  now?: boolean;
  /** Wait for the next real change: for an empty row just added. */
  quiet?: boolean;
};

/** What a section's screen works with. */
export type SectionHandle<S extends Section> = {
  readonly section: S;
  readonly rows: SectionInput<S>;
  readonly errors: FieldErrors;
  readonly status: Status;
  readonly readOnly: string | null;
  readonly sources: readonly SourceChoice[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly conflict: Conflict | null;
  /** What colleagues saved while this was open. */
  readonly news: News | null;
  readonly heard: () => void;
  /** Edits that tabs had not saved when they were closed. */
  readonly left: readonly LeftEdits[];
  /** A colleague's step that undo or redo would go past; `answer` says whether it may. */
  readonly colleague: (ColleagueStep & { readonly answer: (isYes: boolean) => void }) | null;
  /** Puts back the rows that were set aside by a choice or an undo; `null` when there are none. */
  readonly takeBack: (() => void) | null;
  readonly change: (update: (rows: SectionInput<S>) => SectionInput<S>, options?: ChangeOptions) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly retry: () => void;
  /** Saves what is typed; `true` when everything is on the server afterwards. */
  readonly flush: () => Promise<boolean>;
  /** Whether something is on screen that only being dropped can undo: refused text, or an empty new row. As of now. */
  readonly holdsUnsent: () => boolean;
  /** Whether the server lacks anything that stands there at this very moment. */
  readonly isUnsaved: () => boolean;
};

/** A section without its rows: what its page says of its saving, and does with it as a whole. */
export type SectionOutside = Omit<SectionHandle<Section>, 'rows' | 'change' | 'sources' | 'readOnly'> & {
  readonly section: Section;
};

/** Where a section shares its page with others. */
export type BesideOthers = {
  /** Saves what the rows name in another section, before they are sent. */
  first?: () => Promise<unknown>;
  /** The page itself says which section Ctrl+Z is about. */
  undoneByPage?: boolean;
};

/**
 * One section being edited: rows as the person sees them. Edits save themselves and are kept in the browser until they
 * have; undo, redo and the choice when someone else changed the same row come with it. Errors are keyed by path, like
 * `agendaItems.0.title`.
 */
export function useSection<S extends Section>(
  section: S,
  props: SectionProps<S>,
  { first, undoneByPage = false }: BesideOthers = {},
): SectionHandle<S> {
  const { initial } = props;
  const { store, journal } = useStore(section, props, first);
  const left = useKeptEdits(store, journal, initial.readOnly === null);
  const state = useSyncExternalStore(store.subscribe, store.getState, store.getState);
  useUndoKeys(store.retrace, initial.readOnly === null && !undoneByPage);
  const { dispute } = state;
  return {
    section,
    rows: state.rows,
    errors: state.errors,
    status: statusOf(state),
    readOnly: initial.readOnly,
    sources: props.sources,
    canUndo: !dispute && (state.canUndo || isDirty(state) || isOnlyHere(state)),
    canRedo: !dispute && !isDirty(state) && (state.canRedo || state.setAside !== null),
    conflict: dispute && { by: dispute.by, questions: store.questions(), resolve: store.resolve },
    news: state.news,
    heard: store.heard,
    left: dispute ? [] : left,
    colleague: state.colleague && { ...state.colleague, answer: store.answerColleague },
    takeBack: state.setAside === null ? null : store.takeBack,
    change: store.change,
    undo: () => void store.retrace('undo'),
    redo: () => void store.retrace('redo'),
    retry: store.retry,
    flush: store.flush,
    holdsUnsent: () => isOnlyHere(store.getState()),
    isUnsaved: () => isDirty(store.getState()),
  };
}

/** The store for as long as the section is on screen, tied to the browser's own events. */
function useStore<S extends Section>(
  section: S,
  { sessionId, initial, actions }: SectionProps<S>,
  first: BesideOthers['first'],
) {
  const workspace = useRef<Workspace>(null);
  workspace.current = useWorkspaceFacts();
  const [{ store, journal }] = useState(() => {
    const owner = { account: initial.account, sessionId, section };
    const journal = createEditJournal(browserStorage, owner, newRowId(), createLastingCopy());
    const read = (rows: unknown) => readSection(section, rows);
    const store = createSectionStore<SectionInput<S>>({
      section,
      sessionId,
      rows: initial.rows,
      point: initial,
      actions: telling(actions, workspace),
      now: () => new Date().toISOString(),
      check: (rows) => {
        const found = read(rows);
        return found.ok ? null : found;
      },
      read: (rows) => {
        const found = read(rows);
        return found.ok ? (found.data as unknown as Tables) : null;
      },
      journal,
      first,
    });
    return { store, journal };
  });
  useUnsaved(store);
  const router = useRouter();
  useEffect(() => {
    const opened = store.getState().version;
    const compose = () => store.setComposing(true);
    const composed = () => store.setComposing(false);
    document.addEventListener('compositionstart', compose);
    document.addEventListener('compositionend', composed);
    const look = () => document.visibilityState === 'visible' && void store.catchUp();
    window.addEventListener('online', store.retry);
    window.addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      document.removeEventListener('compositionstart', compose);
      document.removeEventListener('compositionend', composed);
      window.removeEventListener('online', store.retry);
      window.removeEventListener('focus', look);
      document.removeEventListener('visibilitychange', look);
      // The router keeps pages from before these changes; refreshing makes it read them again.
      void store.flush().then(() => store.getState().version > opened && router.refresh());
      store.stop();
    };
  }, [store, router]);
  useEffect(() => store.refresh(initial), [store, initial]);
  return { store, journal };
}

type Workspace = ReturnType<typeof useWorkspaceFacts>;

/** The server's actions; facts of the session that an answer brings are handed to the workspace. */
function telling(server: SectionServer, workspace: { readonly current: Workspace }): SectionActions {
  const told =
    <Input extends object, Answer extends { facts?: WorkspaceFacts }>(
      ask: (input: Input & { knows?: string }) => Promise<Answer>,
    ) =>
    async (input: Input) => {
      const answer = await ask({ ...input, knows: workspace.current?.facts.mark });
      if (answer.facts) workspace.current?.tell(answer.facts);
      return answer;
    };
  const { save, undo, redo, reload } = server;
  return { save: told(save), undo: told(undo), redo: told(redo), reload: told(reload) };
}
