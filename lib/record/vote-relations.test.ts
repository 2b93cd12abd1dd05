import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decisionsOf, otherVotes, unvotedText, voteText } from '@/lib/public/decisions';
import { voteChart } from '@/lib/public/vote-chart';
import { outcomeWord, voteRelations } from '@/lib/public/vote-relations';
import { recompute } from '../../bin/recompute.mjs';
import { buildRecord } from './build';
import { checkDraft } from './checks';
import { withoutClosed } from './closed';
import { decidingVote } from './deciding-vote';
import type { SessionDraft } from './draft';
import { readRecord } from './read-record';
import { aDraft, anItem, aResolution, aVote, delegates } from './test-draft';

const two = [aResolution(), aResolution({ id: 'r2', title: 'Về đầu tư công' })];
const draftOf = (over: Partial<SessionDraft>): SessionDraft =>
  aDraft({ delegates: delegates(26), resolutions: two, ...over });
const recordOf = (over: Partial<SessionDraft>) => buildRecord(draftOf(over));
const keys = (over: Partial<SessionDraft>) =>
  checkDraft(draftOf(over), '2024-07-01').map(({ severity, key }) => `${severity} ${key}`);
const statusOf = ({ resolutions }: ReturnType<typeof recordOf>) => resolutions.map(({ status }) => status);

describe('one vote on several resolutions', () => {
  const votes = [aVote({ resolutionId: 'r1', alsoResolutionIds: ['r2', 'gone'], subject: '' })];
  const record = recordOf({ votes });

  it('decides each of them, once counted', () => {
    expect(statusOf(record)).toEqual(['adopted', 'adopted']);
    expect(record.votes).toHaveLength(1);
    expect(record.votes[0]?.alsoResolutions).toEqual(['r2']);
    expect(decisionsOf(record).map(({ vote }) => vote?.id)).toEqual(['v1', 'v1']);
    expect(otherVotes(record)).toEqual([]);
  });

  it('says so at each', () => {
    const [vote] = record.votes;
    expect(vote && voteRelations(vote, record).join(' ')).toContain(
      'Một lần biểu quyết chung cho 2 nghị quyết: «Về dự toán», «Về đầu tư công».',
    );
  });

  it('does not name a resolution of a closed item', () => {
    const agendaItems = [anItem({ id: 'i1', isClosed: true })];
    const closed = [aResolution(), aResolution({ id: 'r2', title: 'Chuyện kín', agendaItemId: 'i1' })];
    const open = withoutClosed(recordOf({ votes, agendaItems, resolutions: closed }));
    expect(JSON.stringify(open)).not.toMatch(/r2|Chuyện kín/);
    expect(open.votes).toHaveLength(1);
  });
});

describe('what a vote says it is on', () => {
  it.each([
    ['whole', 'Điều 3', 'adopted', 1, 0],
    ['piece', 'Thông qua nghị quyết', 'draft', 0, 0],
    ['amendment', 'Ý kiến của đại biểu An', 'draft', 0, 0],
    ['procedure', 'Kéo dài thảo luận', 'draft', 0, 1],
  ] as const)('%s goes before what its words look like', (about, subject, status, deciding, others) => {
    const record = recordOf({ votes: [aVote({ resolutionId: 'r1', about, subject })] });
    expect(statusOf(record)[0]).toBe(status);
    expect(decisionsOf(record).filter(({ vote }) => vote)).toHaveLength(deciding);
    expect(otherVotes(record)).toHaveLength(others);
    const parts = decisionsOf(record).flatMap((one) => one.parts);
    expect(parts).toHaveLength(1 - deciding - others);
  });

  it('gives no resolution where none was adopted', () => {
    const record = recordOf({ votes: [aVote({ resolutionId: 'r1', about: 'amendment' })] });
    expect(record.votes[0]?.because[0]).toMatchObject({ code: 'rule', params: { of: 'other' } });
  });
});

describe('a vote that was annulled', () => {
  const annulled = aVote({
    resolutionId: 'r1',
    subject: 'Thông qua',
    heldAt: '09:00',
    isAnnulled: true,
    annulledReason: 'đếm sót một dãy ghế',
  });
  const again = aVote({ id: 'v2', resolutionId: 'r1', heldAt: '09:30', forCount: 10, revoteOfId: 'v1' });

  it('decides nothing, and is told of as what it is', () => {
    const record = recordOf({ votes: [annulled] });
    expect(statusOf(record)[0]).toBe('draft');
    const [decision] = decisionsOf(record);
    expect(decision?.vote).toBeNull();
    expect(decision?.earlier).toHaveLength(1);
    expect(decision && unvotedText(decision.resolution, record, decision.earlier)).toContain('đã bị hủy');
    const [vote] = record.votes;
    expect(vote && voteText(vote, 'Hồ sơ không ghi').finding).toMatch(
      /^Kết quả lần này đã bị hủy: đếm sót một dãy ghế\. 20 trên 26/,
    );
    expect(vote && outcomeWord(vote)).toBe('Đã hủy kết quả');
  });

  it('gives way to the one that repeats it', () => {
    const record = recordOf({ votes: [annulled, again] });
    expect(statusOf(record)[0]).toBe('rejected');
    expect(record.votes.map((vote) => voteRelations(vote, record).join(' '))).toEqual([
      'Đã được biểu quyết lại lúc 09:30.',
      'Biểu quyết lại lần «Thông qua» lúc 09:00.',
    ]);
  });

  it('decides nothing also when it was the last', () => {
    const first = { ...again, revoteOfId: null, heldAt: '08:30' };
    expect(statusOf(recordOf({ votes: [annulled, first] }))[0]).toBe('rejected');
  });

  it.each([
    ['without a reason', [{ ...annulled, annulledReason: null }], 'warning annulled_reason:v1'],
    ['before it was taken', [{ ...annulled, annulledOn: '2023-01-01' }], 'error annulled_on:v1'],
    ['repeated, and standing', [{ ...annulled, isAnnulled: false }, again], 'warning revote_standing:v2'],
    ['repeated earlier than it was', [annulled, { ...again, heldAt: '08:00' }], 'error revote_order:v2'],
    ['repeated on another matter', [annulled, { ...again, resolutionId: 'r2' }], 'warning revote_other:v2'],
    ['in a circle', [{ ...annulled, revoteOfId: 'v2' }, again], 'error revote_circle:v2'],
  ] as const)('%s is asked about', (_name, votes, key) => {
    expect(keys({ votes: [...votes] })).toContain(key);
  });
});

describe('a delegate who recused themselves', () => {
  const recused = [{ mandateId: 'd1', reason: 'có liên quan đến dự án' }];
  const council = (isExcluded: boolean) => ({
    ...aDraft({}).council,
    recusal: { isExcluded, article: 'Điều 9 Quy chế' },
  });
  const vote = aVote({ resolutionId: 'r1', forCount: 13, recused });

  it.each([
    ['nobody said', aDraft({}).council, 26, 'rejected'],
    ['they stay in the total', council(false), 26, 'rejected'],
    ['they are taken out of it', council(true), 25, 'adopted'],
  ] as const)('where %s counts by the rules of the council', (_name, by, total, outcome) => {
    const record = recordOf({ council: by, votes: [vote] });
    expect(record.votes[0]).toMatchObject({ total, outcome, recused: [{ delegate: 'd1' }] });
    expect(recompute(JSON.stringify(record)).flatMap(({ faults }) => faults)).toEqual([]);
  });

  it('has a seat of their own where they stay in the total', () => {
    const chart = (by: SessionDraft['council']) => {
      const [decided] = recordOf({ council: by, votes: [{ ...vote, againstCount: 12 }] }).votes;
      return decided && voteChart(decided)?.counts;
    };
    expect(chart(council(false))).toMatchObject({ for: 13, against: 12, recused: 1 });
    expect(chart(council(true))).not.toHaveProperty('recused');
  });

  it('does not change a number the source states for the vote', () => {
    const record = recordOf({ council: council(true), votes: [{ ...vote, statedTotal: 26 }] });
    expect(record.votes[0]).toMatchObject({ total: 26, outcome: 'rejected' });
  });

  it('has no ballot, and fits in the total', () => {
    const named = aVote({ resolutionId: 'r1', entry: 'by_name', forCount: 1, recused });
    const ballots = [{ id: 'b1', voteId: 'v1', mandateId: 'd1', choice: 'for' as const }];
    expect(keys({ votes: [named], ballots })).toContain('error recused_ballot:v1');
    expect(keys({ votes: [{ ...vote, forCount: 26 }] })).toContain('error recused_total:v1');
  });
});

describe('whatever is said of votes and one another', () => {
  const row = fc.record({
    about: fc.constantFrom(null, 'whole', 'piece', 'amendment', 'procedure'),
    alsoResolutionIds: fc.subarray(['r2']),
    isAnnulled: fc.boolean(),
    revoteOfId: fc.constantFrom(null, 'v0', 'v1', 'v2'),
    forCount: fc.integer({ min: 0, max: 26 }),
    recused: fc.subarray([{ mandateId: 'd3', reason: null }]),
  });

  it('is read back as it was, and decides by the last on the whole that stands', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 3 }), (rows) => {
        const votes = rows.map((one, at) =>
          aVote({
            ...one,
            id: `v${at}`,
            revoteOfId: one.revoteOfId === `v${at}` ? null : one.revoteOfId,
            heldAt: `09:0${at}`,
            resolutionId: 'r1',
            subject: `Lần ${at}`,
          } as never),
        );
        const record = recordOf({ votes });
        const back = readRecord(JSON.stringify(record));
        expect(back.ok ? back.record : back.faults).toEqual(record);
        const standing = rows.flatMap((one, at) =>
          !one.isAnnulled && (one.about === null || one.about === 'whole') ? [`v${at}`] : [],
        );
        for (const resolution of record.resolutions.slice(0, 1))
          expect(decidingVote(record, resolution)?.id ?? null).toBe(standing.at(-1) ?? null);
        expect(recompute(JSON.stringify(record)).flatMap(({ faults }) => faults)).toEqual([]);
      }),
    );
  });
});
