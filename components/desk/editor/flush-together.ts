type Flushed = { readonly flush: () => Promise<boolean>; readonly isUnsaved: () => boolean };

/** Somebody types faster than a server answers; what comes after so many rounds goes with the next save. */
const MOST_ROUNDS = 10;

/**
 * Saves several sections until the server has all of them at one moment: while one is on its way another may be changed, and what is
 * sent after them names rows of all. Stops where one cannot be saved, which that section says itself.
 */
export async function flushTogether(all: readonly Flushed[]): Promise<boolean> {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    for (const one of all) if (!(await one.flush())) return false;
    if (!all.some((one) => one.isUnsaved())) return true;
  }
  return false;
}
