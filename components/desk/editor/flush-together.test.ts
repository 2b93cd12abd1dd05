import { expect, test } from 'vitest';
import { flushTogether } from './flush-together';

/** A section that holds what is put into it until it is flushed; `meanwhile` is what somebody types while it is on its way. */
function section(meanwhile: () => void = () => {}, isSaved = true) {
  let held = 0;
  let sent = 0;
  return {
    type: () => {
      held += 1;
    },
    sent: () => sent,
    isUnsaved: () => held > 0,
    flush: async () => {
      const taken = held;
      await Promise.resolve();
      held -= taken;
      sent += taken;
      meanwhile();
      return isSaved;
    },
  };
}

test('what is typed in one while another is on its way is sent before it is over', async () => {
  let keys = 3;
  const votes = section();
  const questions = section(() => {
    if (keys > 0) votes.type();
    keys -= 1;
  });
  votes.type();
  expect(await flushTogether([votes, questions])).toBe(true);
  expect(votes.isUnsaved()).toBe(false);
  expect(votes.sent()).toBe(4);
});

test('one that cannot be saved ends it, and one that never rests does not hold it for ever', async () => {
  expect(await flushTogether([section(undefined, false), section()])).toBe(false);
  const restless = section(() => restless.type());
  expect(await flushTogether([restless])).toBe(false);
});
