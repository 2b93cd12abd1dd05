import { expect, it } from 'vitest';
import { voteBase } from './vote-base';

it.each([
  ['the source of the vote', { vote: 25, register: 26, sitting: 27 }, { total: 25, from: 'vote' }],
  ['a whole register', { vote: null, register: 26, sitting: 27 }, { total: 26, from: 'register' }],
  ['the source of the sitting', { vote: null, register: null, sitting: 27 }, { total: 27, from: 'sitting' }],
  ['nobody', { vote: null, register: null, sitting: null }, { total: null, from: null }],
])('is told by %s', (_, known, base) => {
  expect(voteBase(known)).toEqual(base);
});
