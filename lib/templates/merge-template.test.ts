import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tries } from '@/lib/test-tries';
import { differingSlots, mergeTemplates } from './merge-template';
import { slotNames, slotOf } from './slots';
import { type Template, textOf } from './template';

/* Two clerks at one template: nobody's words are lost, and nobody is overruled unasked. */

const few = slotNames.slice(0, 6);
/** Ours again among them: then the place is not the council's any more. */
const template = fc
  .tuple(...few.map((slot) => fc.constantFrom(undefined, 'một', 'hai', slotOf(slot).ours)))
  .map(
    (texts): Template => ({
      slots: Object.fromEntries(
        few.flatMap((slot, at) =>
          texts[at] === undefined || texts[at] === slotOf(slot).ours ? [] : [[slot, texts[at]]],
        ),
      ),
    }),
  );

test('each place is his who changed it; where both did and not alike, it is disputed', () => {
  fc.assert(
    fc.property(template, template, template, (base, mine, theirs) => {
      const { template: merged, disputed } = mergeTemplates(base, mine, theirs);
      for (const slot of slotNames) {
        const [was, my, their] = [base, mine, theirs].map((one) => textOf(one, slot));
        expect(textOf(merged, slot)).toBe(my === was ? their : my);
        expect(disputed.includes(slot)).toBe(my !== was && their !== was && my !== their);
      }
    }),
    tries(),
  );
});

test('what nobody changed meanwhile is what was typed', () => {
  fc.assert(
    fc.property(template, template, (base, mine) => {
      expect(mergeTemplates(base, mine, base)).toEqual({ template: mine, disputed: [] });
      expect(differingSlots(mergeTemplates(base, base, mine).template, mine)).toEqual([]);
    }),
    tries(0.5),
  );
});
