import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asDocumentColumns, documentOf } from './document';
import { asPromiseColumns, type PromiseColumns, promiseOf } from './promise';

const text = fc.option(fc.string({ minLength: 1 }), { nil: null });
const promise: fc.Arbitrary<PromiseColumns> = fc.record({
  ...{ promiseBody: text, promiseOwner: text, promiseEvidence: text },
  promiseDueOn: fc.constantFrom(null, '2026', '2026-09', '2026-09-30'),
  promiseStatus: fc.constantFrom(null, 'open' as const, 'done' as const),
  promiseDoneOn: fc.constantFrom(null, '2026-09-12'),
});

describe('a promise within a row', () => {
  test('is not there where nothing is written of it', () => {
    const nothing = asPromiseColumns(undefined);
    expect(promiseOf(nothing)).toEqual({});
    // What became of something is said of something.
    expect(promiseOf({ ...nothing, promiseEvidence: 'Báo cáo 45', promiseDoneOn: '2026-09-12' })).toEqual({});
  });

  test('says when and by what it was done of one that is done alone', () => {
    const row = { ...asPromiseColumns(undefined), promiseBody: 'Xong mương', promiseEvidence: 'Báo cáo 45' };
    expect(promiseOf({ ...row, promiseStatus: 'open' }).promise).toEqual({
      body: 'Xong mương',
      status: 'open',
    });
    expect(promiseOf({ ...row, promiseStatus: 'done' }).promise).toHaveProperty('evidence', 'Báo cáo 45');
  });

  test('read from its record is the promise it was, whatever was written', () => {
    fc.assert(
      fc.property(promise, (row) => {
        const once = promiseOf(row);
        expect(promiseOf(asPromiseColumns(once.promise))).toEqual(once);
      }),
    );
  });
});

test('a paper read from its record is the paper it was, whatever was written', () => {
  const file = fc.option(fc.stringMatching(/^[0-9a-f]{64}$/), { nil: null });
  const row = fc.record({
    number: text,
    datedOn: fc.constantFrom(null, '2026-09'),
    fileDigest: file,
    fileName: text,
  });
  fc.assert(
    fc.property(row, (columns) => {
      const once = documentOf(columns);
      expect(documentOf(asDocumentColumns(once.document))).toEqual(once);
    }),
  );
});
