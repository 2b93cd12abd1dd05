import type { Section } from '@/lib/words';
import type { SectionServer } from './use-section';

/**
 * Which sections of one page were saved, in what order: what Ctrl+Z takes back next, and what can be made again. A line that
 * names a vote is saved after the vote, so it is taken back before it.
 */
export function createPageSteps() {
  let done: Section[] = [];
  let undone: Section[] = [];

  /** The actions, each step they make noted. A save that changed nothing is none. */
  function noting({ save, undo, redo, reload }: SectionServer): SectionServer {
    return {
      reload,
      save: async (input) => {
        const answer = await save(input);
        if (answer.ok && answer.version > input.base) {
          done.push(input.section);
          undone = [];
        }
        return answer;
      },
      undo: async (input) => {
        const answer = await undo(input);
        if (answer.ok && done.includes(input.section)) {
          done = done.toSpliced(done.lastIndexOf(input.section), 1);
          undone.push(input.section);
        }
        return answer;
      },
      redo: async (input) => {
        const answer = await redo(input);
        if (answer.ok && undone.includes(input.section)) {
          undone = undone.toSpliced(undone.lastIndexOf(input.section), 1);
          done.push(input.section);
        }
        return answer;
      },
    };
  }

  return {
    noting,
    /** Whose step is next; null where this page has made none. */
    next: (direction: 'undo' | 'redo'): Section | null =>
      (direction === 'undo' ? done : undone).at(-1) ?? null,
  };
}

export type PageSteps = ReturnType<typeof createPageSteps>;
