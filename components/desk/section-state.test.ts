import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
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
type Event = SectionEvent<Rows>;

const rows = (lines: string): Rows => ({ lines });
const point = (version: number) => ({ version, canUndo: version > 0, canRedo: false });
const start = (): SectionState<Rows> => startSection(rows('a'), point(1));
const having = (...events: Event[]) => events.reduce(reduceSection, start());

const typed = (lines: string): Event => ({ type: 'changed', rows: rows(lines) });
const sent: Event = { type: 'sent' };
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
const theirs = { ...point(5), rows: rows('theirs'), by: 'Bách', at: '2026-03-02T01:00:00.000Z' };
const collided: Event = { type: 'collided', theirs };
const choose = (side: 'mine' | 'theirs'): Event => ({ type: 'chose', side });

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
    name: 'someone was quicker',
    events: [typed('b'), sent, collided],
    shown: 'b',
    status: 'conflict',
    due: false,
  },
  {
    name: 'kept mine',
    events: [typed('b'), sent, collided, choose('mine')],
    shown: 'b',
    status: 'dirty',
    due: true,
  },
  {
    name: 'took theirs',
    events: [typed('b'), sent, collided, choose('theirs')],
    shown: 'theirs',
    status: 'saved',
    due: false,
    setAside: 'b',
  },
  {
    name: 'took mine back',
    events: [typed('b'), sent, collided, choose('theirs'), { type: 'takenBack' }],
    shown: 'b',
    status: 'dirty',
    due: true,
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
    expect(state.setAside?.lines).toBe(setAside);
  });

  it('saves on top of their version after keeping mine', () => {
    expect(having(typed('b'), sent, collided, choose('mine'))).toMatchObject({
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
  fc.constantFrom<Event>(sent, saved(2), invalid, unreached, collided, choose('mine'), choose('theirs'), {
    type: 'takenBack',
  }),
);

describe('whatever happens in whatever order', () => {
  it('what was typed last is shown, set aside or stored', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 30 }), (events) => {
        let state = start();
        let last: string | null = null;
        for (const event of events) {
          state = reduceSection(state, event);
          if (event.type === 'changed') last = event.rows.lines;
          if (last === null) continue;
          const kept = [state.rows.lines, state.setAside?.lines, state.stored.lines];
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
