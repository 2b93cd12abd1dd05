import type { LastingCopy } from '@/components/form/lasting-copy';
import type { Result } from '@/lib/refusal';

/** Something typed in the chamber that the server has not confirmed yet. */
export type Waiting = {
  /** What it is, the same each time it is sent: the server takes it once. */
  readonly key: string;
  /** Which of the senders it goes by. */
  readonly kind: string;
  /** When it was typed, an instant. */
  readonly at: string;
  readonly fields: Readonly<Record<string, unknown>>;
  /** The sentence it was refused with; it is sent again when it is changed, and when the page is opened anew. */
  readonly refused?: string;
};

export type Sender = (fields: Waiting['fields']) => Promise<Result<object>>;

type State = {
  readonly waiting: readonly Waiting[];
  /** Whether the last thing sent reached the server. */
  readonly isReached: boolean;
};

type Parts = {
  /** Whose it is: nothing of it is shown to another account. */
  readonly account: string;
  /** Where it lies until it is sent, so that a closed tab or a power cut loses nothing. */
  readonly copy: LastingCopy | null;
  readonly senders: Readonly<Record<string, Sender>>;
  /** The sentence where something thrown says more than that the server was not reached. */
  readonly whyNot: (error: unknown) => string | null;
  /** Runs one thing at a time among the browser's tabs. */
  readonly alone: <T>(run: () => Promise<T>) => Promise<T>;
};

/** What only a sign-in or a moment's patience is missing for. */
const PASSING = /^(?:account\.(?:signed_out|must_change|busy)|store\.)/;

/**
 * What is typed in the chamber, kept in the browser until the server has it, and sent once: when the hand rests, when the network
 * is back, and when the chamber is opened next.
 */
export function createWaitingStore({ account, copy, senders, whyNot, alone }: Parts) {
  const prefix = `${account} `;
  const held = new Map<string, Waiting>();
  const heard = new Map<string, (result: Result<object>, sent: Waiting) => void>();
  /** Found in the browser, and not typed here: another tab may send it meanwhile. */
  const found = new Set<string>();
  const listeners = new Set<() => void>();
  let state: State = { waiting: [], isReached: true };
  let sending: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const show = (change: Partial<State> = {}) => {
    state = { ...state, waiting: [...held.values()], ...change };
    for (const listener of listeners) listener();
  };
  const hold = (entry: Waiting) => {
    held.set(entry.key, entry);
    copy?.keep(prefix + entry.key, JSON.stringify(entry));
  };
  const letGo = (key: string) => {
    held.delete(key);
    found.delete(key);
    copy?.forget(prefix + key);
  };

  async function sendAll() {
    const stillThere = new Set((await copy?.all())?.map(([key]) => key));
    for (const entry of [...held.values()].sort((a, b) => (a.at < b.at ? -1 : 1))) {
      if (entry.refused !== undefined || held.get(entry.key) !== entry) continue;
      if (found.has(entry.key) && !stillThere.has(prefix + entry.key)) {
        held.delete(entry.key);
        show();
      } else if (!(await send(entry))) return;
    }
  }

  /** @returns whether the next may be sent. */
  async function send(entry: Waiting): Promise<boolean> {
    const { result, isReached } = await answered(entry);
    const isSame = held.get(entry.key) === entry;
    if (result?.ok && isSame) letGo(entry.key);
    if (result && !result.ok && isSame && !PASSING.test(result.code))
      hold({ ...entry, refused: Object.values(result.fields ?? {})[0] ?? result.message });
    show({ isReached });
    if (result) heard.get(entry.key)?.(result, entry);
    return isReached && !(result && !result.ok && PASSING.test(result.code));
  }

  async function answered(entry: Waiting): Promise<{ result: Result<object> | null; isReached: boolean }> {
    try {
      const result = await senders[entry.kind]?.(entry.fields);
      return { result: result ?? null, isReached: true };
    } catch (error) {
      const message = whyNot(error);
      if (message === null) return { result: null, isReached: false };
      return { result: { ok: false, code: 'input.invalid', message }, isReached: true };
    }
  }

  /** Sends what waits. Called again while it is sending, it looks once more. */
  async function flush(): Promise<void> {
    clearTimeout(timer);
    while (sending) await sending;
    if (![...held.values()].some(({ refused }) => refused === undefined)) return;
    sending = alone(sendAll).finally(() => {
      sending = null;
    });
    await sending;
  }

  return {
    getState: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    find: (key: string) => held.get(key) ?? null,
    /** Keeps it, in the place of what waited under the same key, and sends it after a pause. */
    put(entry: Waiting, pauseMs = 0) {
      found.delete(entry.key);
      hold(entry);
      show();
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), pauseMs);
    },
    drop(key: string) {
      letGo(key);
      show();
    },
    /** Tells what became of what is sent under `key`. */
    onAnswer(key: string, listener: (result: Result<object>, sent: Waiting) => void) {
      heard.set(key, listener);
      return () => void (heard.get(key) === listener && heard.delete(key));
    },
    /** Brings back what earlier pages could not send, and sends it. */
    async restore() {
      for (const [key, text] of (await copy?.all()) ?? []) {
        const entry = key.startsWith(prefix) ? readEntry(text) : null;
        if (!entry || held.has(entry.key)) continue;
        const { refused: _, ...fresh } = entry;
        held.set(entry.key, fresh);
        found.add(entry.key);
      }
      show();
      await flush();
    },
    flush,
    stop: () => clearTimeout(timer),
  };
}

export type WaitingStore = ReturnType<typeof createWaitingStore>;

function readEntry(text: string): Waiting | null {
  try {
    const entry = JSON.parse(text) as Partial<Waiting>;
    const { key, kind, at, fields } = entry;
    return typeof key === 'string' && typeof kind === 'string' && typeof at === 'string' && fields
      ? { ...entry, key, kind, at, fields }
      : null;
  } catch {
    return null;
  }
}
