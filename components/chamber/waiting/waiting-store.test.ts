import { describe, expect, it, vi } from 'vitest';
import type { LastingCopy } from '@/components/form/lasting-copy';
import { type Result, refuse } from '@/lib/refusal';
import { createWaitingStore, type Sender, type Waiting } from './waiting-store';

const entry = (key: string, body: string, at = '2026-11-30T02:00:00.000Z'): Waiting => ({
  ...{ key, kind: 'note', at, fields: { body } },
});

/** A browser's store that outlives the pages. */
function browser() {
  const kept = new Map<string, string>();
  const copy: LastingCopy = {
    keep: (key, text) => void kept.set(key, text),
    forget: (key) => void kept.delete(key),
    all: async () => [...kept],
  };
  let queue: Promise<unknown> = Promise.resolve();
  const alone = <T>(run: () => Promise<T>) => {
    const mine = queue.then(run);
    queue = mine.catch(() => undefined);
    return mine;
  };
  const page = (sender: Sender, account = 'a') =>
    createWaitingStore({
      ...{ account, copy, alone, sender },
      whyNot: (error) => (error instanceof RangeError ? 'Không còn mở.' : null),
    });
  return { kept, page };
}

const ok: Result<object> = { ok: true };
const offline = async () => {
  throw new TypeError('Failed to fetch');
};

describe('what is typed in the chamber', () => {
  it('is sent once and then kept no longer', async () => {
    const { kept, page } = browser();
    const send = vi.fn(async () => ok);
    const store = page(send);
    store.put(entry('n', 'a'));
    expect(kept.size).toBe(1);
    await store.flush();
    await store.flush();
    expect(send).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ fields: { body: 'a' } }));
    expect([kept.size, store.getState().waiting]).toEqual([0, []]);
  });

  it('waits without a network, and goes from the next page that is opened', async () => {
    const { kept, page } = browser();
    const first = page(offline);
    first.put(entry('n', 'a'));
    await first.flush();
    expect(first.getState()).toMatchObject({ isReached: false, waiting: [{ key: 'n' }] });
    first.stop();
    const send = vi.fn(async () => ok);
    await page(send).restore();
    expect(send).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ fields: { body: 'a' } }));
    expect(kept.size).toBe(0);
  });

  it('of two tabs goes once', async () => {
    const { page } = browser();
    const first = page(offline);
    first.put(entry('n', 'a'));
    await first.flush();
    first.stop();
    const send = vi.fn(async () => ok);
    await Promise.all([page(send).restore(), page(send).restore()]);
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('is never shown or sent for another account', async () => {
    const { kept, page } = browser();
    const first = page(offline);
    first.put(entry('n', 'a'));
    await first.flush();
    first.stop();
    const send = vi.fn(async () => ok);
    const other = page(send, 'b');
    await other.restore();
    expect(other.getState().waiting).toEqual([]);
    expect([send.mock.calls.length, kept.size]).toEqual([0, 1]);
  });

  it('typed on while it is sent is sent again', async () => {
    const { page } = browser();
    let answer: (result: Result<object>) => void = () => undefined;
    const send = vi.fn(
      () =>
        new Promise<Result<object>>((done) => {
          answer = done;
        }),
    );
    const store = page(send);
    store.put(entry('n', 'a'));
    const sent = store.flush();
    await vi.waitFor(() => expect(send).toHaveBeenCalledTimes(1));
    store.put(entry('n', 'ab'), 60_000);
    answer(ok);
    await sent;
    expect(store.getState().waiting).toMatchObject([{ fields: { body: 'ab' } }]);
    store.stop();
  });

  it.each([
    ['refused, it stays with the sentence', async () => refuse('note.no_place'), /không còn mở/],
    [
      'gone, it stays with the sentence',
      async () => {
        throw new RangeError();
      },
      /Không còn mở/,
    ],
  ])('%s', async (_, send, sentence) => {
    const { kept, page } = browser();
    const store = page(send);
    store.put(entry('n', 'a'));
    await store.flush();
    expect(store.getState().waiting).toMatchObject([{ refused: expect.stringMatching(sentence) }]);
    expect(kept.size).toBe(1);
  });

  it.each(['account.signed_out', 'account.other_person', 'store.busy', 'quota.notes'] as const)(
    '%s, it waits, says so, and goes when that has passed',
    async (code) => {
      const { kept, page } = browser();
      const send = vi.fn<Sender>(async () => refuse(code));
      const store = page(send);
      store.put(entry('n', 'a'));
      await store.flush();
      expect(store.getState()).toMatchObject({ isReached: true, halted: { code } });
      expect(store.getState().waiting[0]?.refused).toBeUndefined();
      send.mockImplementation(async () => ok);
      await store.flush();
      expect([kept.size, store.getState()]).toMatchObject([0, { waiting: [], halted: null }]);
    },
  );

  it('goes in the order it was typed, whatever the phone’s clock says, and nothing overtakes what waits', async () => {
    const { page } = browser();
    const sent: string[] = [];
    const send = vi.fn<Sender>(async () => {
      throw new TypeError('Failed to fetch');
    });
    const first = page(send);
    first.put(entry('z', 'một', '2026-11-30T09:00:00.000Z'));
    first.put(entry('a', 'hai', '2026-11-30T02:00:00.000Z'));
    await first.flush();
    expect(send).toHaveBeenCalledTimes(1);
    first.stop();
    const second = page(async ({ key }) => {
      sent.push(key);
      return ok;
    });
    await second.restore();
    await second.sendNow(entry('b', 'ba', '2026-11-29T02:00:00.000Z'));
    expect(sent).toEqual(['z', 'a', 'b']);
  });

  it('says with what is sent whether it had waited', async () => {
    const { page } = browser();
    const waited: unknown[] = [];
    let isThere = false;
    const store = page(async ({ hasWaited }) => {
      if (!isThere) throw new TypeError('Failed to fetch');
      waited.push(hasWaited);
      return ok;
    });
    expect(await store.sendNow(entry('n', 'a'))).toBeNull();
    isThere = true;
    await store.flush();
    expect(await store.sendNow(entry('m', 'b'))).toEqual(ok);
    expect(waited).toEqual([true, undefined]);
  });

  it('given up while it waits, never goes', async () => {
    const { kept, page } = browser();
    const send = vi.fn(offline);
    const store = page(send);
    await store.sendNow(entry('n', 'a'));
    store.drop('n');
    await store.flush();
    expect([kept.size, send.mock.calls.length, store.getState().waiting]).toEqual([0, 1, []]);
  });

  it('refused at once, is told to whoever sent it', async () => {
    const { page } = browser();
    expect(await page(async () => refuse('comment.closed')).sendNow(entry('n', 'a'))).toMatchObject({
      code: 'comment.closed',
    });
  });
});
