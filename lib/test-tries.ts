import type { Parameters } from 'fast-check';
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** How often a hostile property is tried, and from where: `npm run fuzz` asks for more, and elsewhere. */
    fuzz: { runs: number; seed: number };
  }
}

/** The settings of one hostile property; a dear one takes its `share` of the tries. */
export function tries(share = 1): Parameters<unknown> {
  const { runs, seed } = inject('fuzz');
  return { numRuns: Math.max(1, Math.round(runs * share)), seed };
}
