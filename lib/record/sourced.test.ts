import { describe, expect, it } from 'vitest';
import { buildRecord } from './build';
import { describeChanges } from './diff';
import type { SessionDraft } from './draft';
import { readRecord } from './read-record';
import type { SessionRecord } from './schema';
import { sourcedRows } from './sourced-rows';
import { aDraft, aFigure, anIndicator, aResolution, aSource, aVote } from './test-draft';

const sources = [
  aSource({ id: 'bao', title: 'Báo A' }),
  aSource({ id: 'cong', title: '', publisher: 'Cổng thông tin' }),
];

/** A draft of which every row that may say which source it is from says `sourceId`. */
function saying(sourceId: string | null, over: Partial<SessionDraft> = {}): SessionDraft {
  const numbers = { total: 26, present: 23, presentBound: 'exact' as const, excused: null, unexcused: null };
  const group = {
    count: 15,
    countBound: 'exact' as const,
    scope: 'all' as const,
    status: 'adopted' as const,
  };
  return aDraft({
    sources,
    attendanceNumbers: [{ id: 'n', sittingId: 'sitting', ...numbers, elected: null, sourceId }],
    resolutionGroups: [{ id: 'g', ...group, subject: null, printed: null, sourceId }],
    resolutions: [aResolution({ sourceId })],
    votes: [aVote({ sourceId })],
    figures: [aFigure({ printed: '2 tỷ đồng', valueDong: 2_000_000_000, sourceId })],
    indicators: [anIndicator({ printed: '7/9', ratioNumerator: 7, ratioDenominator: 9, sourceId })],
    ...over,
  });
}
const PLACES = [
  'sittings.0.stated',
  'resolutions.0',
  'resolutionGroups.0',
  'votes.0',
  'figures.0',
  'indicators.0',
];
const at = (record: unknown, path: string) =>
  path.split('.').reduce((part, key) => (part as Record<string, unknown>)[key], record) as object;

describe('which source a row is from', () => {
  it('is asked of every row that states a number', () => {
    expect(sourcedRows(buildRecord(saying('cong')))).toEqual(
      PLACES.map((path) => ({ path, row: expect.objectContaining({ source: 'cong' }) })),
    );
  });

  it('is left out of the record where nobody says it', () => {
    const record = buildRecord(saying(null));
    for (const path of PLACES.filter((place) => place !== 'resolutionGroups.0'))
      expect(at(record, path), path).not.toHaveProperty('source');
    expect(at(record, 'resolutionGroups.0')).toHaveProperty('source', null);
  });

  it('comes back out of a record as it was', () => {
    const draft = saying('bao');
    const read = readRecord(JSON.stringify(buildRecord(draft)));
    if (!read.ok) throw new Error(JSON.stringify(read.faults));
    const { attendance, resolutions, votes, budget, indicators } = read.rows;
    const rows = [
      ...attendance.attendanceNumbers,
      ...resolutions.resolutions,
      ...resolutions.resolutionGroups,
      ...votes.votes,
      ...budget.budgetFigures,
      ...indicators.indicators,
    ];
    expect(rows.map(({ sourceId }) => sourceId)).toEqual(PLACES.map(() => 'bao'));
  });

  it.each(PLACES)('is refused at %s where the record has no such source', (path) => {
    const record = JSON.parse(JSON.stringify(buildRecord(saying('bao')))) as SessionRecord;
    Object.assign(at(record, path), { source: 'baoo' });
    const read = readRecord(JSON.stringify(record));
    const text = 'Không có mục nào mang mã «baoo». Có phải «bao»?';
    expect(read.ok ? [] : read.faults).toEqual([{ path: `${path}.source`, text, isLink: true }]);
  });

  it.each(PLACES)('is refused at %s where it is no name of a row', (path) => {
    const record = JSON.parse(JSON.stringify(buildRecord(saying('bao')))) as SessionRecord;
    Object.assign(at(record, path), { source: 5 });
    const read = readRecord(JSON.stringify(record));
    expect(read.ok ? [] : read.faults.map((fault) => fault.path)).toEqual([`${path}.source`]);
  });

  it('is left out of a closed session with its sources', () => {
    const draft = saying('bao');
    const closed = buildRecord({ ...draft, session: { ...draft.session, isClosed: true } });
    expect(closed.sittings[0]?.stated).toMatchObject({ present: 23 });
    expect(JSON.stringify(closed)).not.toContain('bao');
  });

  it('is told among the changes of a version by what the source is called', () => {
    const [before, after] = [buildRecord(saying('bao')), buildRecord(saying('cong'))];
    const told = describeChanges(before, after).map(({ fields }) => fields);
    const fields = (field: string) => [{ field, before: 'Báo A', after: 'Cổng thông tin' }];
    expect(told).toEqual([fields('Số đại biểu theo nguồn'), ...Array(5).fill(fields('Theo nguồn'))]);
  });
});

it('a file written by hand names a source by the name it gives it', () => {
  const file = {
    format: 'nghi-truong/session-record/2',
    council: { name: 'Hội đồng nhân dân xã Thử', level: 'commune' },
    session: { label: 'Kỳ họp thứ ba' },
    sittings: [{ stated: { present: 23, source: 'bao' }, note: 'Cổng thông tin ghi 24 đại biểu.' }],
    figures: [{ label: 'Tổng thu', printed: '2 tỷ đồng' }],
    sources: [{ id: 'bao', title: 'Báo A' }, { title: 'Cổng thông tin' }],
  };
  const read = readRecord(JSON.stringify(file));
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  expect(read.record.sittings[0]).toMatchObject({
    stated: { present: 23, source: 'bao' },
    note: 'Cổng thông tin ghi 24 đại biểu.',
  });
  expect(read.record.figures[0]).not.toHaveProperty('source');
});
