import { afterAll, beforeAll, expect, test } from 'vitest';
import { getPublication } from '@/db/access/publications/published';
import { openTestDatabase } from '@/db/access/test-database';
import { seed } from './story';

let closeDatabase: () => void;
beforeAll(async () => {
  closeDatabase = openTestDatabase();
  await seed();
}, 60_000);
afterAll(() => closeDatabase());

const recordOf = async (slug: string) => {
  const found = await getPublication('mau', slug);
  if (!found?.document.record) throw new Error(`${slug} has no record.`);
  return found.document.record;
};

test('elections on secret ballots, each confirmed by a resolution; one vote adopts all five', async () => {
  const { personnel = [], votes, resolutions } = await recordOf('khoa-2-ky-1');
  expect(
    personnel.map(({ kind, method, people }) => [kind, method, people.map((one) => one.outcome)]),
  ).toEqual(
    [['passed'], ['passed', 'withdrawn'], ['passed'], ['passed'], ['passed']].map((outcomes) => [
      ...['election', 'secret', outcomes],
    ]),
  );
  expect(personnel.map(({ resolution }) => resolution)).toEqual(resolutions.slice(0, 5).map(({ id }) => id));
  expect(votes.find(({ alsoResolutions }) => alsoResolutions)?.alsoResolutions).toHaveLength(4);
  expect(resolutions.map(({ status }) => status)).toEqual(Array(6).fill('adopted'));
});

test('a budget amended, counted wrong, voted again, and confidence in three levels', async () => {
  const { votes, personnel = [] } = await recordOf('khoa-1-ky-6');
  expect(votes.map(({ about, outcome }) => [about ?? null, outcome])).toEqual([
    ['amendment', 'adopted'],
    ['amendment', 'rejected'],
    [null, 'adopted'],
    [null, 'adopted'],
    ['procedure', 'adopted'],
    [null, 'adopted'],
    [null, 'adopted'],
  ]);
  const [, , first, again] = votes;
  expect([first?.annulled, first?.annulledReason]).toEqual([
    { on: '2023-12-14' },
    expect.stringContaining('Đếm sót'),
  ]);
  expect([again?.revoteOf, again?.recused?.length]).toEqual([first?.id, 1]);
  expect(personnel[0]?.people.map(({ outcome }) => outcome)).toEqual([
    ...['kept', 'kept', 'kept', 'kept', 'may_resign'],
  ]);
});

test('questions with their answers and a promise, and what was overseen', async () => {
  const { questions = [], oversight = [] } = await recordOf('khoa-1-ky-6');
  expect(questions.map(({ promise }) => promise?.status ?? null)).toEqual(['done', null]);
  expect(questions.map(({ turns = [] }) => turns.map(({ kind }) => kind))).toEqual([
    ['answer', 'follow_up', 'answer'],
    ['answer'],
  ]);
  expect(oversight.map(({ state, promise }) => [state, promise?.status])).toEqual([['done', 'done']]);
});

test('what voters asked for before one session, and what the next found of it', async () => {
  const asked = await recordOf('khoa-1-ky-11');
  expect(asked.petitionCounts?.map(({ matters }) => matters)).toEqual([84, 76, 3, 5]);
  const { petitions = [] } = await recordOf('khoa-1-ky-12');
  expect(petitions.map(({ code, review }) => [code, review])).toEqual([
    ['02', 'partly'],
    ['03', 'done'],
  ]);
  expect(asked.petitions?.map(({ code }) => code)).toEqual(['01', '02', '03']);
});

test('a dialogue and a conference are meetings, no sessions', async () => {
  const kinds = ['doi-thoai-ngay-2026-10-17', 'lien-tich-ngay-2026-11-05'].map(async (slug) => {
    const { session } = await recordOf(slug);
    return [session.meeting?.kind, session.ordinal];
  });
  expect(await Promise.all(kinds)).toEqual([
    ['dialogue', null],
    ['joint_conference', null],
  ]);
});
