import { expect, it } from 'vitest';
import { pointLetter } from './point-letter';

it('letters points as decrees do, without f, j, w and z', () => {
  const letters = Array.from({ length: 24 }, (_, index) => pointLetter(index));
  expect(letters.join(' ')).toBe('a b c d đ e g h i k l m n o p q r s t u v x y aa');
});
