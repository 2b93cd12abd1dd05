import { describe, expect, it } from 'vitest';
import { mauRecord } from '@/lib/record/fixture-mau';
import type { Vote } from '@/lib/record/schema';
import type { StatedPresence } from '@/lib/record/stated-numbers';
import { wholeRecord } from '@/lib/record/test-whole';
import { presenceText } from './attendance-text';
import { voteSpeech, voteText } from './decisions';
import { keyFigures } from './key-figures';
import { statedPresenceText } from './stated-text';

const nothing: StatedPresence = {
  ...{ total: null, present: null, presentBound: 'exact', excused: null, unexcused: null },
};

const SILENT = 'Hồ sơ không ghi';

describe('what a source states of those who came', () => {
  it.each<[Partial<StatedPresence>, string]>([
    [{ total: 26, present: 23 }, 'Có mặt 23/26 đại biểu (theo nguồn).'],
    [{ present: 23 }, 'Có mặt 23 đại biểu (theo nguồn).'],
    [{ total: 26 }, 'Tổng số 26 đại biểu (theo nguồn).'],
    [{ present: 10, presentBound: 'at_least' }, 'Có mặt ít nhất 10 đại biểu (theo nguồn).'],
    [
      { present: 20, presentBound: 'about', total: 26 },
      'Có mặt khoảng 20 trên tổng số 26 đại biểu (theo nguồn).',
    ],
    [
      { total: 26, present: 23, excused: 2, unexcused: 1 },
      'Có mặt 23/26 đại biểu, 2 vắng có lý do, 1 vắng không lý do (theo nguồn).',
    ],
    [{ unexcused: 0 }, '0 vắng không lý do (theo nguồn).'],
    [{}, ''],
  ])('%j', (stated, text) => {
    expect(statedPresenceText({ ...nothing, ...stated })).toBe(text);
  });

  it('stands beside the roll, or instead', () => {
    const [sitting] = mauRecord.sittings;
    if (!sitting) throw new Error('The fixture has lost its sitting.');
    const stated = { ...nothing, total: 26, present: 24 };
    expect(presenceText({ ...sitting, stated }, SILENT)).toBe(
      '24 trên 26 đại biểu có mặt, đủ điều kiện họp (cần 18). Có mặt 24/26 đại biểu (theo nguồn).',
    );
    expect(presenceText({ ...sitting, attendance: null, stated }, SILENT)).toBe(
      'Có mặt 24/26 đại biểu (theo nguồn).',
    );
    const sittings = [
      { ...sitting, attendance: null, stated: { ...stated, presentBound: 'at_least' as const } },
    ];
    expect(keyFigures({ ...mauRecord, sittings })[0]).toEqual({
      ...{
        key: 'attendance',
        before: 'ít nhất',
        value: '24',
        of: '26',
        text: 'đại biểu có mặt (theo nguồn)',
      },
    });
  });
});

describe('a vote of which the source states numbers', () => {
  const [vote] = wholeRecord.votes as [Vote];
  const baseless: Vote = {
    ...{ ...vote, total: null, required: null, shareOfTotal: null, present: null, shareOfPresent: null },
    ...{ stated: undefined, outcome: 'adopted', printed: 'thông qua', method: null, heldAt: null },
    because: [{ code: 'total_unknown', params: { date: vote.heldOn, time: null, isPrinted: true } }],
  };

  it('says whose numbers the shares are of', () => {
    expect(voteText(vote, SILENT).rest).toContain(
      'Đạt 91,67% số có mặt (theo nguồn), 84,62% tổng số (theo nguồn). Nguồn ghi 24 đại biểu tham gia biểu quyết.',
    );
    expect(
      voteText({ ...vote, counts: null, stated: { total: 26, present: 23, voting: null } }, SILENT).rest,
    ).toContain('Nguồn ghi có mặt 23/26 đại biểu.');
  });

  it('says, to the eye and the ear, that an outcome without a base is the source’s own', () => {
    const text = '22 đại biểu tán thành, 1 không tán thành, 1 không biểu quyết.';
    const base = 'Hồ sơ không ghi tổng số đại biểu; kết quả theo lời nguồn.';
    expect(voteText(baseless, SILENT)).toEqual({
      finding: `${text} ${base}`,
      rest: 'Nguồn ghi: “thông qua”.',
    });
    expect(voteSpeech(baseless, SILENT)).toBe(`Thông qua. ${text} ${base} Nguồn ghi: “thông qua”.`);
  });
});
