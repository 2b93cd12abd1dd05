import { describe, expect, it, test } from 'vitest';
import { voteSpeech, voteText } from '@/lib/public/decisions';
import { reasonText } from '@/lib/say';
import { buildRecord } from './build';
import { checkDraft } from './checks';
import type { SessionDraft } from './draft';
import { readRecord } from './read-record';
import { aDelegate, aDraft, asSitting, aVote, delegates } from './test-draft';

const DAY = '2024-06-12';
type VoteRow = Parameters<typeof aVote>[0];

/** 23 or 24 delegates, as the vote was after or before noon: 12 in favour are enough of the one and too few of the other. */
const aroundNoon = (vote: VoteRow): SessionDraft =>
  aDraft({
    delegates: [...delegates(23), aDelegate(24, { endedOn: DAY, endedAt: '12:00', endReason: 'released' })],
    sittings: [
      asSitting({ startsAt: '08:00', endsAt: '11:30' }),
      asSitting({ id: 'later', startsAt: '13:30' }),
    ],
    votes: [
      aVote({ forCount: 12, againstCount: 11, notVotingCount: 0, sittingId: null, heldAt: null, ...vote }),
    ],
  });

/** The same of a July of which nobody knows the day. */
const inJuly = (vote: VoteRow): SessionDraft => ({
  ...aroundNoon(vote),
  session: { ...aDraft().session, startsOn: '2024-07', endsOn: '2024-07' },
  sittings: [asSitting({ heldOn: null })],
  delegates: [...delegates(23), aDelegate(24, { endedOn: '2024-07-15', endReason: 'term_ended' })],
});

const decided = (draft: SessionDraft) => {
  const record = buildRecord(draft);
  const [vote] = record.votes;
  if (!vote) throw new Error('A vote.');
  return vote;
};

describe('a vote that comes out differently at the moments it can have been', () => {
  it.each([
    ['được thông qua', 'adopted'],
    ['không được thông qua', 'rejected'],
    ['12 tán thành, 11 không tán thành', 'undetermined'],
    [null, 'undetermined'],
  ] as const)('with the words «%s» is %s', (printed, outcome) => {
    for (const draft of [aroundNoon({ printed }), inJuly({ printed })]) {
      const vote = decided(draft);
      expect(vote).toMatchObject({ outcome, total: null });
      const isPrinted = outcome !== 'undetermined';
      expect(vote.because).toContainEqual({
        code: 'answers_differ',
        params: isPrinted ? { isPrinted: true } : {},
      });
      const said = { code: 'printed', params: { of: 'other', printed, outcome } };
      expect(vote.because.filter(({ code }) => code === 'printed')).toEqual(isPrinted ? [said] : []);
    }
  });

  it('keeps what every moment comes to where the words say something that is true at none', () => {
    const vote = { forCount: 20, againstCount: 1, notVotingCount: 0, printed: 'không được thông qua' };
    expect(decided(aroundNoon(vote))).toMatchObject({ outcome: 'adopted' });
    expect(decided(inJuly(vote)).because).not.toContainEqual(expect.objectContaining({ code: 'printed' }));
  });

  it('hears the words where one moment leaves it open, and says them once', () => {
    const open = {
      forCount: 12,
      againstCount: null,
      notVotingCount: null,
      bounds: { for: 'at_most' as const },
    };
    const vote = decided(aroundNoon({ ...open, printed: 'được thông qua' }));
    expect(vote.outcome).toBe('adopted');
    expect(vote.because.filter(({ code }) => code === 'printed')).toHaveLength(1);
  });

  it('says on the page, aloud and at the desk whose the outcome is', () => {
    const draft = aroundNoon({ printed: 'được thông qua' });
    const vote = decided(draft);
    expect(voteText(vote, '').finding).toContain(
      'Chưa rõ tổng số đại biểu lúc biểu quyết; kết quả theo lời nguồn.',
    );
    expect(voteSpeech(vote, '')).toContain('kết quả theo lời nguồn.');
    const texts = vote.because.map((reason) => reasonText(reason, 'vi'));
    expect(texts).toContain('Nguồn ghi “được thông qua”: nội dung biểu quyết được thông qua.');
    expect(texts).toContain('Kết quả khác nhau tùy trường hợp; ở đây lấy theo lời nguồn.');
    expect(texts.join(' ')).not.toContain('chưa xác định được');
    const found = (one: SessionDraft) =>
      checkDraft(one, '2024-08-01').flatMap(({ key, severity }) => (key.endsWith(':v1') ? [severity] : []));
    expect(found(draft)).not.toContain('error');
    expect(found(aroundNoon({ printed: null }))).toContain('error');
  });
});

test('a vote under the laws of several days is what its words say where one of them allows it', () => {
  const draft = {
    ...inJuly({ printed: 'được thông qua' }),
    session: { ...aDraft().session, startsOn: '2025', endsOn: '2025' },
    term: { ...aDraft().term, ordinal: null, startYear: null, endYear: null },
    delegates: [...delegates(23), aDelegate(24, { endedOn: '2025-04-15', endReason: 'term_ended' })],
  } satisfies SessionDraft;
  const vote = decided(draft);
  expect(vote).toMatchObject({ outcome: 'adopted', threshold: null });
  const lawless = vote.because.find(({ code }) => code === 'law_unknown');
  expect(lawless?.params).toMatchObject({ isPrinted: true });
});

test('a record of before, in which the words decided nothing, is still read', () => {
  const record = buildRecord(aroundNoon({ printed: 'được thông qua' }));
  const votes = record.votes.map((vote) => ({
    ...vote,
    outcome: 'undetermined',
    because: [{ code: 'answers_differ', params: {} }],
  }));
  expect(readRecord(JSON.stringify({ ...record, votes }))).toMatchObject({ ok: true });
});
