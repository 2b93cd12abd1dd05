import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { wholeRecord } from '@/lib/record/test-whole';
import { type Result, refusals } from '@/lib/refusal';
import { anyValue, spoilt } from '@/lib/test-hostile';
import { tries } from '@/lib/test-tries';
import {
  createTestCouncil,
  fingerprint,
  openTestDatabase,
  rememberTestDatabase,
  TEST_NOW,
  type TestCouncil,
} from '../test-database';
import { importRecord } from './import-record';

let closeDatabase: () => void;
let restore: () => void;
let home: TestCouncil;
beforeAll(async () => {
  closeDatabase = openTestDatabase();
  home = await createTestCouncil('nha');
  restore = rememberTestDatabase();
});
afterAll(() => closeDatabase());

/** Refused, it names a known reason and wrote nothing; done, everything is put back for the next try. */
async function expectCleanly(run: () => Promise<Result | null>): Promise<void> {
  const before = fingerprint();
  const done = await run();
  if (done?.ok) return restore();
  if (done) expect(refusals[done.code]).toBe(done.message);
  expect(fingerprint(), 'refused, it wrote nothing').toBe(before);
}

/** What its schema lets pass in a register, and the database does not. */
const registerValue = fc.oneof(
  anyValue,
  fc.constantFrom<unknown>(0, 1, 100, 1945, 2021, 2201, 9999, null, '09:00', 'died', 'a'),
  fc.constantFrom('2021-07-01', '2020-01-01', '2026-12-31', '1000-01-01', '9999-12-31', '0000-01-01'),
);

describe('whatever stands in a record file', () => {
  const isRegister = ([part]: readonly (string | number)[]) => part === 'term' || part === 'delegates';
  const inOrder = { ...wholeRecord, term: { ...wholeRecord.term, ordinal: 7 } };

  test.each([
    ['anywhere', spoilt(inOrder, 2)],
    ['in its term and delegates', spoilt(inOrder, 2, isRegister, registerValue)],
  ])('%s, it is brought in or refused whole', async (_name, files) => {
    const viewer = {
      ...home.viewers.admin,
      roles: [...home.viewers.admin.roles, { councilId: home.councilId, role: 'clerk' as const }],
    };
    await fc.assert(
      fc.asyncProperty(files, (record) =>
        expectCleanly(() =>
          importRecord(viewer, { councilId: home.councilId, json: JSON.stringify(record) }, TEST_NOW),
        ),
      ),
      tries(0.08),
    );
  });
});
