'use client';

import type { Section } from '@/lib/words';
import type { PageSteps } from './page-steps';
import type { Status } from './section-state';
import type { SectionHandle, SectionOutside } from './use-section';
import { useUndoKeys } from './use-undo-keys';

/** The most urgent first. */
const URGENCY: readonly Status['kind'][] = ['conflict', 'invalid', 'failed', 'saving', 'dirty', 'saved'];

/** What is most urgent of several; where all are saved, since when. */
export function worstStatus(all: readonly Status[]): Status {
  const of = (kind: Status['kind']) => all.filter((one) => one.kind === kind);
  const worst = URGENCY.map(of).find((found) => found.length > 0) ?? [{ kind: 'saved' as const }];
  return worst.reduce((one, other) => ((other.at ?? '') > (one.at ?? '') ? other : one));
}

/**
 * A section as the frame of a page shows it that writes into others too: saved when all are, and one Ctrl+Z for all, which takes
 * back whatever was done last.
 */
export function useSeveralSections<S extends Section>(
  main: SectionHandle<S>,
  beside: readonly SectionOutside[],
  steps: PageSteps,
): SectionHandle<S> {
  const all: readonly SectionOutside[] = [...beside, main];

  async function retrace(direction: 'undo' | 'redo') {
    for (const one of all) await one.flush();
    const unsent = direction === 'undo' ? all.find((one) => one.holdsUnsent()) : undefined;
    const next = unsent ?? all.find(({ section }) => section === steps.next(direction)) ?? main;
    next[direction]();
  }
  useUndoKeys((direction) => void retrace(direction), main.readOnly === null);

  return {
    ...main,
    status: worstStatus(all.map(({ status }) => status)),
    errors: Object.assign({}, ...all.map(({ errors }) => errors)),
    canUndo: main.canUndo || steps.next('undo') !== null,
    canRedo: main.canRedo || steps.next('redo') !== null,
    undo: () => void retrace('undo'),
    redo: () => void retrace('redo'),
    retry: () => {
      for (const one of all) if (one.status.kind !== 'saved') one.retry();
    },
    flush: async () => {
      let isClean = true;
      for (const one of all) isClean = (await one.flush()) && isClean;
      return isClean;
    },
  };
}
