import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { personnelVoteSchema } from '@/lib/record/schema-personnel';
import { raw } from '../../client';
import {
  createTestCouncil,
  openTestDatabase,
  TEST_NOW,
  type TestCouncil,
  writesNothing,
} from '../test-database';
import { createTestSession, type TestSession } from '../test-session';
import { getSection, saveSection } from './sections';

/* Nobody's name can be put to a ballot on people, by no request, and there is no place where it could stand. */

let closeDatabase: () => void;
let council: TestCouncil;
let draft: TestSession;
beforeAll(async () => {
  closeDatabase = openTestDatabase();
  council = await createTestCouncil();
  draft = await createTestSession(council);
  await draft.saveGeneral({});
  await draft.save('personnel', { personnelVotes: [vote], personnelPeople: [person], personnelTellers: [] });
});
afterAll(() => closeDatabase());

const vote = { id: 'bau', kind: 'election' as const, post: 'Chủ tịch', method: 'secret' as const, seats: 1 };
const person = { id: 'an', personnelVoteId: 'bau', name: 'Nguyễn Thị An', forCount: 2 };
const voter = () => council.delegates[0]?.mandateId ?? '';

const send = async (section: 'personnel' | 'votes', rows: object) => {
  const { clerk } = council.viewers;
  const base = (await getSection(clerk, draft.sessionId, section))?.version ?? 0;
  return saveSection(clerk, { sessionId: draft.sessionId, section, base, rows }, TEST_NOW);
};

test.each<[string, () => object]>([
  [
    'a table of ballots',
    () => ({ ballots: [{ id: 'b', voteId: 'bau', mandateId: voter(), choice: 'for' }] }),
  ],
  [
    'the ballots of the vote',
    () => ({ personnelVotes: [{ ...vote, ballots: [{ delegate: voter(), choice: 'for' }] }] }),
  ],
  ['who was for somebody', () => ({ personnelPeople: [{ ...person, voters: [voter()] }] })],
])('%s is refused, and nothing is written', async (_, over) => {
  const rows = { personnelVotes: [vote], personnelPeople: [person], personnelTellers: [], ...over() };
  const answer = await writesNothing(() => send('personnel', rows));
  expect(answer).toMatchObject({ ok: false, code: 'input.invalid' });
  expect(JSON.stringify(answer)).toContain('không ghi ai bỏ phiếu');
});

test('a ballot by name of another section finds no vote on people to belong to', async () => {
  const ballots = [{ id: 'b', voteId: 'bau', mandateId: voter(), choice: 'for' }];
  await writesNothing(() => send('votes', { votes: [], ballots }));
  expect(raw().prepare('select count(*) from ballots').pluck().get()).toBe(0);
});

/** Every place of a schema at which a delegate is named. */
function delegatesIn(schema: z.ZodType, path = ''): string[] {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional)
    return delegatesIn(schema.unwrap() as z.ZodType, path);
  if (schema instanceof z.ZodArray) return delegatesIn(schema.element as z.ZodType, path);
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([name, field]) =>
    name === 'delegate' ? [path] : delegatesIn(field, path ? `${path}.${name}` : name),
  );
}

test('a record names those it is about and those who counted, and nobody else; so do the tables', () => {
  expect(delegatesIn(personnelVoteSchema)).toEqual(['tellers', 'people']);
  const naming = raw()
    .prepare(
      `select m.name from sqlite_master m join pragma_table_info(m.name) c
       where m.type = 'table' and m.name like 'personnel%' and c.name = 'mandate_id' order by m.name`,
    )
    .pluck()
    .all();
  expect(naming).toEqual(['personnel_people', 'personnel_tellers']);
});
