import { describe, expect, it } from 'vitest';
import { along, barDomain, shareOfPlan } from './share';

describe('shareOfPlan', () => {
  it.each([
    ['outturn over plan', { outturn: 35, plan: 70, percentOfPlan: null }, 0.5],
    ['the counts before the printed percentage', { outturn: 35, plan: 70, percentOfPlan: 99 }, 0.5],
    ['the printed percentage without a plan', { outturn: 35, plan: null, percentOfPlan: 41.5 }, 0.415],
    ['a plan of zero explains nothing', { outturn: 35, plan: 0, percentOfPlan: null }, null],
    ['unknown is not zero', { outturn: 35, plan: null, percentOfPlan: null }, null],
    ['a refund never draws backwards', { outturn: -5, plan: 70, percentOfPlan: null }, 0],
  ])('%s', (_, figures, share) => {
    expect(shareOfPlan(figures)).toBe(share);
  });
});

describe('positions', () => {
  it('makes room for a bar beyond its plan', () => {
    expect(barDomain([0.4, null])).toBe(1);
    expect(barDomain([0.4, 1.25])).toBe(1.25);
  });

  it.each([
    [22 / 26, 1, '84.615%'],
    [1, 1.25, '80%'],
    [2, 1, '100%'],
  ])('puts %f of %f at %s', (share, domain, position) => {
    expect(along(share, domain)).toBe(position);
  });
});
