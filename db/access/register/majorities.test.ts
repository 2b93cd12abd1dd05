import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Majority, majorityKey } from '@/lib/rules/majorities';
import { createTestCouncil, must, openTestDatabase, TEST_NOW, type TestCouncil } from '../test-database';
import { registerFaults } from '../trail/verify-register';
import { addMajority, getCouncilFor, removeMajority, setDeadlines } from './councils';

let close: () => void;
let home: TestCouncil;
beforeAll(async () => {
  close = openTestDatabase();
  home = await createTestCouncil('nha');
});
afterAll(() => close());

const form = {
  ...{ kind: 'ordinary', how: 'over', numerator: '1', denominator: '2', base: 'voting' },
  ...{ article: 'Standing Order 3(s)', from: '', to: '' },
};
const add = (change: object = {}) =>
  addMajority(home.viewers.admin, { councilId: home.councilId, ...form, ...change }, TEST_NOW);
const remove = (one: Majority | undefined) =>
  removeMajority(
    home.viewers.admin,
    { councilId: home.councilId, key: one ? majorityKey(one) : '' },
    TEST_NOW,
  );
const stored = async () => (await getCouncilFor(home.viewers.admin, 'nha'))?.majorities;

test('a council has one majority of a kind on a day, with its own article, and the trail tells it', async () => {
  must(await add({ to: '31/12/2009' }));
  expect(await stored()).toEqual([
    {
      ...{ kind: 'ordinary', numerator: 1, denominator: 2, strict: true, base: 'voting' },
      ...{ article: 'Standing Order 3(s)', from: null, to: '2009-12-31' },
    },
  ]);
  expect(await add()).toMatchObject({ ok: false, fields: { from: expect.stringContaining('cùng loại') } });
  must(await add({ from: '1/1/2010', how: 'at_least', article: '' }));
  expect(await stored()).toMatchObject([
    { strict: true },
    { strict: false, article: null, from: '2010-01-01' },
  ]);
  const [first, second] = (await stored()) ?? [];
  must(await remove(first));
  expect(await stored()).toEqual([second]);
  // Somebody who read the list before: what stands in its place now is not what they meant.
  expect(await remove(first)).toMatchObject({ ok: false, code: 'row.gone' });
  expect(await stored()).toEqual([second]);
  must(await remove(second));
  expect([await stored(), (await registerFaults()).faults]).toEqual([null, []]);
});

test('two who enter one at once lose neither', async () => {
  const both = await Promise.all([add({ to: '31/12/2009' }), add({ from: '1/1/2010' })]);
  const kept = both.filter(({ ok }) => ok).length;
  expect(kept).toBeGreaterThan(0);
  expect(await stored()).toHaveLength(kept);
});

test.each([
  ['denominator', { numerator: '3' }],
  ['to', { from: '2/1/2010', to: '1/1/2010' }],
  ['base', { base: 'everybody' }],
])('a wrong %s is said beside it', async (field, change) => {
  expect(await add(change)).toMatchObject({ ok: false, fields: { [field]: expect.any(String) } });
});

test('nobody but its administrator enters any', async () => {
  const input = { councilId: home.councilId, ...form };
  expect(await addMajority(home.viewers.clerk, input, TEST_NOW)).toMatchObject({ ok: false });
});

test('deadlines of the working rules are kept with their articles', async () => {
  const days = { conveningDays: '20', conveningArticle: 'Điều 5', sendingDays: '', sendingArticle: '' };
  must(await setDeadlines(home.viewers.admin, { councilId: home.councilId, ...days }, TEST_NOW));
  expect(await getCouncilFor(home.viewers.admin, 'nha')).toMatchObject({
    ...{ conveningDays: 20, conveningArticle: 'Điều 5', sendingDays: null, sendingArticle: null },
  });
});
