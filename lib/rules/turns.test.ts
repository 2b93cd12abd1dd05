import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Asker, createTurns, turnLimits } from './turns';

describe('turnLimits', () => {
  it.each([
    [1, 1, 0],
    [2, 1, 0],
    [3, 2, 1],
    [64, 2, 1],
  ])('on %i cores', (cores, atOnce, reserved) => {
    expect(turnLimits(cores, false)).toMatchObject({ atOnce, reserved });
    expect(turnLimits(cores, true)).toMatchObject({ atOnce: 1, reserved: 0 });
  });
});

const asker = (network: string, isKnown: boolean): Asker => ({ network, isKnown });
const one = { atOnce: 1, reserved: 0, waiting: 64 };

/** Everybody who waits, in the order they are served one after another. */
function served(turns: ReturnType<typeof createTurns<string>>): string[] {
  const order: string[] = [];
  for (let next = turns.begin(); next; next = turns.begin()) {
    order.push(next.entry);
    turns.end(next.asker);
  }
  return order;
}

describe('createTurns', () => {
  it('takes a known browser before a thousand strangers', () => {
    const turns = createTurns<string>(one);
    for (let guess = 0; guess < 1_000; guess += 1) turns.ask(asker(`net ${guess}`, false), `guess ${guess}`);
    expect(turns.ask(asker('ward', true), 'clerk'), 'has a place of its own').toBeNull();
    expect(served(turns)[0]).toBe('clerk');
  });

  it('lets a stranger in after three known browsers, however many of those wait', () => {
    const turns = createTurns<string>(one);
    for (let times = 0; times < 7; times += 1) turns.ask(asker('ward', true), `known ${times}`);
    turns.ask(asker('far', false), 'stranger');
    expect(served(turns).indexOf('stranger')).toBe(3);
  });

  it('keeps a turn free of strangers where there is more than one', () => {
    const turns = createTurns<string>({ atOnce: 3, reserved: 1, waiting: 64 });
    for (let guess = 0; guess < 5; guess += 1) turns.ask(asker('net', false), `guess ${guess}`);
    expect([turns.begin()?.entry, turns.begin()?.entry, turns.begin()]).toEqual([
      'guess 0',
      'guess 1',
      undefined,
    ]);
    turns.ask(asker('ward', true), 'clerk');
    expect(turns.begin()?.entry).toBe('clerk');
  });

  it('never has more under way than it may, and ends with everybody served or turned away, once', () => {
    const limits = fc.record({
      atOnce: fc.integer({ min: 1, max: 3 }),
      reserved: fc.integer({ min: 0, max: 1 }),
      waiting: fc.integer({ min: 1, max: 5 }),
    });
    const asked = fc.record({ network: fc.constantFrom('a', 'b', 'c'), isKnown: fc.boolean() });
    const step = fc.oneof(asked, fc.constant('begin' as const), fc.constant('end' as const));
    fc.assert(
      fc.property(limits, fc.array(step, { maxLength: 80 }), (limit, steps) => {
        const reserved = limit.atOnce > 1 ? limit.reserved : 0;
        const turns = createTurns<number>({ ...limit, reserved });
        const underWay: Asker[] = [];
        const gone: number[] = [];
        const begin = () => {
          const next = turns.begin();
          if (!next) return false;
          underWay.push(next.asker);
          gone.push(next.entry);
          expect(underWay.length).toBeLessThanOrEqual(limit.atOnce);
          const strangers = underWay.filter(({ isKnown }) => !isKnown).length;
          expect(strangers).toBeLessThanOrEqual(limit.atOnce - reserved);
          return true;
        };
        const end = () => {
          const ended = underWay.shift();
          if (ended) turns.end(ended);
          return ended !== undefined;
        };
        let asks = 0;
        for (const taken of steps) {
          if (taken === 'begin') begin();
          else if (taken === 'end') end();
          else {
            const dropped = turns.ask(taken, asks);
            asks += 1;
            if (dropped !== null) gone.push(dropped);
          }
        }
        while (begin() || end());
        expect(gone.toSorted((a, b) => a - b)).toEqual(Array.from({ length: asks }, (_, index) => index));
      }),
    );
  });
});
