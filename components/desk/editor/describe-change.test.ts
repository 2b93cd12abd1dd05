import { describe, expect, it } from 'vitest';
import type { Change } from '@/lib/changes';
import { type DescribedChange, describeChange, describeStep } from './describe-change';

const row = (before: Change['before'], after: Change['after'], table = 'agendaItems'): Change => ({
  table,
  id: 'r',
  before,
  after,
});

const table: readonly { name: string; change: Change; told: Omit<DescribedChange, 'key'> | null }[] = [
  {
    name: 'a row added is named by its title',
    change: row(null, { id: 'r', title: 'Khai mạc', kind: 'opening' }),
    told: { name: 'Nội dung “Khai mạc”', thing: 'Nội dung', kind: 'added', columns: [] },
  },
  {
    name: 'a row removed too',
    change: row({ id: 'r', title: 'Khai mạc' }, null),
    told: { name: 'Nội dung “Khai mạc”', thing: 'Nội dung', kind: 'removed', columns: [] },
  },
  {
    name: 'words of closed lists are told, not their codes',
    change: row({ kind: 'report' }, { kind: 'opening' }),
    told: {
      name: 'Nội dung',
      thing: 'Nội dung',
      kind: 'changed',
      columns: [{ label: 'Loại', before: 'Báo cáo', after: 'Khai mạc' }],
    },
  },
  {
    name: 'dates are told as people write them',
    change: row({ heldOn: '2026-07-12' }, { heldOn: null }, 'sittings'),
    told: {
      name: 'Phiên',
      thing: 'Phiên',
      kind: 'changed',
      columns: [{ label: 'Ngày', before: '12/7/2026', after: '' }],
    },
  },
  {
    name: 'a move is told when nothing else changed',
    change: row({ position: 1 }, { position: 2 }),
    told: {
      name: 'Nội dung',
      thing: 'Nội dung',
      kind: 'changed',
      columns: [{ label: 'Thứ tự', before: 'như trước', after: 'chuyển xuống dưới' }],
    },
  },
  {
    name: 'bookkeeping is not told',
    change: row({ percentPpm: 1 }, { percentPpm: 2 }, 'indicators'),
    told: null,
  },
  {
    name: 'private text is told of, and not told',
    change: row({ reason: null }, { reason: { private: 'ab' } }, 'attendance'),
    told: {
      ...{ name: 'Điểm danh', thing: 'Điểm danh', kind: 'changed' },
      columns: [{ label: 'Lý do', before: '', after: 'nội dung riêng, không lưu trong lịch sử' }],
    },
  },
  {
    name: 'a link to another row is told as another',
    change: row({ sittingId: 'a' }, { sittingId: 'b' }, 'votes'),
    told: {
      name: 'Biểu quyết',
      thing: 'Biểu quyết',
      kind: 'changed',
      columns: [{ label: 'Phiên', before: 'trước', after: 'mục khác' }],
    },
  },
  {
    name: 'of a long text, the part that changed',
    change: row({ legalBases: ['Luật A', 'Luật B'] }, { legalBases: ['Luật A', 'Luật C'] }, 'resolutions'),
    told: {
      name: 'Nghị quyết',
      thing: 'Nghị quyết',
      kind: 'changed',
      columns: [{ label: 'Căn cứ 2', before: 'Luật B', after: 'Luật C' }],
    },
  },
  { name: 'nor is a table nobody sees', change: row(null, { id: 'r' }, 'unknown'), told: null },
];

describe('a change in words', () => {
  it.each(table)('$name', ({ change, told }) => {
    expect(describeChange(change)).toEqual(told && { key: `${change.table} r`, ...told });
  });
});

describe('a step in words', () => {
  const moved = (id: string, was: number, is: number) => ({
    ...row({ position: was }, { position: is }),
    id,
  });
  const gap = 2 ** 32;

  it('tells of rows that were moved, and not of those that only got another order key', () => {
    const kept = [moved('a', 1, 2 * gap), moved('b', 2, 3 * gap)].map((one) => ({
      ...one,
      isNewKey: true as const,
    }));
    expect(describeStep([moved('c', 3, gap), ...kept]).map(({ key }) => key)).toEqual(['agendaItems c']);
    expect(describeStep([moved('a', 5, 2), moved('b', 6, 3)])).toHaveLength(2);
  });

  it('tells of several rows moved together to the end of a list', () => {
    expect(describeStep([moved('a', gap, 5 * gap), moved('b', 2 * gap, 6 * gap)])).toHaveLength(2);
  });
});
