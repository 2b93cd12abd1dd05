import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { refusals, refuse } from '@/lib/refusal';
import { statusOf } from './section-state';
import { createSectionStore } from './section-store';
import { lines, open, type Rows, server, text, texts } from './test-section-store';

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

  it('lets another section save first what its rows name', async () => {
    const order: string[] = [];
    const there = server(lines('a'));
    there.actions.save.mockImplementationOnce(async () => {
      order.push('rows');
      return { ok: true, version: 2, canUndo: true, canRedo: false };
    });
    const { store, type } = open(lines('a'), there, async () => order.push('named'));
    type('b');
    expect(await store.flush()).toBe(true);
    expect(order).toEqual(['named', 'rows']);
    expect(await store.flush()).toBe(true);
    expect(order, 'nothing to save asks nobody').toHaveLength(2);
  });

  it('says what would be refused without sending it, and keeps it', async () => {
    const { store, type, there } = open();
    type('x'.repeat(100));
    expect(await store.flush()).toBe(false);
    expect(store.getState()).toMatchObject({ errors: { lines: 'Dài.' }, rows: lines('x'.repeat(100)) });
    expect(there.actions.save).not.toHaveBeenCalled();
    type('b');
    expect(await store.flush()).toBe(true);
  });

  it('saves every row but the one that waits to be mended, and forgets neither', async () => {
    const { there, store } = open(lines('a', 'b', 'c'));
    const errorsIn = (rows: Rows) =>
      Object.fromEntries(
        rows.lines.flatMap((line, at) => (line.text === '?' ? [[`lines.${at}.text`, 'Sai.']] : [])),
      );
    const mended = createSectionStore<Rows>({
      ...{ section: 'tasks', sessionId: 's', rows: lines('a', 'b', 'c'), actions: there.actions },
      ...{ point: store.getState(), now: () => '2026-03-02T01:00:00.000Z' },
      check: (rows) =>
        Object.keys(errorsIn(rows)).length > 0 ? refuse('input.invalid', { fields: errorsIn(rows) }) : null,
      read: (rows) => (Object.keys(errorsIn(rows as Rows)).length > 0 ? null : rows),
    });
    const type = (...typed: string[]) => mended.change(() => lines(...typed));
    type('a', '?', 'mới', '?');
    expect(await mended.flush()).toBe(false);
    expect(texts(there.rows())).toEqual(['a', 'b', 'mới']);
    expect(texts(mended.getState().rows)).toEqual(['a', '?', 'mới', '?']);
    expect(statusOf(mended.getState()).kind).toBe('invalid');
    expect(mended.getState().errors).toEqual({ 'lines.1.text': 'Sai.', 'lines.3.text': 'Sai.' });
    type('a', '?', 'mới', 'bốn');
    expect(await mended.flush()).toBe(false);
    expect(texts(there.rows())).toEqual(['a', 'b', 'mới', 'bốn']);
    type('a', 'hai', 'mới', 'bốn');
    expect(await mended.flush()).toBe(true);
    expect(texts(there.rows())).toEqual(['a', 'hai', 'mới', 'bốn']);
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
      expect(text(store.getState().rows)).toBe(step === 0 ? 'a' : `bước ${step}`);
    }
    for (let step = 1; step <= 10; step += 1) await store.retrace('redo');
    expect(there.lines()).toBe('bước 10');
    expect(text(store.getState().rows)).toBe('bước 10');
  });

  it('undoes what is still being typed as a step of its own', async () => {
    const { store, type } = open();
    type('b');
    await store.retrace('undo');
    expect(text(store.getState().rows)).toBe('a');
  });

  it('drops refused text on undo and brings it back on redo', async () => {
    const { store, type } = open();
    type('sai');
    await store.retrace('undo');
    expect(text(store.getState().rows)).toBe('a');
    await store.retrace('redo');
    expect(text(store.getState().rows)).toBe('sai');
  });

  it('says so instead of asking for ever when the server refuses a version that is the newest', async () => {
    const { there, store, type } = open();
    there.actions.save.mockImplementation(async () => refuse('session.changed'));
    type('b');
    await store.flush();
    expect(there.actions.save).toHaveBeenCalledOnce();
    expect(statusOf(store.getState())).toMatchObject({
      kind: 'failed',
      message: refusals['session.changed'],
    });
  });

  it('keeps what is typed in the browser until the server has it', async () => {
    const { there, store, type, journal } = open();
    there.actions.save.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    type('b');
    expect(journal.keep).toHaveBeenLastCalledWith({
      base: lines('a'),
      mine: lines('b'),
      at: '2026-03-02T01:00:00.000Z',
    });
    await store.flush();
    expect(journal.forget).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(journal.forget).toHaveBeenCalled();
  });

  it('makes again what a closed tab had not saved, on top of what others did since', async () => {
    const { there, store } = open(lines('a', 'b'));
    there.put(lines('của họ', 'b'));
    store.remake({ base: lines('a', 'b'), mine: lines('a', 'gõ dở') });
    await store.flush();
    expect(texts(there.rows())).toEqual(['của họ', 'gõ dở']);
    store.remake({ base: lines('a', 'b'), mine: lines('cũng gõ dở', 'b') });
    await store.flush();
    expect(store.questions()).toMatchObject([
      { id: '1', before: { text: 'của họ' }, after: { text: 'cũng gõ dở' } },
    ]);
  });

  it('keeps trying when the server is not reached', async () => {
    const { there, store, type } = open();
    there.actions.save.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    type('b');
    await store.flush();
    expect(store.getState().setback?.kind).toBe('unreached');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(there.lines()).toBe('b');
    expect(store.getState().setback).toBeNull();
  });

  it('keeps what is typed and tries again, ever more slowly, while the server’s disk takes nothing', async () => {
    const { there, store, type } = open();
    const save = there.actions.save.getMockImplementation();
    there.actions.save.mockImplementation(async () => refuse('store.full'));
    type('b');
    await store.flush();
    expect(store.getState()).toMatchObject({ rows: lines('b'), setback: { kind: 'unreached' } });
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
    expect(text(store.getState().rows)).toBe('a');
    expect(statusOf(store.getState()).kind).toBe('saved');
  });

  it('asks the server for newer rows when its page was read again, and only then', async () => {
    const { there, store, shown } = open();
    store.refresh({ version: 1, canUndo: true, canRedo: false });
    expect(there.actions.reload).not.toHaveBeenCalled();
    there.put(lines('mới'));
    store.refresh({ version: 2, canUndo: true, canRedo: false });
    await vi.advanceTimersByTimeAsync(0);
    expect(shown()).toBe('mới');
  });

  it('asks before it takes a colleague’s step back, and names that step', async () => {
    const { there, store, type } = open();
    type('b');
    await store.flush();
    const changed = { by: 'Bách', at: '2026-03-02T01:00:00.000Z', step: 7 };
    there.actions.undo.mockImplementationOnce(async () => refuse('undo.of_colleague', { changed }) as never);
    await store.retrace('undo');
    expect(store.getState().colleague).toEqual({ ...changed, isUndo: false, direction: 'undo' });
    expect(text(store.getState().rows)).toBe('b');
    store.answerColleague(false);
    expect(store.getState().colleague).toBeNull();
    expect(there.lines()).toBe('b');

    there.actions.undo.mockImplementationOnce(async () => refuse('undo.of_colleague', { changed }) as never);
    await store.retrace('undo');
    store.answerColleague(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(there.actions.undo).toHaveBeenLastCalledWith(expect.objectContaining({ of: 7 }));
    expect(store.getState().colleague).toBeNull();
    expect(text(store.getState().rows)).toBe('a');
  });
});
