/** Who waits, each in the line of the network they come from. */
export type FairQueue<T> = {
  /**
   * Lets an entry wait at the end of its network's line.
   * @returns the entry there is no place for: `null`, this one, or the last of the longest line
   */
  push(network: string, entry: T): T | null;
  /** Takes the first of the line whose turn it is. */
  shift(): T | undefined;
  size(): number;
};

/**
 * A queue of at most `most` entries in which networks take turns, so that a crowd from one makes nobody else wait longer
 * than for one of it. When it is full, the longest line gives its last place to a newcomer from a shorter one
 * (McKenney's stochastic fair queueing, 1990, with a line for each network).
 */
export function fairQueue<T>(most: number): FairQueue<T> {
  // A Map keeps the order in which lines were put in: the first is the one whose turn it is.
  const lines = new Map<string, T[]>();
  let size = 0;

  const longest = () => [...lines.values()].reduce<T[]>((a, b) => (b.length > a.length ? b : a), []);

  return {
    push(network, entry) {
      const line = lines.get(network) ?? [];
      let dropped: T | null = null;
      if (size >= most) {
        const longer = longest();
        if (line.length + 1 >= longer.length) return entry;
        dropped = longer.pop() ?? null;
        size -= 1;
      }
      line.push(entry);
      lines.set(network, line);
      size += 1;
      return dropped;
    },
    shift() {
      const [first] = lines;
      if (!first) return undefined;
      const [network, line] = first;
      const entry = line.shift();
      lines.delete(network);
      if (line.length > 0) lines.set(network, line);
      size -= 1;
      return entry;
    },
    size: () => size,
  };
}
