import 'server-only';
import { randomInt } from 'node:crypto';

/** Letters and digits that are told apart on paper. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Three groups of five: 74 bits, easily copied from a slip. */
export function firstPassword(): string {
  const group = () => Array.from({ length: 5 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return [group(), group(), group()].join('-');
}
