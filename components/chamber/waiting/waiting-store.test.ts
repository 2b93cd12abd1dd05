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
  const page = (note: Sender, account = 'a') =>
    createWaitingStore({
      ...{ account, copy, alone, senders: { note } },
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
    expect(send).toHaveBeenCalledExactlyOnceWith({ body: 'a' });
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
    expect(send).toHaveBeenCalledExactlyOnceWith({ body: 'a' });
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

  it('signed out meanwhile, it waits for the sign-in', async () => {
    const { page } = browser();
    const store = page(async () => refuse('account.signed_out'));
    store.put(entry('n', 'a'));
    await store.flush();
    expect(store.getState().waiting[0]?.refused).toBeUndefined();
  });
});
