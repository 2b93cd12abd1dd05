import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fairQueue } from './fair-queue';

const MOST = 6;
type Step = { push: string } | 'shift';
const steps = fc.array(
  fc.oneof<fc.Arbitrary<Step>[]>(
    fc.record({ push: fc.constantFrom('a', 'a', 'a', 'b', 'c', 'd') }),
    fc.constant('shift' as const),
  ),
  { maxLength: 60 },
);

type Waiting = { network: string; number: number };

/** The same steps on a plain list of who waits, with what each rule says written out. */
function plainly(waiting: Waiting[], turns: string[], entry: Waiting): Waiting | null {
  const lengthOf = (network: string) => waiting.filter((one) => one.network === network).length;
  if (waiting.length < MOST) {
    waiting.push(entry);
    if (!turns.includes(entry.network)) turns.push(entry.network);
    return null;
  }
  const longest = turns.reduce((a, b) => (lengthOf(b) > lengthOf(a) ? b : a));
  if (lengthOf(entry.network) + 1 >= lengthOf(longest)) return entry;
  const last = waiting.findLastIndex((one) => one.network === longest);
  const [dropped = null] = waiting.splice(last, 1);
  waiting.push(entry);
  if (!turns.includes(entry.network)) turns.push(entry.network);
  return dropped;
}

describe('fairQueue', () => {
  it('serves and turns away what a plain list would', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const queue = fairQueue<Waiting>(MOST);
        const waiting: Waiting[] = [];
        const turns: string[] = [];
        for (const [number, step] of taken.entries()) {
          if (step === 'shift') {
            const network = turns.shift();
            const at = waiting.findIndex((one) => one.network === network);
            const [expected] = at < 0 ? [] : waiting.splice(at, 1);
            if (network && waiting.some((one) => one.network === network)) turns.push(network);
            expect(queue.shift()).toEqual(expected);
          } else {
            const entry = { network: step.push, number };
            expect(queue.push(step.push, entry)).toEqual(plainly(waiting, turns, entry));
          }
          expect(queue.size()).toBe(waiting.length);
          expect(queue.size()).toBeLessThanOrEqual(MOST);
        }
      }),
    );
  });

  it('makes nobody wait for more than one of each other network, however many those send', () => {
    const queue = fairQueue<string>(64);
    for (let sent = 0; sent < 1_000; sent += 1) queue.push('flood', `flood ${sent}`);
    expect(queue.push('ward', 'ward'), 'the last of the flood makes room').toBe('flood 63');
    expect([queue.shift(), queue.shift()]).toEqual(['flood 0', 'ward']);
  });

  it('turns away the newcomer when nobody’s line is longer than theirs would be', () => {
    const queue = fairQueue<string>(2);
    expect([queue.push('a', 'a1'), queue.push('b', 'b1'), queue.push('c', 'c1')]).toEqual([null, null, 'c1']);
  });
});
