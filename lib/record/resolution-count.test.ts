import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adoptedText, groupName, groupText } from '@/lib/public/resolution-count';
import { groupScopes, presenceBounds, resolutionStatuses } from '@/lib/words';
import { buildRecord } from './build';
import { countAdopted } from './resolution-count';
import type { ResolutionGroup, SessionRecord } from './schema';
import { aDraft, aResolution } from './test-draft';

const group = (over: Partial<ResolutionGroup> = {}): ResolutionGroup => ({
  ...{ id: 'g', count: 15, countBound: 'exact', scope: 'all', subject: null, status: 'adopted' },
  ...{ printed: null, source: null },
  ...over,
});

/** As many listed resolutions as asked for, adopted unless something else is said. */
function listed(many: number, status: (typeof resolutionStatuses)[number] = 'adopted') {
  const rows = Array.from({ length: many }, (_, at) =>
    aResolution({ id: `r${at}`, title: `Về việc ${at}`, status }),
  );
  return buildRecord(aDraft({ resolutions: rows })).resolutions;
}

const counted = (named: number, ...resolutionGroups: ResolutionGroup[]) =>
  countAdopted({ resolutions: listed(named), resolutionGroups });

describe('how many resolutions were adopted', () => {
  const finance = group({ count: 5, scope: 'some', subject: 'về tài chính' });
  const beside = group({ count: 12, scope: 'others' });
  it.each<[string, number, ResolutionGroup[], number, string, number | null]>([
    ['as listed where no source counts them', 3, [], 3, 'exact', null],
    ['as the source counts all of them', 3, [group()], 15, 'exact', 3],
    ['so too where none is listed', 0, [group()], 15, 'exact', 0],
    ['as near as the source says', 3, [group({ countBound: 'at_least' })], 15, 'at_least', 3],
    ['at most', 3, [group({ countBound: 'at_most' })], 15, 'at_most', 3],
    ['listed ones and those beside them', 3, [beside], 15, 'exact', 3],
    ['about that many beside', 3, [group({ ...beside, countBound: 'about' })], 15, 'about', 3],
    [
      'no more than that many beside says nothing',
      3,
      [group({ ...beside, countBound: 'at_most' })],
      3,
      'at_least',
      3,
    ],
    ['a number not stated beside', 3, [group({ ...beside, count: null })], 3, 'at_least', 3],
    ['a part that may hold the listed ones is not added', 3, [finance], 5, 'at_least', 3],
    ['two parts may hold the same ones', 0, [finance, group({ ...finance, count: 4 })], 5, 'at_least', 0],
    ['the whole tells it, not its parts', 3, [finance, group()], 15, 'exact', 3],
    ['a whole below what is listed is not the number', 16, [group()], 16, 'at_least', 16],
    ['what became of them is not stated', 3, [group({ status: 'draft', count: 20 })], 3, 'at_least', 3],
    ['rejected ones are none of them', 3, [group({ status: 'rejected', count: 2 })], 3, 'exact', 3],
  ])('%s', (_, named, groups, adoptedCount, adoptedBound, namedCount) => {
    expect(counted(named, ...groups)).toEqual({ adoptedCount, adoptedBound, namedCount });
  });

  const anyGroup = fc.record({
    id: fc.constant('g'),
    count: fc.option(fc.integer({ min: 1, max: 40 })),
    countBound: fc.constantFrom(...presenceBounds),
    scope: fc.constantFrom(...groupScopes),
    status: fc.constantFrom(...resolutionStatuses),
    subject: fc.constant(null),
    printed: fc.constant(null),
    source: fc.constant(null),
  });

  it('is never fewer than are listed, and never listed and stated added up', () => {
    fc.assert(
      fc.property(fc.nat(5), fc.array(anyGroup, { maxLength: 4 }), (named, groups) => {
        const { adoptedCount, namedCount } = counted(named, ...groups);
        const beside = groups.filter(({ scope, status }) => scope === 'others' && status === 'adopted');
        const most = Math.max(
          named + beside.reduce((sum, { count }) => sum + (count ?? 0), 0),
          ...groups.map(({ count }) => count ?? 0),
        );
        expect(adoptedCount).toBeGreaterThanOrEqual(named);
        expect(adoptedCount).toBeLessThanOrEqual(most);
        expect(namedCount === null).toBe(groups.length === 0);
      }),
    );
  });

  it('is never said to be none where a source speaks of some', () => {
    fc.assert(
      fc.property(fc.nat(3), fc.array(anyGroup, { minLength: 1, maxLength: 4 }), (named, groups) => {
        expect(adoptedText(counted(named, ...groups), named)).not.toMatch(/(^|\s)0\s|null|undefined|NaN/);
      }),
    );
  });
});

describe('in words', () => {
  it.each([
    [3, [group()], '15 nghị quyết được thông qua, 3 được nêu tên'],
    [0, [group({ countBound: 'at_least' })], 'ít nhất 15 nghị quyết được thông qua, nguồn không nêu tên'],
    [15, [group()], '15 nghị quyết được thông qua'],
    [0, [group({ count: null, printed: 'thông qua một số nghị quyết' })], ''],
  ])('with %i listed', (named, groups, words) => {
    expect(adoptedText(counted(named, ...groups), named)).toBe(words);
  });

  const words = (one: ResolutionGroup, resolutions = listed(0), sources: SessionRecord['sources'] = []) => [
    groupName(one),
    groupText(one, { resolutions, sources }),
  ];

  it('a group is called by its number and what it is about', () => {
    const source = { id: 's', title: null, publisher: 'Báo Hà Nam', url: null, postedOn: null };
    const sources = [{ ...source, postedAt: null, views: null, body: null }];
    expect(words(group({ count: 5, scope: 'some', subject: 'về tài chính, ngân sách' }))).toEqual([
      '5 nghị quyết về tài chính, ngân sách',
      '',
    ]);
    expect(
      words(group({ countBound: 'at_least', printed: 'hơn 15 nghị quyết', source: 's' }), listed(3), sources),
    ).toEqual([
      'Ít nhất 15 nghị quyết',
      'Trong đó 3 nghị quyết ghi ở trên. Báo Hà Nam: “hơn 15 nghị quyết”.',
    ]);
    expect(words(group({ count: null, subject: 'về nhân sự', printed: 'các nghị quyết nhân sự' }))).toEqual([
      'Nghị quyết về nhân sự (nguồn không ghi số lượng)',
      'Nguồn không nêu tên nghị quyết nào. Nguồn ghi: “các nghị quyết nhân sự”.',
    ]);
    expect(words(group({ count: 20, scope: 'some', subject: 'Nghị quyết quy phạm pháp luật' }))[0]).toBe(
      '20 nghị quyết quy phạm pháp luật',
    );
    expect(words(group({ count: 12, scope: 'others' }), listed(3))).toEqual([
      '12 nghị quyết',
      'Ngoài các nghị quyết ghi ở trên.',
    ]);
  });
});
