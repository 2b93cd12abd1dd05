/**
 * Where a request comes from and what it is for: an office or a household by its network, and the council whose page is wanted.
 * @typedef {{ network: string, council: string }} Asker
 * @typedef {Asker & { begin: () => void, refuse: (error: Busy) => void }} Waiting
 * @typedef {Map<string, Set<Waiting>>} Rows in the order of their turns
 */

/** Thrown when too many are waiting for one more to have a chance. */
export class Busy extends Error {}

/**
 * Lets a few pieces of work go on at once, and those that wait take turns: one network after the other and one council
 * after the other, alternately. However much a network asks, and of however many councils, another waits for one turn of
 * it; and however many networks ask for one council's pages, those of another council come next but one. When too many
 * wait, the longest row loses the one that came last.
 * @param {{ atOnce: number, mostWaiting: number, heldMs: number }} bounds `heldMs` is how long a piece of work may keep others
 *   waiting; it goes on after that, but beside them
 */
export function fairTurns({ atOnce, mostWaiting, heldMs }) {
  /** @type {{ network: Rows, council: Rows }} */
  const rows = { network: new Map(), council: new Map() };
  const sides = /** @type {const} */ (['network', 'council']);
  let goingOn = 0;
  let waiting = 0;
  let turn = 0;

  /** @param {Waiting} one */
  function join(one) {
    waiting += 1;
    for (const side of sides) {
      const row = rows[side].get(one[side]) ?? new Set();
      rows[side].set(one[side], row.add(one));
    }
  }

  /** @param {Waiting} one */
  function leave(one) {
    waiting -= 1;
    for (const side of sides) {
      const row = rows[side].get(one[side]);
      row?.delete(one);
      if (row?.size === 0) rows[side].delete(one[side]);
    }
  }

  /** Takes the first of the row whose turn it is; its network and its council then go to the end of their rows. */
  function next() {
    const [row] = rows[sides[turn % 2] ?? 'network'].values();
    const [one] = row ?? [];
    if (!one) return null;
    turn += 1;
    for (const side of sides) {
      const its = rows[side].get(one[side]) ?? new Set();
      rows[side].delete(one[side]);
      rows[side].set(one[side], its);
    }
    leave(one);
    return one;
  }

  /** Refuses the last of the network with the longest row; if no network waits twice, of the council with the longest. */
  function refuseOne() {
    const [byNetwork, byCouncil] = sides.map((side) =>
      [...rows[side].values()].reduce((most, row) => (row.size > most.size ? row : most)),
    );
    const longest = byNetwork && byNetwork.size > 1 ? byNetwork : byCouncil;
    const last = [...(longest ?? [])].at(-1);
    if (!last) return;
    leave(last);
    last.refuse(new Busy('Too many are waiting.'));
  }

  function proceed() {
    const one = goingOn < atOnce ? next() : null;
    if (!one) return;
    goingOn += 1;
    one.begin();
  }

  /** Gives what frees the slot a piece of work has, once: when it ends, or when it has taken too long. */
  function takeSlot() {
    let isHeld = true;
    const release = () => {
      if (!isHeld) return;
      isHeld = false;
      clearTimeout(late);
      goingOn -= 1;
      // Lets the event loop answer requests for kept pages first.
      setImmediate(proceed);
    };
    const late = setTimeout(release, heldMs);
    return release;
  }

  return {
    /** How many wait. */
    waiting: () => waiting,
    /**
     * Does a piece of work when its turn has come.
     * @template T
     * @param {Asker} asker @param {() => Promise<T>} work
     * @returns {Promise<T>}
     * @throws Busy
     */
    async take({ network, council }, work) {
      await new Promise((resolve, reject) => {
        join({ network, council, begin: () => resolve(undefined), refuse: reject });
        if (waiting > mostWaiting) refuseOne();
        proceed();
      });
      const release = takeSlot();
      try {
        return await work();
      } finally {
        release();
      }
    },
  };
}
