import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Viewer } from '@/lib/viewer';
import { raw } from '../../client';
import { getSection, saveSection, undoSection } from '../desk/sections';
import {
  createTestCouncil,
  everything,
  must,
  openTestDatabase,
  rememberTestDatabase,
  TEST_NOW,
  type TestCouncil,
  writesNothing,
} from '../test-database';
import { createTestSession, type TestSession } from '../test-session';
import { verifyStore } from '../trail/verify';
import { acceptAmendment, declineAmendment, putToVote } from './amendment-decisions';
import { proposeAmendment, withdrawAmendment } from './amendments';
import { assembleDraft, listAssemblies } from './assembly';

let closeDatabase: () => void;
let restore: () => void;
let home: TestCouncil;
let other: TestCouncil;
let draft: TestSession;

beforeAll(async () => {
  closeDatabase = openTestDatabase();
  home = await createTestCouncil('nha');
  other = await createTestCouncil('ben');
  draft = await createTestSession(home);
  await draft.saveGeneral({});
  await write(
    (article) => ({
      ...article,
      clauses: [
        { id: 'k1', text: 'Mức chi.', points: [] },
        { id: 'k2', text: 'Thời hạn.', points: [] },
      ],
    }),
    true,
  );
  restore = rememberTestDatabase();
});
afterAll(() => closeDatabase());

const at = (minute: number) => TEST_NOW.replace('01:00', `02:${String(minute).padStart(2, '0')}`);
type Row = NonNullable<Awaited<ReturnType<typeof load>>>;
const load = async () =>
  (await getSection(home.viewers.clerk, draft.sessionId, 'resolutions'))?.rows.resolutions[0];
const clauses = async () => (await load())?.articles[0]?.clauses.map(({ text }) => text);

/** Types another article into the first draft, and opens it. */
async function write(edit: (article: Row['articles'][number]) => Row['articles'][number], isOpened = false) {
  if (isOpened) await draft.release(true);
  const section = await getSection(home.viewers.clerk, draft.sessionId, 'resolutions');
  if (!section) throw new Error('No draft.');
  const rows = section.rows.resolutions.map((row, index) =>
    index === 0 ? { ...row, articles: row.articles.map(edit) } : row,
  );
  const save = { sessionId: draft.sessionId, section: 'resolutions', base: section.version } as const;
  must(await saveSection(home.viewers.clerk, { ...save, rows: { resolutions: rows } }, at(0)));
  if (isOpened) {
    // What the councillors read is the text of now.
    await draft.release(false);
    const again = await getSection(home.viewers.clerk, draft.sessionId, 'resolutions');
    const open = rows.map((row, index) => ({ ...row, inReview: index === 0 }));
    must(
      await saveSection(
        home.viewers.clerk,
        { ...save, base: again?.version ?? 0, rows: { resolutions: open } },
        at(0),
      ),
    );
  }
}

const seen = () =>
  Number(raw().prepare('select max(n) from resolution_versions where resolution_id = ?').pluck().get('r1'));
const propose = (more: Record<string, unknown> = {}, viewer: Viewer = home.viewers.councillor) =>
  proposeAmendment(
    viewer,
    { resolutionId: 'r1', pieceId: 'k1', kind: 'replace', proposed: 'Mức chi mới.', seen: seen(), ...more },
    at(1),
  );
const proposed = async (more: Record<string, unknown> = {}) => must(await propose(more)).amendmentId;
const accept = (amendmentId: string, viewer = home.viewers.clerk) =>
  acceptAmendment(viewer, { amendmentId }, at(2));
const state = (id: string) => raw().prepare('select state from amendments where id = ?').pluck().get(id);

describe('a councillor proposes', () => {
  test('other words, kept beside those of the version they were read in', async () => {
    const id = await proposed({ reason: 'Cho rõ.' });
    expect(raw().prepare('select * from amendments where id = ?').get(id)).toMatchObject({
      ...{ piece_id: 'k1', about: 'Khoản 1 Điều 1', base: 'Mức chi.', proposed: 'Mức chi mới.' },
      ...{ reason: 'Cho rõ.', state: 'proposed', version: seen() },
    });
  });

  test.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ['nothing', { proposed: ' ' }, { proposed: expect.stringMatching(/^Ghi câu chữ đề nghị/) }],
    [
      'the same words',
      { proposed: 'Mức chi.' },
      { proposed: expect.stringMatching(/^Câu chữ đề nghị giống hệt/) },
    ],
    ['too many letters', { proposed: 'a'.repeat(4_001) }, { proposed: 'Dài quá 4.000 ký tự. Rút gọn lại.' }],
    ['no kind', { kind: 'move' }, { kind: 'Chọn sửa, thêm hay bỏ.' }],
    [
      'a piece of another draft',
      { pieceId: 'r2-1' },
      { proposed: expect.stringMatching(/^Chỗ này không còn/) },
    ],
    [
      'that the title goes',
      { pieceId: 'ten', kind: 'delete' },
      { kind: expect.stringMatching(/^Chỗ này chỉ sửa/) },
    ],
  ])('%s, and hears why not beside the field', async (_, more, fields) => {
    expect(await writesNothing(() => propose(more))).toMatchObject({ code: 'input.invalid', fields });
  });

  test('words in HTML, which are words', async () => {
    const id = await proposed({ proposed: '<b>Mức chi</b> & <script>' });
    must(await accept(id));
    expect(await clauses()).toContain('<b>Mức chi</b> & <script>');
    restore();
  });

  test('as nobody else: the author is who is signed in', async () => {
    const id = await proposed({ authorId: home.viewers.clerk.userId, key: 'mot' });
    expect(raw().prepare('select author_id from amendments where id = ?').pluck().get(id)).toBe(
      home.viewers.councillor.userId,
    );
    expect(must(await propose({ key: 'mot' })).amendmentId).toBe(id);
    for (const viewer of [
      home.viewers.clerk,
      home.viewers.chair,
      home.viewers.admin,
      other.viewers.councillor,
    ])
      expect(await writesNothing(() => propose({}, viewer))).toBeNull();
  });

  test('not once the review is closed', async () => {
    const open = seen();
    await draft.release(false);
    expect(await writesNothing(() => propose({ seen: open }))).toMatchObject({ code: 'comment.closed' });
    restore();
  });

  test('against an older version: where the piece says the same since, but not over words nobody showed them', async () => {
    const old = seen();
    await write((article) => ({
      ...article,
      clauses: article.clauses.map((one) => (one.id === 'k2' ? { ...one, text: 'Hạn mới.' } : one)),
    }));
    const section = await getSection(home.viewers.clerk, draft.sessionId, 'resolutions');
    const close = (inReview: boolean, base: number) => ({
      ...{ sessionId: draft.sessionId, section: 'resolutions' as const, base },
      rows: {
        resolutions: section?.rows.resolutions.map((row, index) => ({
          ...row,
          inReview: inReview && index === 0,
        })),
      },
    });
    must(await saveSection(home.viewers.clerk, close(false, section?.version ?? 0), at(0)));
    must(await saveSection(home.viewers.clerk, close(true, (section?.version ?? 0) + 1), at(0)));
    expect(seen()).toBe(old + 1);
    must(await propose({ seen: old }));
    const late = await writesNothing(() => propose({ seen: old, pieceId: 'k2', proposed: 'Ba tháng.' }));
    expect(late).toMatchObject({ fields: { proposed: expect.stringContaining('“Hạn mới.”') } });
    restore();
  });

  test('and takes it back, alone, while nobody decided', async () => {
    const amendmentId = await proposed();
    expect(
      await writesNothing(() => withdrawAmendment(other.viewers.councillor, { amendmentId }, at(2))),
    ).toBeNull();
    must(await withdrawAmendment(home.viewers.councillor, { amendmentId }, at(2)));
    expect(state(amendmentId)).toBe('withdrawn');
    await writesNothing(async () =>
      must(await withdrawAmendment(home.viewers.councillor, { amendmentId }, at(3))),
    );
    const decided = await proposed();
    must(await declineAmendment(home.viewers.clerk, { amendmentId: decided, answer: 'Đã đủ rõ.' }, at(2)));
    expect(await withdrawAmendment(home.viewers.councillor, { amendmentId: decided }, at(3))).toMatchObject({
      code: 'amendment.decided',
    });
  });
});

describe('the clerk', () => {
  test('accepts: the draft has the words, as a step that can be undone', async () => {
    const id = await proposed();
    must(await accept(id));
    expect([await clauses(), state(id)]).toEqual([['Mức chi mới.', 'Thời hạn.'], 'accepted']);
    const base = (await getSection(home.viewers.clerk, draft.sessionId, 'resolutions'))?.version ?? 0;
    must(
      await undoSection(
        home.viewers.clerk,
        { sessionId: draft.sessionId, section: 'resolutions', base },
        at(3),
      ),
    );
    expect(await clauses()).toEqual(['Mức chi.', 'Thời hạn.']);
    restore();
  });

  test('accepts twice at once, once', async () => {
    const id = await proposed();
    const both = await Promise.all([accept(id), accept(id)]);
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
    const [one, two] = [await proposed(), await proposed({ pieceId: 'k2', proposed: 'Ba tháng.' })];
    const both = await Promise.all([accept(one), accept(two)]);
    expect(both.map((done) => done?.ok)).toEqual([true, true]);
    expect(await clauses()).toEqual(['Mức chi mới.', 'Ba tháng.']);
    restore();
  });

  test('does not accept over words that changed, or what is gone', async () => {
    const id = await proposed();
    await write((article) => ({
      ...article,
      clauses: article.clauses.map((one) => ({ ...one, text: `${one.text} Sửa.` })),
    }));
    expect(await writesNothing(() => accept(id))).toMatchObject({ code: 'amendment.changed' });
    await write((article) => ({ ...article, clauses: [] }));
    expect(await writesNothing(() => accept(id))).toMatchObject({ code: 'amendment.gone' });
    restore();
  });

  test('accepts what the draft says already without another step', async () => {
    const id = await proposed();
    await write((article) => ({
      ...article,
      clauses: article.clauses.map((one) => (one.id === 'k1' ? { ...one, text: 'Mức chi mới.' } : one)),
    }));
    const before = (everything().events ?? []).length;
    must(await accept(id));
    expect((everything().events ?? []).length).toBe(before + 1);
    restore();
  });

  test('declines with a reason', async () => {
    const amendmentId = await proposed();
    const empty = await writesNothing(() =>
      declineAmendment(home.viewers.clerk, { amendmentId, answer: '' }, at(2)),
    );
    expect(empty).toMatchObject({ fields: { answer: expect.stringMatching(/^Ghi vì sao/) } });
    must(await declineAmendment(home.viewers.clerk, { amendmentId, answer: 'Trái Luật A.' }, at(2)));
    expect(state(amendmentId)).toBe('declined');
    expect(await writesNothing(() => accept(amendmentId))).toMatchObject({ code: 'amendment.decided' });
  });

  test('alone decides', async () => {
    const id = await proposed();
    expect(await writesNothing(() => accept(id, home.viewers.chair))).toMatchObject({ code: 'role.missing' });
    for (const viewer of [home.viewers.councillor, home.viewers.admin, other.viewers.clerk])
      expect(await writesNothing(() => accept(id, viewer))).toBeNull();
  });

  test('changes no draft that is not open', async () => {
    const id = await proposed();
    raw().exec(`update council_sessions set state = 'submitted' where id = '${draft.sessionId}'`);
    for (const run of [acceptAmendment, putToVote])
      expect(await writesNothing(() => run(home.viewers.clerk, { amendmentId: id }, at(2)))).toMatchObject({
        code: 'session.not_open',
      });
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
  const amendmentId = await proposed(more);
  must(await putToVote(home.viewers.clerk, { amendmentId }, at(2)));
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
    expect(await clauses()).toEqual(['Mức chi.', 'Thời hạn.']);
    must(await put());
    expect(await clauses()).toEqual(['Mức chi mới.', 'Thời hạn.']);
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
    must(await putToVote(home.viewers.clerk, { amendmentId: id }, at(4)));
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
    expect(await clauses()).toEqual(['Mức chi mới.', 'Thời hạn.']);
    restore();
  });

  test('puts in nothing over a draft, or of a vote, that was not on the page', async () => {
    const id = await toVote();
    await count(id, 3);
    const { base } = await seenAtDesk();
    expect(await writesNothing(() => put({ shown: [] }))).toMatchObject({ code: 'session.changed' });
    await write((article) => ({ ...article, heading: 'Khác' }));
    expect(await writesNothing(() => put({ base }))).toMatchObject({ code: 'session.changed' });
    restore();
  });
});

test('no word of an amendment is in the trail, and verify finds all of it', async () => {
  const id = await toVote({ proposed: 'Lời riêng một.', reason: 'Lời riêng hai.' });
  await count(id, 3);
  const declined = await proposed({ pieceId: 'k2', proposed: 'Lời riêng ba.' });
  must(
    await declineAmendment(home.viewers.clerk, { amendmentId: declined, answer: 'Lời riêng bốn.' }, at(2)),
  );
  expect(raw().prepare("select count(*) from events where detail like '%Lời riêng%'").pluck().get()).toBe(0);
  expect((await verifyStore()).flatMap(({ faults }) => faults)).toEqual([]);
});

test('what was proposed cannot be changed or removed in the database', async () => {
  const id = await proposed();
  expect(() => raw().prepare("update amendments set proposed = 'x' where id = ?").run(id)).toThrow(
    'amendments_frozen',
  );
  expect(() => raw().prepare('delete from amendments where id = ?').run(id)).toThrow('amendments_kept');
});
