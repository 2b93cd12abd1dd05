import { describe, expect, it } from 'vitest';
import { checkComplete } from './check-complete';
import { type DraftRows, listsOf } from './draft';
import { aDraft, asSitting, delegates } from './test-draft';
import { wholeRows } from './test-whole';

/** What is asked of one row of a whole draft with some of its columns changed. */
function asked(section: keyof DraftRows, table: string, change: Record<string, unknown>): string[] {
  const rows = structuredClone(wholeRows) as unknown as Record<string, Record<string, unknown[]>>;
  const list = rows[section]?.[table];
  if (!list?.[0]) throw new Error(`No row in ${section}.${table}`);
  list[0] = { ...(list[0] as object), ...change };
  const lists = listsOf(rows as unknown as DraftRows);
  return checkComplete(aDraft({ ...lists, session: { ...aDraft().session } })).map(({ text }) => text);
}

it('asks nothing of rows that are whole', () => {
  expect(checkComplete(aDraft(listsOf(wholeRows as unknown as DraftRows)))).toEqual([]);
});

describe('a row that is not finished', () => {
  it.each<[keyof DraftRows, string, Record<string, unknown>, RegExp]>([
    ['general', 'sittings', { label: '' }, /^Phiên thứ 1: ghi tên phiên/],
    ['general', 'guests', { name: '', body: null, people: null }, /^Khách mời thứ 1: ghi tên/],
    ['general', 'sessionRoles', { mandateId: null, name: null }, /^Chủ tọa, dòng thứ 1: ghi họ tên\.$/],
    ['general', 'sessionRoles', { role: 'other', printed: null }, /thứ 1: ghi đã làm việc gì\.$/],
    [
      'general',
      'sources',
      { title: '', publisher: null, url: null, body: null },
      /^Nguồn thứ 1: ghi tên nguồn; nguồn không có tên thì ghi nơi đăng hoặc địa chỉ\.$/,
    ],
    ['attendance', 'attendance', { status: 'late', fromTime: null }, /đến muộn: ghi giờ đại biểu đến\.$/],
    ['attendance', 'attendance', { status: 'left_early', toTime: null }, /về sớm: ghi giờ đại biểu về\.$/],
    ['agenda', 'agendaItems', { title: '' }, /^Nội dung thứ 1: ghi tên nội dung\.$/],
    [
      'resolutions',
      'resolutions',
      { title: '', printedTitle: null, number: null, kind: null },
      /^Nghị quyết thứ 1: ghi tên nghị quyết; nguồn không ghi tên thì ghi số, hoặc chọn loại\.$/,
    ],
    [
      'resolutions',
      'resolutions',
      { articles: [{ id: 'x', heading: null, text: null, clauses: [] }] },
      /ghi nội dung Điều 1, hoặc xóa điều này\.$/,
    ],
    ['resolutions', 'resolutions', { annexes: [{ title: '', text: 'x' }] }, /ghi tên phụ lục\.$/],
    ['votes', 'votes', { subject: '', resolutionId: null }, /^Biểu quyết thứ 1: ghi nội dung biểu quyết\.$/],
    [
      'votes',
      'votes',
      { entry: 'unanimous_uncounted', printed: null },
      /: ghi nguyên văn kết quả trong nguồn/,
    ],
    [
      'votes',
      'votes',
      { entry: 'totals', forCount: null, againstCount: null, notVotingCount: null, printed: null },
      /: ghi số phiếu nguồn có, dù chỉ một ý kiến, hoặc tỷ lệ, hoặc nguyên văn kết quả trong nguồn\.$/,
    ],
    ['budget', 'budgetFigures', { label: '' }, /^Dòng ngân sách thứ 1: ghi tên khoản đúng theo văn bản\.$/],
    [
      'budget',
      'budgetFigures',
      { printed: null, valueDong: null, percentPrinted: null, percentPpm: null },
      /: ghi số tiền hoặc tỷ lệ\.$/,
    ],
    ['budget', 'budgetFigures', { part: 'months' }, /: ghi số liệu đến hết tháng mấy\.$/],
    ['budget', 'budgetFigures', { part: 'years' }, /: ghi năm đầu và năm cuối của giai đoạn\.$/],
    ['budget', 'budgetFigures', { part: 'printed' }, /: ghi kỳ đúng như văn bản\.$/],
    ['indicators', 'indicators', { name: '' }, /^Chỉ tiêu thứ 1: ghi tên chỉ tiêu\.$/],
    ['indicators', 'indicators', { printed: '' }, /: ghi kết quả đúng theo văn bản/],
    ['tasks', 'keyTasks', { body: '' }, /^Nhiệm vụ thứ 1: ghi nội dung nhiệm vụ\.$/],
    ['photos', 'photos', { fileDigest: 'a'.repeat(64), alt: null }, /: tả ảnh bằng một câu/],
    ['photos', 'photos', { fileDigest: null, label: null }, /: không còn tệp thì ghi nhãn của ảnh\.$/],
  ])('in %s.%s with %j is asked about', (section, table, change, sentence) => {
    const texts = asked(section, table, change);
    expect(texts).toHaveLength(1);
    expect(texts[0]).toMatch(sentence);
  });

  it.each<[keyof DraftRows, string, Record<string, unknown>]>([
    ['general', 'sources', { title: '' }],
    ['agenda', 'papers', { title: '' }],
    ['resolutions', 'resolutions', { title: '' }],
    ['resolutions', 'resolutions', { title: '', number: '12', kind: null, issuedOn: null }],
    ['resolutions', 'resolutions', { annexes: [{ title: 'Biểu giá', text: '' }] }],
  ])('in %s.%s with %j is as much as its source says', (section, table, change) => {
    expect(asked(section, table, change)).toEqual([]);
  });

  it('says who came late, and where', () => {
    const mark = { id: 'm', sittingId: 'sitting', mandateId: 'd1', status: 'late' as const };
    const times = { fromTime: null, toTime: null, away: null, toldAt: null, reason: null };
    const draft = aDraft({
      attendance: [{ ...mark, ...times }],
      delegates: delegates(1),
      sittings: [asSitting()],
    });
    expect(checkComplete(draft)).toEqual([
      {
        key: 'lacks_from:m',
        severity: 'error',
        section: 'attendance',
        text: 'Nguyễn Văn 1 (Phiên sáng) đến muộn: ghi giờ đại biểu đến.',
      },
    ]);
  });

  it('is a session put off without a reason, too', () => {
    const off = { ...aDraft().session, occurrence: 'postponed' as const };
    expect(checkComplete(aDraft({ session: off })).map(({ text }) => text)).toContain(
      'Ghi lý do hoãn hoặc hủy kỳ họp.',
    );
  });
});
