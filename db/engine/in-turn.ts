import 'server-only';

/** The last work that was let in for each thing; it is over when the promise is fulfilled, and never fails. */
const last = new Map<string, Promise<unknown>>();

/** Does `work` once all work is over that came before it in this process for any of the same things. */
export function inTurn<T>(things: readonly string[], work: () => Promise<T>): Promise<T> {
  if (things.length === 0) return work();
  const names = new Set(things);
  const done = Promise.all([...names].map((name) => last.get(name))).then(work);
  const over = done.then(ignore, ignore).then(() => {
    for (const name of names) if (last.get(name) === over) last.delete(name);
  });
  for (const name of names) last.set(name, over);
  return done;
}

const ignore = () => {};
