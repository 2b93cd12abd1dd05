import { fairQueue } from './fair-queue';

/** Who asks for a turn: where from, and whether the account knows their browser (or they are signed in). */
export type Asker = { readonly network: string; readonly isKnown: boolean };

export type Turns<T> = {
  /** Lets an entry wait for its turn. @returns the entry there is no place for, or `null` */
  ask(asker: Asker, entry: T): T | null;
  /** The entry that may begin now; `undefined` while as many are under way as may be, or nobody waits. */
  begin(): { entry: T; asker: Asker } | undefined;
  /** What `begin` gave has ended. */
  end(asker: Asker): void;
  underWay(): number;
};

export type TurnLimits = {
  /** How many are under way at most. */
  readonly atOnce: number;
  /** How many of these only known askers may take. */
  readonly reserved: number;
  /** How many wait at most: known askers and strangers each. */
  readonly waiting: number;
};

/** So that people with one valid account cannot keep every stranger waiting for ever. */
const KNOWN_IN_A_ROW = 3;

/**
 * How much costly work may be under way on a machine with so many cores: one core stays free for everything else, and
 * so does one of the four threads on which Node also reads files and asks for addresses. The main thread, which checks
 * signed-in people only, takes one of the other three and leaves two to the thread that checks anybody who signs in. The last of
 * several turns is kept for known askers; where there is one alone, they go first.
 */
export function turnLimits(cores: number, isMainThread: boolean): TurnLimits {
  const atOnce = isMainThread ? 1 : Math.max(1, Math.min(cores - 1, 2));
  return { atOnce, reserved: atOnce > 1 ? 1 : 0, waiting: 64 };
}

/** Who may begin, and in which order: known askers before strangers, and among each the networks in turn. */
export function createTurns<T>({ atOnce, reserved, waiting }: TurnLimits): Turns<T> {
  type Waiting = { entry: T; asker: Asker };
  const known = fairQueue<Waiting>(waiting);
  const strangers = fairQueue<Waiting>(waiting);
  let underWay = 0;
  let strangersUnderWay = 0;
  let knownInARow = 0;

  const strangerMayBegin = () => strangers.size() > 0 && strangersUnderWay < atOnce - reserved;
  const isStrangersTurn = () => strangerMayBegin() && (known.size() === 0 || knownInARow >= KNOWN_IN_A_ROW);

  return {
    ask(asker, entry) {
      const queue = asker.isKnown ? known : strangers;
      return queue.push(asker.network, { entry, asker })?.entry ?? null;
    },
    begin() {
      if (underWay >= atOnce) return undefined;
      const isStranger = isStrangersTurn();
      const next = isStranger ? strangers.shift() : known.shift();
      if (!next) return undefined;
      underWay += 1;
      if (isStranger) strangersUnderWay += 1;
      knownInARow = isStranger ? 0 : knownInARow + 1;
      return next;
    },
    end({ isKnown }) {
      underWay -= 1;
      if (!isKnown) strangersUnderWay -= 1;
    },
    underWay: () => underWay,
  };
}
