import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { refusals, refuse } from '@/lib/refusal';
import { statusOf } from './section-state';
import { createSectionStore, type SectionActions } from './section-store';

type Rows = { lines: string };

/** A server that holds one section and its past, as the real verbs do. */
function server(first: Rows) {
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
    save: vi.fn(async ({ base, rows }: { base: number; rows: unknown }) => {
      if (base !== version) return refuse('session.changed', { changed: { by: 'Bách', at: '' } });
      if ((rows as Rows).lines === 'sai') return refuse('input.invalid', { fields: { lines: 'Sai.' } });
      put(rows as Rows);
      return { ok: true as const, ...point() };
    }),
    undo: vi.fn(async () => step(-1)),
    redo: vi.fn(async () => step(1)),
    reload: vi.fn(async () => ({ ok: true as const, ...point(), rows: past[at] })),
  } satisfies SectionActions;
  return { actions, put, lines: () => past[at]?.lines };
}

function open() {
  const there = server({ lines: 'a' });
  const store = createSectionStore<Rows>({
    section: 'tasks',
    sessionId: 's',
    rows: { lines: 'a' },
    point: { version: 1, canUndo: false, canRedo: false },
    actions: there.actions,
    now: () => '2026-03-02T01:00:00.000Z',
    check: ({ lines }) => (lines.length > 99 ? refuse('input.invalid', { fields: { lines: 'Dài.' } }) : null),
  });
  const type = (lines: string) => store.change(() => ({ lines }));
  return { there, store, type };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the section store', () => {
  it('saves once when the hand rests', async () => {
    const { there, type } = open();
    type('b');
    type('bc');
    await vi.advanceTimersByTimeAsync(699);
    expect(there.actions.save).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(there.actions.save).toHaveBeenCalledOnce();
    expect(there.lines()).toBe('bc');
  });

  it('flushes at once and says whether all is saved', async () => {
    const { store, type, there } = open();
    type('b');
    expect(await store.flush()).toBe(true);
    type('sai');
    expect(await store.flush()).toBe(false);
    expect(store.getState().errors).toEqual({ lines: 'Sai.' });
    expect(there.lines()).toBe('b');
  });

  it('says what would be refused without sending it, and keeps it', async () => {
    const { store, type, there } = open();
    type('x'.repeat(100));
    expect(await store.flush()).toBe(false);
    expect(store.getState()).toMatchObject({ errors: { lines: 'Dài.' }, rows: { lines: 'x'.repeat(100) } });
    expect(there.actions.save).not.toHaveBeenCalled();
    type('b');
    expect(await store.flush()).toBe(true);
  });

  it('sends nothing in the middle of a composed syllable', async () => {
    const { there, store, type } = open();
    store.setComposing(true);
    type('đ');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(there.actions.save).not.toHaveBeenCalled();
    store.setComposing(false);
    await vi.advanceTimersByTimeAsync(700);
    expect(there.lines()).toBe('đ');
  });

  it('walks ten steps back and forth', async () => {
    const { there, store, type } = open();
    for (let step = 1; step <= 10; step += 1) {
      type(`bước ${step}`);
      await store.flush();
    }
    for (let step = 9; step >= 0; step -= 1) {
      await store.retrace('undo');
      expect(store.getState().rows.lines).toBe(step === 0 ? 'a' : `bước ${step}`);
    }
    for (let step = 1; step <= 10; step += 1) await store.retrace('redo');
    expect(there.lines()).toBe('bước 10');
    expect(store.getState().rows.lines).toBe('bước 10');
  });

  it('undoes what is still being typed as a step of its own', async () => {
    const { store, type } = open();
    type('b');
    await store.retrace('undo');
    expect(store.getState().rows.lines).toBe('a');
  });

  it('drops refused text on undo and brings it back on redo', async () => {
    const { store, type } = open();
    type('sai');
    await store.retrace('undo');
    expect(store.getState().rows.lines).toBe('a');
    await store.retrace('redo');
    expect(store.getState().rows.lines).toBe('sai');
  });

  it('offers the choice when somebody was quicker, and loses neither side', async () => {
    const { there, store, type } = open();
    there.put({ lines: 'của họ' });
    type('của tôi');
    await store.flush();
    expect(store.getState().conflict).toMatchObject({ by: 'Bách', rows: { lines: 'của họ' } });
    store.resolve('theirs');
    expect(store.getState().rows.lines).toBe('của họ');
    store.takeBack();
    await store.flush();
    expect(there.lines()).toBe('của tôi');
    await store.retrace('undo');
    expect(store.getState().rows.lines).toBe('của họ');
  });

  it('keeps trying when the server is not reached', async () => {
    const { there, store, type } = open();
    there.actions.save.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    type('b');
    await store.flush();
    expect(store.getState().problem?.kind).toBe('unreached');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(there.lines()).toBe('b');
    expect(store.getState().problem).toBeNull();
  });

  it('keeps what is typed and tries again, ever more slowly, while the server’s disk takes nothing', async () => {
    const { there, store, type } = open();
    const save = there.actions.save.getMockImplementation();
    there.actions.save.mockImplementation(async () => refuse('store.full'));
    type('b');
    await store.flush();
    expect(store.getState()).toMatchObject({ rows: { lines: 'b' }, problem: { kind: 'unreached' } });
    expect(statusOf(store.getState()).message).toMatch(/Đĩa .* đã đầy .* Sẽ tự thử lại/);
    await vi.advanceTimersByTimeAsync(2_000 + 4_000);
    expect(there.actions.save).toHaveBeenCalledTimes(3);
    if (save) there.actions.save.mockImplementation(save);
    await vi.advanceTimersByTimeAsync(8_000);
    expect(there.lines()).toBe('b');
    expect(statusOf(store.getState()).kind).toBe('saved');
  });

  it('says that an undo did not get through, and makes it only when asked again', async () => {
    const { there, store, type } = open();
    type('b');
    await store.flush();
    there.actions.undo.mockImplementationOnce(async () => refuse('store.busy') as never);
    await store.retrace('undo');
    expect(statusOf(store.getState())).toMatchObject({ kind: 'failed', message: refusals['store.busy'] });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(there.actions.undo).toHaveBeenCalledTimes(1);
    store.retry();
    await vi.advanceTimersByTimeAsync(0);
    expect(store.getState().rows.lines).toBe('a');
    expect(statusOf(store.getState()).kind).toBe('saved');
  });

  it('takes newer rows from the server only over nothing typed', () => {
    const { store, type } = open();
    store.refresh({ lines: 'mới' }, { version: 2, canUndo: true, canRedo: false });
    expect(store.getState().rows.lines).toBe('mới');
    type('của tôi');
    store.refresh({ lines: 'mới hơn' }, { version: 3, canUndo: true, canRedo: false });
    expect(store.getState().rows.lines).toBe('của tôi');
  });

  it('asks before it takes a colleague’s step back, and names that step', async () => {
    const { there, store, type } = open();
    type('b');
    await store.flush();
    const changed = { by: 'Bách', at: '2026-03-02T01:00:00.000Z', step: 7 };
    there.actions.undo.mockImplementationOnce(async () => refuse('undo.of_colleague', { changed }) as never);
    await store.retrace('undo');
    expect(store.getState().colleague).toEqual(changed);
    expect(store.getState().rows).toEqual({ lines: 'b' });
    store.answerColleague(false);
    expect(store.getState().colleague).toBeNull();
    expect(there.lines()).toBe('b');

    there.actions.undo.mockImplementationOnce(async () => refuse('undo.of_colleague', { changed }) as never);
    await store.retrace('undo');
    store.answerColleague(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(there.actions.undo).toHaveBeenLastCalledWith(expect.objectContaining({ of: 7 }));
    expect(store.getState()).toMatchObject({ colleague: null, rows: { lines: 'a' } });
  });
});
