import { describe, expect, it } from 'vitest';
import { checkDraft } from './checks';
import type { SessionDraft } from './draft';
import { aDraft, aResolution } from './test-draft';

type Group = SessionDraft['resolutionGroups'][number];

const group = (over: Partial<Group> = {}): Group => ({
  ...{ id: 'g', count: 15, countBound: 'exact', scope: 'all', subject: null, status: 'adopted' },
  ...{ printed: null, sourceId: null },
  ...over,
});

const listed = (many: number) =>
  Array.from({ length: many }, (_, at) =>
    aResolution({ id: `r${at}`, title: `Về việc ${at}`, status: 'adopted' }),
  );

/** What is found about groups, in a draft that lists so many resolutions. */
function found(named: number, ...resolutionGroups: Group[]) {
  const findings = checkDraft(aDraft({ resolutions: listed(named), resolutionGroups }), '2026-03-02');
  return findings
    .filter(({ key }) => /^(lacks_)?group/.test(key))
    .map(({ severity, text }) => [severity, text]);
}

describe('groups of resolutions', () => {
  it.each<[string, number, Group[]]>([
    ['more than are listed', 3, [group()]],
    ['as many as are listed', 15, [group()]],
    ['at least as many as said', 16, [group({ countBound: 'at_least' })]],
    ['of an unknown number', 3, [group({ count: null, printed: 'một số nghị quyết' })]],
    ['a part of the whole', 3, [group(), group({ id: 'h', count: 5, scope: 'some' })]],
  ])('are left alone: %s', (_, named, groups) => {
    expect(found(named, ...groups)).toEqual([]);
  });

  it('that say nothing keep the record from being submitted', () => {
    expect(found(0, group({ count: null }))).toEqual([
      ['error', 'Nhóm nghị quyết thứ 1: ghi số nghị quyết, về việc gì, hoặc nguyên văn trong nguồn.'],
    ]);
  });

  it('are asked about below what is listed, and beside it', () => {
    const few = /^«15 nghị quyết»: hồ sơ đã ghi 16 nghị quyết, nhiều hơn số này\./;
    expect(found(16, group())).toEqual([['warning', expect.stringMatching(few)]]);
    expect(found(4, group(), group({ id: 'h', count: 12, scope: 'others' }))).toEqual([
      ['warning', expect.stringMatching(few)],
    ]);
  });

  it('are asked about where a part is more than the whole', () => {
    expect(found(0, group(), group({ id: 'h', count: 16, scope: 'some', subject: 'về đất đai' }))).toEqual([
      ['warning', '«16 nghị quyết về đất đai»: nhiều hơn tất cả 15 nghị quyết mà nguồn ghi của kỳ họp.'],
    ]);
  });

  it('are asked about where two sources differ', () => {
    expect(found(0, group(), group({ id: 'h', count: 14 }))).toEqual([
      ['warning', '«14 nghị quyết»: nguồn khác ghi 15. Số lấy theo nhóm ghi trước.'],
    ]);
  });
});

describe('a resolution of which less is known', () => {
  const keys = (over: Parameters<typeof aResolution>[0], level: 'ward' | 'other' = 'ward') => {
    const { council } = aDraft();
    const resolutions = [aResolution({ status: 'adopted', outcomePrinted: 'đã thông qua', ...over })];
    return checkDraft(aDraft({ resolutions, council: { ...council, level } }), '2026-03-02')
      .filter(({ section }) => section === 'resolutions')
      .map(({ severity, key }) => `${severity} ${key}`);
  };

  it.each([
    [
      'its number alone',
      { title: '', number: '12/NQ-HĐND' },
      ['warning untitled:r1', 'warning issued_on:r1'],
    ],
    ['its kind alone', { title: '', kind: 'normative' as const }, ['warning untitled:r1']],
    ['nothing', { title: '', kind: null }, ['warning untitled:r1', 'error lacks_title:r1']],
    ['a number of another form', { number: '12', issuedOn: '2024-06' }, ['warning number_form:r1']],
  ])('with %s', (_, over, expected) => {
    expect(keys(over).sort()).toEqual([...expected].sort());
  });

  it('of another country has numbers of its own', () => {
    expect(keys({ number: '2024-12', issuedOn: '2024-06' }, 'other')).toEqual([]);
  });
});
