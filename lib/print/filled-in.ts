import { asked, type Composition } from './composition';

/** A paper with the lines its form leaves free filled in, by their labels, as far as something is known; what it says already stays. */
export const filledIn = (
  paper: Composition,
  known: Readonly<Record<string, string | null>>,
): Composition => ({
  ...paper,
  blocks: paper.blocks.map((block) =>
    block.is === 'fill' && Object.hasOwn(known, block.label)
      ? asked(block.label, known[block.label] ?? null)
      : block,
  ),
});
