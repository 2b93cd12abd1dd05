import { expect, it } from 'vitest';
import { isWholeRegister } from './register';

it.each([
  ['said to be whole, though short', true, 3, true],
  ['said to be partial, though long', false, 26, false],
  ['nobody said, the chair alone', null, 1, false],
  ['nobody said, fewer than any council has', null, 14, false],
  ['nobody said, as many as a council has', null, 15, true],
  ['a record from before it was asked', undefined, 3, true],
])('%s', (_name, said, listed, expected) => {
  expect(isWholeRegister(said, listed)).toBe(expected);
});
