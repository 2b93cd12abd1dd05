import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Dispute,
  isDirty,
  isOnlyHere,
  isSaveDue,
  reduceSection,
  type SectionEvent,
  type SectionState,
  startSection,
  statusOf,
} from './section-state';

type Rows = { lines: string };
/** What is sent is what is shown at that moment, unless a test says otherwise. */
type Event = SectionEvent<Rows> | { type: 'sending' };

const rows = (lines: string): Rows => ({ lines });
const point = (version: number) => ({ version, canUndo: version > 0, canRedo: false });
const start = (): SectionState<Rows> => startSection(rows('a'), point(1));
const after = (state: SectionState<Rows>, event: Event) =>
  reduceSection(state, event.type === 'sending' ? { type: 'sent', rows: state.rows } : event);
const having = (...events: Event[]) => events.reduce(after, start());

const typed = (lines: string): Event => ({ type: 'changed', rows: rows(lines) });
const sent: Event = { type: 'sending' };
const saved = (version: number): Event => ({
  type: 'saved',
  point: point(version),
  at: '2026-03-02T01:00:00.000Z',
});
const invalid: Event = {
  type: 'refused',
  kind: 'invalid',
  message: 'Có chỗ chưa đúng.',
  errors: { 'lines.0': 'Ghi.' },
};
const unreached: Event = { type: 'refused', kind: 'unreached', message: 'Không tới được.', errors: {} };
/** Somebody else saved version 5, and both sides' rows were put together. */
const met = (shown: string, dispute: Dispute<Rows> | null = null): Event => ({
  type: 'merged',
  rows: rows(shown),
  theirs: rows('theirs'),
  point: point(5),
  dispute,
  news: null,
});
const dispute = { shown: rows('b'), sent: rows('theirs'), by: ['Bách'] };
const keptMine: Event = { type: 'chose', rows: rows('b'), dispute: null, side: 'mine' };
const tookTheirs: Event = { type: 'chose', rows: rows('theirs'), dispute: null, side: 'theirs' };

const table: readonly {
  name: string;
  events: Event[];
  shown: string;
  status: string;
  due: boolean;
  setAside?: string;
}[] = [
  { name: 'untouched', events: [], shown: 'a', status: 'saved', due: false },
  { name: 'typed', events: [typed('b')], shown: 'b', status: 'dirty', due: true },
  {
    name: 'an empty row waits',
    events: [{ type: 'changed', rows: rows('a+'), quiet: true }],
    shown: 'a+',
    status: 'saved',
    due: false,
  },
  {
    name: 'one request at a time',
    events: [typed('b'), sent, typed('c')],
    shown: 'c',
    status: 'saving',
    due: false,
  },
  {
    name: 'typed while saving is saved next',
    events: [typed('b'), sent, typed('c'), saved(2)],
    shown: 'c',
    status: 'dirty',
    due: true,
  },
  { name: 'saved', events: [typed('b'), sent, saved(2)], shown: 'b', status: 'saved', due: false },
  {
    name: 'refused text stays and is not sent again',
    events: [typed('b'), sent, invalid],
    shown: 'b',
    status: 'invalid',
    due: false,
  },
  {
    name: 'mended text is sent',
    events: [typed('b'), sent, invalid, typed('c')],
    shown: 'c',
    status: 'invalid',
    due: true,
  },
  {
    name: 'typed while being refused is sent',
    events: [typed('b'), sent, typed('c'), invalid],
    shown: 'c',
    status: 'invalid',
    due: true,
  },
  {
    name: 'not reached waits for the retry',
    events: [typed('b'), sent, unreached],
    shown: 'b',
    status: 'failed',
    due: false,
  },
  {
    name: 'retried',
    events: [typed('b'), sent, unreached, { type: 'retried' }],
    shown: 'b',
    status: 'dirty',
    due: true,
  },
  {
    name: 'someone was quicker elsewhere',
    events: [typed('b'), sent, met('b + theirs')],
    shown: 'b + theirs',
    status: 'dirty',
    due: true,
  },
  {
    name: 'someone was quicker in the same row',
    events: [typed('b'), sent, met('b', dispute)],
    shown: 'b',
    status: 'conflict',
    due: true,
  },
  {
    name: 'the rest is saved, and the row still asked about',
    events: [typed('b'), sent, met('b', dispute), { type: 'sent', rows: rows('theirs') }, saved(6)],
    shown: 'b',
    status: 'conflict',
    due: false,
  },
  {
    name: 'kept mine',
    events: [typed('b'), sent, met('b', dispute), keptMine],
    shown: 'b',
    status: 'dirty',
    due: true,
  },
  {
    name: 'took theirs',
    events: [typed('b'), sent, met('b', dispute), tookTheirs, sent, saved(6)],
    shown: 'theirs',
    status: 'saved',
    due: false,
    setAside: 'b',
  },
  {
    name: 'took mine back',
    events: [
      ...[typed('b'), sent, met('b', dispute), tookTheirs],
      { type: 'remade', rows: rows('b'), dispute: null },
    ],
    shown: 'b',
    status: 'dirty',
    due: true,
  },
  {
    name: 'told of what others saved, with nothing typed here',
    events: [met('theirs')],
    shown: 'theirs',
    status: 'saved',
    due: false,
  },
  {
    name: 'undone',
    events: [sent, { type: 'loaded', rows: rows('before'), point: point(2) }],
    shown: 'before',
    status: 'saved',
    due: false,
  },
  {
    name: 'typed during undo is set aside',
    events: [sent, typed('b'), { type: 'loaded', rows: rows('before'), point: point(2) }],
    shown: 'before',
    status: 'saved',
    due: false,
    setAside: 'b',
  },
  {
    name: 'refused text dropped',
    events: [typed('b'), sent, invalid, { type: 'dropped' }],
    shown: 'a',
    status: 'saved',
    due: false,
    setAside: 'b',
  },
];

describe('a section being edited', () => {
  it.each(table)('$name', ({ events, shown, status, due, setAside }) => {
    const state = having(...events);
    expect(state.rows.lines).toBe(shown);
    expect(statusOf(state).kind).toBe(status);
    expect(isSaveDue(state)).toBe(due);
    expect(state.setAside?.rows.lines).toBe(setAside);
  });

  it('saves on top of their version', () => {
    expect(having(typed('b'), sent, met('b', dispute), keptMine)).toMatchObject({
      version: 5,
      stored: rows('theirs'),
    });
  });

  it('shows errors until a save goes through', () => {
    expect(having(typed('b'), sent, invalid).errors).toEqual({ 'lines.0': 'Ghi.' });
    expect(having(typed('b'), sent, invalid, typed('c'), sent, saved(2)).errors).toEqual({});
  });

  it('knows what undo can only take back here', () => {
    expect(isOnlyHere(having(typed('b'), sent, invalid))).toBe(true);
    expect(isOnlyHere(having({ type: 'changed', rows: rows('a+'), quiet: true }))).toBe(true);
    expect(isOnlyHere(having(typed('b'), sent, unreached))).toBe(false);
    expect(isOnlyHere(having(typed('b'), sent, saved(2)))).toBe(false);
  });
});

const anyEvent = fc.oneof(
  fc.string({ minLength: 1, maxLength: 3 }).map(typed),
  fc.constantFrom<Event>(sent, saved(2), invalid, unreached, { type: 'told' }, { type: 'retried' }),
);

describe('whatever happens in whatever order', () => {
  it('what was typed last is shown, set aside or stored', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 30 }), (events) => {
        let state = start();
        let last: string | null = null;
        for (const event of events) {
          state = after(state, event);
          if (event.type === 'changed') last = event.rows.lines;
          if (last === null) continue;
          const kept = [state.rows.lines, state.setAside?.rows.lines, state.stored.lines];
          expect(kept).toContain(last);
        }
      }),
    );
  });

  it('nothing is called saved while something is not on the server', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 30 }), (events) => {
        const state = having(...events);
        if (statusOf(state).kind === 'saved') expect(isDirty(state)).toBe(false);
        if (!isDirty(state)) expect(state.rows).toEqual(state.stored);
      }),
    );
  });
});
