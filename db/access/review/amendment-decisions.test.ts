import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { raw } from '../../client';
import { getSection, saveSection, undoSection } from '../desk/sections';
import { getHistory } from '../publications/history';
import { at, createAmendable } from '../test-amendments';
import {
  createTestCouncil,
  everything,
  must,
  openTestDatabase,
  rememberTestDatabase,
  type TestCouncil,
  writesNothing,
} from '../test-database';
import { createTestSession, type TestSession } from '../test-session';
import { verifyStore } from '../trail/verify';
import { acceptAmendment, declineAmendment, putToVote } from './amendment-decisions';
import { assembleDraft, listAssemblies } from './assembly';

let closeDatabase: () => void;
let restore: () => void;
let home: TestCouncil;
let other: TestCouncil;
let draft: TestSession;
let desk: Awaited<ReturnType<typeof createAmendable>>;

beforeAll(async () => {
  closeDatabase = openTestDatabase();
  home = await createTestCouncil('nha');
  other = await createTestCouncil('ben');
  draft = await createTestSession(home);
  await draft.saveGeneral({});
  desk = await createAmendable(home, draft);
  restore = rememberTestDatabase();
});
afterAll(() => closeDatabase());

describe('the clerk', () => {
  test('accepts: the draft has the words, as a step that can be undone', async () => {
    const id = await desk.proposed();
    must(await desk.accept(id));
    expect([await desk.clauses(), desk.stateOf(id)]).toEqual([['Mức chi mới.', 'Thời hạn.'], 'accepted']);
    const base = await desk.version();
    must(
      await undoSection(
        home.viewers.clerk,
        { sessionId: draft.sessionId, section: 'resolutions', base },
        at(3),
      ),
    );
    expect(await desk.clauses()).toEqual(['Mức chi.', 'Thời hạn.']);
    restore();
  });

  test('accepts twice at once, once', async () => {
    const id = await desk.proposed();
    const both = await Promise.all([desk.accept(id), desk.accept(id)]);
    expect(both.every((one) => one?.ok)).toBe(true);
    expect(
      raw()
        .prepare("select count(*) from events where aggregate_id = ? and verb = 'amendment_accepted'")
        .pluck()
        .get(id),
    ).toBe(1);
    restore();
  });

  test('accepts two of other pieces at once', async () => {
    const [one, two] = [await desk.proposed(), await desk.proposed({ pieceId: 'k2', proposed: 'Ba tháng.' })];
    const both = await Promise.all([desk.accept(one), desk.accept(two)]);
    expect(both.map((done) => done?.ok)).toEqual([true, true]);
    expect(await desk.clauses()).toEqual(['Mức chi mới.', 'Ba tháng.']);
    restore();
  });

  test('does not accept over words that changed, or what is gone', async () => {
    const id = await desk.proposed();
    await desk.write((article) => ({
      ...article,
      clauses: article.clauses.map((one) => ({ ...one, text: `${one.text} Sửa.` })),
    }));
    expect(await writesNothing(() => desk.accept(id))).toMatchObject({ code: 'amendment.changed' });
    await desk.write((article) => ({ ...article, clauses: [] }));
    expect(await writesNothing(() => desk.accept(id))).toMatchObject({ code: 'amendment.gone' });
    restore();
  });

  test('accepts what the draft says already without another step', async () => {
    const id = await desk.proposed();
    await desk.write((article) => ({
      ...article,
      clauses: article.clauses.map((one) => (one.id === 'k1' ? { ...one, text: 'Mức chi mới.' } : one)),
    }));
    const before = (everything().events ?? []).length;
    must(await desk.accept(id));
    expect((everything().events ?? []).length).toBe(before + 1);
    restore();
  });

  test('declines with a reason', async () => {
    const amendmentId = await desk.proposed();
    const empty = await writesNothing(() =>
      declineAmendment(home.viewers.clerk, { amendmentIds: [amendmentId], answer: '' }, at(2)),
    );
    expect(empty).toMatchObject({ fields: { answer: expect.stringMatching(/^Ghi vì sao/) } });
    must(
      await declineAmendment(
        home.viewers.clerk,
        { amendmentIds: [amendmentId], answer: 'Trái Luật A.' },
        at(2),
      ),
    );
    expect(desk.stateOf(amendmentId)).toBe('declined');
    expect(await writesNothing(() => desk.accept(amendmentId))).toMatchObject({ code: 'amendment.decided' });
  });

  test('alone decides', async () => {
    const id = await desk.proposed();
    expect(await writesNothing(() => desk.accept(id, home.viewers.chair))).toMatchObject({
      code: 'role.missing',
    });
    for (const viewer of [home.viewers.councillor, home.viewers.admin, other.viewers.clerk])
      expect(await writesNothing(() => desk.accept(id, viewer))).toBeNull();
  });

  test('changes no draft that is not open', async () => {
    const id = await desk.proposed();
    raw().exec(`update council_sessions set state = 'submitted' where id = '${draft.sessionId}'`);
    for (const run of [acceptAmendment, putToVote])
      expect(await writesNothing(() => run(home.viewers.clerk, { amendmentIds: [id] }, at(2)))).toMatchObject(
        {
          code: 'session.not_open',
        },
      );
    restore();
  });
});

/** Types a count into the vote an amendment was put to. */
async function count(amendmentId: string, forCount: number, heldAt = '09:00') {
  const voteId = raw().prepare('select vote_id from amendments where id = ?').pluck().get(amendmentId);
  const section = await getSection(home.viewers.clerk, draft.sessionId, 'votes');
  const votes = section?.rows.votes.map((vote) =>
    vote.id === voteId
      ? { ...vote, forCount, againstCount: 3 - forCount, notVotingCount: 0, heldOn: '2026-03-12', heldAt }
      : vote,
  );
  const save = { sessionId: draft.sessionId, section: 'votes', base: section?.version ?? 0 } as const;
  must(
    await saveSection(
      home.viewers.clerk,
      { ...save, rows: { votes, ballots: section?.rows.ballots } },
      at(3),
    ),
  );
}
const toVote = async (more: Record<string, unknown> = {}) => {
  const amendmentId = await desk.proposed(more);
  must(await putToVote(home.viewers.clerk, { amendmentIds: [amendmentId] }, at(2)));
  return amendmentId;
};
const seenAtDesk = async () => {
  const listed = await listAssemblies(home.viewers.clerk, draft.sessionId);
  return {
    base: listed?.base ?? 0,
    ...(listed?.assemblies.get('r1') ?? { proposals: [], passed: [], assembled: null }),
  };
};
const standing = async (id: string) => (await seenAtDesk()).proposals.find((one) => one.id === id);
const put = async (more: Record<string, unknown> = {}) => {
  const { base, assembled } = await seenAtDesk();
  return assembleDraft(
    home.viewers.clerk,
    { resolutionId: 'r1', base, shown: assembled?.applied ?? [], taken: [], ...more },
    at(5),
  );
};

describe('a vote', () => {
  test('is made with its subject, decided by its counts, and put into the draft by a button', async () => {
    const id = await toVote();
    const section = await getSection(home.viewers.clerk, draft.sessionId, 'votes');
    expect(section?.rows.votes.at(-1)).toMatchObject({
      ...{ resolutionId: 'r1', entry: 'totals', forCount: null },
      subject: 'Sửa đổi khoản 1 Điều 1 của dự thảo, theo đề nghị của đại biểu councillor',
    });
    expect((await standing(id))?.standing).toBe('to_vote');
    await count(id, 3);
    expect(await standing(id)).toMatchObject({ standing: 'passed', isInDraft: false });
    expect(await desk.clauses()).toEqual(['Mức chi.', 'Thời hạn.']);
    must(await put());
    expect(await desk.clauses()).toEqual(['Mức chi mới.', 'Thời hạn.']);
    expect(await standing(id)).toMatchObject({ standing: 'passed', isInDraft: true });
    await writesNothing(async () => must(await put()));
    restore();
  });

  test('that rejects it leaves the draft as it is', async () => {
    const id = await toVote();
    await count(id, 1);
    expect((await standing(id))?.standing).toBe('rejected');
    await writesNothing(async () => must(await put()));
    restore();
  });

  test('that was removed is none: the amendment waits for the clerk again', async () => {
    const id = await toVote();
    const section = await getSection(home.viewers.clerk, draft.sessionId, 'votes');
    const save = { sessionId: draft.sessionId, section: 'votes', base: section?.version ?? 0 } as const;
    must(await saveSection(home.viewers.clerk, { ...save, rows: { votes: [], ballots: [] } }, at(3)));
    expect((await standing(id))?.standing).toBe('vote_gone');
    must(await putToVote(home.viewers.clerk, { amendmentIds: [id] }, at(4)));
    expect((await standing(id))?.standing).toBe('to_vote');
    restore();
  });

  test('of two that contradict neither is put in, until the clerk takes the later', async () => {
    const [one, two] = [await toVote(), await toVote({ proposed: 'Mức khác.' })];
    await count(one, 3, '10:00');
    await count(two, 3, '09:00');
    expect((await seenAtDesk()).assembled).toMatchObject({
      applied: [],
      blocked: [{ why: 'clash' }, { why: 'clash' }],
    });
    await writesNothing(async () => must(await put()));
    await writesNothing(async () => must(await put({ taken: [two] })));
    must(await put({ taken: [one] }));
    expect(await desk.clauses()).toEqual(['Mức chi mới.', 'Thời hạn.']);
    restore();
  });

  test('puts in nothing over a draft, or of a vote, that was not on the page', async () => {
    const id = await toVote();
    await count(id, 3);
    const { base } = await seenAtDesk();
    expect(await writesNothing(() => put({ shown: [] }))).toMatchObject({ code: 'session.changed' });
    await desk.write((article) => ({ ...article, heading: 'Khác' }));
    expect(await writesNothing(() => put({ base }))).toMatchObject({ code: 'session.changed' });
    restore();
  });
});

test('the history of the session tells what was proposed and decided', async () => {
  const id = await toVote();
  const told = await getHistory(home.viewers.clerk, { sessionId: draft.sessionId });
  const steps = (told?.entries ?? []).filter(({ aggregate }) => aggregate === 'amendment');
  expect(steps.slice(0, 2).map(({ verb, actorName }) => [verb, actorName])).toEqual([
    ['amendment_put_to_vote', 'clerk'],
    ['amendment_proposed', 'councillor'],
  ]);
  expect(await standing(id)).toMatchObject({ standing: 'to_vote' });
});

test('no word of an amendment is in the trail, and verify finds all of it', async () => {
  const id = await toVote({ proposed: 'Lời riêng một.', reason: 'Lời riêng hai.' });
  await count(id, 3);
  const declined = await desk.proposed({ pieceId: 'k2', proposed: 'Lời riêng ba.' });
  must(
    await declineAmendment(home.viewers.clerk, { amendmentIds: [declined], answer: 'Lời riêng bốn.' }, at(2)),
  );
  expect(raw().prepare("select count(*) from events where detail like '%Lời riêng%'").pluck().get()).toBe(0);
  expect((await verifyStore()).flatMap(({ faults }) => faults)).toEqual([]);
});
