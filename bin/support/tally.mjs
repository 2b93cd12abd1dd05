/** @typedef {import('./stages.mjs').Count} Count */

/** Runs stages, says how each went and how long it took, and adds up the tests. */
export class Tally {
  /** @type {Count} */
  total = { passed: 0, failed: 0, skipped: 0 };

  /** @param {(line: string) => void} [say] */
  constructor(say = console.log) {
    this.say = say;
  }

  /**
   * A stage that throws counts as one failure, and the stages after it still run.
   * @param {string} name
   * @param {() => Promise<boolean | Count>} work a yes or no counts as one test
   * @returns {Promise<boolean>} whether nothing in it failed
   */
  async stage(name, work) {
    const began = performance.now();
    this.say(`\n── ${name}`);
    const count = await work().then(asCount, (error) => {
      this.say(error instanceof Error ? error.message : String(error));
      return asCount(false);
    });
    for (const key of /** @type {const} */ (['passed', 'failed', 'skipped'])) this.total[key] += count[key];
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    this.say(`── ${name}: ${count.failed ? 'FAILED' : 'ok'}, ${sentence(count)}, ${seconds} s`);
    return count.failed === 0;
  }

  /** Prints the closing line, which is always the last one. @returns {number} the exit code */
  close() {
    this.say(`\n${sentence(this.total)}`);
    return this.total.failed === 0 ? 0 : 1;
  }
}

/** @param {Count} count */
export function sentence({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}

/** @param {boolean | Count} result @returns {Count} */
function asCount(result) {
  if (typeof result !== 'boolean') return result;
  return { passed: result ? 1 : 0, failed: result ? 0 : 1, skipped: 0 };
}
