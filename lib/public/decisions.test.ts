import { describe, expect, it } from 'vitest';
import { ducThangRecord } from '@/lib/record/fixture-duc-thang';
import { mauRecord } from '@/lib/record/fixture-mau';
import { namedChoices } from '@/lib/record/named-vote';
import type { Vote } from '@/lib/record/schema';
import { decisionsOf, otherCounts, otherVotes, thresholdSentence, voteSpeech, voteText } from './decisions';
import { resolutionNumberText } from './row-names';
import { voteChart } from './vote-chart';

const SILENT = 'Hồ sơ không ghi';
const first = (votes: readonly Vote[], index = 0): Vote => {
  const vote = votes[index];
  if (!vote) throw new Error('The fixture has lost a vote.');
  return vote;
};
const counted = first(mauRecord.votes);
const rejected = first(mauRecord.votes, 1);
const uncounted = first(ducThangRecord.votes);

describe('voteText', () => {
  it.each<[string, Vote, string]>([
    ['adopted', counted, '22 trên 26 đại biểu tán thành, cần 14.'],
    ['rejected', rejected, '12 trên 26 đại biểu tán thành, cần 14, thiếu 2.'],
    ['uncounted', uncounted, 'Thông qua: “biểu quyết thống nhất”. Nguồn không nêu số phiếu.'],
    ['uncounted, nothing printed', { ...uncounted, printed: null }, 'Thông qua. Hồ sơ không ghi số phiếu.'],
    [
      'no base',
      { ...counted, total: null, required: null, outcome: 'undetermined' },
      '22 đại biểu tán thành, 1 không tán thành, 1 không biểu quyết. Hồ sơ không ghi tổng số đại biểu.',
    ],
    [
      'contradictory',
      { ...counted, outcome: 'undetermined' },
      '22 trên 26 đại biểu tán thành, chưa xác định được kết quả.',
    ],
  ])('%s', (_, vote, finding) => {
    expect(voteText(vote, SILENT).finding).toBe(finding);
  });

  it.each<[string, Vote, string]>([
    [
      'numbers it printed, which are not three counts',
      { ...uncounted, printed: '20/22/23, đạt 86,95%' },
      'Thông qua: “20/22/23, đạt 86,95%”.',
    ],
    [
      'no ballot yet',
      { ...uncounted, entry: 'by_name', printed: null, outcome: 'undetermined' },
      'Chưa đủ số liệu.',
    ],
    [
      'a rule of its own',
      {
        ...rejected,
        rule: 'dismissal',
        total: 25,
        required: 17,
        counts: { for: 16, against: 9, notVoting: 0 },
      },
      '16 trên 25 đại biểu tán thành, cần 17 (ít nhất hai phần ba tổng số), thiếu 1.',
    ],
    [
      'a base nobody could be sure of',
      {
        ...counted,
        total: null,
        required: null,
        because: [{ code: 'base_range', params: { totals: [26, 29] } }],
      },
      '22 đại biểu tán thành, 1 không tán thành, 1 không biểu quyết. Chưa rõ tổng số đại biểu lúc biểu quyết.',
    ],
  ])('says of %s what is known', (_, vote, finding) => {
    expect(voteText(vote, SILENT).finding).toBe(finding);
  });

  it('says the ordinary rule too where another stands beside it', () => {
    expect(voteText(counted, SILENT, true).finding).toBe(
      '22 trên 26 đại biểu tán thành, cần 14 (quá nửa tổng số).',
    );
    expect(thresholdSentence([counted, { ...rejected, rule: 'dismissal' }])).toBeNull();
  });

  it('prints what the source printed beside what is computed', () => {
    expect(voteText({ ...counted, printed: '22/24/26' }, SILENT).rest).toContain('Nguồn ghi: “22/24/26”.');
  });

  it('leaves no count unsaid', () => {
    expect(otherCounts(counted)).toBe('1 không tán thành, 1 không biểu quyết.');
    expect(otherCounts(uncounted)).toBe('');
    expect(otherCounts({ ...counted, total: null })).toBe('');
  });

  it('names shares, method and hour, and nothing that is not recorded', () => {
    expect(voteText(counted, SILENT).rest).toBe(
      'Đạt 91,67% số có mặt, 84,62% tổng số. Biểu quyết: giơ tay, 10:42.',
    );
    expect(voteText(uncounted, SILENT).rest).toBe('');
    expect(voteText({ ...uncounted, method: 'secret', heldAt: '09:00' }, SILENT).rest).toBe(
      'Bỏ phiếu kín, 09:00.',
    );
    expect(voteText({ ...uncounted, method: 'secret_device' }, SILENT).rest).toBe(
      'Bỏ phiếu kín bằng thiết bị.',
    );
    expect(voteText({ ...uncounted, method: 'roll_call' }, SILENT).rest).toBe(
      'Biểu quyết: gọi tên từng đại biểu.',
    );
    expect(voteText({ ...uncounted, method: 'written' }, SILENT).rest).toBe(
      'Biểu quyết: lấy ý kiến bằng văn bản.',
    );
  });
});

describe('voteSpeech', () => {
  it.each<[string, Vote, string]>([
    [
      'adopted',
      counted,
      'Thông qua. 22 trên 26 đại biểu tán thành, 1 không tán thành, 1 không biểu quyết. Cần 14 đại biểu tán thành. Đạt 91,67% số có mặt, 84,62% tổng số. Biểu quyết: giơ tay, 10:42.',
    ],
    [
      'rejected',
      { ...rejected, shareOfPresent: null, shareOfTotal: null, method: null, heldAt: null },
      'Không thông qua. 12 trên 26 đại biểu tán thành, 9 không tán thành, 3 không biểu quyết. Cần 14 đại biểu tán thành.',
    ],
    ['uncounted', uncounted, 'Thông qua: “biểu quyết thống nhất”. Nguồn không nêu số phiếu.'],
    [
      'no base',
      {
        ...counted,
        total: null,
        required: null,
        outcome: 'undetermined',
        shareOfPresent: null,
        shareOfTotal: null,
      },
      'Chưa xác định. 22 đại biểu tán thành, 1 không tán thành, 1 không biểu quyết. Hồ sơ không ghi tổng số đại biểu. Biểu quyết: giơ tay, 10:42.',
    ],
  ])('%s: the outcome first, then every count', (_, vote, speech) => {
    expect(voteSpeech(vote, SILENT)).toBe(speech);
  });
});

describe('voteChart', () => {
  it('draws no uncounted vote, and none without its base', () => {
    expect(voteChart(uncounted)).toBeNull();
    expect(voteChart({ ...counted, total: null })).toBeNull();
    expect(voteChart({ ...counted, total: 20 })).toBeNull();
  });

  it('gives every delegate in office a seat', () => {
    const chart = voteChart(counted, (id) => `name of ${id}`);
    expect(chart?.seats).toHaveLength(26);
    expect(chart?.counts).toEqual({ for: 22, against: 1, not_voting: 1, absent: 2 });
    expect(chart?.seats[0]).toEqual({ kind: 'for', label: 'name of m-d1' });
  });

  it('calls nobody absent when attendance is unknown', () => {
    expect(voteChart({ ...rejected, present: null })?.counts).toEqual({
      for: 12,
      against: 9,
      not_voting: 3,
      unknown: 2,
    });
  });

  it('calls nobody absent of whom only the number of those present is stated', () => {
    const stated = { total: 26, present: 23, voting: null };
    const counts = { for: 20, against: 1, notVoting: 1, otherOpinion: 1 };
    const numbers = { ...counted, present: 23, counts, stated, ballots: null };
    expect(voteChart(numbers)?.counts).toEqual({
      ...{ for: 20, against: 1, not_voting: 1, other_opinion: 1, unknown: 3 },
    });
    expect(voteChart({ ...numbers, counts: { ...counts, absent: 2 } })?.counts).toMatchObject({
      absent: 2,
      unknown: 1,
    });
    expect(voteChart({ ...numbers, stated: { ...stated, present: null } })?.counts).toMatchObject({
      absent: 3,
    });
  });

  it('keeps apart who was absent and who was there but is not accounted for', () => {
    const chart = voteChart({ ...rejected, present: 25 });
    expect(chart?.counts).toMatchObject({ absent: 1, unknown: 1 });
  });
});

it('joins each resolution with its last vote and keeps the earlier ones', () => {
  const again = { ...counted, id: 'again', counts: { for: 20, against: 3, notVoting: 1 } };
  const [decision] = decisionsOf({ ...mauRecord, votes: [...mauRecord.votes, again] });
  expect(decision?.vote?.id).toBe('again');
  expect(decision?.earlier.map(({ id }) => id)).toEqual(['m-v1']);
});

it('decides by the vote that was last in time, and keeps votes on a part apart', () => {
  const at = (id: string, heldAt: string, over: Partial<Vote> = {}) => ({ ...counted, id, heldAt, ...over });
  const nine = at('nine', '09:00');
  const part = at('part', '11:30', { subject: 'Biểu quyết Điều 3' });
  const [decision] = decisionsOf({ ...mauRecord, votes: [at('eleven', '11:00'), nine, part] });
  expect(decision?.vote?.id).toBe('eleven');
  expect([decision?.earlier, decision?.parts].map((votes) => votes?.map(({ id }) => id))).toEqual([
    ['nine'],
    ['part'],
  ]);
});

it('gives everybody who could vote by name a line', () => {
  const choices = namedChoices(mauRecord, counted);
  expect(choices).toHaveLength(26);
  expect(choices.filter(({ choice }) => choice === 'absent')).toHaveLength(2);
  const nobody = { ...mauRecord, sittings: [] };
  expect(namedChoices(nobody, counted).filter(({ choice }) => choice === 'no_ballot')).toHaveLength(2);
  expect(namedChoices(mauRecord, rejected)).toEqual([]);
});

it('shows votes without a resolution of the record by themselves', () => {
  const procedure = { ...counted, id: 'p', resolution: null };
  expect(otherVotes({ ...mauRecord, votes: [...mauRecord.votes, procedure] }).map(({ id }) => id)).toEqual([
    'p',
  ]);
});

it.each([
  [{ number: '07/NQ-HĐND', status: 'adopted' }, 'Nghị quyết 07/NQ-HĐND'],
  [{ number: null, status: 'adopted' }, 'Hồ sơ không ghi số nghị quyết'],
  [{ number: null, status: 'rejected' }, 'Dự thảo'],
] as const)('names %o', (resolution, text) => {
  expect(resolutionNumberText(resolution, { session: {} })).toBe(text);
});

describe('thresholdSentence', () => {
  it('gives the number only when every vote had the same base', () => {
    expect(thresholdSentence(mauRecord.votes)).toContain('ít nhất 14 trong 26');
    const smaller = { ...counted, total: 25, required: 13 };
    expect(thresholdSentence([...mauRecord.votes, smaller])).not.toMatch(/\d/);
  });

  it('says nothing where nothing was counted', () => {
    expect(thresholdSentence(ducThangRecord.votes)).toBeNull();
  });
});
