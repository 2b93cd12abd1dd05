import { describe, expect, it, test } from 'vitest';
import { readRecord } from './read-record';
import { sessionRecordSchema } from './schema';

/* Files as somebody writes them by hand who knows little of a session. */

const least = {
  format: 'nghi-truong/session-record/2',
  council: { name: 'Hội đồng nhân dân xã Thử', level: 'commune' },
  session: { label: 'Kỳ họp thứ ba', startsOn: '2018-07-12' },
};

/** What is read of the least file with more in it; throws its faults. */
function reading(over: object) {
  const read = readRecord(JSON.stringify({ ...least, ...over }));
  if (!read.ok) throw new Error(JSON.stringify(read.faults, null, 1));
  return read;
}
const recordOf = (over: object) => reading(over).record;
const faultsOf = (file: unknown) => {
  const read = readRecord(typeof file === 'string' ? file : JSON.stringify(file));
  return read.ok ? {} : Object.fromEntries(read.faults.map(({ path, text }) => [path, text]));
};

describe('what a file leaves out', () => {
  it('is not known', () => {
    const { record, made } = reading({});
    expect(sessionRecordSchema.parse(record)).toEqual(record);
    expect(made).toEqual({ council: true, session: true });
    expect(record).toMatchObject({
      council: { slug: 'xa-thu', locality: 'Xã Thử', provinceName: null, isSample: false },
      term: { ordinal: null, label: null, startYear: null, endYear: null, isRegisterComplete: false },
      session: {
        ...{ slug: 'ngay-2018-07-12', ordinal: null, series: 'main', kind: null, place: null },
        ...{ occurrence: 'held', isClosed: false, summary: null },
      },
    });
    const lists = Object.values(record).filter((part) => Array.isArray(part));
    expect(lists).toHaveLength(11);
    expect(lists.flat()).toEqual([]);
  });

  it('of resolutions that are only counted is what claims least', () => {
    const file = {
      resolutions: [{ number: '12/NQ-HĐND', status: 'adopted' }],
      resolutionGroups: [{ count: 5, subject: 'về tài chính', status: 'adopted' }],
      papers: [{ kind: 'submission', counted: { count: 12 } }],
    };
    const { resolutions, resolutionGroups, papers } = recordOf(file);
    expect(resolutions).toMatchObject([{ title: null, slug: 'ngay-2018-07-12-so-12-nq-hdnd' }]);
    expect(resolutionGroups).toMatchObject([{ countBound: 'exact', scope: 'some', source: null }]);
    expect(papers).toMatchObject([{ title: null, counted: { count: 12, bound: 'exact' } }]);
  });

  it('in a row is not known either, and the row gets a name nobody else has', () => {
    const { guests, sources, tasks, sittings } = recordOf({
      sittings: [{ stated: { present: 24 } }],
      guests: [
        { id: 'guests-2', kind: 'person', name: 'Bà Lê Thị Cúc' },
        { kind: 'group', name: 'Cử tri' },
      ],
      sources: [{ title: 'Báo Mẫu' }],
      tasks: [{ body: 'Sửa đường' }, { body: 'Xây trường' }],
    });
    expect(sittings).toMatchObject([
      {
        ...{ id: 'sittings-1', label: 'Phiên họp', heldOn: '2018-07-12', startsAt: null, endsAt: null },
        ...{ isClosed: false, attendance: null },
        stated: { total: null, present: 24, presentBound: 'exact', excused: null, unexcused: null },
      },
    ]);
    expect(guests.map(({ id }) => id)).toEqual(['guests-2', 'guests-2-2']);
    expect(sources[0]).toEqual({
      ...{ id: 'sources-1', title: 'Báo Mẫu', publisher: null, url: null, postedOn: null, postedAt: null },
      ...{ views: null, body: null },
    });
    expect(tasks.map(({ id, dueOn }) => [id, dueOn])).toEqual([
      ['tasks-1', null],
      ['tasks-2', null],
    ]);
  });

  it('and follows from the rest is computed', () => {
    const { votes, resolutions } = recordOf({
      sittings: [{ id: 's', stated: { total: 26, present: 25 } }],
      resolutions: [{ id: 'r', title: 'Về dự toán ngân sách' }],
      votes: [{ resolution: 'r', sitting: 's', counts: { for: 20, against: 2, notVoting: 3 } }],
    });
    expect(votes[0]).toMatchObject({
      ...{ id: 'votes-1', subject: 'Thông qua Về dự toán ngân sách', heldOn: '2018-07-12' },
      ...{ rule: 'ordinary', entry: 'totals', total: 26, required: 14, outcome: 'adopted' },
      shareOfTotal: { votes: 20, of: 26 },
    });
    expect(votes[0]?.because.map(({ code }) => code)).toContain('enough');
    expect(resolutions[0]).toMatchObject({
      ...{ status: 'adopted', adoptedOn: '2018-07-12', number: null, articles: [] },
      slug: 'ngay-2018-07-12-ve-du-toan-ngan-sach',
    });
  });

  test.each([
    [{ outcome: 'adopted', printed: 'biểu quyết thông qua' }, 'passed', 'adopted'],
    [{ outcome: 'rejected', printed: 'không được thông qua' }, 'failed', 'rejected'],
    [{ printed: 'đã biểu quyết' }, 'not_stated', 'undetermined'],
  ])('of a vote without counts is what the file says it came to: %j', (vote, uncounted, outcome) => {
    const [read] = recordOf({ votes: [{ subject: 'Chương trình', ...vote }] }).votes;
    expect(read).toMatchObject({ entry: 'unanimous_uncounted', uncounted, outcome, counts: null });
  });

  it('of the delegates leaves their number open, unless the file says that they are all', () => {
    const delegates = Array.from({ length: 20 }, (_, at) => ({
      ...{ id: `d${at}`, name: `Nguyễn Văn ${'ABCDEGHIKLMNOPQRSTUV'[at]}`, startedOn: '2016-07-01' },
    }));
    const ballots = delegates.map(({ id }) => ({ delegate: id, choice: 'for' }));
    const file = { delegates, votes: [{ subject: 'Chương trình', ballots }] };
    const [partial] = recordOf(file).votes;
    expect(partial).toMatchObject({ entry: 'by_name', counts: { for: 20 }, total: null });
    const [whole] = recordOf({ ...file, term: { isRegisterComplete: true } }).votes;
    expect(whole).toMatchObject({ total: 20, outcome: 'adopted' });
    expect(
      recordOf(file)
        .delegates.map(({ slug }) => slug)
        .slice(0, 2),
    ).toEqual(['nguyen-van-a', 'nguyen-van-b']);
  });

  it('keeps a roll of which no total is known', () => {
    const delegates = [{ id: 'd', name: 'Lê Văn Ba', startedOn: '2016-07-01' }];
    const sittings = [{ attendance: { marks: [{ delegate: 'd', status: 'present' }] } }];
    const { rows } = reading({ delegates, sittings });
    expect(rows.attendance.attendance).toMatchObject([{ mandateId: 'd', status: 'present', fromTime: null }]);
  });

  it('does not need a name of its own where two are called the same', () => {
    const delegates = ['Lê Văn Ba', 'Lê Văn Ba'].map((name) => ({ name, startedOn: '2016-07-01' }));
    expect(recordOf({ delegates }).delegates.map(({ slug }) => slug)).toEqual(['le-van-ba', 'le-van-ba-2']);
  });
});

describe('what is wrong', () => {
  it('is told all at once, each with what would be right', () => {
    expect(
      faultsOf({
        ...least,
        sesion: {},
        session: { ...least.session, label: '', kind: 'thường lệ', startAt: '08:00' },
        sittings: [{ heldOn: '2018-02-30', startsAt: '8h' }],
        votes: [
          { subject: 'A', method: 'hands', counts: { for: 1, against: 0, notVoting: 0 } },
          { subject: 'B', resolution: 'r2', counts: { for: '20', against: 0, notVoting: 0 } },
        ],
        tasks: 'sửa đường',
      }),
    ).toEqual({
      sesion: 'Hồ sơ không có mục «sesion». Có phải «session»?',
      'session.label': 'Không được để trống.',
      'session.kind': expect.stringMatching(/^Chỉ nhận .*«regular» \(Thường lệ\).*\. Có phải «regular»\?/),
      'session.startAt': 'Hồ sơ không có mục «startAt». Có phải «startsOn»?',
      'sittings.0.heldOn':
        'Ghi ngày, tháng hoặc năm có trong lịch, biết đến đâu ghi đến đó: 2020-06-12, 2020-06 hoặc 2020. Chưa biết thì bỏ mục này, hoặc ghi null.',
      'sittings.0.startsAt': expect.stringContaining('dạng 08:30'),
      'votes.0.method': expect.stringContaining('«show_of_hands» (Giơ tay)'),
      'votes.1.counts.for': 'Mục này phải là số. Chưa biết thì bỏ mục này, hoặc ghi null.',
      tasks: 'Mục này phải là danh sách.',
    });
  });

  it('in what it says is told together with what is wrong in how it says it', () => {
    const faults = faultsOf({
      ...least,
      session: { ...least.session, plce: 'Hội trường' },
      resolutions: [{ id: 'r1', title: 'Về dự toán', status: 'adopted', signer: 'A'.repeat(201) }],
      votes: [{ subject: 'A', resolution: 'r2', printed: 'thống nhất', outcome: 'adopted' }],
    });
    expect(faults).toMatchObject({
      'session.plce': 'Hồ sơ không có mục «plce». Có phải «place»?',
      'resolutions.0.signer': 'Dài quá 200 ký tự. Rút gọn lại.',
      'votes.0.resolution': 'Không có mục nào mang mã «r2». Đang có: r1.',
    });
    expect(Object.keys(faults)).toHaveLength(3);
  });

  it('by contradicting what follows from the rest is told with both', () => {
    const vote = { subject: 'A', counts: { for: 20, against: 2, notVoting: 0 }, stated: { total: 26 } };
    expect(faultsOf({ ...least, votes: [{ ...vote, outcome: 'rejected', total: 30 }] })).toEqual({
      'votes.0.outcome': expect.stringContaining(
        'ghi «rejected», nhưng các mục khác của hồ sơ cho «adopted»',
      ),
      'votes.0.total': expect.stringContaining('ghi «30», nhưng các mục khác của hồ sơ cho «26»'),
    });
  });

  it('by saying what nothing in the file comes to is told where it can say so', () => {
    const vote = { subject: 'A', counts: { for: 20 }, outcome: 'adopted', total: 26 };
    expect(faultsOf({ ...least, votes: [vote] })).toEqual({
      'votes.0.total': expect.stringMatching(/ghi «26».*để trống.*nguồn nêu ghi ở «stated»/),
    });
    const { total, ...said } = vote;
    const right = { ...said, printed: 'đã được thông qua', stated: { total } };
    expect(recordOf({ votes: [right] }).votes[0]).toMatchObject({ outcome: 'adopted', total: 26 });
  });

  it('by saying that fewer delegates are all than were there is told where it says so', () => {
    const file = {
      ...least,
      term: { isRegisterComplete: true },
      delegates: [{ name: 'Lê Văn Ba', startedOn: '2016-07-01' }],
      sittings: [{ stated: { present: 24, presentBound: 'at_least' } }],
    };
    expect(faultsOf(file)['term.isRegisterComplete']).toContain('ít nhất 24 đại biểu có mặt');
    expect(faultsOf({ ...file, term: {} })).toEqual({});
  });

  test.each([
    ['nothing', {}, 'format', 'Thiếu mục này. Ghi «nghi-truong/session-record/2».'],
    ['a list', [], 'format', 'Tệp không phải hồ sơ'],
    ['another format', { format: 'x' }, 'format', 'Không biết dạng hồ sơ này.'],
    [
      'a format to come',
      { format: 'nghi-truong/session-record/3' },
      'format',
      'Tệp theo bản 3; phần mềm này đọc bản 1 và bản 2.',
    ],
    ['no council', { ...least, council: undefined }, 'council', 'ít nhất có «name», «level».'],
    ['a council of no level', { ...least, council: { name: 'A' } }, 'council.level', '«commune» (Xã)'],
    [
      'a level by its name',
      { ...least, council: { name: 'A', level: 'Xã' } },
      'council.level',
      'Có phải «commune»?',
    ],
    [
      'another kind of council without its name',
      { ...least, council: { name: 'Marford Parish Council', level: 'other' } },
      'council.levelPrinted',
      'tên cấp như nguồn gọi',
    ],
    [
      'a session of no name',
      { ...least, session: { startsOn: '2018-07-12' } },
      'session.label',
      'Thiếu mục này.',
    ],
    [
      'a resolution of which nothing became',
      { ...least, resolutions: [{ title: 'Về dự toán' }] },
      'resolutions.0.status',
      '«adopted» (Thông qua)',
    ],
    ['a vote on nothing', { ...least, votes: [{ outcome: 'adopted' }] }, 'votes.0.subject', 'Thiếu mục này.'],
    [
      'a term by the number of its name',
      { ...least, term: { ordinal: 'II' } },
      'term.ordinal',
      'Mục này phải là số. Chưa biết thì bỏ mục này, hoặc ghi null.',
    ],
  ])('%s', (_name, file, path, text) => {
    expect(faultsOf(file)[path]).toContain(text);
  });

  it('is found in time that grows with the file and no faster', () => {
    const taken = (many: number) => {
      const delegates = Array.from({ length: many }, (_, at) => ({
        ...{ id: `d${at}`, name: `Nguyễn Văn ${at}`, startedOn: '2016-07-01' },
      }));
      const marks = delegates.map(({ id }) => ({ delegate: id, status: 'here' }));
      const started = performance.now();
      const faults = faultsOf({ ...least, delegates, sittings: [{ attendance: { marks } }] });
      expect(Object.keys(faults)).toHaveLength(many);
      expect(faultsOf({ ...least, delegates })).toEqual({});
      return performance.now() - started;
    };
    taken(100);
    // Twenty times as much; with its square it would be four hundred times.
    expect(taken(4_000) / taken(200)).toBeLessThan(100);
  });
});

it('names what may be marked as absent', () => {
  const sittings = [{ absent: { startAt: 'not_stated', endsAt: 'not-stated' } }];
  expect(faultsOf({ ...least, sittings })).toEqual({
    'sittings.0.absent.startAt': 'Hồ sơ không có mục «startAt». Có phải «startsAt»?',
    'sittings.0.absent.endsAt': expect.stringContaining('Có phải «not_stated»?'),
  });
});
