import { expect, it } from 'vitest';
import { stayWithin } from './last-page';

/** Where the framework is told to lead; null where nobody is led anywhere. */
function ledTo(run: () => void): string | null {
  try {
    run();
    return null;
  } catch (error) {
    return String((error as { digest?: string }).digest).split(';')[2] ?? '';
  }
}

it.each([
  ['past the end', { page: 99, pages: 2 }, '/mau/tim-kiem?q=h%C3%A8&trang=2'],
  ['past a single page', { page: 2, pages: 1 }, '/mau/tim-kiem?q=h%C3%A8'],
  ['the last', { page: 2, pages: 2 }, null],
  ['of an empty list the first', { page: 1, pages: 1 }, null],
])('%s', (_, list, address) => {
  expect(ledTo(() => stayWithin(list, '/mau/tim-kiem', { q: 'hè', nam: null }))).toBe(address);
});
