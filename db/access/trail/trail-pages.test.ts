import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { raw } from '../../client';
import { setQuorum } from '../register/councils';
import { createTestCouncil, must, openTestDatabase, TEST_NOW, type TestCouncil } from '../test-database';
import { listEvents, TRAIL_PAGE } from './trail';

let close: () => void;
let home: TestCouncil;
let other: TestCouncil;
beforeAll(async () => {
  close = openTestDatabase();
  home = await createTestCouncil('nha');
  other = await createTestCouncil('ben');
});
afterAll(() => close());

describe('listEvents', () => {
  it('gives every event of the council once, newest first, and none of another', async () => {
    const { admin } = other.viewers;
    for (let time = 0; time < TRAIL_PAGE; time += 1)
      must(
        await setQuorum(
          admin,
          { councilId: other.councilId, numerator: `${1 + (time % 2)}`, denominator: '3' },
          TEST_NOW,
        ),
      );
    const first = await listEvents(admin, { councilId: other.councilId });
    expect(first?.entries).toHaveLength(TRAIL_PAGE);
    const rest = await listEvents(admin, { councilId: other.councilId, before: first?.next ?? 0 });
    expect(rest?.next).toBeNull();
    const ids = [...(first?.entries ?? []), ...(rest?.entries ?? [])].map(({ id }) => id);
    const expected = raw()
      .prepare('select id from events where council_id = ? order by id desc')
      .pluck()
      .all(other.councilId);
    expect(ids).toEqual(expected);
    const subjectOf = (verb: string) => rest?.entries.find((entry) => entry.verb === verb)?.subject;
    expect(subjectOf('mandate_added')).toBe('Khóa II – Lê Thị Cúc');
  });

  it('does not exist for anybody but the council’s admin', async () => {
    for (const viewer of [home.viewers.clerk, other.viewers.admin])
      expect(await listEvents(viewer, { councilId: home.councilId })).toBeNull();
  });
});
