import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { refuse } from '@/lib/refusal';
import { statusOf } from './section-state';
import { lines, open, texts } from './test-section-store';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a section that a colleague is writing too', () => {
  it('puts two people’s rows together without a question, and says who changed which', async () => {
    const { there, store, type } = open(lines('a', 'b', 'c'));
    there.put(lines('của họ', 'b', 'c'));
    type('của tôi', '3');
    expect(await store.flush()).toBe(true);
    expect(texts(there.rows())).toEqual(['của họ', 'b', 'của tôi']);
    expect(texts(store.getState().rows)).toEqual(['của họ', 'b', 'của tôi']);
    expect(store.getState().news).toMatchObject({
      by: ['Bách'],
      changes: [{ id: '1', before: { text: 'a' }, after: { text: 'của họ' } }],
    });
    await store.retrace('undo');
    expect(texts(there.rows())).toEqual(['của họ', 'b', 'c']);
  });

  it('asks about the row that both changed, while every other row goes on being saved', async () => {
    const { there, store, type } = open(lines('a', 'b', 'c'));
    there.put(lines('của họ', 'b', 'c'));
    type('của tôi');
    type('mới', '2');
    expect(await store.flush()).toBe(false);
    expect(store.questions()).toMatchObject([
      { id: '1', before: { text: 'của họ' }, after: { text: 'của tôi' } },
    ]);
    expect(statusOf(store.getState()).kind).toBe('conflict');
    expect(texts(there.rows())).toEqual(['của họ', 'mới', 'c']);
    type('còn gõ', '3');
    await store.flush();
    expect(texts(there.rows())).toEqual(['của họ', 'mới', 'còn gõ']);
    expect(texts(store.getState().rows)).toEqual(['của tôi', 'mới', 'còn gõ']);
  });

  it('keeps mine of the row asked about without bringing old text back into any other', async () => {
    const { there, store, type } = open(lines('a', 'b', 'c'));
    there.put(lines('của họ', 'b', 'c'));
    type('của tôi');
    await store.flush();
    there.put(lines('của họ', 'họ sửa', 'c'));
    type('thêm', '3');
    await store.flush();
    expect(store.questions()).toMatchObject([
      { id: '1', before: { text: 'của họ' }, after: { text: 'của tôi' } },
    ]);
    store.resolve({ table: 'lines', id: '1' }, 'mine');
    expect(await store.flush()).toBe(true);
    expect(texts(there.rows())).toEqual(['của tôi', 'họ sửa', 'thêm']);
  });

  it('decides row by row, loses neither side, and takes mine back', async () => {
    const { there, store, type } = open(lines('a', 'b'));
    there.put(lines('họ 1', 'họ 2'));
    type('tôi 1');
    type('tôi 2', '2');
    await store.flush();
    store.resolve({ table: 'lines', id: '1' }, 'mine');
    await store.flush();
    expect(texts(there.rows())).toEqual(['tôi 1', 'họ 2']);
    store.resolve({ table: 'lines', id: '2' }, 'theirs');
    expect(await store.flush()).toBe(true);
    expect(texts(store.getState().rows)).toEqual(['tôi 1', 'họ 2']);
    store.takeBack();
    await store.flush();
    expect(texts(there.rows())).toEqual(['tôi 1', 'tôi 2']);
    await store.retrace('undo');
    expect(texts(store.getState().rows)).toEqual(['tôi 1', 'họ 2']);
  });

  it('asks no more when the text in dispute is typed away', async () => {
    const { there, store, type } = open(lines('a', 'b'));
    there.put(lines('của họ', 'b'));
    type('của tôi');
    await store.flush();
    type('của họ');
    expect(await store.flush()).toBe(true);
    expect(statusOf(store.getState()).kind).toBe('saved');
  });

  it('asks about a row that somebody removed while it was being changed', async () => {
    const { there, store, type } = open(lines('a', 'b'));
    there.put({ lines: [{ id: '2', text: 'b' }] });
    type('của tôi');
    await store.flush();
    expect(store.questions()).toMatchObject([{ id: '1', before: null, after: { text: 'của tôi' } }]);
    expect(texts(there.rows())).toEqual(['b']);
    store.resolve({ table: 'lines', id: '1' }, 'mine');
    await store.flush();
    expect(texts(there.rows())).toEqual(['của tôi', 'b']);
  });

  it('learns what others saved when it is looked at again, and loses no empty row by it', async () => {
    const { there, store } = open(lines('a', 'b'));
    store.change((rows) => ({ lines: [...rows.lines, { id: 'new', text: '' }] }), { quiet: true });
    there.put(lines('của họ', 'b'));
    await store.catchUp();
    expect(texts(store.getState().rows)).toEqual(['của họ', 'b', '']);
    expect(store.getState().news?.by).toEqual(['Bách']);
    expect(statusOf(store.getState()).kind).toBe('saved');
    expect(there.actions.save).not.toHaveBeenCalled();
    store.heard();
    expect(store.getState().news).toBeNull();
    await store.catchUp();
    expect(store.getState().news).toBeNull();
  });

  it('asks before it makes a step again that is a colleague’s or that a colleague took back', async () => {
    const { there, store, type } = open();
    type('b');
    await store.flush();
    await store.retrace('undo');
    const changed = { by: 'Bách', at: '2026-03-02T01:00:00.000Z', step: 7, isUndo: true };
    const refused = async () => refuse('redo.of_colleague', { changed }) as never;
    there.actions.redo.mockImplementationOnce(refused);
    await store.retrace('redo');
    expect(store.getState().colleague).toEqual({ ...changed, direction: 'redo' });
    expect(texts(store.getState().rows)).toEqual(['a']);
    store.answerColleague(false);
    expect(store.getState().colleague).toBeNull();

    there.actions.redo.mockImplementationOnce(refused);
    await store.retrace('redo');
    store.answerColleague(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(there.actions.redo).toHaveBeenLastCalledWith(expect.objectContaining({ of: 7 }));
    expect(texts(store.getState().rows)).toEqual(['b']);
  });
});
