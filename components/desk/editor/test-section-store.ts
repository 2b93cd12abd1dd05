import { vi } from 'vitest';
import { refuse } from '@/lib/refusal';
import { patched, type SectionPatch } from '@/lib/section-patch';
import { createSectionStore, type SectionActions } from './section-store';

type Line = { id: string; text: string };
export type Rows = { lines: Line[] };

/** Rows of these texts; each keeps the id of its place. */
export const lines = (...texts: string[]): Rows => ({
  lines: texts.map((text, index) => ({ id: `${index + 1}`, text })),
});
export const text = ({ lines: [line] }: Rows) => line?.text;
export const texts = (rows: Rows | undefined) => rows?.lines.map((line) => line.text);

/** A server that holds one section and its past, as the real verbs do. */
export function server(first: Rows) {
  const past = [first];
  let at = 0;
  let version = 1;
  const point = () => ({ version, canUndo: at > 0, canRedo: at < past.length - 1 });
  const step = (by: number) => {
    at += by;
    version += 1;
    return { ok: true as const, ...point(), rows: past[at] };
  };
  const put = (rows: Rows) => {
    past.splice(at + 1, past.length, rows);
    at += 1;
    version += 1;
  };
  const actions = {
    save: vi.fn(async ({ base, patch }: { base: number; patch: SectionPatch }) => {
      if (base !== version) return refuse('session.changed', { changed: { by: 'Bách', at: '' } });
      const rows = patched(past[at] ?? first, patch);
      if (!rows) return refuse('input.invalid');
      if (text(rows as Rows) === 'sai') return refuse('input.invalid', { fields: { lines: 'Sai.' } });
      if (JSON.stringify(rows) !== JSON.stringify(past[at])) put(rows as Rows);
      return { ok: true as const, ...point() };
    }),
    undo: vi.fn(async () => step(-1)),
    redo: vi.fn(async () => step(1)),
    reload: vi.fn(async ({ base }: { base: number }) =>
      base === version
        ? { ok: true as const, ...point(), rows: null, by: [] }
        : { ok: true as const, ...point(), rows: past[at], by: ['Bách'] },
    ),
  } satisfies SectionActions;
  return { actions, put, rows: () => past[at], lines: () => text(past[at] ?? first) };
}

export function open(first: Rows = lines('a'), there = server(first), before?: () => Promise<unknown>) {
  const journal = { keep: vi.fn(), forget: vi.fn() };
  const store = createSectionStore<Rows>({
    section: 'tasks',
    sessionId: 's',
    rows: first,
    point: { version: 1, canUndo: false, canRedo: false },
    actions: there.actions,
    now: () => '2026-03-02T01:00:00.000Z',
    check: (rows) =>
      (text(rows) ?? '').length > 99 ? refuse('input.invalid', { fields: { lines: 'Dài.' } }) : null,
    journal,
    first: before,
  });
  /** Types into the first line, or into another. */
  const type = (typed: string, id = '1') =>
    store.change((rows) => ({
      lines: rows.lines.map((line) => (line.id === id ? { ...line, text: typed } : line)),
    }));
  const shown = () => text(store.getState().rows);
  return { there, store, type, shown, journal };
}
