import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideQuorum } from './quorum';

const ratio = { num: 2, den: 3 };

describe('decideQuorum', () => {
  it.each([
    [15, 10],
    [21, 14],
    [25, 17],
    [26, 18],
    [27, 18],
    [28, 19],
    [29, 20],
    [30, 20],
  ])('of %i delegates needs %i', (total, required) => {
    expect(decideQuorum({ total, present: required, ratio })).toMatchObject({ met: true, required });
    expect(decideQuorum({ total, present: required - 1, ratio })).toMatchObject({ met: false, required });
  });

  it.each([
    ['total not recorded', { total: null, present: 20 }, null, 'total_unknown'],
    ['attendance not recorded', { total: 26, present: null }, 18, 'present_unknown'],
    ['neither recorded', { total: null, present: null }, null, 'total_unknown'],
    ['no delegates', { total: 0, present: 0 }, null, 'total_invalid'],
    ['more present than delegates', { total: 26, present: 27 }, 18, 'present_invalid'],
    ['negative attendance', { total: 26, present: -1 }, 18, 'present_invalid'],
  ])('%s: undecided', (_name, counts, required, code) => {
    const decision = decideQuorum({ ...counts, ratio });
    expect(decision).toMatchObject({ met: null, required });
    expect(decision.because.map((reason) => reason.code)).toEqual([code]);
  });

  it('says by how much it falls short, and where the ratio comes from', () => {
    expect(decideQuorum({ total: 26, present: 15, ratio }).because).toEqual([
      {
        code: 'required',
        text: 'Phiên họp được tiến hành khi có ít nhất 2/3 tổng số đại biểu tham dự, tức ít nhất 18 trên tổng số 26 đại biểu.',
        article: 'Quy chế làm việc của Hội đồng nhân dân',
      },
      { code: 'not_met', text: 'Có mặt 15/26 đại biểu, còn thiếu 3 đại biểu để tiến hành phiên họp.' },
    ]);
  });

  it.each([
    { num: 0, den: 3 },
    { num: 4, den: 3 },
    { num: 1, den: 0 },
    { num: 0.5, den: 1 },
  ])('refuses the ratio $num/$den', (impossible) => {
    expect(() => decideQuorum({ total: 26, present: 20, ratio: impossible })).toThrow(RangeError);
  });

  it('holds exactly when attendance reaches the ratio', () => {
    const counts = fc
      .integer({ min: 1, max: 500 })
      .chain((total) => fc.record({ total: fc.constant(total), present: fc.nat(total) }));
    const ratios = fc
      .integer({ min: 1, max: 9 })
      .chain((den) => fc.record({ den: fc.constant(den), num: fc.integer({ min: 1, max: den }) }));
    fc.assert(
      fc.property(counts, ratios, ({ total, present }, asked) => {
        expect(decideQuorum({ total, present, ratio: asked }).met).toBe(
          present * asked.den >= total * asked.num,
        );
      }),
    );
  });
});
