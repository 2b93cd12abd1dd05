import { afterAll, beforeAll, expect, test } from 'vitest';
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
  must(await removeMajority(home.viewers.admin, { councilId: home.councilId, index: 0 }, TEST_NOW));
  expect(await stored()).toHaveLength(1);
  must(await removeMajority(home.viewers.admin, { councilId: home.councilId, index: 0 }, TEST_NOW));
  expect([await stored(), (await registerFaults()).faults]).toEqual([null, []]);
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
