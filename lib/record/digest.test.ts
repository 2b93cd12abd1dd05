import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonical, sha256, shortDigest } from './digest';

describe('the one spelling of a record', () => {
  test('sorts keys, keeps lists, and says nothing twice', () => {
    expect(canonical({ b: [2, 1], a: { đ: 'Đức Thắng', c: null } })).toBe(
      '{"a":{"c":null,"đ":"Đức Thắng"},"b":[2,1]}',
    );
  });

  test('does not depend on the order of keys, and reads back to the same value', () => {
    const value = fc.letrec((tie) => ({
      leaf: fc.oneof(fc.string(), fc.maxSafeInteger(), fc.boolean(), fc.constant(null)),
      node: fc.oneof(
        { depthSize: 'small' },
        tie('leaf'),
        fc.array(tie('node')),
        fc.dictionary(
          fc.string().filter((key) => key !== '__proto__'),
          tie('node'),
          { noNullPrototype: true },
        ),
      ),
    })).node;
    fc.assert(
      fc.property(value, (one) => {
        expect(JSON.parse(canonical(one))).toEqual(JSON.parse(JSON.stringify(one)));
        expect(canonical(reversed(one))).toBe(canonical(one));
      }),
    );
  });

  test.each([[0.5], [Number.NaN], [undefined], [2 ** 53]])('refuses %s', (value) => {
    expect(() => canonical({ value })).toThrow(TypeError);
  });
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, part]) => [key, reversed(part)]),
  );
}

test('a fingerprint is what sha256sum prints, and people compare it in fours', async () => {
  const digest = await sha256('abc');
  expect(digest).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(shortDigest(digest)).toBe('ba78·16bf·8f01·cfea');
});
