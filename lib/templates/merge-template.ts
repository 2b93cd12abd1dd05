import { type SlotName, slotNames } from './slots';
import { type Template, textOf } from './template';

/** The places in which two templates say something else, in the order papers have them. */
export const differingSlots = (one: Template, other: Template): SlotName[] =>
  slotNames.filter((slot) => textOf(one, slot) !== textOf(other, slot));

/**
 * What two people made of one template: each place is his who changed it. Where both did, and not alike, somebody has to choose.
 *
 * @param base what `mine` was made of; `theirs` is what stands there now
 */
export function mergeTemplates(
  base: Template,
  mine: Template,
  theirs: Template,
): { template: Template; disputed: readonly SlotName[] } {
  const changed = differingSlots(base, mine);
  const taken = new Set(differingSlots(base, theirs));
  const apart = new Set(differingSlots(mine, theirs));
  const slots = { ...theirs.slots };
  for (const slot of changed) {
    delete slots[slot];
    if (mine.slots[slot] !== undefined) slots[slot] = mine.slots[slot];
  }
  return { template: { slots }, disputed: changed.filter((slot) => taken.has(slot) && apart.has(slot)) };
}
