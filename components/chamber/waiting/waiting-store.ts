import type { LastingCopy } from '@/components/form/lasting-copy';
import { type WaitingKind, waitingKinds } from '@/lib/forms/waiting';
import type { Refusal, Result } from '@/lib/refusal';

/** Something typed in the chamber that the server has not confirmed yet. */
export type Waiting = {
  /** What it is, the same each time it is sent: the server takes it once. */
  readonly key: string;
  readonly kind: WaitingKind;
  /** When it was typed, an instant. */
  readonly at: string;
  /** Its place in the queue: what was typed first goes first, whatever a phone's clock says in between. */
  readonly turn?: number;
  /** Whether it lay in the browser because it could not be sent. */
  readonly hasWaited?: true;
  readonly fields: Readonly<Record<string, unknown>>;
  /** The sentence it was refused with; it is sent again when it is changed, and when the page is opened anew. */
  readonly refused?: string;
};

export type Sender = (entry: Waiting) => Promise<Result<object>>;

type State = {
  readonly waiting: readonly Waiting[];
  /** Whether the last thing sent reached the server. */
  readonly isReached: boolean;
  /** What the server asks for before it takes anything: a sign-in, or patience. */
  readonly halted: Refusal | null;
};

type Parts = {
  /** Whose it is: nothing of it is shown to another account. */
  readonly account: string;
  /** Where it lies until it is sent, so that a closed tab or a power cut loses nothing. */
  readonly copy: LastingCopy | null;
  readonly sender: Sender;
  /** The sentence where something thrown says more than that the server was not reached. */
  readonly whyNot: (error: unknown) => string | null;
  /** Runs one thing at a time among the browser's tabs. */
  readonly alone: <T>(run: () => Promise<T>) => Promise<T>;
};

/** How long a form waits for an answer; then its words are in the queue, and it is free for others. */
const PATIENCE_MS = 6_000;

/** What only a sign-in or a moment's patience is missing for. */
const PASSING = /^(?:account\.(?:signed_out|other_person|must_change|busy)|store\.|quota\.)/;

/**
 * What is typed in the chamber, kept in the browser until the server has it, and sent once: when the hand rests, when the network
 * is back, and when the chamber is opened next.
 */
export function createWaitingStore({ account, copy, sender, whyNot, alone }: Parts) {
  const prefix = `${account} `;
  const held = new Map<string, Waiting>();
  const heard = new Map<string, (result: Result<object>, sent: Waiting) => void>();
  /** Found in the browser, and not typed here: another tab may send it meanwhile. */
  const found = new Set<string>();
  /** Whose form stands there yet for the answer, which is not waiting for the network. */
  const asking = new Set<string>();
  const listeners = new Set<() => void>();
  let state: State = { waiting: [], isReached: true, halted: null };
  let lastTurn = 0;
  let sending: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const show = (change: Partial<State> = {}) => {
    state = { ...state, waiting: inTurn(held.values()).filter(({ key }) => !asking.has(key)), ...change };
    for (const listener of listeners) listener();
  };
  const hold = (entry: Waiting) => {
    held.set(entry.key, entry);
    copy?.keep(prefix + entry.key, JSON.stringify(entry));
  };
  /** At the end of the queue, or where what it replaces stood. */
  const inLine = (entry: Waiting): Waiting => {
    lastTurn = Math.max(lastTurn + 1, Date.now());
    return { ...entry, turn: held.get(entry.key)?.turn ?? lastTurn };
  };
  const letGo = (key: string) => {
    held.delete(key);
    found.delete(key);
    copy?.forget(prefix + key);
  };

  async function sendAll() {
    const stillThere = new Set((await copy?.all())?.map(([key]) => key));
    for (const entry of inTurn(held.values())) {
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
    const halted = result && !result.ok && PASSING.test(result.code) ? result : null;
    if (isSame && result?.ok) letGo(entry.key);
    else if (isSame && (!result || halted)) hold({ ...entry, hasWaited: true });
    else if (isSame && result && !result.ok)
      hold({ ...entry, refused: Object.values(result.fields ?? {})[0] ?? result.message });
    show({ isReached, halted });
    if (result) heard.get(entry.key)?.(result, entry);
    return isReached && halted === null;
  }

  async function answered(entry: Waiting): Promise<{ result: Result<object> | null; isReached: boolean }> {
    try {
      return { result: await sender(entry), isReached: true };
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

  function onAnswer(key: string, listener: (result: Result<object>, sent: Waiting) => void) {
    heard.set(key, listener);
    return () => void (heard.get(key) === listener && heard.delete(key));
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
      hold(inLine(entry));
      show();
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), pauseMs);
    },
    /**
     * Keeps it, and sends it behind what waits already.
     *
     * @returns what the server said of it; `null` where it has not answered in good time, or takes nothing now: then it waits
     */
    async sendNow(entry: Waiting): Promise<Result<object> | null> {
      let said: Result<object> | null = null;
      let patience: ReturnType<typeof setTimeout> | undefined;
      const stop = onAnswer(entry.key, (result) => {
        said = result.ok || !PASSING.test(result.code) ? result : null;
      });
      asking.add(entry.key);
      found.delete(entry.key);
      hold(inLine(entry));
      show();
      await Promise.race([flush(), new Promise((done) => (patience = setTimeout(done, PATIENCE_MS)))]);
      clearTimeout(patience);
      stop();
      asking.delete(entry.key);
      show();
      return said;
    },
    drop(key: string) {
      letGo(key);
      show();
    },
    /** Tells what became of what is sent under `key`. */
    onAnswer,
    /** Brings back what earlier pages could not send, and sends it. */
    async restore() {
      for (const [key, text] of (await copy?.all()) ?? []) {
        const entry = key.startsWith(prefix) ? readEntry(text) : null;
        if (!entry || held.has(entry.key)) continue;
        const { refused: _, ...fresh } = entry;
        held.set(entry.key, { ...fresh, hasWaited: true });
        found.add(entry.key);
        lastTurn = Math.max(lastTurn, turnOf(entry));
      }
      show();
      await flush();
    },
    flush,
    stop: () => clearTimeout(timer),
  };
}

export type WaitingStore = ReturnType<typeof createWaitingStore>;

const turnOf = ({ turn, at }: Waiting): number => turn ?? (Date.parse(at) || 0);
const inTurn = (entries: Iterable<Waiting>): Waiting[] =>
  [...entries].sort((one, other) => turnOf(one) - turnOf(other));

function readEntry(text: string): Waiting | null {
  try {
    const entry = JSON.parse(text) as Partial<Waiting>;
    const { key, kind, at, fields } = entry;
    return typeof key === 'string' && kind && waitingKinds.includes(kind) && typeof at === 'string' && fields
      ? { ...entry, key, kind, at, fields }
      : null;
  } catch {
    return null;
  }
}
