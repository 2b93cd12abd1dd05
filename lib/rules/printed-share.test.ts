import fc from 'fast-check';
import { expect, it } from 'vitest';
import { figureShare, sharePrinted } from './printed-share';

it.each([
  ['86,3', 86_376, 100_000, 'cut'],
  ['86,4', 86_376, 100_000, 'rounded'],
  ['86,5', 86_376, 100_000, 'other'],
  ['86,2', 86_376, 100_000, 'other'],
  ['86', 86_376, 100_000, 'rounded'],
  ['40', 14, 21, 'other'],
  ['66,7', 14, 21, 'rounded'],
  ['66,6', 14, 21, 'cut'],
  ['0', 0, 21, 'rounded'],
  ['x', 1, 2, 'other'],
])('«%s» printed for %d of %d is %s', (share, part, whole, how) =>
  expect(sharePrinted(share, part, whole)).toBe(how),
);

it.each([
  ['rounded', '86,38%', 863_800, 'fits'],
  ['cut off', '86,3 %', 863_000, 'cut'],
  ['within what rounded amounts leave open', '86,40%', 864_000, 'fits'],
  ['another share', '40%', 400_000, 'differs'],
])('a share %s', (_name, printed, ppm, how) =>
  expect(figureShare(86_376, 100_000, { printed, ppm })).toBe(how),
);

it('takes every share for what it is, cut or rounded to any places', () => {
  fc.assert(
    fc.property(
      fc.nat(500),
      fc.integer({ min: 1, max: 500 }),
      fc.integer({ min: 1, max: 3 }),
      (part, whole, places) => {
        const unit = 10n ** BigInt(places);
        const scaled = BigInt(part) * 100n * unit;
        const cut = scaled / BigInt(whole);
        const write = (units: bigint) => `${units / unit},${String(units % unit).padStart(places, '0')}`;
        expect(sharePrinted(write(cut), part, whole)).not.toBe('other');
        expect(sharePrinted(write(cut + 2n), part, whole)).toBe('other');
      },
    ),
  );
});
