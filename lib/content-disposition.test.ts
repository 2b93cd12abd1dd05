import fc from 'fast-check';
import { expect, it } from 'vitest';
import { attachment } from './content-disposition';

it.each([
  ['to-trinh.pdf', `attachment; filename="to-trinh.pdf"; filename*=UTF-8''to-trinh.pdf`],
  ['Tờ (1).pdf', `attachment; filename="T_ (1).pdf"; filename*=UTF-8''T%E1%BB%9D%20%281%29.pdf`],
  ['a"b\\c%.pdf', `attachment; filename="a_b_c_.pdf"; filename*=UTF-8''a%22b%5Cc%25.pdf`],
  ['a\r\nX: y.pdf', `attachment; filename="a__X: y.pdf"; filename*=UTF-8''a%0D%0AX%3A%20y.pdf`],
])('%j', (name, header) => {
  expect(attachment(name)).toBe(header);
});

it('gives any name back, on one line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const header = attachment(name);
      expect(header).toMatch(/^[\x20-\x7e]*$/);
      expect(header.split('"')).toHaveLength(3);
      expect(decodeURIComponent(header.split("UTF-8''")[1] ?? '')).toBe(
        name.replace(/\p{Surrogate}/gu, '\uFFFD'),
      );
    }),
  );
});
