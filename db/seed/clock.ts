/** A pinned clock: set to a local minute, it moves on by one each time it is asked. */
export type Clock = {
  /** @param local `YYYY-MM-DD HH:MM`, Asia/Ho_Chi_Minh. */
  set(local: string): void;
  /** The next minute, as a UTC instant. */
  tick(): string;
  /** The minute it stands at. */
  now(): string;
};

export function createClock(): Clock {
  let millis = 0;
  return {
    set(local) {
      millis = Date.parse(`${local.replace(' ', 'T')}:00+07:00`);
      if (Number.isNaN(millis)) throw new RangeError(`No such minute: ${local}`);
    },
    tick() {
      millis += 60_000;
      return new Date(millis).toISOString();
    },
    now: () => new Date(millis).toISOString(),
  };
}
