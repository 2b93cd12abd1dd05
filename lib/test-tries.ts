import type { Parameters } from 'fast-check';
import { expect, inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** How often a hostile property is tried, and from where: `npm run fuzz` asks for more, and elsewhere. */
    fuzz: { runs: number; seed: number };
  }
}

/**
 * What `fc.pre` may turn away for each try that counts (`maxSkipsPerRun`). A property that lets nearly everything go
 * unjudged could not fail, so it fails at once.
 */
export const MOST_TURNED_AWAY = 3;

/** The settings of one hostile property; a dear one takes its `share` of the tries. */
export function tries(share = 1): Parameters<unknown> {
  const { runs, seed } = inject('fuzz');
  return { numRuns: Math.max(1, Math.round(runs * share)), seed, maxSkipsPerRun: MOST_TURNED_AWAY };
}

/**
 * Counts how often a property comes to each of its claims. One it hardly ever comes to could not fail:
 * `expectEach` asks for every claim in at least `share` of its tries.
 */
export function claims() {
  const counted = new Map<string, { tried: number; made: number }>();
  return {
    count(claim: string, isMade: boolean): void {
      const { tried, made } = counted.get(claim) ?? { tried: 0, made: 0 };
      counted.set(claim, { tried: tried + 1, made: made + Number(isMade) });
    },
    expectEach(share: number): void {
      expect(counted.size, 'claims that were counted').toBeGreaterThan(0);
      for (const [claim, { tried, made }] of counted)
        expect(made / tried, `${claim}: ${made} of ${tried} tries say something`).toBeGreaterThanOrEqual(
          share,
        );
    },
  };
}
